import { addBusinessDays, schedule, timeline } from '../../src/calendar/index.js';

// The promises of an offer once more, read from its document: every due is asked of the calendar, minute by minute.

interface Clause {
  readonly [field: string]: unknown;
}

interface LooseTier {
  readonly extends?: string;
  readonly targets?: { readonly [id: string]: Clause };
  readonly benefits?: { readonly [id: string]: Clause };
}

export interface LooseOffer {
  readonly hours?: { readonly [id: string]: Clause };
  readonly roles?: { readonly [id: string]: { readonly admin?: boolean } };
  readonly tiers: { readonly [id: string]: LooseTier };
}

/** A document, read without its types. */
export function looseOf(spec: object): LooseOffer {
  return spec as LooseOffer; // the arbitraries write every list as an object
}

/** Somebody who asks, and what is asked. */
export interface Cell {
  readonly metric: string;
  readonly channel: string;
  readonly language: string;
  readonly severity: string;
  /** The audiences to which the person belongs. */
  readonly is: readonly string[];
}

type Clauses = { [clause: string]: Clause };

/** What was found of an offer, as thousands of minutes ask for it again. */
interface Found {
  readonly clauses: Map<string, Clauses>;
  readonly promises: Map<string, Map<Cell, readonly Clause[]>>;
  readonly hours: Map<unknown, Hours>;
  /** By the minute at which they are asked: many cells have the same promise. */
  readonly dues: Map<Clause, Map<number, number>>;
}

const found = new WeakMap<LooseOffer, Found>();

function foundOf(offer: LooseOffer): Found {
  let all = found.get(offer);
  if (all === undefined) {
    all = { clauses: new Map(), promises: new Map(), hours: new Map(), dues: new Map() };
    found.set(offer, all);
  }
  return all;
}

function kept<K, V>(known: Map<K, V>, key: K, find: () => V): V {
  let value = known.get(key);
  if (value === undefined) {
    value = find();
    known.set(key, value);
  }
  return value;
}

/** The clauses of a tier with those that it takes over. */
function clausesOf(offer: LooseOffer, id: string, list: 'targets' | 'benefits'): Clauses {
  return kept(foundOf(offer).clauses, `${id} ${list}`, () => {
    const tier = offer.tiers[id];
    const clauses = tier?.extends === undefined ? {} : { ...clausesOf(offer, tier.extends, list) };
    for (const [clause, fields] of Object.entries(tier?.[list] ?? {}))
      clauses[clause] = { ...clauses[clause], ...fields };
    return clauses;
  });
}

/** The promises that a tier makes for a cell. */
export function promised(offer: LooseOffer, tier: string, cell: Cell): readonly Clause[] {
  const ofTier = kept(foundOf(offer).promises, tier, () => new Map<Cell, readonly Clause[]>());
  return kept(ofTier, cell, () => promisesOf(offer, tier, cell));
}

function promisesOf(offer: LooseOffer, tier: string, cell: Cell): readonly Clause[] {
  const opening = clausesOf(offer, tier, 'benefits')[cell.channel];
  if (opening === undefined || !isFor(offer, opening.for ?? 'member', cell.is)) return [];
  return Object.values(clausesOf(offer, tier, 'targets')).filter(
    (target) =>
      within(target.metric ?? 'first_reply', cell.metric) &&
      within(target.channel, cell.channel) &&
      within(target.language, cell.language) &&
      within(target.severity, cell.severity) &&
      isFor(offer, target.for ?? 'member', cell.is),
  );
}

function within(limit: unknown, value: string): boolean {
  return limit === undefined || limit === null || (Array.isArray(limit) ? limit.includes(value) : limit === value);
}

function isFor(offer: LooseOffer, audience: unknown, is: readonly string[]): boolean {
  const admins = Object.entries(offer.roles ?? {}).flatMap(([id, { admin = true }]) => (admin ? [id] : []));
  const names = Array.isArray(audience) ? audience : [audience];
  return names.some(
    (who) => who === 'member' || is.includes(who) || (who === 'admin' && is.some((one) => admins.includes(one))),
  );
}

/** When the earliest promise to a cell is due; infinity where none ever is. */
export function dueAt(offer: LooseOffer, tier: string, cell: Cell, at: number): number {
  let earliest = Number.POSITIVE_INFINITY;
  for (const target of promised(offer, tier, cell)) {
    const dues = kept(foundOf(offer).dues, target, () => new Map<number, number>());
    earliest = Math.min(
      earliest,
      kept(dues, at, () => dueOf(offer, target, at)),
    );
  }
  return earliest;
}

function dueOf(offer: LooseOffer, target: Clause, at: number): number {
  const time = String(target.within);
  if (time === 'best_effort' || target.over === true) return Number.POSITIVE_INFINITY;
  const { hours, day } = hoursOf(offer, target.hours);
  const [, days] = /^P(\d+)D$/.exec(time) ?? [];
  if (days === undefined) return timeline(hours).add(at, lengthOf(time));
  if (day === 'close') return Date.parse(addBusinessDays(hours, at, Number(days)));
  let due = at;
  for (let i = 0; i < Number(days); i++) due = timeline(hours).add(due, lengthOf(day));
  return due;
}

/** `PT1H30M` in milliseconds. */
function lengthOf(duration: string): number {
  const [, hours = 0, minutes = 0] = /^PT(?:(\d+)H)?(?:(\d+)M)?$/.exec(duration) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * 60_000;
}

const schedules = new Map<string, ReturnType<typeof schedule>>();

interface Hours {
  readonly hours: ReturnType<typeof schedule>;
  readonly day: string;
}

function hoursOf(offer: LooseOffer, id: unknown): Hours {
  return kept(foundOf(offer).hours, id, () => hoursNamed(offer, id));
}

function hoursNamed(offer: LooseOffer, id: unknown): Hours {
  const week = id === undefined || id === null || id === 'always' ? undefined : offer.hours?.[String(id)];
  const spec = week ?? { zone: 'UTC', weekly: { 'mon-sun': ['00:00-24:00'] } };
  const key = JSON.stringify(spec);
  const hours = schedules.get(key) ?? schedule(scheduleSpec(spec) as never); // what the calendar accepts
  schedules.set(key, hours);
  return { hours, day: String(spec.day ?? 'close') };
}

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function scheduleSpec({ zone, weekly, closed, exceptions }: Clause) {
  const days: Record<string, string[]> = {};
  for (const [range, windows] of Object.entries(weekly as { [range: string]: string[] })) {
    const [first = '', last = first] = range.split('-');
    for (let i = DAYS.indexOf(first); ; i = (i + 1) % 7) {
      const day = DAYS[i] ?? '';
      days[day] = [...(days[day] ?? []), ...windows];
      if (day === last) break;
    }
  }
  return {
    zone: zone === 'customer' ? 'Asia/Tokyo' : zone,
    weekly: days,
    closures: closed ?? [],
    exceptions: exceptions ?? {},
  };
}

/** Every minute of a number of days. */
export function minutesFrom(start: string, days: number, every = 1): readonly number[] {
  const from = Date.parse(start);
  return Array.from({ length: (days * 1440) / every }, (_, i) => from + i * every * 60_000);
}
