import { allOf, type Faults, fault, under } from '../input/faults.js';
import { deepFreeze } from '../input/frozen.js';
import { MAX_ISSUES, preview } from '../input/issue.js';
import { listOf } from '../input/list.js';
import { mapped, text } from '../input/readers.js';
import { type Door, door } from '../input/request.js';
import { type Entitlements, readEntitlements } from './entitlements.js';

export interface ContactsRequest {
  readonly set: Entitlements;
  /** The ids of the people whom the account has named as contacts, each once. */
  readonly named: readonly string[];
}

/** The named contacts of a held tier. */
export interface ContactsOfTier {
  readonly tier: string;
  /** `null`: as many as the account likes. */
  readonly seats: number | null;
  /** How many are named. More than `seats` is too many: the account has to take the difference off the list. */
  readonly used: number;
  /** How many more may be named: never negative, `null` without a limit. */
  readonly left: number | null;
}

/**
 * How many contacts an account has named and may still name: a row for each held tier with contacts, in the order of
 * the held tiers. With more named than the tier has seats, `left` is 0 and `used` is greater than `seats`, so that the
 * row shows by how many. Whoever is a contact by role takes a seat only when named. Throws `duplicate_id`, `blank`, ….
 *
 * @example
 * const spec = { id: 'acme', channels: { web: {} }, tiers: { gold: { contacts: { seats: 2 }, benefits: { web: {} } } } };
 * const offer = catalog.define(spec);
 * const account = { kind: 'team', addOn: { tier: 'gold' } };
 * const person = { id: 'u1', status: 'active', roles: [], contact: true };
 * const set = entitlements.of({ account, person, at: '2026-11-20T07:30:00.000Z', catalog: offer });
 * entitlements.contacts({ set, named: ['u1'] }) // => [{ tier: 'gold', seats: 2, used: 1, left: 1 }]
 * entitlements.contacts({ set, named: ['u1', 'u2', 'u3'] }) // => [{ tier: 'gold', seats: 2, used: 3, left: 0 }]
 */
export function contacts(request: ContactsRequest): readonly ContactsOfTier[] {
  return enter(request, rowsOf);
}

const enter = /*@__PURE__*/ door('entitlements.contacts', {
  set: readEntitlements,
  named: /*@__PURE__*/ mapped(
    /*@__PURE__*/ listOf(/*@__PURE__*/ text({ min: 1, max: 10_000 })),
    (named) => namedTwice(named) ?? named,
  ),
});

type ReadContacts = typeof enter extends Door<infer T> ? T : never;

function rowsOf({ set, named }: ReadContacts): readonly ContactsOfTier[] {
  const used = named.length;
  const rows = set.contacts
    // A set that was stored by an earlier version may list a tier twice, one that comes with the plan and is an add-on too.
    .filter(({ tier }, i) => set.contacts.findIndex((other) => other.tier === tier) === i)
    .map(({ tier, seats }) => ({ tier, seats, used, left: seats === null ? null : Math.max(0, seats - used) }));
  return deepFreeze(rows);
}

function namedTwice(named: readonly string[]): Faults | null {
  const seen = new Set<string>();
  const faults: Faults[] = [];
  for (const [i, id] of named.entries()) {
    if (seen.has(id) && faults.length < MAX_ISSUES) faults.push(under([i], duplicate(id)));
    seen.add(id);
  }
  return faults.length === 0 ? null : allOf(faults);
}

function duplicate(id: string): Faults {
  return fault(
    'duplicate_id',
    `${preview(id)} is named twice. Name each person once.`,
    `${preview(id)} は重複しています。同じ人は 1 回だけ指定してください。`,
  );
}
