import { execFileSync } from 'node:child_process';
import {
  billing,
  calendar,
  catalog,
  entitlements,
  hub,
  money,
  serviceLevels,
  sla,
  tickets,
  time,
} from '../../src/index.js';
import { accepted, admin, busy, owner, plain, set } from '../calls/documents.ts';
import { spec } from '../calls/subscriptions.ts';
import {
  byName,
  dates,
  everyDay,
  offerOfHours,
  offerOfKinds,
  offerOfTiers,
  ticketOf,
  times,
  windows,
} from './documents.ts';
import { bytesHeld, type Row, row } from './measured.ts';

const NOW = '2026-11-20T07:30:00.000Z';
const FAR = '+200000-06-15T12:00:00.000Z';
const account = { kind: 'team', addOn: { tier: 't0' } } as const;

/** In a process of its own, that has done nothing yet. */
export function coldRow(): Row {
  const said = execFileSync(process.execPath, ['--import', 'tsx', 'test/limits/cold.ts'], { encoding: 'utf8' });
  return { name: 'entitlements.of while cold', ms: Number(said), kept: 0, said: 'answered' };
}

/** A number that no document had before: a copy of a document is recognised, and not read again. */
let number = 0;
const zone = () => {
  number += 1;
  return { zone: number % 2 === 0 ? 'America/New_York' : 'Africa/Casablanca' };
};
/** Closures of centuries, on other dates each time. */
const others = (count: number, every: number) => dates(count, every, Date.UTC(1901, 0, 1 + number));
const widest = (count: number) => [
  `00:00-00:00:${String((number % 30) + 1).padStart(2, '0')}`,
  ...windows(count).slice(1),
];

const SCHEDULES: Readonly<Record<string, () => object>> = {
  '1440 windows a day': () => ({ ...zone(), weekly: everyDay(widest(1440)) }),
  '720 windows, 27 closures': () => ({ ...zone(), weekly: everyDay(widest(720)), closures: others(27, 12_000) }),
  '5000 exceptions of 4 windows': () => ({
    ...zone(),
    weekly: {},
    exceptions: Object.fromEntries(others(5000, 590).map((date) => [date, windows(4)])),
  }),
  '5000 closures, 4 windows': () => ({ ...zone(), weekly: everyDay(widest(4)), closures: others(5000, 590) }),
};

export function* scheduleRows(): Generator<Row> {
  const tooLarge = { zone: 'UTC', weekly: everyDay(windows(720)), closures: dates(300, 1000, Date.UTC(2101, 0, 1)) };
  yield row('schedule of 720 windows a day, 300 closures', () => plain(tooLarge), calendar.parseSchedule);
  for (const [name, make] of Object.entries(SCHEDULES)) {
    const made = () => calendar.schedule(make() as never);
    yield row(`${name}: parseSchedule`, make, calendar.parseSchedule);
    yield row(`${name}: first answer in the year 200000`, made, (one) => calendar.isOpen(one, FAR));
    yield row(`${name}: first add of PT8000000H`, made, (one) => calendar.addBusinessTime(one, NOW, 'PT8000000H'));
    yield row(`${name}: first between over all of time`, made, (one) =>
      calendar.businessTimeBetween(one, '-200000-01-01T00:00:00Z', FAR),
    );
    yield row(`${name}: first 1000 business days`, made, (one) => calendar.addBusinessDays(one, NOW, 1000));
    yield row(`${name}: readClock`, make, (schedule) =>
      sla.readClock({ within: 'PT8H', schedule: schedule as never, events: [{ type: 'started', at: NOW }], at: FAR }),
    );
  }
  const bad = () => Object.fromEntries(dates(5000).map((date) => [date, Array(26).fill('9-5')]));
  yield row(
    '5000 dates of 26 bad windows',
    () => ({ zone: 'UTC', weekly: {}, exceptions: bad() }),
    calendar.parseSchedule,
  );
  yield row(
    '100 000 bad closures',
    () => ({ zone: 'UTC', weekly: {}, closures: Array(100_000).fill('x') }),
    calendar.parseSchedule,
  );
  const before = bytesHeld();
  const desks = times(10_000, (i) => {
    const desk = calendar.schedule({
      zone: 'America/New_York',
      weekly: everyDay([`09:${10 + (i % 50)}-1${Math.floor(i / 50) % 8}:00`]),
      closures: dates(1 + (i % 40)),
    } as never);
    for (const year of [2000, 2020, 2039]) calendar.isOpen(desk, Date.UTC(year, 5, 1));
    return desk;
  });
  const kept = bytesHeld() - before;
  yield { name: '10 000 schedules asked about 40 years', ms: 0, kept, said: `${desks.length} answered` };
}

