import { type Catalog, readCatalog } from './catalog/catalog.js';
import type { Metric } from './catalog/catalog-spec.js';
import { betweenSides, type Difference } from './catalog/diff.js';
import { type Offer, offerOf } from './catalog/offer.js';
import type { AboutCatalog } from './catalog/subject.js';
import { type Account, readAccount } from './entitlements/account.js';
import { askerOf } from './entitlements/compare.js';
import { type Entitlements, entitled } from './entitlements/entitlements.js';
import { type PowerUserTerms, readPowerUserTerms } from './entitlements/holding.js';
import { type Person, readPerson } from './entitlements/person.js';
import { allOf, Faults, missing, type Reader, under } from './input/faults.js';
import { deepFreeze } from './input/frozen.js';
import type { Issue } from './input/issue.js';
import { listOf } from './input/list.js';
import { oncePer, oncePerContent } from './input/once.js';
import { type Door, doorAbout, needed, object, type Subject } from './input/request.js';
import type { Stage } from './sla/stage.js';
import { ticketAsOf } from './tickets/as-of.js';
import { readClocks } from './tickets/clocks.js';
import { readTicket } from './tickets/stored-ticket.js';
import { sparing } from './tickets/stored-tickets.js';
import { isUnresolved, type Ticket } from './tickets/ticket.js';
import { type Instant, type InstantInput, readInstant } from './time/instant.js';

/** Somebody whom a new version of an offer may concern. */
export interface Customer {
  readonly account: Account;
  readonly person: Person;
}

export interface ImpactRequest {
  /** The version that holds now, and the one that takes its place. */
  readonly from: Catalog;
  readonly to: Catalog;
  readonly people: readonly Customer[];
  readonly tickets: readonly Ticket[];
  /** The instant at which the new version takes effect. */
  readonly at: InstantInput;
  /** Whose terms govern a power user in a team with a tier: the person's (default), or both (A9). */
  readonly powerUserTerms?: PowerUserTerms | undefined;
}

/** What changes for one person, tier by tier, as `catalog.diff` says it. */
export interface PersonImpact extends Pick<Difference, 'promises' | 'benefits'> {
  readonly accountId: string | null;
  readonly personId: string;
  /** Why the account or the person does not fit the new version, such as a tier that it does not have. */
  readonly issues: readonly Issue[];
}

/** A promise that a ticket keeps, as its clock stands. */
export interface KeptPromise {
  readonly commitmentId: string;
  readonly metric: Metric;
  readonly within: string;
  readonly stage: Stage;
  readonly dueAt: Instant | null;
}

/** An open ticket that keeps what was promised at its submission (A22). */
export interface TicketImpact {
  readonly ticketId: string;
  readonly accountId: string | null;
  readonly requesterId: string;
  /** The version of the offer by which the promises were made. */
  readonly catalogVersion: string;
  readonly promises: readonly KeptPromise[];
}

export interface Impact {
  /** Those for whom something changes, in the order in which they were given. */
  readonly people: readonly PersonImpact[];
  /** The open tickets of the offer with promises that are not met yet, in the order in which they were given. */
  readonly tickets: readonly TicketImpact[];
}

/**
 * What a new version of an offer changes and for whom, as of `at`: the people whose promises or benefits change, and the
 * open tickets that keep their promises. A person whose account or roles the new version does not know loses what the
 * person had, and `issues` says why. Throws `unknown_tier` and the like for a person who does not fit the version `from`,
 * `invalid_instant`, and the issues of catalogues. A ticket that does not parse is left out, and `serviceLevels.report`
 * names it; a list in which none parses is refused (A22).
 *
 * @example
 * const base = { id: 'acme', channels: { web: {} } };
 * const gold = (within: string) => ({ gold: { targets: { reply: { within } }, benefits: { web: {} } } });
 * const from = catalog.define({ ...base, version: '1', tiers: gold('PT4H') });
 * const to = catalog.define({ ...base, version: '2', tiers: gold('PT2H') });
 * const account = { kind: 'team', addOn: { tier: 'gold' } };
 * const people = [{ account, person: { id: 'u1', status: 'active', roles: [] } }];
 * const impact = catalog.impact({ from, to, people, tickets: [], at: '2026-11-20T07:30:00.000Z' });
 * impact.people.map(({ personId, promises: [row] }) => [personId, row.change]) // => [['u1', 'better']]
 */
export function impact(request: ImpactRequest): Impact {
  return enter(request, impactOf);
}

interface Versions {
  readonly from: AboutCatalog;
  readonly to: AboutCatalog;
}

const aboutVersions: Subject<Versions> = {
  fields: ['from', 'to'],
  read: (given) => {
    const [from, to] = [versionIn(given.from), versionIn(given.to)];
    if (!(from instanceof Faults) && !(to instanceof Faults)) return { from, to };
    return allOf([
      ...(from instanceof Faults ? [under(['from'], from)] : []),
      ...(to instanceof Faults ? [under(['to'], to)] : []),
    ]);
  },
};

