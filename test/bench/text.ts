import { addBusinessTime, isOpen, japanDesk, schedule, weekdays } from 'premium-support/calendar';
import { readClock } from 'premium-support/sla';
import type { Comparison } from './ratio.ts';

const HOUR = 3_600_000;
const CALLS = 4096;

const texts = Array.from({ length: CALLS }, (_, i) =>
  new Date(Date.UTC(2026, 0, 5) + ((i * 2_654_435_761) % 60_480_000_000)).toISOString(),
);
const closures = Array.from({ length: 20 }, (_, i) =>
  new Date(Date.UTC(2026, 0, 6 + i * 9)).toISOString().slice(0, 10),
);
const stored = JSON.stringify(schedule({ ...japanDesk, closures }));
const written = JSON.stringify({ zone: 'Asia/Tokyo', weekly: weekdays('09:00-17:00'), closures });
const copiesOf = (text: string) => Array.from({ length: CALLS }, (): typeof japanDesk => JSON.parse(text));

const events = [
  { type: 'started', at: '2026-11-20T00:30:00.000Z' },
  { type: 'paused', at: '2026-11-20T01:30:00.000Z' },
  { type: 'resumed', at: '2026-11-20T03:00:00.000Z' },
  { type: 'paused', at: '2026-11-20T05:00:00.000Z' },
  { type: 'resumed', at: '2026-11-20T06:00:00.000Z' },
  { type: 'met', at: '2026-11-20T07:00:00.000Z' },
] as const;
const asked = { within: 'PT4H', events, at: '2026-11-24T00:00:00.000Z' };
const input = { ...asked, schedule: japanDesk };
const request = JSON.stringify(asked);
/** The same from JSON, each an object that the library has not seen; all of them are more than a fast cache holds. */
const inputs = Array.from({ length: CALLS }, () => {
  const { within, events, at }: typeof asked = JSON.parse(request);
  return { within, events, at, schedule: japanDesk };
});

const clockProfile = [
  'Of 0.55, reading the seven instants is 0.21: 168 characters, of which V8 hands out one in 1.4 ns, whatever is done',
  'with them (34 of the 40 ns of an instant). One due instant and three spans of business time are 0.06; writing `dueAt`',
  'is 0.04 and two durations 0.04; freezing the answer, a call into the runtime, is 0.04. The rest is the walk over the',
  'seven objects, so that no unknown field is missed, the door, the terms and the answer itself. Fresh objects cost 0.1 to',
  '0.3 more: 4096 of them with their texts are 4 MB, and each is read for the first time.',
].join(' ');

function parsed(text: string): number {
  let sum = 0;
  for (let i = 0; i < CALLS; i++) sum += JSON.parse(text) === null ? 1 : 0;
  return sum;
}

function copyRow(name: string, text: string, limit: number): Comparison {
  const copies = copiesOf(text);
  return {
    name,
    calls: CALLS,
    limit,
    subject() {
      let sum = 0;
      for (const copy of copies) sum += isOpen(copy, '2026-11-20T07:30:00.000Z') ? 1 : 0;
      return sum;
    },
    baseline: () => parsed(text),
  };
}

export const textComparisons: readonly Comparison[] = [
  {
    name: 'addBusinessTime of text / Date, both ways',
    calls: CALLS,
    limit: 0.4,
    subject() {
      let sum = 0;
      for (const text of texts) sum += addBusinessTime(japanDesk, text, 'PT4H').length;
      return sum;
    },
    baseline() {
      let sum = 0;
      for (const text of texts) sum += new Date(Date.parse(text) + 4 * HOUR).toISOString().length;
      return sum;
    },
  },
  copyRow('isOpen with a fresh copy / JSON.parse of it', stored, 0.6),
  copyRow('isOpen with a fresh copy of a spec / JSON.parse', written, 0.6),
  {
    name: 'readClock of six events / JSON.parse of it',
    calls: CALLS,
    limit: 0.45,
    profile: clockProfile,
    subject() {
      let sum = 0;
      for (let i = 0; i < CALLS; i++) sum += readClock(input).progress;
      return sum;
    },
    baseline: () => parsed(request),
  },
  {
    name: 'readClock of fresh objects / JSON.parse of them',
    calls: CALLS,
    limit: 0.45,
    profile: 'As above.',
    subject() {
      let sum = 0;
      for (const one of inputs) sum += readClock(one).progress;
      return sum;
    },
    baseline: () => parsed(request),
  },
];
