import { sla, type tickets } from 'premium-support';

export interface Fired {
  readonly ticketId: string;
  readonly commitmentId: string;
  readonly stage: string;
  readonly at: Date;
  /** From the change to the notice, in milliseconds of the machine's time. */
  readonly lateMs: number;
}

const DAY = 86_400_000;

/** A line a day: `▒` for each five clocks that came at risk, `█` for each five that became late. */
export function days(fired: readonly Fired[]): string {
  const byDay = Map.groupBy(fired, ({ at }) => Math.floor(at.getTime() / DAY));
  const lines = [...byDay]
    .sort(([a], [b]) => a - b)
    .map(([day, list]) => {
      const count = (stage: string) => list.filter((one) => one.stage === stage).length;
      const [risky, late] = [count('at_risk'), count('overdue')];
      const bar = '▒'.repeat(Math.ceil(risky / 5)) + '█'.repeat(Math.ceil(late / 5));
      return `${new Date(day * DAY).toISOString().slice(0, 10)} ${String(risky).padStart(4)} ${String(late).padStart(4)}  ${bar}`;
    });
  return ['           risk late', ...lines].join('\n');
}

/** The clock of a ticket's first reply. */
export function replyClock(ticket: tickets.Ticket, { within, schedule }: sla.Commitment, at: Date): string {
  const answer = ticket.history.find(({ type }) => type === 'agent_replied');
  const events = [
    { type: 'started', at: ticket.openedAt } as const,
    ...(answer === undefined ? [] : [{ type: 'met', at: answer.at } as const]),
  ];
  return sla.draw({ within: within ?? 'PT4H', schedule, events, at, zone: 'Europe/London', width: 100 });
}
