import { expect, test } from 'vitest';
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
