import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { define } from '../../src/catalog/index.js';
import { of } from '../../src/entitlements/index.js';
import { type CreditsRequest, credits, report } from '../../src/service-levels/index.js';
import { apply, decide, submit, type Ticket, type TicketCommand } from '../../src/tickets/index.js';
import { fromLocal } from '../../src/time/index.js';
import { offer } from '../catalog/offers.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const FEE = { amount: '10000.00', currency: 'USD' } as const;
const NOTHING = { amount: '0.00', currency: 'USD' } as const;

// GitHub Premium Support, in the terms of November 2021 (examples/catalogues/github_support.json):
// https://docs.github.com/en/support/learning-about-github-support/about-github-premium-support
// Urgent is answered within 30 minutes and high within 4 hours, from when support sets the severity, 24x7. More than four
// missed in a quarter: a credit of 20 % of the quarter's fee, to be claimed within 30 days after the quarter's end.
// GitHub's own quarter is a fiscal one from 1 February; the document counts quarters of the calendar.
describe('GitHub: more than four missed in a quarter', () => {
  const github = offer('github_support');
  const account = { kind: 'team', plan: 'enterprise_cloud', addOn: { tier: 'premium' } } as const;
  const premium = of({ catalog: github, account, person: contact(), at: '2026-10-01T12:00:00Z' });
  const plus = of({
    ...{ catalog: github, person: contact(), at: '2026-10-01T12:00:00Z' },
    account: { ...account, addOn: { tier: 'premium_plus' } },
  });
  const zone = 'America/Los_Angeles';
  const quarter = { from: fromLocal('2026-10-01T00:00', zone), to: fromLocal('2027-01-01T00:00', zone), zone };
  const set = (local: string) => Date.parse(fromLocal(local, zone));

  function contact() {
    return { id: 'u1', status: 'active', roles: ['enterprise_owner'], contact: true } as const;
  }

  /** Comes in as normal; support sets the severity 20 minutes later, and answers so long after that, or never. */
  function ticket(severity: 'urgent' | 'high', setAt: number, answered: number | null, terms = premium): Ticket {
    const about = { subject: 'Down', body: 'Pushes fail.', issueType: 'git' };
    const request = { entitlements: terms, catalog: github, channel: 'web', language: 'en', severity: 'normal' };
    const at = setAt - 20 * MINUTE;
    const actor = { kind: 'agent', id: 'a1' } as const;
    const commands: TicketCommand[] = [
      { type: 'set_severity', id: 'c1', at: setAt, actor, severity, entitlements: terms },
      ...(answered === null
        ? []
        : [{ type: 'agent_reply', id: 'c2', at: setAt + answered, actor, body: 'On it.' } as const]),
    ];
    const opened = apply(null, orThrow(submit({ ...request, ...about, id: `t${setAt}`, at })).events);
    return commands.reduce((now, command) => apply(now, orThrow(decide(now, command)).events), opened);
  }

  const told = (tickets: readonly Ticket[], more: Partial<CreditsRequest> = {}) =>
    credits({ tickets, catalog: github, tier: 'premium', fee: FEE, ...quarter, ...more });

  const four = [
    ticket('urgent', set('2026-10-05T10:20'), 30 * MINUTE + 1),
    ticket('urgent', set('2026-11-21T03:00'), null),
    ticket('high', set('2026-11-26T09:00'), 4 * HOUR + 1),
    ticket('high', set('2026-12-24T22:00'), 72 * HOUR),
  ];
  const inTime = [
    ticket('urgent', set('2026-10-06T10:20'), 30 * MINUTE),
    ticket('high', set('2026-11-27T09:00'), 4 * HOUR),
  ];
  const fifth = ticket('urgent', set('2026-12-31T23:29'), null);
  const row = {
    ...{ remedy: 'response_credit', period: { startsOn: '2026-10-01', endsOn: '2027-01-01' }, threshold: 4 },
    ...{ amount: { amount: '2000.00', currency: 'USD' }, claimUntil: '2027-01-31' },
  };

  test('four are not more than four', () => {
    expect(told([...four, ...inTime])).toStrictEqual([{ ...row, missed: 4, due: false, amount: NOTHING }]);
  });

  test('five are', () => {
    expect(told([...four, ...inTime, fifth])).toStrictEqual([{ ...row, missed: 5, due: true }]);
  });

  test('none has a row too', () => {
    expect(told([])).toStrictEqual([{ ...row, missed: 0, due: false, amount: NOTHING }]);
  });

  test.each<[string, string, number, number]>([
    ['a minute before midnight', '2026-12-31T23:29', 1, 0],
    ['at midnight', '2026-12-31T23:30', 0, 1],
  ])('a reply that is due %s of the last day', (_, setAt, old, next) => {
    const both = told([ticket('urgent', set(setAt), null)], { to: fromLocal('2027-04-01T00:00', zone) });
    expect(both.map(({ missed }) => missed)).toEqual([old, next]);
    expect(both.map(({ claimUntil }) => claimUntil)).toEqual(['2027-01-31', '2027-05-01']);
  });

  test('a quarter in progress counts what was missed so far', () => {
    const [so] = told([...four, fifth], { to: fromLocal('2026-11-22T00:00', zone) });
    expect(so).toStrictEqual({ ...row, missed: 2, due: false, amount: NOTHING });
  });

  test('each tier has its own tickets; the one that extends another has its remedies', () => {
    const other = ticket('urgent', set('2026-10-05T10:20'), null, plus);
    expect(told([...four, other])[0]?.missed).toBe(4);
    expect(told([...four, other], { tier: 'premium_plus' })).toStrictEqual([
      { ...row, missed: 1, due: false, amount: NOTHING },
    ]);
  });

  test('the remedy names no severity: a late reply that Enterprise promises to a normal ticket counts too', () => {
    const setAt = set('2026-10-09T12:00'); // opened on Friday 11:40, due after 24 hours of weekdays, on Monday
    const late = ticket('urgent', setAt, null);
    const normal = { ...late, history: [], severity: 'normal', commitments: late.submittedWith?.commitments ?? [] };
    const stored = { ...normal, status: 'open', updatedAt: late.openedAt, submittedWith: null } as Ticket;
    expect(told([stored], { at: fromLocal('2026-10-12T11:40', zone) })[0]?.missed).toBe(0);
    expect(told([stored], { at: Date.parse(fromLocal('2026-10-12T11:40', zone)) + 1 })[0]?.missed).toBe(1);
  });

  test('a sick ticket is left out, and the report names it', () => {
    const sick = { ...four[0], openedAt: 'yesterday' } as Ticket;
    expect(told([...four, sick, null as never])[0]?.missed).toBe(4);
    expect(report({ tickets: [...four, sick], at: quarter.to }).sick.map(({ index }) => index)).toEqual([4]);
  });
});

