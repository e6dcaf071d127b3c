import fc from 'fast-check';
import type { Account, Entitlements } from '../../src/entitlements/index.js';
import { apply, decide, type Ticket } from '../../src/tickets/index.js';
import { commandOf, type Step, ticketOf, viewerOf } from '../hub/made-tickets.ts';
import { keptFor } from '../kept-inputs.ts';
import { team } from './holder.ts';
import { close } from './instant.ts';

/** A team, those who submit tickets in it, all their tickets, and a zone in which something happens around `at`. */
export interface TeamTickets {
  readonly account: Account;
  /** A team admin, another admin, a member who is none, and a power user who is a team admin. */
  readonly people: readonly Entitlements[];
  readonly tickets: readonly Ticket[];
  readonly at: number;
  readonly zone: string;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export const ISSUE_TYPES = ['billing', 'sharing', 'sync'] as const;
export const PRODUCTS = ['dropbox', 'paper', 'sign'] as const;
/** A product that has left the plan, and none. */
const OTHER_PRODUCTS = ['carousel', null] as const;

/** Where weeks, months or clocks change. */
const edges = [
  ['Asia/Tokyo', '2026-10-31T15:00:00Z'], // 1 November, a Sunday
  ['Asia/Tokyo', '2026-11-15T15:00:00Z'], // Monday
  ['UTC', '2026-11-16T00:00:00Z'], // Monday
  ['UTC', '2027-01-01T00:00:00Z'],
  ['Pacific/Apia', '2011-12-30T10:00:00Z'], // 2011-12-30 is skipped
  ['Pacific/Apia', '2012-01-01T10:00:00Z'], // Monday
  ['America/New_York', '2025-11-01T04:00:00Z'], // 1 November; the clocks go back on the next day
  ['America/New_York', '2025-11-03T05:00:00Z'], // Monday after that
  ['America/St_Johns', '2009-11-01T02:31:00Z'], // 00:01 of 1 November becomes 23:01 of 31 October
  ['America/St_Johns', '2009-11-01T03:30:00Z'], // 1 November again
  ['Africa/Cairo', '2024-04-25T22:00:00Z'], // a date without a midnight
  ['Europe/London', '2024-03-31T23:00:00Z'], // Monday, 1 April; the clocks went forward the day before
].map(([zone = '', text = '']) => ({ zone, at: Date.parse(text) }));

/** Budgets, their three quarters, and a millisecond either side; days, and none at all. */
const delays = fc.oneof(
  fc
    .constantFrom(0, 0, HOUR, 4 * HOUR, 0.75 * HOUR, 3 * HOUR)
    .chain((ms) => fc.constantFrom(ms, ms + 1, Math.max(ms - 1, 0))),
  fc.constantFrom(DAY, 3 * DAY, 7 * DAY, 31 * DAY),
  fc.integer({ min: 0, max: 6 * HOUR }),
);

const step = fc.tuple(
  fc.constantFrom<Step[0]>(
    ...(['agent_reply', 'agent_reply', 'acknowledge', 'requester_reply', 'wait_for_requester'] as const),
    ...(['hold', 'resume', 'give_workaround', 'call_back', 'resolve', 'reopen', 'close'] as const),
  ),
  delays,
);

const wish = fc.record(
  {
    who: fc.nat(3),
    by: fc.oneof(
      fc.constantFrom(0, 0, 0, -HOUR, HOUR, -DAY, -7 * DAY, -31 * DAY, -200 * DAY),
      fc.integer({ min: -40 * DAY, max: DAY }),
    ),
    nudge: fc.integer({ min: -2, max: 2 }),
    channel: fc.constantFrom('email', 'email', 'email', 'chat'),
    language: fc.constantFrom('en', 'ja'),
    issueType: fc.constantFrom(...ISSUE_TYPES),
    product: fc.constantFrom(...PRODUCTS, ...PRODUCTS, ...OTHER_PRODUCTS),
    closures: fc.constantFrom<readonly string[]>([], [], [], [], [], ['2026-11-16', '2026-11-02']),
    steps: fc.array(step, { maxLength: 5 }),
  },
  { noNullPrototype: true },
);

type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;

/** The teams, and their people: made once, as they cost more than a ticket. */
const teams = ['essentials', 'enhanced'].map((tier) => {
  const account: Account = { ...team(tier), products: PRODUCTS };
  const people = [
    viewerOf({ id: 'person_0' }, account),
    viewerOf({ id: 'person_1', roles: ['support_admin'] }, account),
    viewerOf({ id: 'person_2', roles: [] }, account),
    viewerOf({ id: 'person_3', powerUser: { variant: 'epic' } }, account),
  ];
  return { account, people };
});

/** Whole teams: what nobody may learn of is told by words that stand nowhere else. */
export const teamTickets: fc.Arbitrary<TeamTickets> = fc
  .record({
    edge: fc.constantFrom(...edges),
    team: fc.constantFrom(...teams),
    wishes: fc.array(wish, { maxLength: 7 }),
    later: delays,
  })
  .chain(({ edge, team, wishes, later }) => {
    const { account, people } = team;
    const tickets = wishes.map((one, i) => ticketFor([one, i, edge.at, teams.indexOf(team)]));
    const moments = [
      edge.at,
      ...tickets.flatMap(({ openedAt, history }) => [openedAt, ...history.map((one) => one.at)]),
    ];
    return fc
      .constantFrom(...moments)
      .chain((moment) => close((typeof moment === 'number' ? moment : Date.parse(moment)) + later))
      .map((at) => ({ account, people, tickets, at, zone: edge.zone }));
  });

/** The ticket of a wish, once for all laws that start from one seed: to live it takes longer than to look at it. */
const ticketFor = keptFor(4000, ([wished, i, about, ofTeam]: readonly [Wish, number, number, number]): Ticket => {
  const { who, by, nudge, channel, steps, ...more } = wished;
  const texts = { subject: `Confidential ${i}`, body: `Private words ${i}` };
  const opened = ticketOf({
    ...more,
    ...texts,
    id: `ticket_${i}`,
    entitlements: teams[ofTeam]?.people[who] ?? viewerOf(),
    // A member who is no admin has e-mail alone (A6).
    channel: who === 2 ? 'email' : channel,
    at: about + by + nudge,
  });
  return lived(opened, steps);
});

/** The ticket after those of the steps that it accepts, each so long after the one before. */
function lived(ticket: Ticket, steps: readonly (readonly [Step[0], number])[]): Ticket {
  let now = ticket;
  let at = Date.parse(ticket.openedAt);
  for (const [n, [type, delay]] of steps.entries()) {
    at += delay;
    const answer = decide(now, commandOf(now, [type, at], n));
    if (answer.ok) now = apply(now, answer.value.events);
  }
  return now;
}
