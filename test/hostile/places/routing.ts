import { routing } from '../../../src/index.js';
import type { RowsOf } from '../../architecture/public-functions.ts';
import { ABSENT, FLAG, INSTANT, LANGUAGE, LASTS, NO_ITEMS, PHONE_NUMBER, without } from '../harmless.ts';
import type { Place } from '../place.ts';
import { routeCall, set, stored } from '../samples.ts';

const call = { ...routeCall, channel: 'phone', directPhoneNumber: '+81 3 1234 5678' };

export const rows: RowsOf<typeof routing, readonly Place[]> = {
  route: [
    ['request', (value) => routing.route(value)],
    ['entitlements', (value) => routing.route({ ...routeCall, entitlements: value })],
    [
      'entitlements.targets',
      (value) => routing.route({ ...routeCall, entitlements: { ...stored, targets: value } }),
      NO_ITEMS,
    ],
    ['channel', (value) => routing.route({ ...routeCall, channel: value })],
    ['language', (value) => routing.route({ ...routeCall, language: value }), LANGUAGE],
    ['at', (value) => routing.route({ ...routeCall, at: value }), without(INSTANT, ...LASTS)],
    ['directPhoneNumber', (value) => routing.route({ ...call, directPhoneNumber: value }), PHONE_NUMBER],
    ['deskClosed', (value) => routing.route({ ...routeCall, deskClosed: value }), [...ABSENT, ...FLAG]],
    ['closures', (value) => routing.route({ ...routeCall, closures: value }), [...ABSENT, ...NO_ITEMS]],
    ['catalog', (value) => routing.route({ ...routeCall, catalog: value }), [...ABSENT, 'null']],
  ],
  contactOptions: [
    ['request', (value) => routing.contactOptions(value)],
    ['entitlements', (value) => routing.contactOptions({ entitlements: value })],
    ['urgent', (value) => routing.contactOptions({ entitlements: set, urgent: value }), [...ABSENT, ...FLAG]],
    ['catalog', (value) => routing.contactOptions({ entitlements: set, catalog: value }), [...ABSENT, 'null']],
  ],
};