const holding = () => {
  const ticket = ticketOf({ promises: 2, events: 5000 });
  const holds = ticket.history.map((event, i) => ({
    ...{ ...event, type: 'put_on_hold', reason: `a reason that is not the same, ${i}`, status: 'on_hold' },
    ...{ actor: { kind: 'agent', id: 'a1' }, body: null, language: null },
  }));
  return { ...ticket, status: 'on_hold', history: holds, holds: [] } as never;
};

const TICKETS: Readonly<Record<string, () => ReturnType<typeof ticketOf>>> = {
  'ticket of 2 promises, 5000 events': () => ticketOf({ promises: 2, events: 5000 }),
  'ticket of 100 promises, 100 events': () => ticketOf({ promises: 100, events: 100, closures: 150 }),
  'ticket of 200 promises on own hours': () => ticketOf({ promises: 200, events: 0, metric: 'update', closures: 60 }),
  'ticket of 500 000 characters': () => ticketOf({ promises: 2, events: 4, body: '\ufdfa'.repeat(100_000) }),
  'ticket of 5000 holds': holding,
  'ticket of 49 000 bad closures': () => ({ ...plain(busy), closures: Array(49_000).fill('x') }),
  'ticket of 1000 promises, 5000 events': () => ticketOf({ promises: 1000, events: 5000 }),
};

export function* ticketRows(): Generator<Row> {
  const later = '2026-11-21T07:30:00.000Z';
  const by = ['metric', 'commitment', 'month'] as const;
  const reply = { type: 'resolve', id: 'last', at: later, actor: { kind: 'agent', id: 'a1' } } as const;
  const verbs: Readonly<Record<string, (ticket: ReturnType<typeof ticketOf>) => unknown>> = {
    parse: tickets.parse,
    readClocks: (ticket) => tickets.readClocks({ ticket, at: later }),
    'readClocks in 2099': (ticket) => tickets.readClocks({ ticket, at: '2099-11-21T07:30:00.000Z' }),
    'readClocks in the year 200000': (ticket) => tickets.readClocks({ ticket, at: FAR }),
    nextChange: (ticket) => tickets.nextChange({ tickets: [ticket], at: later }),
    changes: (ticket) => tickets.changes({ tickets: [ticket], to: later }),
    dueWithin: (ticket) => tickets.dueWithin({ tickets: [ticket], at: later, within: 'PT100H' }),
    report: (ticket) => serviceLevels.report({ tickets: [ticket], at: later, by }),
    asOf: (ticket) => tickets.asOf(ticket, NOW),
    decide: (ticket) => tickets.decide(ticket, reply),
    'hub.recent': (ticket) => hub.recent({ viewer: set, tickets: [ticket], at: later, search: 'nothing' }),
  };
  for (const [name, make] of Object.entries(TICKETS)) {
    for (const [verb, call] of Object.entries(verbs)) yield row(`${name}: ${verb}`, make, call);
  }
  const words = Array.from({ length: 333 }, (_, i) => `漢${String.fromCodePoint(0x4e00 + i)}`).join(' ');
  const spoken = () => ticketOf({ promises: 2, events: 4, body: `${'漢'.repeat(99_000)}${words}` });
  yield row('search for 333 words in 500 000 characters', spoken, (ticket) =>
    hub.recent({ viewer: set, tickets: [ticket], at: later, search: words }),
  );
  const own = () =>
    dates(500).map((id, i) => ticketOf({ id, promises: 1, events: 2, closures: 1, from: i + number++ }));
  yield row('report of 500 tickets with closures of their own', own, (list) =>
    serviceLevels.report({ tickets: list, at: later }),
  );
}

