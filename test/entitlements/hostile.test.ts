import { describe, expect, test } from 'vitest';
import { catalog, entitlements, InvalidInputError, routing } from '../../src/index.js';
import { AT, member, team } from '../arbitraries/holder.ts';
import { hostileValues } from '../arbitraries/hostile.ts';

const account = team('essentials');
const person = member({ roles: ['team_admin'] });
const set = entitlements.of({ account, person, at: AT });
const stored = structuredClone(set);
const offer = structuredClone(catalog.dropboxPremiumSupport);
const call = { entitlements: set, channel: 'email', language: 'ja', at: AT };

/** Everywhere that a value can be passed, and the hostile values that are no harm there. */
const places: readonly [place: string, pass: (value: never) => unknown, harmless?: readonly string[]][] = [
  ['catalog.define', (value) => catalog.define(value)],
  ['catalog.define: tiers', (value) => catalog.define({ ...offer, tiers: value })],
  ['catalog.define: calendars', (value) => catalog.define({ ...offer, calendars: value })],
  [
    'catalog.define: a benefit',
    (value) => catalog.define({ ...offer, tiers: [{ ...offer.tiers[0], benefits: [value] } as never] }),
  ],
  ['catalog.define: a language', (value) => catalog.define({ ...offer, fallbackLanguage: value })],
  ['catalog.parse', (value) => catalog.parse(value)],
  [
    'catalog.parse: a label',
    (value) => catalog.parse({ ...offer, name: { en: value, ja: '' } }),
    ['a lone surrogate', 'a NUL', 'an inherited name', '__proto__'],
  ],
  ['catalog.withClosures', (value) => catalog.withClosures(value, [])],
  ['catalog.withClosures: closures', (value) => catalog.withClosures(offer, value), ['an empty list']],
  ['entitlements.of', (value) => entitlements.of(value)],
  ['entitlements.of: account', (value) => entitlements.of({ account: value, person, at: AT })],
  [
    'entitlements.of: addOn',
    (value) => entitlements.of({ account: { ...account, addOn: value }, person, at: AT }),
    ['null'],
  ],
  [
    'entitlements.of: endsAt',
    (value) =>
      entitlements.of({ account: { ...account, addOn: { tier: 'essentials', endsAt: value } }, person, at: AT }),
    ['undefined', 'null', 'a number'],
  ],
  ['entitlements.of: person', (value) => entitlements.of({ account, person: value, at: AT })],
  [
    'entitlements.of: roles',
    (value) => entitlements.of({ account, person: { ...person, roles: value }, at: AT }),
    ['an empty list'],
  ],
  ['entitlements.of: a role', (value) => entitlements.of({ account, person: { ...person, roles: [value] }, at: AT })],
  [
    'entitlements.of: powerUser',
    (value) => entitlements.of({ account, person: { ...person, powerUser: value }, at: AT }),
    ['null'],
  ],
  ['entitlements.of: at', (value) => entitlements.of({ account, person, at: value }), ['a number']],
  [
    'entitlements.of: powerUserTerms',
    (value) => entitlements.of({ account, person, at: AT, powerUserTerms: value }),
    ['undefined'],
  ],
  [
    'entitlements.of: catalog',
    (value) => entitlements.of({ account, person, at: AT, catalog: value }),
    ['undefined', 'null'],
  ],
  ['entitlements.parse', (value) => entitlements.parse(value)],
  [
    'entitlements.parse: capabilities',
    (value) => entitlements.parse({ ...stored, capabilities: value }),
    ['an empty object', 'an object without a prototype', 'a toPrimitive that throws'],
  ],
  [
    'entitlements.parse: a verdict',
    (value) => entitlements.parse({ ...stored, capabilities: { hub: value } }),
    ['undefined'],
  ],
  ['entitlements.parseAccount', (value) => entitlements.parseAccount(value)],
  ['entitlements.parseAccount: catalog', (value) => entitlements.parseAccount(account, value), ['undefined']],
  ['entitlements.parsePerson', (value) => entitlements.parsePerson(value)],
  ['entitlements.parsePerson: catalog', (value) => entitlements.parsePerson(person, value), ['undefined']],
  ['entitlements.check', (value) => entitlements.check(value, 'hub')],
  ['entitlements.check: capability', (value) => entitlements.check(set, value)],
  ['entitlements.compare', (value) => entitlements.compare(value)],
  ['entitlements.compare: from', (value) => entitlements.compare({ from: value, to: null }), ['null']],
  [
    'entitlements.compare: catalog',
    (value) => entitlements.compare({ from: null, to: null, catalog: value }),
    ['undefined', 'null'],
  ],
  ['routing.route', (value) => routing.route(value)],
  ['routing.route: entitlements', (value) => routing.route({ ...call, entitlements: value })],
  [
    'routing.route: targets',
    (value) => routing.route({ ...call, entitlements: { ...stored, targets: value } }),
    ['an empty list'],
  ],
  ['routing.route: channel', (value) => routing.route({ ...call, channel: value })],
  ['routing.route: language', (value) => routing.route({ ...call, language: value })],
  ['routing.route: at', (value) => routing.route({ ...call, at: value }), ['a number']],
  [
    'routing.route: directPhoneNumber',
    (value) => routing.route({ ...call, channel: 'phone', directPhoneNumber: value }),
  ],
  ['routing.route: deskClosed', (value) => routing.route({ ...call, deskClosed: value }), ['undefined', 'a boolean']],
  ['routing.route: closures', (value) => routing.route({ ...call, closures: value }), ['undefined', 'an empty list']],
  ['routing.route: catalog', (value) => routing.route({ ...call, catalog: value }), ['undefined', 'null']],
  ['routing.contactOptions', (value) => routing.contactOptions(value)],
  ['routing.contactOptions: entitlements', (value) => routing.contactOptions({ entitlements: value })],
  [
    'routing.contactOptions: urgent',
    (value) => routing.contactOptions({ entitlements: set, urgent: value }),
    ['undefined', 'a boolean'],
  ],
];

/** What came of it: `'taken'`, or `'refused'` by a decision or an `InvalidInputError` that says what is wrong. */
function outcome(pass: () => unknown): string {
  try {
    const answer = pass();
    return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false ? 'refused' : 'taken';
  } catch (error) {
    if (!(error instanceof InvalidInputError)) return `threw ${String(error)}`;
    return error.code !== '' && error.issues.length > 0 ? 'refused' : 'threw without issues';
  }
}

describe.each(places)('%s', (_, pass, harmless = []) => {
  test('refuses every hostile value, and takes what is harmless', () => {
    const wrong = hostileValues.flatMap(([name, make]) => {
      const expected = harmless.includes(name) ? 'taken' : 'refused';
      const found = outcome(() => pass(make() as never));
      return found === expected ? [] : [`${name}: ${found}`];
    });
    expect(wrong).toEqual([]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
