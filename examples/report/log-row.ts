import { time } from 'premium-support';
import type { LogRecord } from './log-table.ts';
import { quoted } from './problem.ts';

const STATES = [
  'New',
  'Active',
  'Awaiting User Info',
  'Awaiting Vendor',
  'Awaiting Problem',
  'Awaiting Evidence',
  'Resolved',
  'Closed',
] as const;

export type State = (typeof STATES)[number];

/** One update of an incident; instants in epoch milliseconds. */
export interface LogRow {
  readonly row: number;
  readonly number: string;
  readonly state: State;
  /** The log's own numbering of an incident's updates. */
  readonly update: number;
  readonly openedAt: number;
  /** The hour that the clock on the wall showed at the opening. */
  readonly openedHour: number;
  readonly updatedAt: number;
  readonly resolvedAt: number | null;
  readonly channel: string;
  /** The whole record as text, to tell a repeated one. */
  readonly record: string;
}

/** Why a row is not used. */
export type Reason =
  | 'empty_row'
  | 'wrong_field_count'
  | 'no_number'
  | 'unknown_state'
  | 'no_update_number'
  | 'missing_date'
  | 'impossible_date'
  | 'updated_before_opened'
  | 'resolved_before_opened'
  | 'closed_before_opened'
  | 'closed_before_resolved'
  | 'repeated_row'
  | 'two_openings'
  | 'out_of_order';

/** A row that makes no sense, by name: `number` is empty where the row has none. */
export interface SetAside {
  readonly row: number;
  readonly number: string;
  readonly reason: Reason;
  /** What the file says there. */
  readonly found: string;
}

const DATES = ['opened_at', 'sys_updated_at', 'resolved_at', 'closed_at'] as const;
const NUMBER = /^[^\p{C}]{1,40}$/u;
const UPDATE = /^\d{1,9}$/;
const DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d\d)$/;

/** The row that a record stands for, or why it stands for none. */
export function readRow({ row, fields, cells }: LogRecord, zone: time.ZoneName): LogRow | SetAside {
  const no = (reason: Reason, found: string): SetAside => {
    return { row, number: quoted(cells?.number ?? ''), reason, found: quoted(found) };
  };
  if (fields.join('').trim() === '') return no('empty_row', '');
  if (cells === null) return no('wrong_field_count', `${fields.length}`);
  if (!NUMBER.test(cells.number)) return no('no_number', cells.number);
  const state = STATES.find((one) => one === cells.incident_state);
  if (state === undefined) return no('unknown_state', cells.incident_state);
  if (!UPDATE.test(cells.sys_mod_count)) return no('no_update_number', cells.sys_mod_count);

  const readings = DATES.map((column) => localReading(cells[column]));
  const impossible = DATES.find((column, i) => readings[i] === null && !isMissing(cells[column]));
  if (impossible !== undefined) return no('impossible_date', `${impossible} ${cells[impossible]}`);
  const [opened, updated, resolved, closed] = readings;
  if (!opened) return no('missing_date', 'opened_at');
  if (!updated) return no('missing_date', 'sys_updated_at');

  const instantOf = (local: string) => time.epochMilliseconds(time.fromLocal(local, zone));
  const openedAt = instantOf(opened);
  const updatedAt = instantOf(updated);
  const resolvedAt = resolved ? instantOf(resolved) : null;
  const closedAt = closed ? instantOf(closed) : null;
  if (updatedAt < openedAt) return no('updated_before_opened', cells.sys_updated_at);
  if (resolvedAt !== null && resolvedAt < openedAt) return no('resolved_before_opened', cells.resolved_at);
  if (closedAt !== null && closedAt < openedAt) return no('closed_before_opened', cells.closed_at);
  if (closedAt !== null && closedAt < (resolvedAt ?? closedAt)) return no('closed_before_resolved', cells.closed_at);
  return {
    row,
    number: cells.number,
    state,
    update: Number(cells.sys_mod_count),
    openedAt,
    openedHour: Number(opened.slice(-5, -3)),
    updatedAt,
    resolvedAt,
    channel: quoted(cells.contact_type),
    record: JSON.stringify(fields),
  };
}

function isMissing(cell: string): boolean {
  return cell === '' || cell === '?';
}

/** `29/2/2016 01:16` as `2016-02-29T01:16`; `null` for what no calendar or clock shows. */
function localReading(cell: string): string | null {
  const [, day = '', month = '', year = '', hours = '', minutes = ''] = DATE.exec(cell) ?? [];
  if (year === '' || Number(hours) > 23 || Number(minutes) > 59) return null;
  try {
    const date = time.calendarDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    return `${date}T${hours.padStart(2, '0')}:${minutes}`;
  } catch {
    return null;
  }
}
