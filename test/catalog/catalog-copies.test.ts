import { expect, test } from 'vitest';
import { recallCatalog } from '../../src/catalog/catalog-copies.js';
import { define, dropboxPremiumSupport, parse } from '../../src/catalog/index.js';
import { CARE_OFFER } from '../tickets/severity-offer.ts';

const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value));

test('a copy of an offer that was read before is the same offer', () => {
  const offer = define(copyOf(CARE_OFFER));
  expect(define(copyOf(CARE_OFFER))).toBe(offer);
  expect(define(offer)).toBe(offer);
  expect(define(copyOf(offer))).toEqual(offer);
});

test('what differs is another offer, or has its own faults', () => {
  const offer = define(copyOf(CARE_OFFER));
  expect(define({ ...copyOf(CARE_OFFER), version: 'other' })).toEqual({ ...offer, version: 'other' });
  expect(parse({ ...copyOf(CARE_OFFER), color: 'red' })).toMatchObject({ ok: false });
  expect(parse({ ...copyOf(CARE_OFFER), tiers: Object.values(CARE_OFFER.tiers) })).toMatchObject({ ok: false });
});

test('the order of tiers and channels counts, as it is part of an offer', () => {
  const { channels } = copyOf(dropboxPremiumSupport);
  const turned = Object.fromEntries(Object.entries(channels).reverse());
  define(copyOf(dropboxPremiumSupport));
  const other = define({ ...copyOf(dropboxPremiumSupport), channels: turned });
  expect(Object.keys(other.channels)).toEqual(Object.keys(channels).reverse());
});

test('32 offers are remembered, each as itself, and those in use stay', () => {
  const document = (version: number) => ({ ...copyOf(CARE_OFFER), version: `v${version}` });
  const read = Array.from({ length: 32 }, (_, i) => define(document(i)));
  expect(read.map(({ version }) => version)).toEqual(Array.from({ length: 32 }, (_, i) => `v${i}`));
  for (const [i, offer] of read.entries()) expect(recallCatalog(document(i))).toBe(offer);
  expect(define(document(0))).toBe(read[0]);
  // The next one takes the place of that which was asked for longest ago.
  const next = define(document(32));
  expect(recallCatalog(document(32))).toBe(next);
  for (const i of [31, 2, 0]) expect(recallCatalog(document(i))).toBe(read[i]);
  expect(recallCatalog(document(1))).toBeNull();
});
