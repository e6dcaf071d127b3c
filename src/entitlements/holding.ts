import type { Offer } from '../catalog/offer.js';
import type { Tier } from '../catalog/tier.js';
import type { Reader } from '../input/faults.js';
import type { Text } from '../input/issue.js';
import { oneOf, optional } from '../input/readers.js';
import { type Instant, instantOf } from '../time/instant.js';
import type { Account } from './account.js';
import { isEligible } from './eligibility.js';
import { edgesOf, type HeldSpan, heldSpanAt, type Term, termOf } from './held-span.js';
import type { Person } from './person.js';

/** Whose terms govern a power user in a team with a tier of its own (A9). */
export type PowerUserTerms = 'individual' | 'most_favourable';

export const readPowerUserTerms: Reader<PowerUserTerms> = /*@__PURE__*/ optional(
  /*@__PURE__*/ oneOf('power_user_terms', ['individual', 'most_favourable']),
  'individual',
);

/** One thing that is held: a tier of the account or of its plan, or a variant of the person. */
export interface Held {
  readonly tier: string;
  readonly label: Text;
  readonly since: Instant | null;
  /** The first instant at which it is no longer held, where that is known. */
  readonly until: Instant | null;
  /** What takes its place; `tier: null` for nothing. */
  readonly next: { readonly tier: string | null; readonly at: Instant } | null;
}

/** A tier that is held, and over which span. */
export interface HeldTier {
  readonly tier: Tier;
  readonly span: HeldSpan;
}

/** What a person holds at an instant, through the account or in person. */
export interface Holding {
  /** Who holds it, where anything is held. */
  readonly holder: Account['kind'];
  readonly tier: string | null;
  readonly variant: string | null;
  /** Each tier once. */
  readonly held: readonly Held[];
  /** The first instant at which any of this is otherwise, in epoch milliseconds; infinity for never. */
  readonly changesAt: number;
  /** Everything whose terms count: the person's own first, then the account's add-ons, then what the plan includes. */
  readonly tiers: readonly HeldTier[];
  /** Whose add-ons count: those of the account, those of the person (A9), or both. */
  readonly counting: readonly Tier['holder'][];
}

interface Holder {
  readonly account: Account;
  readonly person: Person;
}

/** What the person holds at an instant (R3, R27, R28, A9, A31, A32). What an account may not hold counts as not held. */
export function holdingAt(offer: Offer, holder: Holder, ms: number, choice: PowerUserTerms): Holding {
  const terms = termsOf(holder);
  const { own, addOns, tiers, counting } = heldTiersAt(offer, holder.account, terms, ms, choice);
  const [variant = null, addOn = null] = [own, addOns].map((list) => tiers.find((one) => list.includes(one))?.tier.id);
  const [first] = tiers;
  return {
    holder: variant === null ? holder.account.kind : 'individual',
    tier: addOn ?? (variant === null ? (first?.tier.id ?? null) : null),
    variant,
    held: oncePerTier(tiers).map(heldOf),
    changesAt: changeAfter(ms, terms, tiers, (edge) => heldTiersAt(offer, holder.account, terms, edge, choice).tiers),
    tiers,
    counting,
  };
}

/** The person's own add-on, and those of the account. */
interface Terms {
  readonly own: readonly Term[];
  readonly addOns: readonly Term[];
}

function termsOf({ account, person }: Holder): Terms {
  const addOns = [...(account.addOn ? [account.addOn] : []), ...(account.addOns ?? [])];
  return {
    own: person.powerUser ? [termOf({ ...person.powerUser, id: person.powerUser.variant })] : [],
    addOns: addOns.map((addOn) => termOf({ ...addOn, id: addOn.tier })),
  };
}

function heldTiersAt(offer: Offer, account: Account, terms: Terms, ms: number, choice: PowerUserTerms) {
  const heldOnes = (list: readonly Term[]) => {
    const spans = list.flatMap((term) => heldSpanAt(term, ms) ?? []);
    return heldIn(offer, spans).filter(({ tier }) => isEligible(tier, account));
  };
  const plan = offer.plans.find(({ id }) => id === account.plan);
  const included = heldOnes((plan?.includes ?? []).map((id) => termOf({ id })));
  const ofAccount = heldOnes(terms.addOns);
  const ofPerson = heldOnes(terms.own);
  const own = ofPerson.filter(({ tier }) => hasPartner(tier, [...ofPerson, ...ofAccount, ...included]));
  // What stands beside a tier of the account adds to it, and does not replace it.
  const replaces = choice === 'individual' && own.some(({ tier }) => tier.beside === null);
  const counting: Holding['counting'] = own.length === 0 ? ['account'] : replaces ? ['person'] : ['person', 'account'];
  const addOns = counting.includes('account') ? ofAccount : [];
  const candidates = [...own, ...addOns, ...included];
  const tiers = candidates.filter(({ tier }) => hasPartner(tier, candidates));
  return { own, addOns, tiers, counting };
}

/** A tier that stands beside others is held only with one of them. */
function hasPartner({ beside }: Tier, held: readonly HeldTier[]): boolean {
  return beside === null || held.some(({ tier }) => tier.beside === null && beside.includes(tier.id));
}

function heldIn(offer: Offer, spans: readonly HeldSpan[]): readonly HeldTier[] {
  return spans.flatMap((span) => offer.tiers.filter(({ id }) => id === span.id).map((tier) => ({ tier, span })));
}

/** The first instant after another at which something else is held. An end of what does not count changes nothing. */
function changeAfter(
  ms: number,
  { own, addOns }: Terms,
  now: readonly HeldTier[],
  tiersAt: (ms: number) => readonly HeldTier[],
): number {
  const edges = [...own, ...addOns].flatMap(edgesOf).filter((edge) => edge > ms);
  if (edges.length === 0) return Number.POSITIVE_INFINITY;
  // Without the labels, which may be long: a span names its tier.
  const rows = (tiers: readonly HeldTier[]) => JSON.stringify(tiers.map(({ span }) => span));
  const rowsNow = rows(now);
  return edges.toSorted((a, b) => a - b).find((edge) => rows(tiersAt(edge)) !== rowsNow) ?? Number.POSITIVE_INFINITY;
}

/** A tier that is held more than once, as an add-on and with the plan, is listed as the one that is held the longest. */
export function oncePerTier(tiers: readonly HeldTier[]): readonly HeldTier[] {
  const end = ({ span }: HeldTier) => span.until ?? Number.POSITIVE_INFINITY;
  return tiers.filter((one, i) =>
    tiers.every((other, j) => other.tier !== one.tier || end(other) < end(one) || (end(other) === end(one) && j >= i)),
  );
}

function heldOf({ tier, span: { since, until, next } }: HeldTier): Held {
  return {
    tier: tier.id,
    label: tier.label,
    since: since === null ? null : instantOf(since),
    until: until === null ? null : instantOf(until),
    next: next === null ? null : { tier: next.id, at: instantOf(next.at) },
  };
}
