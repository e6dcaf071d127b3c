import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  billing,
  calendar,
  catalog,
  engagement,
  entitlements,
  hub,
  money,
  orThrow,
  routing,
  serviceLevels,
  sla,
  tickets,
} from '../../src/index.js';
import { filesBelow } from '../architecture/source.ts';
import { lifeAgain } from '../billing/kept-life.ts';

/** A kept document, its answers, and where they are from. Its fields are those of its kind. */
// biome-ignore lint/suspicious/noExplicitAny: what a stored document is, is for the package to say
type Kept = Readonly<Record<string, any>>;

const kept: readonly (readonly [name: string, document: Kept])[] = filesBelow('test/worked/documents', '.json').map(
  ({ path, text }): [string, Kept] => [path, JSON.parse(text)],
);

function documentOf(name: string): Kept {
  return kept.find(([path]) => path === name)?.[1].document;
}

function linesOf(events: readonly Kept[]): string[] {
  return events.flatMap(({ invoice }) =>
    (invoice?.lines ?? []).map(({ item, kind, amount }: Kept) => `${item} ${kind} ${amount.amount}`),
  );
}

const replays: Readonly<Record<string, (document: Kept) => void>> = {
  subscription({ spec, begun, first: lines = [], started, steps, ended, answers }) {
    const first = orThrow(billing.parseSubscription(started));
    expect(linesOf(begun)).toEqual(lines);
    const [{ invoice }] = begun;
    expect(orThrow(billing.start(spec))).toStrictEqual({ subscription: first, events: begun, invoice });
    expect(billing.apply(null, orThrow(billing.parseEvents(begun)))).toStrictEqual(first);
    let state = first;
    for (const { command, advance, options, events, lines } of steps) {
      expect(linesOf(events)).toEqual(lines);
      const told = command
        ? orThrow(billing.decide(state, orThrow(billing.parseCommand(command)))).events
        : billing.advance(state, advance, options).events;
      expect(told).toStrictEqual(events);
      state = billing.apply(state, events);
    }
    expect(state).toStrictEqual(ended);
    expect(orThrow(billing.parseSubscription(ended))).toStrictEqual(state);
    // From the beginning to the end in one go, and once more: what has been applied changes nothing.
    const all = steps.flatMap(({ events }: Kept) => events);
    expect(billing.apply(billing.apply(started, all), all)).toStrictEqual(state);
    for (const [at, held] of answers.addOn) {
      const then = steps.reduce((past: Kept, { events }: Kept) => {
        return Date.parse(events[0].at) <= Date.parse(at) ? billing.apply(past as never, events) : past;
      }, first);
      const { tier = null } = billing.addOnOf(then as never, at) ?? {};
      expect([at, tier]).toEqual([at, held?.tier ?? null]);
      expect([at, billing.addOnOf(state, at)?.tier ?? null]).toEqual([at, held?.tier ?? null]);
    }
    const upcoming = orThrow(billing.upcomingInvoice(state, { at: state.lastAt }));
    expect(upcoming?.total ?? null).toEqual(answers.upcoming);
  },
  invoices({ lives }) {
    for (const life of lives) expect(lifeAgain(life)).toEqual({ asked: life.asked, invoices: life.invoices });
  },
  invoice({ document, answers }) {
    for (const [locale, { heading, cells, total }] of Object.entries<Kept>(answers)) {
      const lines = billing.formatInvoice(document, { locale: locale as 'en' | 'ja' }).split('\n');
      expect(lines[0]).toBe(heading);
      expect(lines.map((line) => line.split(/ {2,}/))).toContainEqual(cells);
      expect(lines.at(-1)?.split(/ {2,}/)).toEqual(total);
    }
  },
  money({ answers }) {
    for (const [a, b, sum] of answers.sums) {
      expect(money.add(a, b)).toStrictEqual(sum);
      expect(money.subtract(sum, b)).toStrictEqual(a);
    }
    for (const [value, weights, parts] of answers.allocations) {
      expect(money.allocate(value, weights).map(({ amount }) => amount)).toEqual(parts);
    }
  },
  schedules({ documents }) {
    for (const { document, nextOpening, add } of documents) {
      const hours = orThrow(calendar.parseSchedule(document));
      expect(calendar.schedule(JSON.parse(JSON.stringify(hours)))).toStrictEqual(hours);
      for (const [at, opens] of nextOpening) expect(calendar.nextOpening(hours, at)).toBe(opens);
      for (const [at, within, due] of add) {
        expect(calendar.addBusinessTime(hours, at, within)).toBe(due);
        expect(calendar.businessTimeBetween(hours, at, due)).toBe(within);
      }
    }
  },
  catalogue({ document, answers }) {
    const offer = orThrow(catalog.parse(document));
    expect(offer).toStrictEqual(document);
    expect(catalog.matrix(offer, { locale: 'en' }).columns.map(({ tier }) => tier)).toEqual(answers.tiers);
    expect(document.hours[answers.desk.hours]).toMatchObject(answers.desk.week);
    for (const [from, to, asked, before, after] of answers.compared) {
      const { promises } = entitlements.compare({ from, to, catalog: offer });
      const row = promises.find((one) => Object.entries(asked).every(([name, value]) => Object(one)[name] === value));
      const times = (terms: (typeof promises)[number]['before'] | undefined) =>
        terms?.promises.map(({ within }) => within);
      expect([times(row?.before), times(row?.after)]).toEqual([before, after]);
    }
  },
  holders({ documents }) {
    for (const { account, person, at, answers } of documents) {
      const holder = {
        account: orThrow(entitlements.parseAccount(account)),
        person: orThrow(entitlements.parsePerson(person)),
      };
      expect(entitlements.of({ ...holder, at })).toMatchObject(answers);
    }
  },
  entitlements({ document, answers }) {
    const set = orThrow(entitlements.parse(document));
    expect(set).toStrictEqual(document);
    for (const benefit of answers.allowed) expect(entitlements.check(set, benefit).allowed).toBe(true);
    for (const [benefit, code] of answers.refused) {
      expect(entitlements.check(set, benefit)).toMatchObject({ allowed: false, code });
    }
    for (const [asked, language, opensAt] of answers.routes) {
      const route = orThrow(
        routing.route({ entitlements: document as never, channel: 'email', language: 'ja', ...asked }),
      );
      expect([asked, route.language, route.opensAt]).toEqual([asked, language, opensAt]);
    }
  },
  commitments({ entitlements: set, route, commitments, at, answers }) {
    expect(orThrow(routing.route({ entitlements: set, channel: 'email', language: 'ja', at }))).toStrictEqual(route);
    expect(sla.commitmentsFor({ entitlements: set, route, at })).toStrictEqual(commitments);
    expect(commitments.map(({ id, dueAt }: Kept) => [id, dueAt])).toEqual(answers.due);
    expect(sla.governing(commitments as never[])).toMatchObject({ id: answers.governing });
    for (const { schedule, within, dueAt } of commitments) {
      expect(calendar.addBusinessTime(schedule ?? calendar.always, at, within)).toBe(dueAt);
    }
  },
  ticket({ holder, request, catalogue, submitted, commands, events, document, answers }) {
    const offer = catalogue === undefined ? {} : { catalog: orThrow(catalog.parse(documentOf(catalogue))) };
    const set = entitlements.of({ ...holder, at: request.at, ...offer });
    expect(orThrow(tickets.submit({ ...request, entitlements: set, ...offer })).events).toStrictEqual([submitted]);
    let state = tickets.apply(null, [submitted]);
    for (const [i, command] of commands.entries()) {
      const given = command.type === 'set_severity' ? { ...command, entitlements: set } : command;
      expect(orThrow(tickets.decide(state, orThrow(tickets.parseCommand(given)))).events).toStrictEqual([events[i]]);
      state = tickets.apply(state, [events[i]]);
    }
    expect(state).toStrictEqual(document);
    expect(orThrow(tickets.parse(document))).toStrictEqual(state);
    // From the beginning to the end in one go, and once more: what has been applied changes nothing.
    const all = orThrow(tickets.parseEvents([submitted, ...events]));
    expect(all).toStrictEqual([submitted, ...events]);
    expect(tickets.apply(tickets.apply(null, all), all)).toStrictEqual(state);
    for (const { at, readings } of answers.readings) {
      const then = tickets.asOf(document, at);
      const clocks = then === null ? [] : tickets.readClocks({ ticket: then, at });
      const wanted = readings.map(([id]: readonly string[]) => id);
      const told = clocks.map(({ commitment, reading }) => [
        commitment.id,
        reading.stage,
        reading.elapsed,
        reading.dueAt,
      ]);
      expect(told.filter(([id]) => wanted.includes(id))).toEqual(readings);
      if (wanted.length === 0) expect(told).toEqual([]);
    }
  },
  figures({ documents, viewer, account, at, answers }) {
    const stored = documents.map(documentOf);
    expect(orThrow(hub.insights({ viewer, account, tickets: stored, at }))).toMatchObject(answers.insights);
    expect(serviceLevels.report({ tickets: stored, at })).toMatchObject(answers.report);
  },
  engagement({ entitlements: set, usage, sent, at, zone, sessions, answers }) {
    const email = orThrow(engagement.quarterlyFeatureEmail({ entitlements: set, usage, sent, at, zone }));
    expect(email.quarter).toBe(answers.quarter);
    expect(email.features.map(({ feature, reason }) => [feature, reason])).toEqual(answers.features);
    expect(orThrow(engagement.implementationConsultation({ entitlements: set, sessions })).minutesLeft).toBe(
      answers.minutesLeft,
    );
  },
  reading({ document, answers }) {
    for (const locale of ['en', 'ja'] as const) {
      const said = sla.explain(document, { locale, zone: 'Asia/Tokyo' });
      for (const words of answers[locale]) expect(said).toContain(words);
    }
  },
  clocks({ documents }) {
    for (const { document, answers } of documents) {
      expect(sla.readClock({ schedule: calendar.japanDesk, ...document })).toMatchObject(answers);
    }
  },
};

test('no document is changed or removed, and each that is added is listed with its digest', () => {
  const digests = filesBelow('test/worked/documents', '.json').map(
    ({ path, text }) => `${createHash('sha256').update(text).digest('hex')}  ${path}`,
  );
  expect(digests).toEqual(readFileSync('test/worked/documents.sha256', 'utf8').trim().split('\n'));
});

test('there is a document of every kind', () => {
  expect(new Set(kept.map(([, { kind }]) => kind))).toEqual(new Set(Object.keys(replays)));
});

describe.each(kept)('%s', (_, document) => {
  test(`${document.what}: the same answers for ever`, () => {
    expect(document.source).toMatch(/\w/);
    replays[document.kind]?.(document);
  });
});