const OFFERS: Readonly<Record<string, (within: string) => object>> = {
  'offer of 15 × 15 × 15 kinds of requests': (within) => offerOfKinds(15, within),
  'offer of 100 tiers in a chain of 9 promises': (within) => offerOfTiers(100, 9, within),
  'offer of 2 × 499 promises': (within) => offerOfTiers(2, 499, within),
  'offer of 10 × 99 promises on 100 hours': (within) => offerOfHours(10, 99, within),
};

export function* offerRows(): Generator<Row> {
  let version = 0;
  for (const [name, make] of Object.entries(OFFERS)) {
    const spec = (within = 'PT1H') => ({ ...make(within), version: `v${version++}` }) as never;
    const offer = () => catalog.define(spec());
    yield row(`${name}: parse`, spec, catalog.parse);
    yield row(`${name}: diff`, () => ({ from: offer(), to: catalog.define(spec('PT2H')) }), catalog.diff);
    yield row(`${name}: diff of equals`, () => ({ from: offer(), to: offer() }), catalog.diff);
    yield row(`${name}: matrix`, offer, (one) => catalog.matrix(one, { locale: 'en' }));
    const [tier = ''] = Object.keys(offer().tiers).slice(-1);
    yield row(`${name}: entitlements.of`, offer, (one) =>
      entitlements.of({
        account: { ...account, addOn: { tier } },
        person: { ...admin, roles: [] },
        at: NOW,
        catalog: one,
      } as never),
    );
  }
  const bad = byName('t', 90, () => ({ targets: byName('x', 490, () => 5) }));
  yield row('offer of 44 100 bad promises', () => ({ id: 'a', channels: { web: {} }, tiers: bad }), catalog.parse);
}

export function* otherRows(): Generator<Row> {
  const plan = { id: 'team', unitPrice: money.of('15.00', 'USD') };
  const { subscription: begun } = accepted(billing.start({ ...spec, plan, holding: { tier: 'basic' } } as never));
  const copy = () => plain(begun);
  yield row('billing.advance to the year 30000', copy, (one) => billing.advance(one, '+030000-01-01T00:00:00.000Z'));
  yield row('billing.advance over 30 years', copy, (one) => billing.advance(one, '2054-01-01T00:00:00.000Z'));
  yield row('billing.preview of 400 periods', copy, (one) => billing.preview(one, { periods: 400 }));
  const [invoice] = billing.preview(begun, { periods: 1 });
  const [line] = invoice?.lines ?? [];
  if (invoice === undefined || line === undefined) throw new Error('an invoice');
  const label = { en: 'x'.repeat(2000), ja: 'あ'.repeat(2000) };
  const labelled = {
    ...invoice,
    lines: times(250, (i) => ({ ...line, label, id: `${invoice.id}/${i + 1}` })),
    total: money.multiply(line.amount, '250'),
  };
  yield row(
    'billing.formatInvoice with a million characters of labels',
    () => plain(labelled),
    (one) => billing.formatInvoice(one, { locale: 'ja' }),
  );
  yield row(
    'subscription of 100 000 bad commands',
    () => ({ ...copy(), accepted: Array(100_000).fill({}) }),
    billing.parseSubscription,
  );
  yield row(
    'set of 49 000 bad channels',
    () => ({ ...plain(owner), channels: Array(49_000).fill(5) }),
    entitlements.parse,
  );
  yield row(
    'person of 5900 bad roles',
    () => ({ id: 'u', status: 'active', roles: times(5900, (i) => `r${i}`) }),
    (one) => entitlements.parsePerson(one),
  );
  yield row(
    'time.format, 1000 times',
    () => null,
    () => times(1000, (i) => time.format(i * 1e9 + 1e11, { zone: 'Asia/Tokyo', locale: 'ja' })).length,
  );
  yield row(
    'money.format, 1000 times',
    () => null,
    () => times(1000, (i) => money.format(money.of(String(i), 'JPY'), { locale: 'ja' })).length,
  );
}
