import { catalog } from '../../../src/index.js';
import type { RowsOf } from '../../architecture/public-functions.ts';
import { ANY_TEXT, DATE, ID, NO_ITEMS } from '../harmless.ts';
import type { Place } from '../place.ts';
import { offer } from '../samples.ts';

const [first] = offer.tiers;

/** An offer from outside, and the kinds of things inside it. */
const offers = (read: (value: never) => unknown): readonly Place[] => [
  ['spec', read],
  ['id', (value) => read({ ...offer, id: value } as never), ID],
  ['name.en', (value) => read({ ...offer, name: { en: value, ja: '' } } as never), ANY_TEXT],
  ['conflict', (value) => read({ ...offer, conflict: value } as never)],
  ['tiers', (value) => read({ ...offer, tiers: value } as never)],
  ['tiers.0.targets', (value) => read({ ...offer, tiers: [{ ...first, targets: value }] } as never)],
  ['tiers.0.benefits.0', (value) => read({ ...offer, tiers: [{ ...first, benefits: [value] }] } as never)],
  ['calendars', (value) => read({ ...offer, calendars: value } as never)],
  ['calendars.japan', (value) => read({ ...offer, calendars: { ...offer.calendars, japan: value } } as never)],
  ['fallbackLanguage', (value) => read({ ...offer, fallbackLanguage: value } as never)],
];

export const rows: RowsOf<typeof catalog, readonly Place[]> = {
  define: offers(catalog.define),
  parse: offers(catalog.parse),
  withClosures: [
    ['catalog', (value) => catalog.withClosures(value, [])],
    ['closures', (value) => catalog.withClosures(offer, value), NO_ITEMS],
    ['closures.0', (value) => catalog.withClosures(offer, [value]), DATE],
  ],
};
