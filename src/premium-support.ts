import * as billing from './billing/index.js';
import type {
  BoundBilling,
  BoundEngagement,
  BoundEntitlements,
  BoundHub,
  BoundRouting,
  BoundServiceLevels,
  BoundSla,
  BoundTickets,
} from './bound-modules.js';
import { type Catalog, readCatalog } from './catalog/catalog.js';
import type { CatalogSpec } from './catalog/catalog-spec.js';
import { readClosures } from './catalog/closures.js';
import { dropboxPremiumSupport } from './catalog/dropbox.js';
import type { dropboxSpec } from './catalog/dropbox-spec.js';
import { type LabelKind, label } from './catalog/label.js';
import { rule, rules } from './catalog/rule.js';
import * as engagement from './engagement/index.js';
import { type PowerUserTerms, readPowerUserTerms } from './entitlements/holding.js';
import * as entitlements from './entitlements/index.js';
import * as hub from './hub/index.js';
import type { Locale, Text } from './input/issue.js';
import { withDefaults } from './input/object.js';
import { optional } from './input/readers.js';
import { door, object, type ReadFields } from './input/request.js';
import type { IdsOf, OfferIds } from './offer-ids.js';
import * as routing from './routing/index.js';
import * as serviceLevels from './service-levels/index.js';
import { readAtRiskAt, readLateness } from './sla/clock-input.js';
import { type PromiseOptions, readDeskClock } from './sla/commitments-for.js';
import * as sla from './sla/index.js';
import * as tickets from './tickets/index.js';
import type { CalendarDate } from './time/calendar-date.js';
import type { Rule } from './words/rules.js';

/** What every call of one offer's modules is given where it does not say otherwise. */
export interface OfferOptions extends Pick<PromiseOptions, 'deskClock'> {
  /** Dates on which the hours that take closures are closed (A4). */
  readonly closures?: readonly CalendarDate[] | undefined;
  readonly powerUserTerms?: PowerUserTerms | undefined;
  readonly lateness?: 'due_at' | 'elapsed' | undefined;
  readonly atRiskAt?: number | undefined;
}

/** The modules of one offer, with its catalogue and options given. */
export interface PremiumSupport<Ids extends OfferIds = OfferIds> {
  readonly catalog: Catalog;
  readonly promise: BoundSla<Ids>['promise'];
  readonly entitlements: BoundEntitlements<Ids>;
  readonly routing: BoundRouting<Ids>;
  readonly sla: BoundSla<Ids>;
  readonly tickets: BoundTickets<Ids>;
  readonly hub: BoundHub<Ids>;
  readonly engagement: BoundEngagement<Ids>;
  readonly serviceLevels: BoundServiceLevels<Ids>;
  readonly billing: BoundBilling<Ids>;
  readonly rule: (id: string) => Rule;
  readonly rules: (because: readonly string[], options: { readonly locale: Locale }) => readonly string[];
  readonly label: (kind: LabelKind, id: string) => Text;
}

/**
 * The modules of one offer as an object: the same verbs with the same answers, in which the catalogue and the options are
 * already given and the ids of the offer are types. Without a spec it is the built-in offer. Throws what `catalog.define`
 * throws, and `unknown_field` for an option that does not exist.
 *
 * The spec is a literal in the call, or a constant with `as const`. An offer from a JSON file is read with `catalog.parse`
 * first: `premiumSupport(orThrow(catalog.parse(json)))`; its ids are texts to the compiler.
 *
 * @example
 * const care = premiumSupport();
 * const account = { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } } as const;
 * const person = { id: 'u1', status: 'active', roles: ['team_admin'] } as const;
 * const ask = { account, person, channel: 'email', language: 'ja', at: '2026-11-20T07:30:00.000Z' } as const;
 * orThrow(care.promise(ask)).dueAt // => '2026-11-20T11:30:00.000Z'
 */
export function premiumSupport<const S extends CatalogSpec = typeof dropboxSpec>(
  spec?: S,
  options: OfferOptions = {},
): PremiumSupport<IdsOf<S>> {
  // The verbs are those of the modules; only the types of their requests are narrower, and name the ids of S.
  return enter({ spec, options }, (read) => modulesOf(read.spec, read.options) as PremiumSupport<IdsOf<S>>);
}

