import { expect, test } from 'vitest';
import { type CatalogSpec, define } from '../../src/catalog/index.js';
import { of } from '../../src/entitlements/index.js';
import { contactOptions, route } from '../../src/routing/index.js';
import { member } from '../arbitraries/holder.ts';
import { OWN_OFFER } from '../catalog/own-offer.ts';
import { issuesOf } from '../thrown.ts';

/** Friday 17:30 in Berlin, half an hour before the German desk shuts. */
const AT = '2026-11-20T16:30:00.000Z';

function owner(offer: CatalogSpec) {
  const catalog = define(offer);
  const account = { kind: 'team', plan: 'company', addOn: { tier: 'silver' } } as const;
  return { entitlements: of({ account, person: member({ roles: ['owner'] }), at: AT, catalog }), catalog };
}

const german = (offer: CatalogSpec, more: { at?: string; deskClosed?: boolean } = {}) => {
  const answer = route({ ...owner(offer), channel: 'email', language: 'de', at: AT, ...more });
  return answer.ok ? answer.value : answer.refusal;
};

test('A3: a desk of another language is open in its own hours', () => {
  expect(german(OWN_OFFER)).toStrictEqual({
    channel: 'email',
    requestedLanguage: 'de',
    language: 'de',
    fallback: false,
    desk: 'berlin',
    opensAt: null,
    because: ['own_de'],
  });
});

test('A7: outside them the opening that is told is that of the desk, not of the Japanese one', () => {
  // Monday 08:00 in Berlin, which keeps winter time.
  expect(german(OWN_OFFER, { at: '2026-11-20T17:00:00.000Z' })).toStrictEqual({
    channel: 'email',
    requestedLanguage: 'de',
    language: 'en',
    fallback: true,
    desk: 'world',
    opensAt: '2026-11-23T07:00:00.000Z',
    because: ['own_shut'],
  });
});

test('A7: a desk that never shuts, and yet nobody is there, opens nobody knows when', () => {
  const { de, ...others } = OWN_OFFER.languages;
  const languages = { ...others, de: { ...de, hours: 'always' } };
  expect(german({ ...OWN_OFFER, languages }, { deskClosed: true })).toMatchObject({
    language: 'en',
    opensAt: null,
    because: ['own_away'],
  });
});

test('the ways to contact support are those of the catalogue that the entitlements come from', () => {
  const own = owner(OWN_OFFER);
  expect(contactOptions({ ...own, at: AT }).map(({ id }) => id)).toEqual(['write', 'talk']);
  expect(issuesOf(() => contactOptions({ entitlements: own.entitlements, at: AT }))).toEqual([
    'catalog: catalog_mismatch',
  ]);
});
