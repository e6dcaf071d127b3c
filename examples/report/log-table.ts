import { parse } from 'csv-parse/sync';
import { quoted, ReportProblem } from './problem.ts';

/** The columns that the report reads; a file may have more. */
const COLUMNS = [
  'number',
  'incident_state',
  'sys_mod_count',
  'opened_at',
  'sys_updated_at',
  'resolved_at',
  'closed_at',
  'contact_type',
] as const;

type Column = (typeof COLUMNS)[number];

/** A record of the file. `row` counts as a spreadsheet does: the header is row 1. */
export interface LogRecord {
  readonly row: number;
  /** Every field, in the file's order. */
  readonly fields: readonly string[];
  /** The fields that the report reads, or `null` where the record is not as long as the header. */
  readonly cells: { readonly [column in Column]: string } | null;
}

/** The records of a CSV file with a header. Throws `ReportProblem` for text that is no such file. */
export function readTable(csv: string): readonly LogRecord[] {
  const [header = [], ...records] = parsed(csv);
  const names = header.map((name) => name.trim());
  const missing = COLUMNS.filter((column) => !names.includes(column));
  if (names.join('') === '') throw new ReportProblem('the file is empty: it should begin with a line of column names');
  if (missing.length > 0) throw new ReportProblem(`the file has no column ${missing.join(', ')}`);
  const places = COLUMNS.map((column) => [column, names.indexOf(column)] as const);
  return records.map((fields, i) => {
    const cell = Object.fromEntries(places.map(([column, place]) => [column, (fields[place] ?? '').trim()]));
    // The names are those of COLUMNS, each with a text.
    const cells = cell as { [column in Column]: string };
    return { row: i + 2, fields, cells: fields.length === names.length ? cells : null };
  });
}

function parsed(csv: string): string[][] {
  try {
    return parse(csv, {
      bom: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
    });
  } catch (error) {
    throw new ReportProblem(
      `the file is no CSV: ${quoted(error instanceof Error ? error.message : String(error), 120)}`,
    );
  }
}
