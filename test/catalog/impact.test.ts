import { describe, expect, test } from 'vitest';
import { type CatalogSpec, define, impact } from '../../src/catalog/index.js';
import { of, type Person } from '../../src/entitlements/index.js';
import { orThrow } from '../../src/index.js';
import * as tickets from '../../src/tickets/index.js';
import { issuesOf } from '../thrown.ts';

const AT = '2026-11-20T07:30:00.000Z';

const spec = {
  id: 'acme',
  version: '1',
  plans: { team: {}, trial: {} },
  roles: { owner: {}, viewer: { admin: false } },
  channels: { web: {} },
  tiers: {
    silver: { targets: { reply: { within: 'PT8H' } }, benefits: { web: {} } },
    gold: {
      targets: { reply: { within: 'PT4H' } },
      benefits: { web: {}, review: { for: 'owner', count: 1, per: 'year' } },
    },
  },
} as const satisfies CatalogSpec;
const from = define(spec);

function next(tiers: object, more: object = {}) {
  return define({ ...spec, version: '2', ...more, tiers } as CatalogSpec);
}

const account = (id: string, tier: string | null, plan = 'team') =>
  ({ id, kind: 'team', plan, ...(tier !== null && { addOn: { tier } }) }) as const;
const person = (id: string, role: 'owner' | 'viewer', more: Partial<Person> = {}): Person => ({
  id,
  status: 'active',
  roles: [role],
  ...more,
});

const people = [
  { account: account('g', 'gold'), person: person('owner', 'owner') },
  { account: account('g', 'gold'), person: person('viewer', 'viewer') },
  { account: account('g', 'gold'), person: person('left', 'owner', { status: 'removed' }) },
  { account: account('s', 'silver'), person: person('silver', 'owner') },
  { account: account('n', null), person: person('nobody', 'owner') },
  { account: account('t', 'gold', 'trial'), person: person('trial', 'viewer') },
];

function concerned(to: ReturnType<typeof define>) {
  return impact({ from, to, people, tickets: [], at: AT }).people.map(({ personId, promises, benefits, issues }) => [
    personId,
    ...promises.map(({ tier, metric, change }) => `${tier} ${metric} ${change}`),
    ...benefits.map(({ tier, id, change }) => `${tier} ${id} ${change}`),
    ...issues.map(({ path, code }) => `${path.join('.')}: ${code}`),
  ]);
}

describe('the people whose promises or benefits change', () => {
  test('nobody, where nothing changes', () => {
    expect(concerned(from)).toEqual([]);
    expect(concerned(next(spec.tiers))).toEqual([]);
  });

  test('a shorter promise: everybody who holds the tier and is served', () => {
    const { silver, gold } = spec.tiers;
    expect(concerned(next({ silver, gold: { ...gold, targets: { reply: { within: 'PT2H' } } } }))).toEqual([
      ['owner', 'gold first_reply better'],
      ['viewer', 'gold first_reply better'],
      ['trial', 'gold first_reply better'],
    ]);
  });

  test('a benefit of owners: the owners', () => {
    const { silver, gold } = spec.tiers;
    const review = { for: 'owner', count: 2, per: 'year' };
    expect(concerned(next({ silver, gold: { ...gold, benefits: { web: {}, review } } }))).toEqual([
      ['owner', 'gold review better'],
    ]);
    expect(concerned(next({ silver: { ...silver, benefits: { web: {}, call: {} } }, gold }))).toEqual([
      ['silver', 'silver call added'],
    ]);
  });

  test('a tier that is kept from a plan: those of that plan lose it', () => {
    const { silver, gold } = spec.tiers;
    expect(concerned(next({ silver, gold: { ...gold, plans: 'team' } }))).toEqual([
      ['trial', 'gold first_reply removed', 'gold web removed'],
    ]);
  });

  test('a tier that is gone: whoever holds it loses all, and is told what does not fit', () => {
    const { gold } = spec.tiers;
    expect(concerned(next({ gold }))).toEqual([
      ['silver', 'silver first_reply removed', 'silver web removed', 'account.addOn.tier: unknown_tier'],
    ]);
  });

  test('the changes are in words, and frozen plain data', () => {
    const { silver, gold } = spec.tiers;
    const to = next({ silver, gold: { ...gold, targets: { reply: { within: 'PT2H' } } } });
    const found = impact({ from, to, people, tickets: [], at: AT });
    expect(found.people[0]?.promises[0]?.before?.text.en).toBe('4 h');
    expect(found.people[0]?.promises[0]?.after?.text.ja).toBe('2 時間');
    expect(found.people[0]).toMatchObject({ accountId: 'g', personId: 'owner' });
    expect(JSON.parse(JSON.stringify(found))).toStrictEqual(found);
    expect(Object.isFrozen(found.people[0]?.promises)).toBe(true);
  });
});

