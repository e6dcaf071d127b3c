import { expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { type Catalog, define } from '../../src/catalog/index.js';
import { of } from '../../src/entitlements/index.js';
import { credits } from '../../src/service-levels/index.js';
import { apply, decide, submit, type Ticket } from '../../src/tickets/index.js';

// What stands beside a tier is held together with it, and its clauses count: a ticket has both promises. It names the tier
// alone, so the remedies of what stands beside are about the promises that this makes.

const AT = '2026-11-20T07:30:00Z';
const late = { missed: { moreThan: 0, per: 'quarter' }, credit: { percent: '20' } } as const;
const gold = {
  benefits: { web: {} },
  targets: { reply: { within: 'PT4H' }, second: { within: 'PT8H' } },
  remedies: { late },
};
const fast = { beside: 'gold', targets: { quick: { within: 'PT1H' }, second: { within: 'PT2H' } }, remedies: { late } };
const other = { beside: 'gold', targets: { near: { within: 'PT30M' } }, remedies: { late } };
const acme = define({ id: 'acme', channels: { web: {} }, tiers: { gold, fast, other } });

/** An e-mail of an account with these add-ons that is answered so many minutes later. */
function ticket(minutes: number, tiers: readonly string[], catalog: Catalog = acme): Ticket {
  const account = { kind: 'team', addOns: tiers.map((tier) => ({ tier })) } as const;
  const entitlements = of({ catalog, account, person: { id: 'u1', status: 'active', roles: [] }, at: AT });
  const words = { subject: 'Stuck', body: 'No sync.', issueType: 'sync', channel: 'web', language: 'en' };
  const opened = apply(null, orThrow(submit({ entitlements, catalog, id: 't1', at: AT, ...words })).events);
  const reply = { type: 'agent_reply', id: 'c1', actor: { kind: 'agent', id: 'a1' }, body: 'On it.' } as const;
  return apply(opened, orThrow(decide(opened, { ...reply, at: Date.parse(AT) + minutes * 60_000 })).events);
}

function missed(tier: string, one: Ticket, catalog: Catalog = acme): readonly unknown[] {
  const quarter = { from: '2026-10-01T00:00:00Z', to: '2027-01-01T00:00:00Z', zone: 'UTC' };
  const rows = credits({ tickets: [one], catalog, tier, fee: { amount: '100.00', currency: 'USD' }, ...quarter });
  return rows.map(({ missed: count, due, amount }) => `${count} ${due} ${amount?.amount}`);
}

test.each<[string, number, string, readonly string[]]>([
  ['its promise that was missed', 61, 'fast', ['1 true 20.00']],
  ['and one of an id that both have, by its time', 121, 'fast', ['2 true 20.00']],
  ['but none that was kept', 60, 'fast', ['0 false 0.00']],
  ['nor those of its partner', 500, 'fast', ['2 true 20.00']],
  ['nor those of something else beside it, which is not held', 500, 'other', ['0 false 0.00']],
  ['while the tier of the ticket counts all its promises, as before', 61, 'gold', ['1 true 20.00']],
])('%s', (_, minutes, tier, expected) => {
  expect(missed(tier, ticket(minutes, ['gold', 'fast']))).toEqual(expected);
});

test('without it, nothing of it was missed', () => {
  expect(missed('fast', ticket(500, ['gold']))).toEqual(['0 false 0.00']);
});

test('where two tiers beside the same one promise the same, nobody can tell which it was: neither owes for it', () => {
  const plus = { extends: 'fast', beside: 'gold', targets: { quick: { within: 'PT30M' } } } as const;
  const both = define({ id: 'both', channels: { web: {} }, tiers: { gold, fast, plus } });
  const one = ticket(500, ['gold', 'plus'], both);
  expect(missed('plus', one, both)).toEqual(['1 true 20.00']);
  expect(missed('fast', one, both)).toEqual(['0 false 0.00']);
});
