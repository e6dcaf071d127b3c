import { expect, test } from 'vitest';
import { createWork } from '../../src/catalog/comparison-work.js';
import { comparisonCost } from '../../src/catalog/hours-order.js';
import { type CatalogSpec, define, diff } from '../../src/catalog/index.js';
import { fault } from '../../src/input/faults.js';
import { offerOfKinds } from '../limits/documents.ts';
import { issuesOf } from '../thrown.ts';
import { HOURS } from './small-offer.ts';

const kinds = (size: number, within: string) => define(offerOfKinds(size, within) as CatalogSpec);

test('offers that tell thousands of kinds of requests apart are compared where nothing changes', () => {
  expect(diff({ from: kinds(10, 'PT1H'), to: kinds(10, 'PT1H') })).toEqual({ promises: [], benefits: [], price: null });
});

test('where every kind of request has a row of its own, they are refused by name', () => {
  expect(issuesOf(() => diff({ from: kinds(15, 'PT1H'), to: kinds(15, 'PT2H') }))).toEqual(['catalog: too_large']);
});

test('three promises on hours in three zones are compared with two, over a year', () => {
  // An input of chance: it was refused while each kind of request asked its promises anew.
  const offer = (lower: object, upper: object) =>
    define({
      id: 'any_offer',
      severities: ['high', 'low'],
      roles: { owner: {}, viewer: { admin: false } },
      hours: {
        ...HOURS,
        split: { zone: 'Europe/Berlin', weekly: { 'mon-fri': ['09:00-12:00', '13:00-17:00'] } },
        same_as_tokyo: { zone: 'UTC', weekly: { 'mon-fri': ['00:00-08:00'] } },
      },
      channels: { web: {}, phone: {} },
      languages: { en: {}, de: {} },
      tiers: {
        lower: { targets: lower, benefits: { web: {}, phone: {} } },
        upper: { extends: 'lower', targets: upper, benefits: { web: {}, phone: {} }, mayPromiseLess: true },
      },
    } as CatalogSpec);
  const from = offer(
    { a: { within: 'PT30M', hours: 'split', severity: 'high' } },
    { b: { within: 'P1D', hours: 'tokyo', channel: ['web', 'phone'] } },
  );
  const to = offer(
    {
      a: { within: 'PT72H', hours: 'always', channel: 'web', severity: ['high', 'low'], for: 'member' },
      b: { within: 'PT24H', hours: 'same_as_tokyo', for: ['admin'] },
      c: { within: 'P1D', hours: 'office', language: ['en'] },
    },
    {},
  );
  const rows = diff({ from, to }).promises;
  // Half an hour on Berlin's hours ends before 72 hours, three days of Tokyo or the close of another day of Berlin; and
  // nothing is promised to a German call of a member any more.
  const high = rows.filter(({ tier, severity }) => tier === 'lower' && severity === 'high');
  const words = high.map((row) => `${row.channel} ${row.language} ${row.audience}: ${row.change}`);
  expect(words).toEqual([
    ...['web en member: worse', 'web en admin: worse', 'web de member: worse', 'web de admin: worse'],
    ...['phone en member: worse', 'phone en admin: worse', 'phone de member: removed', 'phone de admin: worse'],
  ]);
});

const work = (units: number) => createWork(units, () => fault('too_large', 'Too much.', 'x'));

test('work may be spent to the last unit, and what is more is refused', () => {
  const { spend } = work(10);
  spend(4);
  spend(6);
  expect(issuesOf(() => spend(1))).toEqual([': too_large']);
  expect(issuesOf(() => work(10).spend(11))).toEqual([': too_large']);
});

test('two hours are compared once, which costs what it takes, and one unit to ask again', () => {
  const { office, long, tokyo } = HOURS;
  const [there, back] = [comparisonCost(long, office), comparisonCost(office, long)];
  const { includes } = work(1 + there + 1 + 1 + back + 1);
  expect(includes(long, office)).toBe('yes');
  expect(includes(long, office)).toBe('yes');
  expect(includes(office, long)).toBe('no');
  expect(includes(office, long)).toBe('no');
  expect(issuesOf(() => includes(office, long))).toEqual([': too_large']);
  expect(issuesOf(() => work(comparisonCost(office, tokyo)).includes(office, tokyo))).toEqual([': too_large']);
  expect(work(1 + comparisonCost(office, tokyo)).includes(office, tokyo)).toBe('no');
});

test('several hours are compared with each of several others', () => {
  const { office, long, holidays } = HOURS;
  const { includes } = work(100_000);
  const all = [office, long, holidays, null];
  const table = () => all.map((wide) => all.map((narrow) => includes(wide, narrow)));
  const expected = [
    ['yes', 'no', 'yes', 'no'],
    ['yes', 'yes', 'yes', 'no'],
    ['no', 'no', 'yes', 'no'],
    ['yes', 'yes', 'yes', 'yes'],
  ];
  expect(table()).toEqual(expected);
  // From memory, too.
  expect(table()).toEqual(expected);
});
