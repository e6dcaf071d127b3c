/** A CSV log as text, from rows that say only what matters. */
const HEADER = [
  'number',
  'incident_state',
  'sys_mod_count',
  'reopen_count',
  'opened_at',
  'sys_updated_at',
  'resolved_at',
  'closed_at',
  'contact_type',
] as const;

type Row = Partial<Record<(typeof HEADER)[number], string>>;

/** Rows of one incident: its number, its opening, and `[state, updated]` for every update. */
export function incident(number: string, opened_at: string, ...updates: readonly [string, string][]): Row[] {
  return updates.map(([incident_state, sys_updated_at], i) => {
    return { number, opened_at, incident_state, sys_updated_at, sys_mod_count: String(i) };
  });
}

export function logOf(rows: readonly Row[], newline = '\n'): string {
  const usual: Row = { reopen_count: '0', resolved_at: '?', closed_at: '?', contact_type: 'Email' };
  const lines = rows.map((row) => HEADER.map((column) => ({ ...usual, ...row })[column] ?? '').join(','));
  return [HEADER.join(','), ...lines, ''].join(newline);
}
