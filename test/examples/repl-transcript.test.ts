import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hasTerminal, typedInto } from './terminal.ts';

/** What somebody types, and what they have to see. */
const TRANSCRIPT: readonly (readonly [line: string, ...seen: readonly string[]])[] = [
  ['time.hours(4)', "'PT4H'"],
  ['help()', 'sla ', 'By when a request is answered', 'full(_)', 'draw(reading'],
  ['help(sla)', 'sla.readClock: A clock as of `at`'],
  [
    'help(sla.readClock)',
    'function readClock(input: ClockInput): Reading',
    "reading.elapsed // => 'PT40M'",
    'src/sla/',
  ],
  ['help("hours")', 'function hours(count: number): Duration'],
  [
    'help(premiumSupport)',
    'const S extends CatalogSpec',
    '): PremiumSupport<IdsOf<S>>',
    'OfferOptions:',
    'closures?: ',
  ],
  ['help(sla.promise)', 'PromiseRequest:', 'directPhoneNumber?: ', 'account: Account'],
  ['help("ClockInput")', 'interface ClockInput', 'thresholds?: number[]', '0.75 by default'],
  ['help("R19")', 'R19', 'one hour', '時間'],
  ['help("unknown_zone")', 'The name is not an IANA zone', 'Asia/Tokyo'],
  ['help("contact_sales")', 'selfService.tiers'],
  ["import { orThrow, sla as clocks } from 'premium-support'"],
  ["import { holidaysFromICalendar } from 'premium-support/import'"],
  ['[clocks.draw === sla.draw, typeof holidaysFromICalendar]', "[ true, 'function' ]"],
  ["const who: object = { id: 'u1', roles: ['team_admin'] } as const"],
  ["const who = { id: 'u2', roles: [] } as const"],
  ['who.id', "'u2'"],
  ['help("parse")', 'Which one?', 'tickets.parse'],
  ['help(samples)', 'subscriptionEvents'],
  ['help(premiumSupport().promise)', "help('sla.promise')"],
  ['samples.entitlements', "replyWithin: 'PT4H'", 'full(_) prints all of it'],
  ['full(_)', "mon: [ '09:00-17:00' ]"],
  ['samples.catalog', 'tiers:'],
  ['draw(samples.reading)', 'SLA clock: running (Asia/Tokyo)', '━', 'D 2026-11-23 10:50 due'],
  ['draw(samples.clock, { locale: "ja" })', '応答の時計: 進行中', '期限'],
  ['const rows = tickets.readClocks({ ticket: samples.ticket, at: "2026-11-20T07:40:00.000Z" })'],
  ['draw(rows[1])', 'SLA clock: running (Asia/Tokyo)', '░', 'N 2026-11-20 16:40', 'D 2026-11-23 09:30 due'],
  ['draw(rows)', 'tier_reply', 'japanese_email_reply', 'D 2026-11-20 11:30 due', 'D 2026-11-23 09:30 due'],
  ['draw(premiumSupport().tickets.readClocks({ ticket: samples.ticket, at: samples.at })[1])', '] 0 %'],
  ['draw(samples.ticket)', 'draw(tickets.readClocks({ ticket, at }))'],
  ['draw(samples.promise)', "events: [{ type: 'started', at }]"],
  ['draw(samples.route)', 'There is no clock in this.'],
  [
    'sla.readClock({ within: "4h", evnts: [], at: 5, lateness: "x" })',
    'Uncaught InvalidInputError: sla.readClock',
    'did you mean events?',
    '1 more: full(_error)',
  ],
  ['full(_error)', "expected: [ 'due_at', 'elapsed' ]"],
  ['orThrow(billing.parseCommand({ ...samples.command, type: "buy" }))', 'allowed: purchase, change_tier'],
  ['orThrow(tickets.decide(samples.ticket, { ...samples.ticketCommand, type: "reopen" }))', 'Uncaught RefusedError: '],
  ['undeclared = 1', 'Uncaught ReferenceError'],
  ['samples.ticket.status = "closed"', 'Uncaught', 'TypeError: Cannot assign to read only property'],
  ['.exit'],
];

const folder = mkdtempSync(join(tmpdir(), 'repl-'));
const environment = { XDG_CACHE_HOME: folder, HOME: folder, LOCALAPPDATA: folder };

afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Where there is no `script` of util-linux, this is skipped: the same lines through a pipe are tested in repl.test.ts.
test.skipIf(!hasTerminal)(
  'a session in a terminal (needs `script` of util-linux)',
  async () => {
    const program = `'${process.execPath}' --import tsx examples/repl.ts`;
    const lines = TRANSCRIPT.map(([line]) => line);
    const { banner, answers } = await typedInto(program, lines, environment);
    expect(banner).toContain('help(sla.readClock)');
    for (const [i, [line, ...seen]] of TRANSCRIPT.entries()) {
      for (const text of seen) expect(answers[i], line).toContain(text);
    }
    const linesOf = (line: string) => answers[lines.indexOf(line)]?.trimEnd().split('\n').length ?? 0;
    expect(linesOf('samples.entitlements')).toBeLessThanOrEqual(45);
    expect(linesOf('samples.catalog')).toBeLessThanOrEqual(60);
    for (const [i, answer] of answers.entries())
      if (answer.startsWith('Uncaught')) expect(answer.trimEnd().split('\n').length, lines[i]).toBeLessThanOrEqual(10);
    const kept = join(folder, 'premium-support', 'repl-history');
    expect(banner).toContain(kept);
    expect(readFileSync(kept, 'utf8')).toContain('time.hours(4)');
  },
  120_000,
);
