import { describe, expect, test } from 'vitest';
import { type CatalogSpec, define } from '../../src/catalog/index.js';
import { of } from '../../src/entitlements/index.js';
import { availability, contactOptions, route } from '../../src/routing/index.js';
import { promise } from '../../src/sla/index.js';
import { AT, member } from '../arbitraries/holder.ts';

/** A channel for one language, one that needs a number, one that needs a log; a promise for two languages. */
const SPEC = {
  id: 'open_lines',
  channels: { web: {}, form: { needs: 'log' }, call: { needs: 'direct_phone_number' }, english: {} },
  languages: { en: {}, ja: {}, de: {} },
  tiers: {
    held: {
      targets: { both: { within: 'PT1H', language: ['ja', 'de'] }, any: { within: 'PT8H' } },
      benefits: { web: {}, form: {}, call: {}, english: { language: 'en' } },
    },
  },
  rules: { log: 'A log is needed.', number: 'A number is needed.' },
} satisfies CatalogSpec;
const catalog = define(SPEC);

const account = { kind: 'team', addOn: { tier: 'held' } } as const;

function entitledBy(offer = catalog) {
  return { entitlements: of({ account, person: member(), at: AT, catalog: offer }), catalog: offer, at: AT };
}

describe('availability has a row for each channel and each language that it serves', () => {
  const rows = (channels: readonly string[], more: object = {}) => {
    const { entitlements, ...rest } = entitledBy();
    const stored = JSON.parse(JSON.stringify({ ...entitlements, channels, ...more }));
    return availability({ ...rest, entitlements: stored }).map((row) => `${row?.channel} ${row?.language}`);
  };

  test('and no other', () => {
    expect(rows(['web', 'english'])).toEqual(['web en', 'web ja', 'web de', 'english en']);
  });

  test('none for a channel of a stored set that no benefit opens', () => {
    const denied = { allowed: false, code: 'role_required', because: [], unlockedBy: [] };
    expect(rows(['web', 'fax'])).toEqual(['web en', 'web ja', 'web de']);
    expect(rows(['web', 'english'], { benefits: { english: denied } })).toEqual([]);
  });
});

test('of a promise for several languages the one that is asked for is shown', () => {
  const replies = (language?: string) =>
    contactOptions({ ...entitledBy(), ...(language !== undefined && { language }) })
      .find(({ channel }) => channel === 'web')
      ?.replies.map((reply) => [reply.language, reply.within]);
  const any = [null, 'PT8H'];
  expect(replies('de')).toEqual([['de', 'PT1H'], any]);
  expect(replies('ja')).toEqual([['ja', 'PT1H'], any]);
  expect(replies('en')).toEqual([any]);
  expect(replies()).toEqual([['ja', 'PT1H'], ['de', 'PT1H'], any]);
});

describe('R20, A7: a page in a language promises what a request of now is promised', () => {
  const offer = define({
    id: 'desk',
    channels: { web: {} },
    severities: { P1: {}, P2: {} },
    hours: { tokyo: { zone: 'Asia/Tokyo', weekly: { 'mon-fri': ['09:00-17:00'] } } },
    languages: { en: {}, ja: { hours: 'tokyo' }, de: { severities: ['P1'] } },
    tiers: {
      held: {
        benefits: { web: {} },
        targets: {
          english: { within: 'PT2H', language: 'en' },
          japanese: { within: 'PT1H', language: 'ja', hours: 'tokyo' },
          german: { within: 'PT30M', language: 'de' },
        },
      },
    },
  } satisfies CatalogSpec);
  const open = '2026-11-20T07:59:59.999Z'; // Friday, a millisecond before 17:00 in Tokyo
  test.each([
    ['a language that nobody speaks is served in the fallback', 'fr', 'P2', open, [['en', 'PT2H']]],
    ['one of another severity too', 'de', 'P2', open, [['en', 'PT2H']]],
    ['and one whose hours are over', 'ja', 'P2', '2026-11-20T08:00:00.000Z', [['en', 'PT2H']]],
    ['one that is spoken', 'de', 'P1', open, [['de', 'PT30M']]],
    ['one whose hours are not over', 'ja', 'P2', open, [['ja', 'PT1H']]],
  ])('%s', (_, language, severity, at, expected) => {
    const { entitlements } = entitledBy(offer);
    const request = { language, severity, at, catalog: offer };
    const [page] = contactOptions({ ...request, entitlements });
    expect(page?.replies.map((reply) => [reply.language, reply.within])).toEqual(expected);
    const promised = promise({ ...request, account, person: member(), channel: 'web' });
    const commitments = promised.ok ? promised.value.commitments : [];
    expect(commitments.map((one) => [one.language, one.within])).toEqual(expected);
  });
});

describe('R42: what a channel needs is asked for by the rules of the offer', () => {
  const refusal = (channel: string, offer = catalog) => {
    const answer = route({ ...entitledBy(offer), channel, language: 'en' });
    return answer.ok ? null : answer.refusal;
  };

  test('by none where it names none', () => {
    expect(refusal('call')).toMatchObject({ code: 'direct_phone_number_required', because: [] });
    expect(refusal('form')).toMatchObject({ code: 'need_missing', because: [] });
  });

  test('by those that it cites', () => {
    const cites = { direct_phone_number_required: ['number'], need_missing: ['log'] };
    const citing = define({ ...SPEC, cites });
    expect(refusal('call', citing)).toMatchObject({ code: 'direct_phone_number_required', because: ['number'] });
    expect(refusal('form', citing)).toMatchObject({ code: 'need_missing', because: ['log'] });
  });
});

test('a channel that a stored set calls closed is closed, and nobody knows until when', () => {
  const { entitlements, ...rest } = entitledBy();
  const web = { allowed: false, code: 'outside_hours', because: ['log'], unlockedBy: [] };
  const stored = { ...entitlements, benefits: { ...entitlements.benefits, web } };
  const answer = route({ ...rest, entitlements: JSON.parse(JSON.stringify(stored)), channel: 'web', language: 'en' });
  expect(answer).toMatchObject({ refusal: { code: 'channel_closed', opensAt: null, because: ['log'] } });
});

test('A7: of a desk that is said to be closed, and whose hours never end again, no opening is known', () => {
  const always = { zone: 'UTC', weekly: { 'mon-sun': ['00:00-24:00'] }, closed: ['caller'] } as const;
  const offer = define({
    ...SPEC,
    hours: { always_open: always },
    languages: { en: {}, de: { hours: 'always_open' } },
    tiers: { held: { benefits: { web: {} } } },
  });
  const ask = (closures: readonly string[]) =>
    route({ ...entitledBy(offer), channel: 'web', language: 'de', deskClosed: true, closures });
  expect(ask(['2026-11-01'])).toMatchObject({ value: { language: 'en', opensAt: null } });
  expect(ask(['2026-11-22'])).toMatchObject({ value: { language: 'en', opensAt: '2026-11-23T00:00:00.000Z' } });
});
