import { time } from 'premium-support';
import { type Incident, incidentOf } from './incident.ts';
import { type LogRow, readRow, type SetAside } from './log-row.ts';
import { readTable } from './log-table.ts';

/** A log: what is used of it, what is set aside, and what is used although something about it is odd. */
export interface IncidentLog {
  readonly rows: number;
  /** Rows that an incident is made of; `rows` = `used` + those set aside. */
  readonly used: number;
  readonly incidents: readonly Incident[];
  readonly setAside: readonly SetAside[];
  /** Incidents without a row that can be used, by number. */
  readonly lost: readonly string[];
  readonly odd: {
    /** Rows that the file lists after later ones; the log's own numbering puts them back. */
    readonly listedLate: readonly number[];
    /** Incidents without a date of resolution. */
    readonly neverResolved: readonly string[];
    /** Incidents that the log shows only after someone had taken them on. */
    readonly neverNew: readonly string[];
  };
}

/** The log in a CSV file whose dates are readings of a clock in `zone`: every row of it is used or set aside. */
export function readLog(csv: string, zone: time.ZoneName): IncidentLog {
  const records = readTable(csv);
  const setAside: SetAside[] = [];
  const listedLate: number[] = [];
  const groups = new Map<string, LogRow[]>();
  for (const record of records) {
    const row = readRow(record, zone);
    if ('reason' in row) {
      setAside.push(row);
      continue;
    }
    const group = groups.get(row.number) ?? [];
    if (row.update < (group.at(-1)?.update ?? 0)) listedLate.push(row.row);
    group.push(row);
    groups.set(row.number, group);
  }
  const incidents: Incident[] = [];
  let used = 0;
  const odd = { listedLate, neverResolved: [] as string[], neverNew: [] as string[] };
  for (const [number, group] of groups) {
    const { rows, refused } = history(group);
    used += rows.length;
    for (const one of refused) setAside.push(one);
    const [first] = rows;
    if (first === undefined) continue;
    incidents.push(incidentOf(first, rows));
    if (rows.every(({ resolvedAt }) => resolvedAt === null)) odd.neverResolved.push(number);
    if (first.state !== 'New') odd.neverNew.push(number);
  }
  const found = new Set(incidents.map(({ number }) => number));
  const lost = new Set(setAside.map(({ number }) => number).filter((number) => number !== '' && !found.has(number)));
  return {
    rows: records.length,
    used,
    incidents,
    setAside: setAside.toSorted((a, b) => a.row - b.row),
    lost: [...lost],
    odd,
  };
}

/** One incident's rows by the log's own numbering, without those that contradict an earlier one. */
function history(group: readonly LogRow[]): { rows: LogRow[]; refused: SetAside[] } {
  const rows: LogRow[] = [];
  const refused: SetAside[] = [];
  const seen = new Set<string>();
  const sorted = group.toSorted((a, b) => a.update - b.update || a.updatedAt - b.updatedAt);
  for (const row of sorted) {
    const { number } = row;
    const [opening, latest] = [rows[0] ?? row, rows.at(-1) ?? row];
    if (seen.has(row.record)) {
      refused.push({ row: row.row, number, reason: 'repeated_row', found: `${row.state}, ${row.update}` });
    } else if (row.openedAt !== opening.openedAt) {
      refused.push({ row: row.row, number, reason: 'two_openings', found: time.instant(row.openedAt) });
    } else if (row.updatedAt < latest.updatedAt) {
      refused.push({ row: row.row, number, reason: 'out_of_order', found: `${row.state}, ${row.update}` });
    } else {
      rows.push(row);
    }
    seen.add(row.record);
  }
  return { rows, refused };
}
