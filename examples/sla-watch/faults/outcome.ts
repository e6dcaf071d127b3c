import { setTimeout as sleep } from 'node:timers/promises';
import { insist } from '../deeds/drive.ts';
import type { Database } from '../watch/database.ts';
import { percentile, type Verdict } from './verdict.ts';

/** What a run of faults came to. */
export interface Outcome {
  readonly name: string;
  readonly verdict: Verdict;
  readonly killed: number;
  /** Notices that the receiver got again, under a key that it had. */
  readonly repeated: number;
  readonly seconds: number;
  readonly notes: readonly string[];
  /** Whether the ticket that could not be read was set aside; left out where there was none. */
  readonly setAside?: boolean;
}

/** Waits until every wake-up that was due by an instant has been handled and every notice has been sent. */
export async function quiet(database: Database, until: Date, limitSeconds: number): Promise<void> {
  for (const end = Date.now() + limitSeconds * 1000; Date.now() < end; ) {
    const [row] = await insist(() =>
      database.query<{ readonly open: number }>(
        `select (select count(*) from ticket where wake_at <= $1) +
                (select count(*) from notice where at <= $1 and sent_at is null) as open`,
        [until],
      ),
    );
    if (Number(row?.open) === 0) return;
    await sleep(200);
  }
}

export function repeatedOf(deliveries: ReadonlyMap<string, number>): number {
  return [...deliveries.values()].reduce((sum, times) => sum + times - 1, 0);
}

export function holds({ verdict, setAside = true }: Outcome): boolean {
  const { due, notified, lost, doubled, early } = verdict;
  return setAside && due > 0 && notified === due && lost.length + doubled.length + early.length === 0;
}

export function textOf({ name, verdict, killed, repeated, seconds, notes, setAside }: Outcome): string {
  const { due, notified, lost, doubled, early, late } = verdict;
  const [p50, p99, max] = [percentile(late, 0.5), percentile(late, 0.99), percentile(late, 1)];
  const wrong = [...lost, ...doubled, ...early].slice(0, 5);
  return [
    `${name} (${seconds.toFixed(0)} s)`,
    `  ${due} due, ${notified} notified, ${lost.length} lost, ${doubled.length} doubled, ${early.length} early`,
    `  killed: ${killed}`,
    `  late p50 / p99 / max: ${[p50, p99, max].map((ms) => `${(ms / 1000).toFixed(1)} s`).join(' / ')}`,
    `  sent again under a key that the receiver had: ${repeated}`,
    ...notes.map((note) => `  ${note}`),
    ...(setAside === undefined
      ? []
      : [`  the poisoned ticket was ${setAside ? 'set aside, mended and redriven' : 'not set aside'}`]),
    ...wrong.map((key) => `  wrong: ${key}`),
  ].join('\n');
}
