import { systemRelease, type ZoneFile, zoneFileOf } from './tzif-file.ts';
import { readZoneRule, ruledOffset, turnsIn, type ZoneRule } from './tzif-rule.ts';

/** A stretch of time of one offset, all in milliseconds. */
export interface OffsetStretch {
  readonly start: number;
  readonly end: number;
  readonly offset: number;
}

interface Zone extends ZoneFile {
  readonly rule: ZoneRule | null;
}

const zones = new Map<string, Zone>();

function zoneOf(name: string): Zone {
  let zone = zones.get(name);
  if (zone === undefined) {
    const file = zoneFileOf(name);
    if (file === null) throw new Error(`the system has no file of ${name}`);
    zone = { ...file, rule: file.footer === '' ? null : readZoneRule(file.footer) };
    zones.set(name, zone);
  }
  return zone;
}

/** How far clocks of the zone are ahead of UTC. */
export function tzifOffset(name: string, ms: number): number {
  const { changes, offsets, rule } = zoneOf(name);
  if (rule !== null && ms >= (changes.at(-1) ?? Number.NEGATIVE_INFINITY)) return ruledOffset(rule, ms);
  return offsets[changes.findLastIndex((change) => change <= ms) + 1] ?? 0;
}

/** The instants of `(from, to)` at which the offset changes. */
export function tzifChanges(name: string, from: number, to: number): readonly number[] {
  const { changes, rule } = zoneOf(name);
  const known = changes.filter((change) => change > from && change < to);
  const last = Math.max(from, changes.at(-1) ?? Number.NEGATIVE_INFINITY);
  const ruled: number[] = [];
  if (rule?.summer) {
    for (let year = new Date(last).getUTCFullYear(); year <= new Date(to).getUTCFullYear(); year++) {
      const turns = turnsIn(rule, year);
      ruled.push(...[turns.from, turns.to].filter((turn) => turn > last && turn < to).sort((a, b) => a - b));
    }
  }
  // Some changes are of the clock's name alone.
  return [...known, ...ruled].filter((change) => tzifOffset(name, change) !== tzifOffset(name, change - 1));
}

/** `[from, to)` in stretches of one offset. */
export function tzifStretches(name: string, from: number, to: number): readonly OffsetStretch[] {
  const bounds = [from, ...tzifChanges(name, from, to), to];
  return bounds.slice(1).map((end, i) => {
    const start = bounds[i] ?? from;
    return { start, end, offset: tzifOffset(name, start) };
  });
}

/** Where clocks first show a local time, given as if it were of UTC; a skipped one is read with the offset before it. */
export function tzifInstant(name: string, local: number): number {
  const around = tzifStretches(name, local - 2 * DAY, local + 2 * DAY);
  const shown = around.find(({ start, end, offset }) => start <= local - offset && local - offset < end);
  if (shown !== undefined) return local - shown.offset;
  // The clock jumps over it at the end of the last stretch that is not past it.
  const before = around.findLast(({ end, offset }) => end + offset <= local);
  return local - (before ?? around[0] ?? { offset: 0 }).offset;
}

const DAY = 86_400_000;

const FIRST = Date.UTC(1800, 0);
const LAST = Date.UTC(2700, 0);

type Span = readonly [from: number, to: number];

const EVER: Span = [FIRST, LAST];

/**
 * What a release changed in our zones, since the one before it on this list: the span of a zone about which both say the
 * same. Two releases must be on the list to be compared beyond the years in which hardly any release changes anything.
 */
const SAME_SINCE_THE_ONE_BEFORE: Readonly<Record<string, Readonly<Record<string, Span>>>> = {
  '2025a': {},
  // Iran left +04:00 in November 1978 instead of at the end of the year.
  '2025b': { 'Asia/Tehran': [Date.UTC(1979, 0), LAST] },
  // Baja California kept summer time in 1953 and from 1961 to 1975.
  '2025c': { 'America/Tijuana': [Date.UTC(1976, 0), LAST] },
  // Moldova has changed its clocks an hour later since 2022; Morocco changes its time in September 2026.
  '2026c': { 'Europe/Chisinau': [FIRST, Date.UTC(2022, 0)], 'Africa/Casablanca': [FIRST, Date.UTC(2026, 8)] },
  // Ireland's September of 1925 and Iran's May of 1979.
  '2026e': { 'Europe/Dublin': [Date.UTC(1926, 0), LAST], 'Asia/Tehran': [Date.UTC(1980, 0), LAST] },
};

/** The instants of a zone that can be compared; `null` where there is nothing to compare with, which `why` says. */
export interface Comparable {
  readonly why: string;
  /** From which instant on, and up to which one, the data of the runtime and of the system are of the same text. */
  span(name: string): Span;
}

/** What of the system's files can be compared with the data of a runtime, by the releases of both. */
export function comparable(own: string | undefined, theirs = systemRelease()): Comparable | null {
  if (theirs === null || own === undefined) return null;
  const why = `${theirs} of the system, ${own} of the runtime`;
  if (own === theirs) return { why, span: () => EVER };
  const [older, newer] = own < theirs ? [own, theirs] : [theirs, own];
  if (older in SAME_SINCE_THE_ONE_BEFORE && newer in SAME_SINCE_THE_ONE_BEFORE) {
    const between = Object.entries(SAME_SINCE_THE_ONE_BEFORE)
      .filter(([release]) => release > older && release <= newer)
      .map(([, zones]) => zones);
    return {
      why,
      span: (name) => {
        const spans = between.map((zones) => zones[name] ?? EVER);
        return [Math.max(FIRST, ...spans.map(([from]) => from)), Math.min(LAST, ...spans.map(([, to]) => to))];
      },
    };
  }
  // What a release that is not on the list changes is unknown: most change the years since shortly before the older one, or
  // old history. Moldova's change of 2022 became known in 2026.
  return { why, span: () => [Date.UTC(1980, 0), Date.UTC(Number(older.slice(0, 4)) - 10, 0)] };
}

/** The title of tests that are skipped where there is nothing to compare with. */
export const notComparable =
  'with the zone files of the system (skipped where it has no /usr/share/zoneinfo/tzdata.zi)';
