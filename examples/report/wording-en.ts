import type { Lane } from './answer.ts';
import type { Reason } from './log-row.ts';

const reasons: { readonly [reason in Reason]: string } = {
  empty_row: 'empty row',
  wrong_field_count: 'not as many fields as the header',
  no_number: 'no incident number, or an unusable one',
  unknown_state: 'unknown state',
  no_update_number: 'no number of the update (sys_mod_count)',
  missing_date: 'missing date',
  impossible_date: 'impossible date',
  updated_before_opened: 'updated before it was opened',
  resolved_before_opened: 'resolved before it was opened',
  closed_before_opened: 'closed before it was opened',
  closed_before_resolved: 'closed before it was resolved',
  repeated_row: 'the same row again',
  two_openings: 'another opening than the row before',
  out_of_order: 'out of order: earlier than the update before it',
};

const lanes: { readonly [lane in Lane]: string } = {
  english: 'English',
  japanese_desk: 'Japanese, by the Japanese desk',
  japanese_fallback: 'Japanese, answered in English',
};

/** `1 row`, `2 rows`. */
function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

export const ENGLISH = {
  title: (incidents: number) => `Service desk report: ${many(incidents, 'incident')} as support tickets`,
  file: 'File',
  fileText: (file: string, rows: number, zone: string) =>
    `${file}, ${many(rows, 'row')}; its dates are readings of a clock in ${zone}`,
  opened: 'Opened',
  openedText: (first: string, last: string) => `from ${first} to ${last}`,
  asOf: 'As of',
  lastUpdate: 'the last update in the file',
  and: '; ',
  notYetOpen: (count: number) => `not open yet, and left out: ${many(count, 'incident')}`,
  channel: 'Channel',
  channelText: (log: string) =>
    `every incident counts as a ticket sent from the Hub, that is as an e-mail. The log itself says ${log}; on the phone no time is promised (R43, A24)`,
  closures: 'Closures',
  noClosures: 'none given, so the Japanese desk works on public holidays (A4)',
  asked: 'Asked',
  askedText:
    'each incident in English and in Japanese, on each of the four terms: the same log against different promises',

  replies: 'First replies',
  columns: ['requests', 'in time', 'late', 'open', 'overdue', 'at risk', 'median', '95 %'],
  languages: { en: 'in English', ja: 'in Japanese' },
  lanes,
  repliesNotes: [
    'requests = in time + late (answered, late) + open (unanswered). Of the open: overdue, at risk.',
    'Of several promises the one due first binds (A2). A reply at exactly that instant is in time (A3).',
    'Median and 95th percentile (nearest rank) of the replies given, in hours:minutes of real time; on the lines of the Japanese desk, of its open hours.',
  ],
  fullest: (at: string) => `When most requests waited: ${at}`,
  fullestNote: 'The same log, replayed to that instant; --at shows any instant in full.',

  desk: 'The Japanese desk',
  served: (count: number) => `${many(count, 'request')} in Japanese served in Japanese`,
  ownPromise: (inTime: number, late: number, open: number) =>
    `its own promise, an hour of its open hours (R19, A1): ${inTime} in time, ${late} late, ${open} open`,
  fellBack: (count: number) =>
    `${many(count, 'request')} in Japanese made when it was shut, and so answered in English (R20)`,
  moments: (before: number, after: number, off: number) =>
    `${before} before it opened that day, ${after} after it had closed, ${off} on a day off`,
  openings: 'The openings that these missed most:',
  opening: (at: string, requests: number) => `${at}  ${many(requests, 'request')}`,
  moreOpenings: (count: number) => `and ${many(count, 'opening')} more`,
  hours: (zone: string) => `Requests by hour of the day in ${zone}`,
  hoursNote: '█ served by the Japanese desk   ░ answered in English when asked in Japanese',

  worst: (count: number) => (count === 0 ? 'The worst' : `The worst ${count}`),
  noWorst: 'No promise was missed.',
  worstCase: (number: string, opened: string, answered: string | null) =>
    `${number}, opened ${opened}, ${answered === null ? 'still unanswered' : `answered ${answered}`}`,
  due: (due: string, overdue: string, inDeskHours: boolean) =>
    `due ${due}, missed by ${overdue}${inDeskHours ? ' of desk hours' : ''}:`,
  worstInWords: 'The first of them in words:',
  hoursAndMinutes: (hours: number, minutes: number) => `${hours} h ${minutes} min`,

  reopened: 'Reopened',
  noReopened: 'No incident was reopened.',
  reopenedNote: (reopenings: number, incidents: number) =>
    `${many(reopenings, 'reopening')} of ${many(incidents, 'incident')}. Each starts the clock again (A23) on the ticket's route (A28); the next change of state answers it.`,

  rows: 'Rows',
  check: (rows: number, used: number, setAside: number) =>
    `${many(rows, 'row')} = ${used} used + ${setAside} set aside`,
  reasons,
  counted: (what: string, count: number) => `${count} × ${what}`,
  row: (number: string, row: number, found: string) =>
    `${number || 'no number'} row ${row}${found === '' ? '' : ` (${found})`}`,
  moreNames: (count: number) => `and ${count} more (--verbose names them all)`,
  lost: 'incidents without a usable row',
  usedThough: 'Used, though odd:',
  listedLate: 'rows listed after later ones, put back by sys_mod_count',
  neverResolved: 'incidents without a date of resolution, which no reply depends on',
  neverNew: 'incidents whose first row is not New: that row counts as the reply, which may have come sooner',
  rowNumber: (row: number) => `row ${row}`,

  rules: 'The rules behind it',
  readingOfClock:
    'A clock reading that its zone skips is taken as the later instant, one that it repeats as the earlier.',
  source:
    'Data: excerpt of the Incident management process enriched event log, C. A. L. Amaral, M. Fantinato, S. M. Peres, UCI Machine Learning Repository, 2019, data set 498, CC BY 4.0.',
};
