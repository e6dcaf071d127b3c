import fc from 'fast-check';
import { orThrow } from '../../src/answer/decision.js';
import { type Catalog, define, type TierSpec } from '../../src/catalog/index.js';
import { type Entitlements, of } from '../../src/entitlements/index.js';
import { apply, decide, submit, type Ticket, type TicketCommand } from '../../src/tickets/index.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const SEVERITIES = ['critical', 'high', 'low'] as const;
export const TIERS = ['silver', 'gold'] as const;

/** Remedies of every length, of several metrics and severities, with a fiscal year, with a credit and without. */
export const REMEDIES = {
  replies: { missed: { moreThan: 0, per: 'month' }, credit: { percent: '10' } },
  critical: {
    ...{ severity: 'critical', missed: { moreThan: 1, per: 'quarter', startingOn: '02-01' } as const },
    ...{ credit: { percent: '12.5' }, claimWithinDays: 30 },
  },
  answers: { metric: 'next_reply', missed: { moreThan: 2, per: 'month', startingOn: '01-31' }, claimWithinDays: 1 },
  fixes: { metric: 'resolution', severity: ['critical', 'high'], missed: { moreThan: 0, per: 'year' } },
  news: { metric: 'update', missed: { moreThan: 3, per: 'year', startingOn: '04-15' }, credit: { percent: '100' } },
} as const satisfies NonNullable<TierSpec['remedies']>;

/** An offer with severities and every metric that starts more than once, under an id. */
function offerCalled(id: string): Catalog {
  return define({
    ...{ id, severities: SEVERITIES, channels: { web: {} } },
    hours: { office: { zone: 'Europe/Berlin', weekly: { 'mon-fri': ['09:00-17:00'] } } },
    tiers: {
      silver: {
        targets: {
          critical_reply: { severity: 'critical', within: 'PT15M' },
          reply: { metric: ['first_reply', 'next_reply'], within: 'PT4H' },
          news: { metric: 'update', severity: ['critical', 'high'], within: 'PT2H' },
          fix: { metric: 'resolution', severity: ['critical', 'high'], within: 'PT24H' },
          late_fix: { metric: 'resolution', severity: 'high', within: 'PT16H', hours: 'office' },
        },
        benefits: { web: {} },
        remedies: REMEDIES,
      },
      gold: { extends: 'silver', targets: { reply: { within: 'PT1H' } } },
    },
  });
}

export const acme = offerCalled('acme');
const other = offerCalled('other');

export function setOf(catalog: Catalog, tier: string): Entitlements {
  const account = { kind: 'team', addOn: { tier } } as const;
  const person = { id: 'u1', status: 'active', roles: [] } as const;
  return of({ catalog, account, person, at: '2026-11-20T07:30:00.000Z' });
}

/** The entitlements of each tier of both offers: made once, as they cost more than a ticket. */
const sets = TIERS.flatMap((tier) => [setOf(acme, tier), setOf(acme, tier), setOf(other, tier)]);

/** Where months, quarters, years or clocks change. */
const edges = fc
  .constantFrom(
    ['UTC', '2027-01-01T00:00:00Z'],
    ['UTC', '2027-01-31T00:00:00Z'],
    ['UTC', '2027-02-28T00:00:00Z'],
    ['UTC', '2028-02-29T00:00:00Z'],
    ['UTC', '2027-04-15T00:00:00Z'],
    ['Asia/Tokyo', '2026-10-31T15:00:00Z'],
    ['Asia/Tokyo', '2027-01-31T15:00:00Z'],
    ['America/New_York', '2025-11-01T04:00:00Z'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z'], // 2011-12-30 is skipped
    ['America/St_Johns', '2009-11-01T02:31:00Z'], // 00:01 of 1 November becomes 23:01 of 31 October
    ['America/St_Johns', '2009-11-01T03:30:00Z'], // 1 November again
  )
  .map(([zone = '', text = '']) => ({ zone, ms: Date.parse(text) }));

/** The times of the offer and a millisecond either side, and days. */
export const delays = fc.oneof(
  fc
    .constantFrom(0, 15 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR, 24 * HOUR)
    .chain((ms) => fc.constantFrom(ms, ms + 1, Math.max(ms - 1, 0))),
  fc.constantFrom(0, 16 * HOUR, 72 * HOUR, 40 * DAY),
);

const step = fc.record(
  {
    type: fc.constantFrom<TicketCommand['type']>(
      ...(['agent_reply', 'agent_reply', 'requester_reply', 'requester_reply', 'set_severity'] as const),
      ...(['wait_for_requester', 'hold', 'resume', 'resolve', 'reopen', 'close'] as const),
    ),
    after: delays,
    severity: fc.constantFrom(...SEVERITIES),
  },
  { noNullPrototype: true },
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function commandOf(set: Entitlements, { type, severity }: Step, at: number, n: number): TicketCommand {
  const kind = type === 'requester_reply' || type === 'reopen' ? 'requester' : 'agent';
  const base = { id: `c${n}`, at, actor: { kind, id: kind === 'requester' ? 'u1' : 'a1' } };
  const more = type === 'set_severity' ? { severity, entitlements: set } : {};
  const words = type === 'agent_reply' || type === 'requester_reply' ? { body: 'Words.' } : {};
  // A reply has words, and a setting of the severity what it takes: what the union of commands asks.
  return { ...base, ...more, ...words, type } as TicketCommand;
}

export function opened(set: Entitlements, id: string, at: number, severity: string): Ticket {
  const words = { subject: 'Stuck', body: 'No sync.', issueType: 'sync' };
  return apply(
    null,
    orThrow(
      submit({
        entitlements: set,
        catalog: set.catalog === acme.id ? acme : other,
        id,
        at,
        channel: 'web',
        language: 'en',
        severity,
        ...words,
      }),
    ).events,
  );
}

/** A ticket opened near an instant, and what happened to it: those of the steps that it accepts. */
function ticketNear(near: number): fc.Arbitrary<Ticket> {
  return fc
    .record({
      set: fc.constantFrom(...sets),
      severity: fc.constantFrom(...SEVERITIES),
      by: fc.oneof(
        delays.map((ms) => -ms),
        fc.constantFrom(-200 * DAY, -31 * DAY, DAY),
      ),
      steps: fc.array(step, { maxLength: 8, size: 'max' }),
    })
    .map(({ set, severity, by, steps }) => {
      let at = near + by;
      let ticket = opened(set, `t${by}`, at, severity);
      for (const [n, wish] of steps.entries()) {
        at += wish.after;
        const decision = decide(ticket, commandOf(set, wish, at, n));
        if (decision.ok) ticket = apply(ticket, decision.value.events);
      }
      return ticket;
    });
}

/** Tickets of two tiers of two offers, and a span around a change of the period. */
export interface CreditDesk {
  readonly tickets: readonly Ticket[];
  readonly zone: string;
  readonly from: number;
  readonly to: number;
}

const lengths = fc.constantFrom(0, 1, HOUR, DAY, 31 * DAY, 92 * DAY, 400 * DAY);
const starts = fc.constantFrom(-400 * DAY, -92 * DAY, -31 * DAY, -HOUR, -MINUTE, -1, 0, 1);

export const creditDesk: fc.Arbitrary<CreditDesk> = edges.chain(({ zone, ms }) =>
  fc
    .record({ tickets: fc.array(ticketNear(ms), { maxLength: 5 }), start: starts, length: lengths })
    .map(({ tickets, start, length }) => ({ tickets, zone, from: ms + start, to: ms + start + length })),
);
