import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readLog } from '../../examples/report/incident-log.ts';
import { report } from '../../examples/report/report.ts';
import { incident, logOf } from './incident-rows.ts';

const tokyo = { file: 'log.csv', zone: 'Asia/Tokyo' };
const good = incident('OK', '20/11/2026 10:00', ['New', '20/11/2026 10:00'], ['Active', '20/11/2026 10:30'])[0] ?? {};
const bad = (change: object) => logOf([good, { ...good, number: 'BAD', ...change }]);

test.each([
  ['unknown_state', { incident_state: '-100' }, '-100'],
  ['unknown_state', { incident_state: '' }, ''],
  ['no_number', { number: ' ' }, ''],
  ['no_update_number', { sys_mod_count: '?' }, '?'],
  ['no_update_number', { sys_mod_count: '-1' }, '-1'],
  ['missing_date', { opened_at: '?' }, 'opened_at'],
  ['missing_date', { sys_updated_at: '' }, 'sys_updated_at'],
  ['impossible_date', { opened_at: '31/11/2026 10:00' }, 'opened_at 31/11/2026 10:00'],
  ['impossible_date', { sys_updated_at: '20/11/2026 24:00' }, 'sys_updated_at 20/11/2026 24:00'],
  ['impossible_date', { resolved_at: '29/2/2027 10:00' }, 'resolved_at 29/2/2027 10:00'],
  ['impossible_date', { closed_at: 'soon' }, 'closed_at soon'],
  ['impossible_date', { closed_at: '2026-11-20 10:00' }, 'closed_at 2026-11-20 10:00'],
  ['updated_before_opened', { sys_updated_at: '20/11/2026 09:59' }, '20/11/2026 09:59'],
  ['resolved_before_opened', { resolved_at: '19/11/2026 10:00' }, '19/11/2026 10:00'],
  ['closed_before_opened', { closed_at: '19/11/2026 10:00' }, '19/11/2026 10:00'],
  ['closed_before_resolved', { resolved_at: '20/11/2026 12:00', closed_at: '20/11/2026 11:00' }, '20/11/2026 11:00'],
])('%s: %o is set aside by name', (reason, change, found) => {
  const { data, text } = report(bad(change), tokyo);
  const number = 'number' in change ? '' : 'BAD';
  expect(data.log.setAside).toEqual([{ row: 3, number, reason, found }]);
  expect(data.log.incidents.map((one) => one.number)).toEqual(['OK']);
  expect(data.log.lost).toEqual(number === '' ? [] : ['BAD']);
  expect(text).toContain('2 rows = 1 used + 1 set aside');
  expect(text).toContain(`${number || 'no number'} row 3`);
});

test('a row too short, a row too long and an empty row are named', () => {
  const { setAside, rows } = readLog(`${logOf([good])}OK,New\n\n${'x,'.repeat(12)}x\n`, 'Asia/Tokyo');
  expect(rows).toBe(4);
  expect(setAside.map(({ row, reason, found }) => [row, reason, found])).toEqual([
    [3, 'wrong_field_count', '2'],
    [4, 'empty_row', ''],
    [5, 'wrong_field_count', '13'],
  ]);
});

test('a row that contradicts an earlier update of its incident is named', () => {
  const rows = incident(
    'A',
    '20/11/2026 10:00',
    ['New', '20/11/2026 10:00'],
    ['Active', '20/11/2026 12:00'],
    ['Resolved', '20/11/2026 11:00'],
    ['Closed', '20/11/2026 13:00'],
  );
  const { setAside, incidents } = readLog(
    logOf([...rows, ...rows.slice(1, 2), { ...rows[3], sys_mod_count: '9', opened_at: '20/11/2026 10:01' }]),
    'Asia/Tokyo',
  );
  expect(setAside.map(({ row, reason }) => [row, reason])).toEqual([
    [4, 'out_of_order'],
    [6, 'repeated_row'],
    [7, 'two_openings'],
  ]);
  expect(incidents).toHaveLength(1);
});

test("rows that the file lists out of order are put back by the log's own numbering, and named", () => {
  const rows = incident('A', '20/11/2026 10:00', ['New', '20/11/2026 10:00'], ['Active', '20/11/2026 10:30']);
  const { text, data } = report(logOf(rows.toReversed()), tokyo);
  expect(data.log.odd.listedLate).toEqual([3]);
  expect(data.log.incidents).toEqual(readLog(logOf(rows), 'Asia/Tokyo').incidents);
  expect(text).toContain('row 3');
});

