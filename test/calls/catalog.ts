import fc from 'fast-check';
import type * as catalog from '../../src/catalog/index.js';
import { offer as offers } from '../arbitraries/catalog.ts';
import type { RowsOf } from '../architecture/public-functions.ts';
import { OWN_OFFER } from '../catalog/own-offer.ts';
import * as is from '../hostile/harmless.ts';
import type { Call } from './call.ts';
import { catalog as builtIn, ownCatalog } from './documents.ts';

const whole: Call = {
  takes: { spec: 'request' },
  samples: [[OWN_OFFER]],
  sound: offers.map((spec) => [spec]),
  harmless: {
    'spec.id': is.ID,
    en: is.ANY_TEXT,
    ja: is.ANY_TEXT,
    'plans.0.id': is.ID,
    opensBilling: is.FLAG,
    needs: is.NO_ITEMS,
    takesClosures: is.FLAG,
    'languages.0.benefit': ['null'],
    because: is.NAMES,
    'because.0': is.ANY_TEXT,
    otherwise: is.NAMES,
    unavailable: is.NAMES,
    otherLanguages: is.NAMES,
    'otherLanguages.0': is.ANY_TEXT,
    contactOptions: is.NO_ITEMS,
    'contactOptions.0.id': is.ID,
    urgentBecause: ['null', ...is.NAMES],
    'base.targets': is.NO_ITEMS,
    'targets.0.id': is.ID,
    // Gold has it as well, under the same name and no slower.
    'replaces.targets.0.id': [],
    within: ['a duration of a millisecond', 'a duration up to the safe integers'],
    'tiers.0.targets.0.within': ['a duration up to the safe integers'],
    channels: ['null', ...is.NO_ITEMS],
    languages: ['null', ...is.NO_ITEMS],
    severities: ['null', ...is.NO_ITEMS],
    'spec.channels': [],
    'spec.languages': [],
    'spec.severities': [],
    'tiers.0.targets.0.severities': is.NO_ITEMS,
    count: ['null', ...is.SEATS],
    minutes: ['null', ...is.SEATS],
    cadence: ['null'],
    variants: is.NO_ITEMS,
    'variants.0.id': is.ID,
    'replaces.targets': is.NO_ITEMS,
    'replaces.benefits': is.NO_ITEMS,
    excludes: is.NO_ITEMS,
    'tiers.0.extends': ['null'],
    'selfService.tiers': is.NO_ITEMS,
    withSalesExecutive: is.FLAG,
  },
  open: ['calendars', 'weekly', 'exceptions'],
};

export const calls: RowsOf<typeof catalog, Call> = {
  define: whole,
  parse: whole,
  withClosures: {
    takes: { catalog: 'request', closures: 'value' },
    samples: [[builtIn, ['2026-11-23']]],
    sound: fc.tuple(offers, fc.constantFrom([], ['2024-11-23'], ['2024-12-31', '2024-01-01', '2024-12-31'])),
    harmless: { closures: is.NO_ITEMS, 'closures.0': is.DATE },
  },
  withFollowUps: {
    takes: { catalog: 'request' },
    samples: [[builtIn], [ownCatalog]],
    sound: offers.map((spec) => [spec]),
  },
};
