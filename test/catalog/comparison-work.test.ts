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
