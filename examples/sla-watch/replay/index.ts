// Replays the incident log: npm start. DATABASE_URL=… lets it run on a server, beside as many workers as you start.
import { drive } from '../deeds/drive.ts';
import { startClock } from '../deeds/watch-clock.ts';
import { quiet } from '../faults/outcome.ts';
import { percentile } from '../faults/verdict.ts';
import { BossEngine } from '../watch/boss-engine.ts';
import { openDatabase } from '../watch/database.ts';
import { SCHEMA } from '../watch/schema.ts';
import { load } from '../watch/ticket-store.ts';
import { databaseNow } from '../watch/wake-up.ts';
import { deedsOfLog } from './log.ts';
import { days, type Fired, replyClock } from './picture.ts';

const START = Date.UTC(2016, 1, 29);
const DAYS = Number(process.env.DAYS ?? 10);
const DAY = 86_400_000;
/** A day of the log goes by in so many seconds. */
const SECONDS_A_DAY = 2;
const SPEED = DAY / 1000 / SECONDS_A_DAY;
const SHOWN = 12;

const database = await openDatabase(process.env.DATABASE_URL);
await database.query(SCHEMA);
const engine = new BossEngine(database);
await engine.start();
await engine.watch();
let shown = 0;
await engine.send(async ({ ticketId, commitmentId, stage, at }) => {
  shown += 1;
  if (shown > SHOWN + 1) return;
  const late = ((await databaseNow(database)).getTime() - Date.parse(at)) / SPEED / 1000;
  const what = `${commitmentId} is ${stage === 'overdue' ? 'LATE' : 'at risk'}`;
  console.log(
    shown > SHOWN ? '…' : `${at.slice(0, 16)}  ${ticketId}  ${what.padEnd(24)} told ${late.toFixed(1)} s later`,
  );
});
const deeds = deedsOfLog(START + DAYS * DAY);
console.log(`${deeds.length} events of ${DAYS} days, a day in ${SECONDS_A_DAY} s, on ${database.kind}`);
await startClock(database, START, SPEED);
await drive(database, engine, deeds, { speed: SPEED });
const until = await databaseNow(database);
await quiet(database, until, 30);

const noticed = 'select * from notice where at <= $1 order by at';
const rows = await database.query<Readonly<Record<string, unknown>>>(noticed, [until]);
const sent = rows.filter(({ sent_at: at }) => at !== null).length;
const fired = rows.map(
  (row): Fired => ({
    ticketId: String(row.ticket_id),
    commitmentId: String(row.commitment_id),
    stage: String(row.stage),
    at: new Date(Number(row.at)),
    lateMs: (Number(row.noticed_at) - Number(row.at)) / SPEED,
  }),
);
const late = fired.map(({ lateMs }) => lateMs).sort((a, b) => a - b);
const told = (share: number) => `${(percentile(late, share) / 1000).toFixed(1)} s`;
console.log(`\n${days(fired)}\n`);
console.log(`${fired.length} notices, ${sent} sent; late p50 / p99 / max: ${told(0.5)} / ${told(0.99)} / ${told(1)}`);
const worst = fired.find(({ stage, commitmentId }) => stage === 'overdue' && commitmentId === 'reply');
const stored = worst === undefined ? null : await load(database, worst.ticketId);
const commitment = stored?.ticket.commitments.find(({ id }) => id === 'reply');
if (stored && commitment) console.log(`\n${stored.ticket.id}\n${replyClock(stored.ticket, commitment, until)}`);
await engine.stop();
await database.close();
