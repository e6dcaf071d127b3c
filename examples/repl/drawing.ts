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

const MAX_ROWS = 4;

/**
 * Clocks as pictures of text, as wide as the terminal: of a reading that was read here, of rows of `tickets.readClocks`, or of
 * what `sla.readClock` takes. Of any other reading, what it says itself is drawn as a bar. For anything else, a line says what
 * to pass.
 */
export function drawIn(columns: () => number) {
  return (given: unknown, options: DrawOptions = {}): Shown => {
    const width = Math.min(Math.max(columns(), 40), 100);
    if (Array.isArray(given) && given.length > 0 && given.every(isRow)) {
      const pictures = given.slice(0, MAX_ROWS).map((row) => `${row.commitment.id}\n${drawn(row, width, options)}`);
      const left = given.length - MAX_ROWS;
      return new Shown(
        [...pictures, ...(left > 0 ? [`${left} more: draw(rows[${MAX_ROWS}])`] : [])].join('\n\n'),
        given,
      );
    }
    return new Shown(drawn(given, width, options), given);
  };
}

function drawn(given: unknown, width: number, options: DrawOptions): string {
  const clock = isRow(given) ? given.reading : given;
  if (isReading(clock)) {
    const input = readFrom.get(clock);
    const zone = options.zone ?? (isRow(given) ? given.commitment.schedule?.zone : undefined) ?? 'UTC';
    return input === undefined ? barOf(clock, { width, ...options, zone }) : pictureOf(input, width, options);
  }
  return adviceOn(given) ?? pictureOf(given as sla.ClockInput, width, options); // `sla.draw` reads it, or refuses it
}

type Row = { readonly commitment: sla.Commitment; readonly reading: sla.Reading };

function isRow(given: unknown): given is Row {
  return has(given, 'commitment') && has(given, 'reading');
}

function isReading(given: unknown): given is sla.Reading {
  return has(given, 'stage');
}

function has(given: unknown, field: string): boolean {
  return Object.hasOwn(Object(given), field);
}

/** What to pass instead of something that has no clock, in one line; `null` for what `sla.readClock` may take. */
function adviceOn(given: unknown): string | null {
  if (has(given, 'history')) return 'A ticket has a clock for each promise: draw(tickets.readClocks({ ticket, at }))';
  if (has(given, 'budget') || has(given, 'commitments'))
    return "A promise has no clock before it starts: draw({ within: commitment.budget, schedule: commitment.schedule, events: [{ type: 'started', at }], at })";
  if (has(given, 'events') || has(given, 'within')) return null;
  return 'There is no clock in this. Pass samples.reading, tickets.readClocks({ ticket, at }), or what sla.readClock takes';
}

function pictureOf(input: sla.ClockInput, width: number, options: DrawOptions): string {
  return sla.draw({ ...input, zone: input.schedule?.zone ?? 'UTC', width, ...options });
}

/** How much of the promised time has run: past its end a bar is full and crossed. */
function barOf(reading: sla.Reading, { width = 80, locale = 'en', zone }: DrawOptions): string {
  const { stage, progress, startedAt, dueAt, metAt } = reading;
  const room = width - 10;
  const run = Math.min(Math.floor(progress * room), room);
  const bar = progress > 1 ? '╳'.repeat(room) : '━'.repeat(run).padEnd(room);
  const instants = Object.entries({ started: startedAt, due: dueAt, answered: metAt }).filter(([, at]) => at !== null);
  return [
    `SLA clock: ${stage}, ${sla.explain(reading, { locale, ...(zone !== undefined && { zone }) })}`,
    `[${bar}] ${Math.floor(progress * 100)} %`,
    ...instants.map(([name, at]) => `${at} ${name}`),
  ].join('\n');
}