const given = {
  // What is left out stays left out, so that each verb's own default holds.
  closures: /*@__PURE__*/ optional(readClosures),
  deskClock: /*@__PURE__*/ optional(readDeskClock),
  powerUserTerms: /*@__PURE__*/ optional(readPowerUserTerms),
  lateness: /*@__PURE__*/ optional(readLateness),
  atRiskAt: /*@__PURE__*/ optional(readAtRiskAt),
} as const;

const enter = /*@__PURE__*/ door('premiumSupport', {
  spec: /*@__PURE__*/ optional(readCatalog, dropboxPremiumSupport),
  options: /*@__PURE__*/ object(given),
});

type AnyVerb = (request: never, ...rest: never[]) => unknown;

/** A module whose verbs are given some fields of their requests. The request is read by the verb, and by nobody else. */
function bound(verbs: { readonly [name: string]: AnyVerb }, fields: object): { readonly [name: string]: AnyVerb } {
  return Object.fromEntries(
    Object.entries(verbs).map(([name, verb]) => [
      name,
      // Whatever the request is, the verb reads it, or refuses it.
      (request: unknown, ...rest: never[]) => verb(withDefaults(request, fields) as never, ...rest),
    ]),
  );
}

function modulesOf(catalog: Catalog, options: ReadFields<typeof given>): object {
  const said = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const some = (...names: (keyof typeof given)[]) =>
    Object.fromEntries(names.flatMap((name) => (name in said ? [[name, said[name]]] : [])));
  const about = { catalog };
  const judging = some('lateness', 'atRiskAt');
  const desks = { ...about, ...some('closures') };
  const promising = { ...desks, ...some('deskClock') };
  const { of, compare } = entitlements;
  const { route, availability, contactOptions } = routing;
  const { promise, commitmentsFor, readClock, changes } = sla;
  const { readClocks, clockInputs, nextChange, dueWithin, submit } = tickets;
  const { report, ...otherServiceLevels } = serviceLevels;
  const theirSla = {
    ...sla,
    ...bound({ promise }, { ...promising, ...some('powerUserTerms') }),
    ...bound({ commitmentsFor }, promising),
    ...bound({ readClock, changes }, judging),
  };
  return Object.freeze({
    catalog,
    promise: theirSla.promise,
    entitlements: Object.freeze({
      ...entitlements,
      ...bound({ of }, { ...about, ...some('powerUserTerms') }),
      ...bound({ compare }, about),
      parse: (input: unknown) => entitlements.parse(input, catalog),
      parseAccount: (input: unknown) => entitlements.parseAccount(input, catalog),
      parsePerson: (input: unknown) => entitlements.parsePerson(input, catalog),
    }),
    routing: Object.freeze({ ...bound({ route, availability, contactOptions }, desks) }),
    sla: Object.freeze(theirSla),
    tickets: Object.freeze({
      ...tickets,
      ...bound({ submit }, promising),
      parseSubmission: (input: unknown) => tickets.parseSubmission(input, catalog),
      ...bound({ readClocks, clockInputs, nextChange, dueWithin, changes: tickets.changes }, judging),
    }),
    hub: Object.freeze({ ...hub, ...bound({ open: hub.open, insights: hub.insights }, about) }),
    engagement: Object.freeze({
      ...bound(engagement, about),
      ...bound({ recipients: engagement.recipients }, { ...about, ...some('powerUserTerms') }),
    }),
    serviceLevels: Object.freeze({
      ...bound({ report }, judging),
      ...bound(otherServiceLevels, { ...about, ...some('lateness') }),
    }),
    billing: Object.freeze({ ...billing, ...bound({ start: billing.start }, about) }),
    rule: (id: string) => rule(id, catalog),
    rules: (because: readonly string[], options: object) =>
      rules(because, withDefaults(options, about) as { locale: Locale }), // the verb reads it, or refuses it
    label: (kind: LabelKind, id: string) => label(kind, id, catalog),
  });
}
