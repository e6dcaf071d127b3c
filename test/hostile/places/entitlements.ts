import { entitlements } from '../../../src/index.js';
import { AT } from '../../arbitraries/holder.ts';
import type { RowsOf } from '../../architecture/public-functions.ts';
import {
  ABSENT,
  ANY_TEXT,
  DURATION,
  FLAG,
  INSTANT,
  INSTANT_WITHIN,
  NAMES,
  NO_ITEMS,
  NOTHING_WITHIN,
  STORED_INSTANT,
  textUpTo,
} from '../harmless.ts';
import { type Place, placesIn } from '../place.ts';
import { account, person, set, stored } from '../samples.ts';

const anAccount = {
  kind: 'team',
  plan: 'advanced',
  addOn: { tier: 'essentials', endsAt: AT },
  salesExecutive: false,
  selfServe: true,
  products: ['dropbox'],
};
const aPerson = {
  id: 'u1',
  status: 'active',
  roles: ['team_admin'],
  powerUser: { variant: 'grand', endsAt: AT },
  signedIn: true,
};

const ENDS = [...ABSENT, 'null', ...INSTANT_WITHIN];
const OF_ACCOUNT = {
  addOn: ['null'],
  'addOn.endsAt': ENDS,
  salesExecutive: [...ABSENT, ...FLAG],
  selfServe: [...ABSENT, ...FLAG],
  products: [...ABSENT, ...NAMES],
  'products.0': ANY_TEXT,
};
const OF_PERSON = {
  // Of an id one character is enough.
  id: textUpTo(100_000),
  roles: NO_ITEMS,
  powerUser: ['null'],
  'powerUser.endsAt': ENDS,
  signedIn: [...ABSENT, ...FLAG],
};

export const rows: RowsOf<typeof entitlements, readonly Place[]> = {
  of: [
    ['input', (value) => entitlements.of(value)],
    ['account', (value) => entitlements.of({ account: value, person, at: AT })],
    ['person', (value) => entitlements.of({ account, person: value, at: AT })],
    ['person.roles', (value) => entitlements.of({ account, person: { ...person, roles: value }, at: AT }), NO_ITEMS],
    ['at', (value) => entitlements.of({ account, person, at: value }), INSTANT],
    ['powerUserTerms', (value) => entitlements.of({ account, person, at: AT, powerUserTerms: value }), ABSENT],
    ['catalog', (value) => entitlements.of({ account, person, at: AT, catalog: value }), [...ABSENT, 'null']],
  ],
  parse: [
    ['input', (value) => entitlements.parse(value)],
    ['personId', (value) => entitlements.parse({ ...stored, personId: value }), ANY_TEXT],
    ['holder', (value) => entitlements.parse({ ...stored, holder: value })],
    ['tier', (value) => entitlements.parse({ ...stored, tier: value }), ['null', ...ANY_TEXT]],
    ['replyWithin', (value) => entitlements.parse({ ...stored, replyWithin: value }), ['null', ...DURATION]],
    ['roles', (value) => entitlements.parse({ ...stored, roles: value }), NAMES],
    ['at', (value) => entitlements.parse({ ...stored, at: value }), STORED_INSTANT],
    ['capabilities', (value) => entitlements.parse({ ...stored, capabilities: value }), NOTHING_WITHIN],
    ['capabilities.hub', (value) => entitlements.parse({ ...stored, capabilities: { hub: value } }), ABSENT],
    ['targets', (value) => entitlements.parse({ ...stored, targets: value }), NO_ITEMS],
    ['targets.0', (value) => entitlements.parse({ ...stored, targets: [value] })],
  ],
  parseAccount: [
    ['input', (value) => entitlements.parseAccount(value)],
    ...placesIn(anAccount, entitlements.parseAccount, OF_ACCOUNT),
    ['catalog', (value) => entitlements.parseAccount(account, value), ABSENT],
  ],
  parsePerson: [
    ['input', (value) => entitlements.parsePerson(value)],
    ...placesIn(aPerson, entitlements.parsePerson, OF_PERSON),
    ['catalog', (value) => entitlements.parsePerson(person, value), ABSENT],
  ],
  check: [
    ['set', (value) => entitlements.check(value, 'hub')],
    ['set.capabilities', (value) => entitlements.check({ ...stored, capabilities: value }, 'hub')],
    ['capability', (value) => entitlements.check(set, value)],
  ],
  compare: [
    ['input', (value) => entitlements.compare(value)],
    ['from', (value) => entitlements.compare({ from: value, to: 'enhanced' }), ['null']],
    ['to', (value) => entitlements.compare({ from: 'essentials', to: value }), ['null']],
    ['catalog', (value) => entitlements.compare({ from: null, to: null, catalog: value }), [...ABSENT, 'null']],
  ],
};
