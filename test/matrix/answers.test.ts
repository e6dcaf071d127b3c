import { expect, test } from 'vitest';
import { changedSince, differences, digestsOf, withWordingOf, wrongHost } from './answers.ts';

const reference = {
  time: ['hours [4] => "PT4H"', 'hours [5] => "PT5H"', 'zone ["UTC"] => "UTC"'],
  wording: ['time.format [0] => "Thursday"'],
};

test('the same answers do not differ', () => {
  expect(differences(structuredClone(reference), reference)).toEqual([]);
});

test('a single other answer is found, and the first one shown', () => {
  const time = ['hours [4] => "PT4H"', 'hours [5] => "PT6H"', 'zone ["UTC"] => "Etc/UTC"'];
  expect(differences({ ...reference, time }, reference)).toEqual([
    'time: 2 answers differ, first',
    '  here  hours [5] => "PT6H"',
    '  else  hours [5] => "PT5H"',
  ]);
});

test('an answer too few, one too many and a missing module are differences', () => {
  expect(differences({ ...reference, time: reference.time.slice(1) }, reference)).toContain(
    'time: 3 answers differ, first',
  );
  expect(differences({ ...reference, money: ['of => 1'] }, reference)).toContain('money: 1 answers differ, first');
  expect(differences({ time: reference.time }, reference)).toContain('wording: 1 answers differ, first');
});

test('wording is compared with that of the same runtime', () => {
  const other = { ...reference, wording: ['time.format [0] => "Thu"'] };
  expect(differences(other, reference)).toHaveLength(3);
  expect(differences(other, withWordingOf(reference, other))).toEqual([]);
});

test('digests are a function each, and leave the wording out', () => {
  const digests = digestsOf(reference);
  expect(digests).toEqual({ time: { hours: expect.stringMatching(/^[0-9a-f]{64}$/), zone: expect.any(String) } });
});

test('a changed answer, a new function and a lost one are told by name', () => {
  const onFile = digestsOf(reference);
  const time = ['hours [4] => "PT4H"', 'hours [5] => "PT5.001S"', 'toDate [0] => "1970"'];
  expect(changedSince(onFile, digestsOf({ time }))).toEqual(['time.hours', 'time.zone', 'time.toDate']);
  expect(changedSince(onFile, onFile)).toEqual([]);
});

test('a run on another host than the one that was meant does not count', () => {
  const meant = { zone: 'Asia/Tokyo', locale: 'ja-JP' };
  expect(wrongHost(meant, meant)).toEqual([]);
  expect(wrongHost({ zone: 'UTC', locale: 'ja-JP' }, meant)).toEqual(['ran on UTC ja-JP instead of Asia/Tokyo ja-JP']);
});
