import type { Ticket, TicketClock } from '../../src/tickets/index.js';

// The report, told the long way: each clock read by itself, then every figure by a pass over all of them.

/** A promise as of an instant. */
interface Promise {
  readonly metric: string;
  readonly commitment: string;
  readonly tier: string;
  readonly language: string;
  readonly stage: string;
  readonly atRisk: boolean;
  readonly elapsed: number;
}

export interface SlowStanding {
  readonly commitmentTotal: number;
  readonly met: number;
  readonly breached: number;
  readonly atRisk: number;
  readonly onTrack: number;
  readonly paused: number;
  readonly metShare: number | null;
  readonly percentiles: { readonly [name: string]: number | null };
}

export interface SlowReport extends SlowStanding {
  readonly ticketTotal: number;
  readonly groups: { readonly [by: string]: readonly (readonly [name: string, standing: SlowStanding])[] };
}

/** `clocksOf` reads the clocks of one ticket as of `at`: clocks have a twin of their own. */
export function slowReport(
  tickets: readonly Ticket[],
  at: number,
  clocksOf: (ticket: Ticket) => readonly TicketClock[],
): SlowReport {
  const there = tickets.filter(({ openedAt }) => Date.parse(openedAt) <= at);
  const promises = there.flatMap((ticket) =>
    clocksOf(ticket)
      .map(({ commitment, reading }) => ({
        metric: commitment.metric,
        commitment: commitment.id,
        tier: ticket.tier ?? ticket.variant ?? 'none',
        language: ticket.route.language,
        stage: reading.stage,
        atRisk: reading.atRisk,
        elapsed: milliseconds(reading.elapsed),
      }))
      .filter(({ stage }) => stage !== 'pending'),
  );
  const all = there.flatMap((ticket) =>
    ticket.commitments.map(({ id, metric }) => ({
      metric,
      commitment: id,
      tier: ticket.tier ?? ticket.variant ?? 'none',
      language: ticket.route.language,
    })),
  );
  const grouped = (by: 'metric' | 'commitment' | 'tier' | 'language') =>
    [...new Set(all.map((one) => one[by]))]
      .sort((a, b) => (a < b ? -1 : 1))
      .map((name) => [name, standing(promises.filter((one) => one[by] === name))] as const);
  return {
    ticketTotal: there.length,
    ...standing(promises),
    groups: {
      byMetric: grouped('metric'),
      byCommitment: grouped('commitment'),
      byTier: grouped('tier'),
      byLanguage: grouped('language'),
    },
  };
}

function standing(promises: readonly Promise[]): SlowStanding {
  const count = (is: (one: Promise) => boolean) => promises.filter(is).length;
  const met = count(({ stage }) => stage === 'achieved');
  const breached = count(({ stage }) => stage === 'breached' || stage === 'breaching');
  const answers = promises
    .filter(({ stage }) => stage === 'achieved' || stage === 'breached')
    .map(({ elapsed }) => elapsed);
  return {
    commitmentTotal: promises.length,
    met,
    breached,
    atRisk: count(({ stage, atRisk }) => stage === 'active' && atRisk),
    onTrack: count(({ stage, atRisk }) => stage === 'active' && !atRisk),
    paused: count(({ stage }) => stage === 'paused'),
    metShare: met + breached === 0 ? null : met / (met + breached),
    percentiles: {
      count: answers.length,
      p50: percentile(answers, 50),
      p90: percentile(answers, 90),
      p95: percentile(answers, 95),
      p99: percentile(answers, 99),
    },
  };
}

/** The least of the values that at least so many percent of them do not exceed. */
export function percentile(values: readonly number[], percent: number): number | null {
  const enough = values.filter((value) => values.filter((one) => one <= value).length * 100 >= percent * values.length);
  return enough.length === 0 ? null : Math.min(...enough);
}

/** `PT1H30M0.5S` and the like in milliseconds. */
export function milliseconds(duration: string): number {
  const [, hours, minutes, seconds] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(duration) ?? [];
  return Number(hours ?? 0) * 3_600_000 + Number(minutes ?? 0) * 60_000 + Math.round(Number(seconds ?? 0) * 1000);
}
