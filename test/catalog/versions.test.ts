import { describe, expect, test } from 'vitest';
import { at, type Catalog, define } from '../../src/catalog/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';
import { MINIMAL } from './small-offer.ts';

const version = (name: string, from?: string, until?: string): Catalog =>
  define({ ...MINIMAL, version: name, effective: { ...(from && { from }), ...(until && { until }) } });

const versions = [
  version('2026', '2026-01-01', '2027-01-01'),
  version('2025', undefined, '2025-07-01'),
  version('2028', '2028-01-01'),
];

describe('the version in effect on a date', () => {
  test.each([
    ['2020-01-01', '2025'],
    ['2025-06-30', '2025'],
    ['2026-01-01', '2026'],
    ['2026-12-31', '2026'],
    ['2028-01-01', '2028'],
    ['2999-01-01', '2028'],
  ])('%s: %s', (on, expected) => {
    expect(at(versions, on)).toMatchObject({ ok: true, value: { version: expected } });
  });

  test.each([
    ['2025-07-01', '2026-01-01'],
    ['2025-12-31', '2026-01-01'],
    ['2027-06-01', '2028-01-01'],
  ])('%s: none, the next from %s', (on, next) => {
    expect(at(versions, on)).toEqual({
      ok: false,
      refusal: {
        code: 'no_version_in_effect',
        because: [],
        message: {
          en: 'No version of the offer is in effect on this date. Choose a date that one of them covers.',
          ja: 'この日に有効なバージョンはありません。いずれかのバージョンの期間内の日付を指定してください。',
        },
        on,
        next,
      },
    });
  });

  test('after the last, and of none, nothing follows', () => {
    expect(at([version('1', undefined, '2026-01-01')], '2026-01-01')).toMatchObject({ refusal: { next: null } });
    expect(at([], '2026-01-01')).toMatchObject({ ok: false, refusal: { next: null } });
  });

  test('is the catalogue itself', () => {
    const answer = at(versions, '2026-05-05');
    expect(answer.ok && answer.value).toBe(versions[0]);
  });
});

test('a version may begin on the day on which the one before it has ended, in any order of the list', () => {
  const [first, second, third] = [
    version('1', undefined, '2026-01-01'),
    version('2', '2026-01-01', '2026-07-01'),
    version('3', '2026-07-01'),
  ];
  for (const list of [
    [first, second, third],
    [third, second, first],
  ]) {
    const on = (date: string) => at(list as Catalog[], date);
    expect(on('2025-12-31')).toMatchObject({ value: { version: '1' } });
    expect(on('2026-01-01')).toMatchObject({ value: { version: '2' } });
    expect(on('2026-07-01')).toMatchObject({ value: { version: '3' } });
  }
});

describe('versions that contradict one another', () => {
  test.each<[string, Catalog[], string[]]>([
    [
      'the third begins before the second has ended',
      [
        version('1', undefined, '2026-02-01'),
        version('2', '2026-02-01', '2026-06-01'),
        version('3', '2026-05-31', '2026-09-01'),
      ],
      ['versions.2.effective: versions_overlap'],
    ],
    [
      'the fourth begins while the first, which is the longest, lasts',
      [
        version('1', '2026-01-01', '2026-12-01'),
        version('2', '2026-02-01', '2026-03-01'),
        version('4', '2026-11-30', '2027-01-01'),
      ],
      ['versions.1.effective: versions_overlap', 'versions.2.effective: versions_overlap'],
    ],
    ['the same dates', [version('1'), version('2')], ['versions.1.effective: versions_overlap']],
    [
      'one day in common',
      [version('2', '2026-01-01'), version('1', undefined, '2026-01-02')],
      ['versions.0.effective: versions_overlap'],
    ],
    [
      'one within another',
      [
        version('1', '2026-01-01', '2027-01-01'),
        version('2', '2026-02-01', '2026-03-01'),
        version('3', '2026-06-01', '2026-07-01'),
      ],
      ['versions.1.effective: versions_overlap', 'versions.2.effective: versions_overlap'],
    ],
  ])('%s', (_, list, expected) => {
    expect(issuesOf(() => at(list, '2026-01-01'))).toEqual(expected);
  });

  test('of different offers', () => {
    const other = define({ ...MINIMAL, id: 'other', effective: { from: '2030-01-01' } });
    expect(issuesOf(() => at([version('1', undefined, '2029-01-01'), other], '2026-01-01'))).toEqual([
      'versions.1.id: catalog_mismatch',
    ]);
  });

  test('the words name both versions, and both offers', () => {
    const messageOf = (list: Catalog[]) => thrownBy(() => at(list, '2026-01-01')).issues[0]?.message.en;
    expect(messageOf([version('old', undefined, '2026-02-01'), version('new', '2026-01-31')])).toBe(
      'The versions "old" and "new" are in effect on the same date. Let one end before the other begins.',
    );
    const other = define({ ...MINIMAL, id: 'other', effective: { from: '2030-01-01' } });
    expect(messageOf([version('1', undefined, '2029-01-01'), other])).toContain('of "other", the first one of "acme"');
  });

  test('every argument is read', () => {
    expect(issuesOf(() => at([{} as Catalog], '2026-13-01'))).toContain('on: invalid_date');
    expect(thrownBy(() => at([{} as Catalog], '2026-01-01')).message).toMatch(/^catalog\.at: versions\.0\.id: /);
  });
});
