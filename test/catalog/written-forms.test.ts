import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { catalogSchema } from '../../src/catalog/catalog-schema.js';
import { parse } from '../../src/catalog/index.js';
import { DOCUMENTS } from './offers.ts';
import { MINIMAL } from './small-offer.ts';

// The shape of an offer in all its forms, of which its JSON Schema is made, takes what `parse` takes.

const fits = (document: unknown) => z.safeParse(catalogSchema(), document).success;

test.each(DOCUMENTS)('%s', (_, document) => {
  expect(fits(document)).toBe(true);
});

describe('a list of things', () => {
  const { t } = MINIMAL.tiers;
  test.each<[string, object, boolean]>([
    ['by id', { severities: { high: {}, low: {} } }, true],
    ['of ids', { severities: ['high', 'low'] }, true],
    ['with ids', { severities: [{ id: 'high' }, { id: 'low', needs: 'bridge' }] }, true],
    ['of both', { severities: ['high', { id: 'low' }] }, true],
    ['of tiers with ids', { tiers: [{ id: 't', ...t }] }, true],
    ['of languages', { languages: ['en', { id: 'de', desk: 'berlin' }] }, true],
    ['of numbers', { severities: [1] }, false],
    ['of things without ids', { severities: [{ needs: 'bridge' }] }, false],
    ['that is a text', { severities: 'high' }, false],
    ['by id, of which one is a text', { severities: { high: 'x' } }, false],
  ])('%s', (_, more, expected) => {
    expect(fits({ ...MINIMAL, ...more })).toBe(expected);
    expect(parse({ ...MINIMAL, ...more }).ok).toBe(expected);
  });
});
