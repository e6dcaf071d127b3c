import { define } from '../../src/catalog/index.js';
import { apply, submit, type Ticket } from '../../src/tickets/index.js';
import { accepted, submission } from '../calls/documents.ts';

// The largest documents of each kind that are accepted, and some that are refused.

export const times = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
export const byName = <T>(prefix: string, count: number, make: (i: number) => T): Record<string, T> =>
  Object.fromEntries(times(count, (i) => [`${prefix}${i}`, make(i)]));

const DAY = 86_400_000;
export const dates = (count: number, every = 1, from = Date.UTC(1901, 0, 1)): string[] =>
  times(count, (i) => new Date(from + i * every * DAY).toISOString().slice(0, 10));

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
/** So many windows of half a minute, or of a minute where there are few. */
export const windows = (count: number): string[] =>
  times(count, (i) => {
    const start = clock(Math.floor((i * 1440) / count));
    return `${start}-${start}:30`;
  });
export const everyDay = (own: readonly string[]) => ({
  mon: own,
  tue: own,
  wed: own,
  thu: own,
  fri: own,
  sat: own,
  sun: own,
});

const opened = apply(null, accepted(submit(submission)).events);
const [promise] = opened.commitments;

interface TicketShape {
  readonly promises: number;
  readonly events: number;
  readonly metric?: string;
  readonly body?: string;
  readonly closures?: number;
  /** The first of the closures, in days. */
  readonly from?: number;
  readonly id?: string;
}

/** A stored ticket whose agent and requester take turns; each promise runs on hours of its own where there are closures. */
export function ticketOf({
  promises,
  events,
  metric = 'next_reply',
  body = 'x',
  closures = 0,
  from = 0,
  id,
}: TicketShape): Ticket {
  const copy = { ...structuredClone(opened), ...(id !== undefined && { id }) };
  const start = Date.parse(copy.openedAt);
  const at = (i: number) => new Date(start + (60 + i) * 1000).toISOString();
  const history = times(events, (i) => ({
    version: 1,
    type: i % 2 === 0 ? 'agent_replied' : 'requester_replied',
    ticketId: copy.id,
    commandId: `x${i}`,
    revision: i + 1,
    at: at(i),
    actor: i % 2 === 0 ? { kind: 'agent', id: 'a1' } : { kind: 'requester', id: copy.requesterId },
    body,
    language: i % 2 === 0 ? 'ja' : null,
    status: 'open',
    because: ['R40'],
  }));
  const schedule = (i: number) => ({
    zone: 'America/New_York',
    weekly: { ...everyDay([`0${i % 10}:00-1${Math.floor(i / 10) % 10}:${10 + (i % 50)}`]), sun: [] },
    closures: dates(closures, 1, Date.UTC(2026, 0, 1 + i + from)),
    exceptions: {},
  });
  const commitments = times(promises, (i) => ({
    ...promise,
    id: `p${i}`,
    metric,
    dueAt: null,
    schedule: closures === 0 ? null : schedule(i),
  }));
  return { ...copy, history, commitments, updatedAt: events === 0 ? copy.openedAt : at(events - 1) } as Ticket; // all that parse reads
}

const LANGUAGES = [
  'en',
  'ja',
  'de',
  'fr',
  'es',
  'it',
  'nl',
  'pt',
  'sv',
  'da',
  'fi',
  'nb',
  'pl',
  'cs',
  'hu',
  'ro',
  'bg',
  'el',
  'tr',
  'ru',
];

/** An offer that tells so many kinds of requests apart. */
export function offerOfKinds(size: number, within: string): object {
  const languages = LANGUAGES.slice(0, size);
  const channels = times(size, (i) => `c${i}`);
  const severities = times(size, (i) => `s${i}`);
  const targets = {
    ...Object.fromEntries(severities.map((severity, i) => [severity, { within: `PT${i + 1}H`, severity }])),
    ...Object.fromEntries(languages.map((language, i) => [language, { within: `PT${i + 2}H`, language }])),
    ...Object.fromEntries(channels.map((channel, i) => [`by_${channel}`, { within: `PT${i + 3}H`, channel }])),
    all: { within },
  };
  const benefits = Object.fromEntries(channels.map((channel) => [channel, {}]));
  return { id: 'kinds', severities, languages, channels, tiers: { t: { targets, benefits } } };
}

/** An offer of so many tiers, each of which extends the one before it and has so many promises. */
export function offerOfTiers(tiers: number, promises: number, within: string): object {
  const first = { targets: byName('x', promises, (i) => ({ within: `PT${i + 100}H` })), benefits: { web: {} } };
  const tier = (i: number) => (i === 0 ? first : { extends: `t${i - 1}`, targets: { x0: { within } } });
  return { id: 'tiers', channels: { web: {} }, tiers: byName('t', tiers, tier) };
}

/** An offer of so many tiers with promises that have nothing to do with each other, on hours in two zones. */
export function offerOfHours(tiers: number, promises: number, within: string): object {
  const hours = byName('h', 100, (i) => ({
    zone: i % 2 === 0 ? 'Europe/Berlin' : 'America/New_York',
    weekly: { 'mon-fri': [`0${i % 10}:${10 + (i % 50)}-1${i % 8}:00`] },
  }));
  const targets = (tier: number) =>
    byName('x', promises, (i) => ({
      within: i === 0 ? within : `PT${i + 100}H`,
      hours: `h${(tier * promises + i) % 100}`,
    }));
  return {
    id: 'hours',
    hours,
    channels: { web: {} },
    tiers: byName('t', tiers, (i) => ({ targets: targets(i), benefits: { web: {} } })),
  };
}

/** Somebody whose account holds a hundred add-ons, three dates each: 41 of them are held, and the others never granted. */
export function manyAddOns(label: string) {
  const day = (n: number) => new Date(Date.UTC(2027, 0, 1) + n * DAY).toISOString();
  const tier = (more: object) => ({ label, benefits: { web: {} }, ...more });
  const tiers = {
    main: tier({}),
    ...byName('beside', 40, () => tier({ beside: ['main'] })),
    ...byName('never', 40, () => tier({ excludes: ['trial'] })),
  };
  const held = times(40, (i) => ({ tier: `beside${i}` }));
  const never = times(59, (i) => ({
    ...{ tier: `never${i % 40}`, since: day(i) },
    ...{ next: { tier: `never${(i + 1) % 40}`, at: day(500 + i) }, endsAt: day(1000 + i) },
  }));
  return {
    catalog: define({ id: 'many', channels: { web: {} }, tiers } as never),
    account: { kind: 'team', flags: ['trial'], addOns: [{ tier: 'main' }, ...held, ...never] },
    person: { id: 'u1', status: 'active', roles: [] },
    at: '2026-11-20T07:30:00.000Z',
  } as const;
}
