import type { Decision, InvalidInput } from './answer/decision.js';
import type * as billing from './billing/index.js';
import type * as engagement from './engagement/index.js';
import type { Account, HeldAddOn } from './entitlements/account.js';
import type * as entitlements from './entitlements/index.js';
import type { Person, PersonalAddOn } from './entitlements/person.js';
import type * as hub from './hub/index.js';
import type { OfferIds } from './offer-ids.js';
import type * as routing from './routing/index.js';
import type * as serviceLevels from './service-levels/index.js';
import type * as sla from './sla/index.js';
import type * as tickets from './tickets/index.js';

/** A request in which some fields have narrower types, and which names no catalogue. */
type Narrowed<R, Fields> = Omit<R, keyof Fields | 'catalog'> & Fields;
/** A verb's request without its catalogue. */
type Bound<Verb extends (request: never) => unknown, Fields = unknown> = (
  request: Narrowed<Parameters<Verb>[0], Fields>,
) => ReturnType<Verb>;

interface OfferAddOn<Ids extends OfferIds> extends HeldAddOn {
  readonly tier: Ids['tier'];
}

interface OfferAccount<Ids extends OfferIds> extends Account {
  readonly plan?: Ids['plan'] | undefined;
  readonly addOn?: OfferAddOn<Ids> | null | undefined;
  readonly addOns?: readonly OfferAddOn<Ids>[] | undefined;
}

interface OfferPerson<Ids extends OfferIds> extends Person {
  readonly roles: readonly Ids['role'][];
  readonly powerUser?: (PersonalAddOn & { readonly variant: Ids['variant'] }) | null | undefined;
}

interface Holder<Ids extends OfferIds> {
  readonly account: OfferAccount<Ids>;
  readonly person: OfferPerson<Ids>;
}

interface Asked<Ids extends OfferIds> {
  readonly channel: Ids['channel'];
  readonly severity?: Ids['severity'] | null | undefined;
}

type MaybeSevere<Ids extends OfferIds> = Pick<Asked<Ids>, 'severity'>;

export interface BoundEntitlements<Ids extends OfferIds> extends Omit<typeof entitlements, BoundEntitlementVerb> {
  readonly of: Bound<typeof entitlements.of, Holder<Ids>>;
  readonly parse: (input: unknown) => Decision<entitlements.Entitlements, InvalidInput>;
  readonly parseAccount: (input: unknown) => Decision<entitlements.Account, InvalidInput>;
  readonly parsePerson: (input: unknown) => Decision<entitlements.Person, InvalidInput>;
  readonly check: (
    set: entitlements.Entitlements,
    benefit: Ids['benefit'],
    options?: Narrowed<entitlements.CheckOptions, MaybeSevere<Ids>>,
  ) => entitlements.Check;
  readonly compare: Bound<
    typeof entitlements.compare,
    { readonly from: Ids['tier'] | Ids['variant'] | null; readonly to: Ids['tier'] | Ids['variant'] | null }
  >;
}

type BoundEntitlementVerb = 'of' | 'parse' | 'parseAccount' | 'parsePerson' | 'check' | 'compare';

export interface BoundRouting<Ids extends OfferIds> {
  readonly route: Bound<typeof routing.route, Asked<Ids>>;
  readonly contactOptions: Bound<typeof routing.contactOptions, MaybeSevere<Ids>>;
  readonly availability: Bound<typeof routing.availability>;
}

export interface BoundSla<Ids extends OfferIds> extends Omit<typeof sla, 'promise' | 'commitmentsFor'> {
  readonly promise: Bound<typeof sla.promise, Holder<Ids> & Asked<Ids>>;
  readonly commitmentsFor: Bound<typeof sla.commitmentsFor, MaybeSevere<Ids>>;
}

export interface BoundTickets<Ids extends OfferIds> extends Omit<typeof tickets, 'submit' | 'parseSubmission'> {
  readonly parseSubmission: (input: unknown) => Decision<Narrowed<tickets.SubmissionForm, Asked<Ids>>, InvalidInput>;
  readonly submit: Bound<typeof tickets.submit, Asked<Ids>>;
}

/** What is held from the start of a subscription, by the offer's own ids. */
interface OfferHolding<Ids extends OfferIds> {
  readonly tier?: Ids['tier'] | null | undefined;
  readonly beside?: readonly Ids['tier'][] | undefined;
  readonly people?: { readonly [variant in Ids['variant']]?: number } | undefined;
  readonly seats?: { readonly [tier in Ids['tier']]?: number } | undefined;
}

export interface BoundBilling<Ids extends OfferIds> extends Omit<typeof billing, 'start'> {
  readonly start: Bound<
    typeof billing.start,
    {
      readonly plan: { readonly id: Ids['plan']; readonly unitPrice?: billing.StartSpec['plan']['unitPrice'] };
      readonly holding?: OfferHolding<Ids> | undefined;
    }
  >;
}

export interface BoundHub<Ids extends OfferIds> extends Omit<typeof hub, 'open' | 'insights'> {
  readonly open: Bound<typeof hub.open>;
  readonly insights: Bound<typeof hub.insights, Pick<Holder<Ids>, 'account'>>;
}

export type BoundEngagement<Ids extends OfferIds> = {
  readonly [verb in keyof typeof engagement]: Bound<
    (typeof engagement)[verb],
    verb extends 'quota' | 'recipients' ? { readonly benefit: Ids['benefit'] } : unknown
  >;
};

export interface BoundServiceLevels<Ids extends OfferIds> extends Omit<typeof serviceLevels, 'credits'> {
  readonly credits: Bound<typeof serviceLevels.credits, { readonly tier: Ids['tier'] }>;
}