function versionIn(input: unknown): AboutCatalog | Faults {
  const catalog = input === undefined ? missing() : readCatalog(input);
  return catalog instanceof Faults ? catalog : { catalog, offer: offerOf(catalog) };
}

const MAX_PEOPLE = 1_000_000;

const enter = /*@__PURE__*/ doorAbout(
  'catalog.impact',
  aboutVersions,
  { tickets: /*@__PURE__*/ sparing(readTicket), at: readInstant, powerUserTerms: readPowerUserTerms },
  {
    people: /*@__PURE__*/ needed((input: unknown, { from }: Versions) =>
      listOf(customerReader(from), MAX_PEOPLE)(input),
    ),
  },
);

type ReadImpact = typeof enter extends Door<infer T> ? T : never;

/** Reads an account and a person against a version. */
const customerReader: (version: AboutCatalog) => Reader<Customer> = /*@__PURE__*/ oncePer((version) =>
  object({
    account: (input: unknown) => readAccount(input, version),
    person: (input: unknown) => readPerson(input, version),
  }),
);

function impactOf({ about, people, tickets, at, powerUserTerms }: ReadImpact): Impact {
  const changes = changesBetween(about.from.offer, about.to.offer);
  // What changes does not name anybody: customers who differ in their ids alone are compared once.
  const changedFor = oncePerContent(
    (one: Customer) => changesFor(about, changes, one, { at, powerUserTerms }),
    ({ account, person }) => [
      { ...account, id: null },
      { ...person, id: null },
    ],
  );
  return deepFreeze({
    people: people.flatMap((one) => personImpact(one, changedFor(one))),
    tickets: tickets.flatMap((one) => (one === null ? [] : ticketImpact(about.from.offer, one, at))),
  });
}

type PersonChange = Pick<PersonImpact, 'promises' | 'benefits' | 'issues'>;

function personImpact({ account, person }: Customer, change: PersonChange): readonly PersonImpact[] {
  const { promises, benefits, issues } = change;
  if (promises.length + benefits.length + issues.length === 0) return [];
  return [{ accountId: account.id ?? null, personId: person.id, promises, benefits, issues }];
}

function changesFor(
  { from, to }: Versions,
  changes: Changes,
  customer: Customer,
  terms: Pick<ReadImpact, 'at' | 'powerUserTerms'>,
): PersonChange {
  const before = entitled({ ...customer, ...terms, about: from });
  const moved = customerReader(to)(customer);
  const after = moved instanceof Faults ? null : entitled({ ...moved, ...terms, about: to });
  const issues = moved instanceof Faults ? moved.issues : [];
  const [had, has] = [heldBy(before), after === null ? [] : heldBy(after)];
  const rows = [...new Set([...had, ...has])].map((tier) =>
    changes({ tier, had: had.includes(tier), has: has.includes(tier), set: before }),
  );
  return { promises: rows.flatMap((row) => row.promises), benefits: rows.flatMap((row) => row.benefits), issues };
}

/** The tiers whose terms reach a person. */
function heldBy({ holder, held }: Entitlements): readonly string[] {
  return holder === 'none' ? [] : held.map(({ tier }) => tier);
}

interface Asked {
  readonly tier: string;
  readonly had: boolean;
  readonly has: boolean;
  readonly set: Entitlements;
}

type Changes = (asked: Asked) => Pick<Difference, 'promises' | 'benefits'>;

/** What changes of a tier for a person; people with the same roles are compared once. */
function changesBetween(from: Offer, to: Offer): Changes {
  const compared = new Map<string, ReturnType<Changes>>();
  return ({ tier, had, has, set: { roles, contact } }) => {
    const key = JSON.stringify([tier, had, has, contact, ...roles]);
    const found = compared.get(key);
    if (found !== undefined) return found;
    const side = (offer: Offer, holds: boolean) => ({
      offer,
      tier: holds ? (offer.tiers.find(({ id }) => id === tier) ?? null) : null,
    });
    const { promises, benefits } = betweenSides(side(from, had), side(to, has), askerOf({ roles, contact }));
    const made = {
      promises: promises.map((row) => ({ tier, ...row })),
      benefits: benefits.map((row) => ({ tier, ...row })),
    };
    compared.set(key, made);
    return made;
  };
}

function ticketImpact({ id }: Offer, ticket: Ticket, at: number): readonly TicketImpact[] {
  const then = ticket.catalog === id ? ticketAsOf(ticket, at) : null;
  if (then === null || !isUnresolved(then.status)) return [];
  const promises = readClocks({ ticket, at }).flatMap(({ commitment, reading: { stage, dueAt } }): KeptPromise[] => {
    if (stage === 'met' || stage === 'met_late' || stage === 'cancelled') return [];
    const { id: commitmentId, metric, within } = commitment;
    return [{ commitmentId, metric, within, stage, dueAt }];
  });
  if (promises.length === 0) return [];
  const { accountId, requesterId, catalogVersion } = then;
  return [{ ticketId: ticket.id, accountId, requesterId, catalogVersion, promises }];
}
