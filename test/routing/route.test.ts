import { describe, expect, test } from 'vitest';
import { define, dropboxPremiumSupport } from '../../src/catalog/index.js';
import { check, of } from '../../src/entitlements/index.js';
import { type RouteRequest, route } from '../../src/routing/index.js';
import { AT, member, team } from '../arbitraries/holder.ts';
import { issuesOf, thrownBy } from '../thrown.ts';
import { routeRows } from '../worked/routing.ts';

const entitlements = of({ account: team('essentials'), person: member({ roles: ['team_admin'] }), at: AT });
const request: RouteRequest = { entitlements, channel: 'email', language: 'ja', at: AT };

describe.each(routeRows)('$source: $when', ({ at, closures, deskClosed, opensAt, because }) => {
  test(opensAt === null ? 'is served in Japanese' : `is served in English; Japanese from ${opensAt}`, () => {
    const asked = { ...request, at, ...(closures && { closures }), ...(deskClosed !== undefined && { deskClosed }) };
    expect(route(asked)).toStrictEqual({
      ok: true,
      value: {
        channel: 'email',
        requestedLanguage: 'ja',
        language: opensAt === null ? 'ja' : 'en',
        fallback: opensAt !== null,
        desk: opensAt === null ? 'japan' : 'global',
        opensAt,
        because,
      },
    });
  });
});

