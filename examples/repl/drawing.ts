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
  return (clock: sla.Reading | sla.ClockInput, options: DrawOptions = {}): Shown => {
    const width = Math.min(Math.max(columns(), 40), 100);
    const input = 'stage' in clock ? readFrom.get(clock) : clock;
    if (input === undefined) return new Shown(barOf(clock as sla.Reading, width), clock); // only a reading has a stage
    const zone = input.schedule?.zone ?? 'UTC';
    return new Shown(sla.draw({ ...input, zone, width, ...options }), clock);
  };
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