test('a long list of rows is shortened, and --verbose names them all', () => {
  const rows = Array.from({ length: 12 }, (_, i) => ({ ...good, number: `B${i}`, incident_state: '-100' }));
  const short = report(logOf([good, ...rows]), tokyo).text;
  expect(short).toContain('12 × unknown state');
  expect(short).toContain('and 7 more (--verbose');
  expect(short).not.toContain('B11 row');
  expect(report(logOf([good, ...rows]), { ...tokyo, verbose: true }).text).toContain('B11 row 14 (-100)');
});

describe('the file as people save it', () => {
  const plain = readLog(logOf([good]), 'Asia/Tokyo').incidents;

  test.each([
    ['CRLF', logOf([good], '\r\n')],
    ['CR', logOf([good], '\r')],
    ['a byte order mark', `\ufeff${logOf([good])}`],
    ['no newline at the end', logOf([good]).trimEnd()],
    ['quoted fields', logOf([good]).replaceAll(/[^,\n]+/g, '"$&"')],
    ['spaces around the fields', logOf([good]).replaceAll(',', ' , ')],
    ['a quote inside a field', logOf([{ ...good, reopen_count: '5" screen' }])],
  ])('%s', (_, csv) => {
    expect(readLog(csv, 'Asia/Tokyo')).toMatchObject({ rows: 1, used: 1, incidents: plain, setAside: [] });
  });

  test('a comma and a newline inside quotes belong to the field', () => {
    const csv = logOf([{ ...good, contact_type: '"a,b\nc"' }]);
    expect(readLog(csv, 'Asia/Tokyo').incidents[0]?.channel).toBe('a,b c');
  });

  test('ten megabytes in a field are read where they do not matter, and cut short where they do', () => {
    const long = 'x'.repeat(10_000_000);
    expect(readLog(logOf([{ ...good, reopen_count: long }]), 'Asia/Tokyo').incidents).toEqual(plain);
    const { text } = report(logOf([good, { ...good, incident_state: long }]), tokyo);
    expect(text).toContain('xxx…');
    expect(text.length).toBeLessThan(20_000);
  });

  test('characters that would steer a terminal are not printed', () => {
    const { text } = report(bad({ incident_state: '\u001b[2J', contact_type: '\u001b]0;x\u0007' }), tokyo);
    expect(text).not.toContain('\u001b');
    expect(text).toContain('BAD row 3 ( [2J)');
  });

  test('a file without incidents is reported as such', () => {
    const { text, data } = report(logOf([]), tokyo);
    expect(data.at).toBeNull();
    expect(text).toContain('0 rows = 0 used + 0 set aside');
  });

  test.each([
    ['', 'empty'],
    ['\n\n', 'empty'],
    ['a,b\n1,2\n', 'no column number, incident_state'],
    [`${logOf([good])}"unclosed`, 'no CSV'],
  ])('%j is no log: one line says so', (csv, message) => {
    expect(() => readLog(csv, 'Asia/Tokyo')).toThrow(message);
    expect(() => readLog(csv, 'Asia/Tokyo')).toThrow(/^[^\n]{1,300}$/);
  });
});

test('whatever is done to its cells, every row of the log is used or set aside', () => {
  const [header = '', ...lines] = readFileSync('examples/data/incidents.csv', 'utf8').split('\n', 801);
  const nonsense = ['?', '', '-100', '31/2/2016 10:00', '1/1/2015 00:00', '1/1/2030 00:00', '"', 'New', '🙂', '0'];
  for (let column = 0; column < 9; column++) {
    const spoilt = lines.map((line, i) => {
      if (i % 7 !== column % 7) return line;
      const cells = line.split(',');
      cells[column] = nonsense[i % nonsense.length]?.replace('"', '""""') ?? '';
      return cells.join(',');
    });
    const { data } = report([header, ...spoilt].join('\n'), tokyo);
    const { rows, used, setAside, incidents, lost } = data.log;
    expect(rows).toBe(800);
    expect(used + setAside.length).toBe(800);
    // How often it was reopened and through which channel are not judged.
    expect(setAside.length > 0).toBe(column !== 3 && column !== 8);
    expect(new Set(setAside.map(({ row }) => row)).size).toBe(setAside.length);
    const numbers = new Set(spoilt.map((line) => line.split(',')[0]));
    expect(incidents.length + lost.length).toBeLessThanOrEqual(numbers.size);
    expect(data.tallies[0]?.requests).toBe(incidents.length);
  }
});