describe('A22: the open tickets that keep their promise', () => {
  const { silver, gold } = spec.tiers;
  const to = next({ silver, gold: { ...gold, targets: { reply: { within: 'PT24H' } } } });
  function submitted(id: string, at = AT, catalog = from) {
    const set = of({ account: account('g', 'gold'), person: person('owner', 'owner'), at, catalog });
    const words = { subject: 'Stuck', body: 'It is stuck.', issueType: 'sync' };
    const ask = { entitlements: set, id, at, channel: 'web', language: 'en', catalog, ...words };
    return tickets.apply(null, orThrow(tickets.submit(ask)).events);
  }
  function changed(ticket: tickets.Ticket, command: object, at: string) {
    const decided = tickets.decide(ticket, {
      id: `c-${at}`,
      actor: { kind: 'agent', id: 'a1' },
      at,
      ...command,
    } as tickets.TicketCommand);
    return tickets.apply(ticket, orThrow(decided).events);
  }
  const open = submitted('open');
  const answered = changed(submitted('answered'), { type: 'agent_reply', body: 'Hello.' }, '2026-11-20T08:00:00.000Z');
  const closed = changed(submitted('closed'), { type: 'close' }, '2026-11-20T08:00:00.000Z');
  const other = submitted('other', AT, define({ ...spec, id: 'globex' }));
  const kept = (at: string) => impact({ from, to, people: [], tickets: [open, answered, closed, other], at }).tickets;

  test('with its own time, whatever the new version says', () => {
    expect(kept('2026-11-20T09:00:00.000Z')).toEqual([
      {
        ticketId: 'open',
        accountId: 'g',
        requesterId: 'owner',
        catalogVersion: '1',
        promises: [
          {
            commitmentId: 'reply',
            metric: 'first_reply',
            within: 'PT4H',
            stage: 'active',
            dueAt: '2026-11-20T11:30:00.000Z',
          },
        ],
      },
    ]);
  });

  test('as of the instant of the new version: before the answers, and before the submission', () => {
    expect(kept('2026-11-20T07:45:00.000Z').map(({ ticketId }) => ticketId)).toEqual(['open', 'answered', 'closed']);
    expect(kept('2026-11-20T07:00:00.000Z')).toEqual([]);
    expect(kept('2026-11-20T12:00:00.000Z').map(({ promises }) => promises[0]?.stage)).toEqual(['overdue']);
  });

  test('a ticket that does not parse is left out, unless none does', () => {
    const sick = { ...JSON.parse(JSON.stringify(open)), route: null };
    const ask = { from, to, people: [], at: AT };
    expect(impact({ ...ask, tickets: [sick, open] })).toEqual(impact({ ...ask, tickets: [open] }));
    expect(issuesOf(() => impact({ ...ask, tickets: [sick] }))).toEqual(['tickets.0.route: invalid_type']);
  });
});

describe('refused, and named', () => {
  const sound = { from, to: from, people, tickets: [], at: AT };
  test.each([
    [{ from: undefined }, ['from: missing']],
    [{ to: { id: 'x' } }, ['to.channels: missing', 'to.tiers: missing']],
    [
      { people: [{ account: account('g', 'bronze') }] },
      ['people.0.account.addOn.tier: unknown_tier', 'people.0.person: missing'],
    ],
    [{ people: [{ ...people[0], role: 'x' }] }, ['people.0.role: unknown_field']],
    [{ tickets: [{}], at: 'now' }, expect.arrayContaining(['at: invalid_instant'])],
    [{ on: AT }, ['on: unknown_field']],
  ])('%o', (more, issues) => {
    expect(issuesOf(() => impact({ ...sound, ...more } as never))).toEqual(issues);
  });
});