describe('R2, A7: languages', () => {
  const asked = (language: string, more: Partial<RouteRequest> = {}) => {
    const answer = route({ ...request, language, ...more });
    return answer.ok ? answer.value : answer.refusal;
  };

  test.each(['ja', 'JA', 'ja-JP', 'JA-jp', 'ja-Jpan-JP', 'ja-JP-u-ca-japanese', 'jpn'])('%s is Japanese', (tag) => {
    expect(asked(tag)).toStrictEqual(asked('ja'));
  });

  test.each(['en', 'EN', 'en-GB', 'en-JP', 'en-Latn-US'])('%s is English, round the clock', (tag) => {
    const night = asked(tag, { at: '2026-11-21T18:00:00.000Z', deskClosed: true });
    expect(night).toStrictEqual({
      channel: 'email',
      requestedLanguage: 'en',
      language: 'en',
      fallback: false,
      desk: 'global',
      opensAt: null,
      because: ['R17', 'R2'],
    });
  });

  test.each([
    ['fr', 'fr'],
    ['pt-br', 'pt-BR'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['jam', 'jam'],
    ['und', 'und'],
  ])('%s is served in English, with the fallback stated', (tag, requestedLanguage) => {
    expect(asked(tag)).toStrictEqual({
      channel: 'email',
      requestedLanguage,
      language: 'en',
      fallback: true,
      desk: 'global',
      opensAt: null,
      because: ['R17', 'A7'],
    });
  });

  test.each([
    '',
    'j',
    'ja_JP',
    'Japanese language',
    '日本語',
    'ja-',
    '-ja',
    'ja-J',
    'x-ja',
    `ja-${'x'.repeat(70)}`,
    ' ja',
  ])('"%s" is not written like a tag', (tag) => {
    expect(issuesOf(() => asked(tag))).toEqual(['language: invalid_language']);
  });

  test.each([
    ['jp', 'ja'],
    ['jp-JP', 'ja-JP'],
    ['JP', 'ja'],
  ])('%s is registered nowhere: %s is meant', (tag, suggestion) => {
    const { issues } = thrownBy(() => asked(tag));
    expect(issues).toMatchObject([{ path: ['language'], code: 'unknown_language', suggestion }]);
  });
});

describe('R3: entitlements that have ended route nothing', () => {
  const ending = (tier: string) =>
    of({
      account: team(null, { addOn: { tier, endsAt: '2026-11-20T08:00:00.000Z' } }),
      person: member({ roles: ['team_admin'] }),
      at: AT,
    });
  const asked = (at: string) => route({ ...request, entitlements: ending('essentials'), at });

  test.each(['2026-11-20T07:30:00.000Z', '2026-11-20T07:59:59.999Z', '2026-11-01T00:00:00.000Z'])('yet at %s', (at) => {
    expect(asked(at).ok).toBe(true);
  });

  test.each(['2026-11-20T08:00:00.000Z', '2026-11-20T08:00:00.001Z', '2027-11-20T08:00:00.000Z'])('at %s', (at) => {
    expect(asked(at)).toStrictEqual({
      ok: false,
      refusal: {
        code: 'entitlements_outdated',
        because: ['A22'],
        message: { en: expect.stringMatching(/\.$/), ja: expect.stringMatching(/。$/) },
        validUntil: '2026-11-20T08:00:00.000Z',
      },
    });
  });

  test('said before what they lack, as they may lack it no more', () => {
    const at = '2026-11-20T08:00:00.000Z';
    const call = { ...request, entitlements: ending('enhanced'), channel: 'phone', at };
    expect(route(call)).toMatchObject({ refusal: { code: 'entitlements_outdated' } });
  });
});

describe('a route is refused as `check` refuses its channel', () => {
  const nothing = of({ account: team(null), person: member({ roles: ['team_admin'] }), at: AT });
  const plain = of({ account: team('essentials'), person: member(), at: AT });
  const individual = of({ account: { kind: 'individual', plan: 'plus', addOn: null }, person: member(), at: AT });
  test.each([
    ['R3', nothing, 'email', 'add_on_not_held'],
    ['A6', plain, 'phone', 'admin_required'],
    ['A6', plain, 'chat', 'admin_required'],
    ['R1', individual, 'chat', 'account_not_eligible'],
  ])('%s: %#', (_, set, channel, code) => {
    const { allowed, ...refusal } = check(set, channel);
    expect(allowed).toBe(false);
    expect(refusal).toMatchObject({ code });
    expect(route({ ...request, entitlements: set, channel })).toStrictEqual({ ok: false, refusal });
  });

  test('R14, A6: a member without an admin role writes e-mails, in Japanese too', () => {
    expect(route({ ...request, entitlements: plain })).toMatchObject({
      ok: true,
      value: { language: 'ja', desk: 'japan' },
    });
  });

  test('R18, A10: a power user is served by the Japanese desk', () => {
    const set = of({ account: team(null), person: member({ powerUser: { variant: 'grand' } }), at: AT });
    expect(route({ ...request, entitlements: set, channel: 'chat' })).toMatchObject({ value: { desk: 'japan' } });
  });
});

describe('R42: a call needs a direct phone number', () => {
  const call = (directPhoneNumber?: string, set = entitlements) =>
    route({
      ...request,
      entitlements: set,
      channel: 'phone',
      ...(directPhoneNumber !== undefined && { directPhoneNumber }),
    });

  test('with one, it is routed', () => {
    expect(call('+81 3-1234-5678')).toMatchObject({ ok: true, value: { channel: 'phone', language: 'ja' } });
  });

  test('without one, it is refused, and says why', () => {
    expect(call()).toStrictEqual({
      ok: false,
      refusal: {
        code: 'direct_phone_number_required',
        because: ['R42'],
        message: { en: expect.any(String), ja: expect.any(String) },
      },
    });
    expect(call('')).toStrictEqual(call());
  });

  test('a person who may not call is not asked for a number', () => {
    const plain = of({ account: team('essentials'), person: member(), at: AT });
    expect(call(undefined, plain)).toMatchObject({ refusal: { code: 'admin_required' } });
  });

  test('no other channel needs one', () => {
    expect(route({ ...request, channel: 'chat', directPhoneNumber: 'none' }).ok).toBe(true);
  });
});

test('a catalogue is the one that the entitlements come from', () => {
  const ours = define({ ...dropboxPremiumSupport, id: 'ours' });
  expect(issuesOf(() => route({ ...request, catalog: ours }))).toEqual(['catalog: catalog_mismatch']);
  const set = of({ account: team('essentials'), person: member(), at: AT, catalog: ours });
  expect(issuesOf(() => route({ ...request, entitlements: set }))).toEqual(['catalog: catalog_mismatch']);
  expect(route({ ...request, entitlements: set, catalog: ours }).ok).toBe(true);
});

test('A32: the language of last resort needs no benefit', () => {
  const benefit = 'implementation_consultation';
  const languages = { en: { desk: 'global', benefit }, ja: { desk: 'japan', hours: 'japan', benefit } };
  const catalog = define({ ...dropboxPremiumSupport, id: 'ours', languages });
  const set = of({ account: team('essentials'), person: member(), at: AT, catalog });
  expect(route({ ...request, entitlements: set, language: 'en', catalog })).toMatchObject({
    value: { language: 'en', fallback: false },
  });
  expect(route({ ...request, entitlements: set, catalog })).toMatchObject({
    value: { requestedLanguage: 'ja', language: 'en', fallback: true, opensAt: null },
  });
});

describe('what is wrong is named, all at once, with its path', () => {
  test('channel, language, severity, instant, flag and number', () => {
    const wrong = {
      ...request,
      channel: 'fax',
      language: '?',
      severity: 'P1',
      at: '2026-11-20',
      deskClosed: 'yes',
      directPhoneNumber: 81312345678,
    };
    // What a caller without types may pass.
    expect(issuesOf(() => route(wrong as object as RouteRequest)).toSorted()).toEqual([
      'at: invalid_instant',
      'channel: unknown_channel',
      'deskClosed: invalid_type',
      'directPhoneNumber: invalid_type',
      'language: invalid_language',
      'severity: unknown_severity',
    ]);
  });

  test('an option that is misspelt, with the one that is meant', () => {
    const misspelt = { ...request, closure: ['2026-11-23'] };
    const { issues, message } = thrownBy(() => route(misspelt));
    expect(issues).toMatchObject([{ path: ['closure'], code: 'unknown_field', suggestion: 'closures' }]);
    expect(message).toMatch(/^routing\.route: closure: /);
  });

  test('what is required and not given', () => {
    expect(issuesOf(() => route({} as RouteRequest)).toSorted()).toEqual([
      'at: missing',
      'channel: missing',
      'entitlements: missing',
      'language: missing',
    ]);
    expect(issuesOf(() => route({ entitlements, language: 'ja', at: AT } as RouteRequest))).toEqual([
      'channel: missing',
    ]);
  });

  test.each([
    [['2026-02-30'], ['closures.0: invalid_date']],
    ['2026-11-23', ['closures: invalid_type']],
    [null, ['closures: invalid_type']],
    [
      ['2026-11-23', 1, 'x'],
      ['closures.1: invalid_date', 'closures.2: invalid_date'],
    ],
  ])('closures %j', (closures, expected) => {
    expect(issuesOf(() => route({ ...request, closures } as never))).toEqual(expected);
  });

  test('entitlements that lack everything', () => {
    expect(issuesOf(() => route({ ...request, entitlements: {} as never }))).toContain(
      'entitlements.personId: missing',
    );
  });
});
