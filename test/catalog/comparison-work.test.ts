import { expect, test } from 'vitest';
import { type CatalogSpec, define, diff } from '../../src/catalog/index.js';
import { offerOfKinds } from '../limits/documents.ts';
import { issuesOf } from '../thrown.ts';

const kinds = (size: number, within: string) => define(offerOfKinds(size, within) as CatalogSpec);

test('offers that tell thousands of kinds of requests apart are compared where nothing changes', () => {
  expect(diff({ from: kinds(10, 'PT1H'), to: kinds(10, 'PT1H') })).toEqual({ promises: [], benefits: [], price: null });
});

test('where every kind of request has a row of its own, they are refused by name', () => {
  expect(issuesOf(() => diff({ from: kinds(15, 'PT1H'), to: kinds(15, 'PT2H') }))).toEqual(['catalog: too_large']);
});
