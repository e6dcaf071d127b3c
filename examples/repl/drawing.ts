import { sla } from 'premium-support';
import { Shown } from './shown.ts';

type DrawOptions = Partial<Pick<sla.DrawingInput, 'locale' | 'zone' | 'width'>>;

/** A reading does not hold the events that it was read from: the REPL remembers them, so that it can be drawn. */
const readFrom = new WeakMap<sla.Reading, sla.ClockInput>();

/** `sla.readClock`, remembered. */
export function readClock(input: sla.ClockInput): sla.Reading {
  return remember(sla.readClock(input), input);
}

export function remember(reading: sla.Reading, input: sla.ClockInput): sla.Reading {
  readFrom.set(reading, structuredClone(input));
  return reading;
}

/**
 * A clock as a picture of text, as wide as the terminal: of a reading that was read here, or of what `sla.readClock`
 * takes. Of any other reading, such as one from `tickets.readClocks`, what it says itself is drawn as a bar.
 */
export function drawIn(columns: () => number) {
  return (given: Drawable, options: DrawOptions = {}): Shown => {
    const width = Math.min(Math.max(columns(), 40), 100);
    const clock = isRow(given) ? given.reading : given;
    if (!isReading(clock)) return new Shown(pictureOf(clock, width, options), given);
    const input = readFrom.get(clock);
    return new Shown(input === undefined ? barOf(clock, width) : pictureOf(input, width, options), given);
  };
}

type Drawable = sla.Reading | sla.ClockInput | { readonly reading: sla.Reading };

function isRow(given: Drawable): given is { readonly reading: sla.Reading } {
  return Object.hasOwn(Object(given), 'reading');
}

function isReading(clock: sla.Reading | sla.ClockInput): clock is sla.Reading {
  return Object.hasOwn(Object(clock), 'stage');
}

function pictureOf(input: sla.ClockInput, width: number, options: DrawOptions): string {
  // A line may pass nothing at all: what is missing is said by `sla.draw`.
  return sla.draw({ ...input, zone: input?.schedule?.zone ?? 'UTC', width, ...options });
}

/** How much of the promised time has run: past its end a bar is full and crossed. */
function barOf(reading: sla.Reading, width: number): string {
  const { stage, progress, startedAt, dueAt, metAt } = reading;
  const room = width - 10;
  const run = Math.min(Math.floor(progress * room), room);
  const bar = progress > 1 ? '╳'.repeat(room) : '━'.repeat(run).padEnd(room);
  const instants = Object.entries({ started: startedAt, due: dueAt, answered: metAt }).filter(([, at]) => at !== null);
  return [
    `SLA clock: ${stage}, ${sla.explain(reading, { locale: 'en', zone: 'UTC' })}`,
    `[${bar}] ${Math.floor(progress * 100)} %`,
    ...instants.map(([name, at]) => `${at} ${name}`),
  ].join('\n');
}
