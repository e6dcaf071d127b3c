import { orThrow, premiumSupport, tickets } from 'premium-support';
import type { BossEngine } from '../watch/boss-engine.ts';
import type { Database } from '../watch/database.ts';

const BATCH = 500;
export const HOUR = 3_600_000;

/** One promise of a day: at risk after 18 hours, late after 24. */
const desk = premiumSupport({
  id: 'load',
  channels: { email: {} },
  tiers: { care: { targets: { fix: { metric: 'resolution', within: 'PT24H' } }, benefits: { email: {} } } },
});

interface Made {
  readonly id: string;
  readonly openedAt: number;
  readonly wakeAt: string;
  readonly body: string;
}

/** Tickets that were opened over the last 18 hours, so that one comes at risk every 0.65 s for each 100 000. */
function made(count: number, first: number, now: number): readonly Made[] {
  return Array.from({ length: Math.min(BATCH, count - first) }, (_, i) => {
    const n = first + i;
    // The watch begins a moment after the last was opened.
    const openedAt = Math.floor(now - 18 * HOUR + ((n * 7919) % count) * ((18 * HOUR) / count));
    const entitlements = desk.entitlements.of({
      account: { id: 'company', kind: 'team', addOn: { tier: 'care' } },
      person: { id: `caller${n % 100}`, status: 'active', roles: [] },
      at: openedAt,
    });
    const asked = {
      channel: 'email',
      language: 'en',
      subject: 'It fails',
      body: 'Since today.',
      issueType: 'incident',
    } as const;
    const { events } = orThrow(desk.tickets.submit({ entitlements, id: `t${n}`, at: openedAt, ...asked }));
    const ticket = tickets.apply(null, events);
    const next = tickets.nextChange({ tickets: [ticket], at: now });
    return { id: ticket.id, openedAt, wakeAt: next?.at ?? '', body: JSON.stringify(events[0]) };
  });
}

/** Opens many tickets with their wake-ups, a batch a transaction. */
export async function fill(database: Database, engine: BossEngine, count: number, now: number): Promise<void> {
  for (let first = 0; first < count; first += BATCH) {
    const batch = made(count, first, now);
    await database.transaction(async (sql) => {
      const ids = batch.map(({ id }) => id);
      const rows = await sql.query<{ readonly id: string; readonly real: Date }>(
        `insert into ticket select id, 1, $2, wake from unnest($1::text[], $3::timestamptz[]) as t (id, wake)
         returning id, real_time(wake_at) as real`,
        [ids, new Date(now), batch.map(({ wakeAt }) => wakeAt)],
      );
      await sql.query(
        'insert into event select id, 1, id, body::jsonb from unnest($1::text[], $2::text[]) as t (id, body)',
        [ids, batch.map(({ body }) => body)],
      );
      await engine.wakeAllAt(sql, rows);
    });
  }
}