test('A33: by elapsed time a promise that is due when its hours close is late once they open again', () => {
  const office = { zone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } } as const;
  const catalog = define({
    ...{ id: 'acme', channels: { web: {} }, hours: { office } },
    tiers: {
      gold: {
        ...{ targets: { reply: { within: 'PT4H', hours: 'office' } }, benefits: { web: {} } },
        remedies: { late: { missed: { moreThan: 0, per: 'month' } } },
      },
    },
  });
  const at = '2026-10-30T13:00:00Z'; // a Friday: due at 17:00, and the month ends on Saturday
  const person = { id: 'u1', status: 'active', roles: [] } as const;
  const set = of({ catalog, account: { kind: 'team', addOn: { tier: 'gold' } }, person, at });
  const words = { subject: 'Stuck', body: 'No sync.', issueType: 'sync' };
  const request = { entitlements: set, catalog, id: 't1', at, channel: 'web', language: 'en', ...words };
  const tickets = [apply(null, orThrow(submit(request)).events)];
  const missed = (more: Partial<CreditsRequest>) => {
    const span = { from: '2026-10-01T00:00:00Z', to: '2026-11-01T00:00:00Z', zone: 'UTC' };
    return credits({ tickets, catalog, tier: 'gold', fee: FEE, ...span, ...more })[0]?.missed;
  };
  expect(missed({})).toBe(1);
  expect(missed({ lateness: 'elapsed' })).toBe(0);
  expect(missed({ lateness: 'elapsed', at: '2026-11-02T09:00:00Z' })).toBe(0);
  expect(missed({ lateness: 'elapsed', at: '2026-11-02T09:00:00.001Z' })).toBe(1);
  expect(missed({ at: '2026-10-30T17:00:00Z' })).toBe(0);
});
