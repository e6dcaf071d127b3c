import { describe, expect, test } from 'vitest';
import { define } from '../../src/catalog/index.js';
import { check, type Entitlements, of } from '../../src/entitlements/index.js';
import { type ContactOptionsRequest, contactOptions } from '../../src/routing/index.js';
import { AT, member, team, teamAdmin } from '../arbitraries/holder.ts';
import { OWN_OFFER } from '../catalog/own-offer.ts';
import { issuesOf, thrownBy } from '../thrown.ts';

const admin = teamAdmin();

function optionsOf(entitlements: Entitlements, more: Partial<ContactOptionsRequest> = {}) {
  return contactOptions({ entitlements, at: AT, ...more });
}

/** The ways that are open. */
function open(entitlements: Entitlements): readonly string[] {
  return optionsOf(entitlements).flatMap(({ id, available }) => (available ? [id] : []));
}

const anyLanguage = { language: null, within: 'PT4H', hours: 'always' };
const japanese = { language: 'ja', within: 'PT1H', hours: 'japan' };

const options = [
  {
    id: 'chat_now',
    channel: 'chat',
    label: { en: 'Chat now', ja: '今すぐチャット' },
    recommended: false,
    replies: [],
    needs: [],
    because: ['R38', 'R39', 'A24'],
    available: true,
  },
  {
    id: 'submit_ticket',
    channel: 'email',
    label: { en: 'Submit a ticket', ja: 'チケットを送信' },
    recommended: false,
    replies: [anyLanguage, japanese],
    needs: [],
    because: ['R38', 'R40'],
    available: true,
  },
  {
    id: 'request_call',
    channel: 'phone',
    label: { en: 'Request a call', ja: '電話をリクエスト' },
    recommended: false,
    replies: [],
    needs: ['direct_phone_number'],
    because: ['R38', 'R41', 'R42', 'R43'],
    available: true,
  },
];

test('R38 to R43, A24: three ways, in the order of the page; only a ticket promises a time', () => {
  expect(optionsOf(admin)).toStrictEqual(options);
  expect(optionsOf(admin, { urgent: false })).toStrictEqual(options);
});

test('R44, A29: for an urgent problem the call is recommended, and says by which rules', () => {
  const call = { ...options[2], recommended: true, because: ['R38', 'R41', 'R42', 'R43', 'R44', 'A29'] };
  expect(optionsOf(admin, { urgent: true })).toStrictEqual([options[0], options[1], call]);
});

describe('R19, R24, R25, R40: a ticket promises what applies to the person', () => {
  const replies = (set: Entitlements, more: Partial<ContactOptionsRequest> = {}) =>
    optionsOf(set, more).find(({ id }) => id === 'submit_ticket')?.replies;

  test('Enhanced within one hour, to a member, too', () => {
    const set = of({ account: team('enhanced'), person: member(), at: AT });
    expect(replies(set)).toEqual([{ ...anyLanguage, within: 'PT1H' }, japanese]);
  });

  test.each([
    ['ja', [anyLanguage, japanese]],
    ['ja-JP', [anyLanguage, japanese]],
    ['en', [anyLanguage]],
    ['fr', [anyLanguage]],
  ])('in %s', (language, expected) => {
    expect(replies(admin, { language })).toEqual(expected);
  });

  test('A9: a power user with the terms of both is promised both', () => {
    const person = member({ powerUser: { variant: 'grand' } });
    const set = of({ account: team('enhanced'), person, at: AT, powerUserTerms: 'most_favourable' });
    expect(replies(set)).toEqual([anyLanguage, japanese, { ...anyLanguage, within: 'PT1H' }]);
  });
});

describe('a way that is closed to the person stands there with its refusal', () => {
  test('A6: a member without an admin role submits tickets only, also when it is urgent', () => {
    const plain = of({ account: team('essentials'), person: member(), at: AT });
    expect(open(plain)).toEqual(['submit_ticket']);
    const [chat, ticket, call] = optionsOf(plain, { urgent: true });
    expect(ticket).toStrictEqual(options[1]);
    const { allowed: _, ...refusal } = check(plain, 'chat');
    expect(chat).toStrictEqual({ ...options[0], available: false, refusal });
    expect(call).toMatchObject({ available: false, refusal: { code: 'admin_required', because: ['A6'] } });
    expect(ticket?.recommended).toBe(false);
  });

  test.each([
    ['R3', team(null), member(), 'add_on_not_held'],
    ['R33', team('essentials'), member({ signedIn: false }), 'sign_in_required'],
    ['R1', { kind: 'individual', plan: 'plus' } as const, member(), 'account_not_eligible'],
  ])('%s: all three', (_, account, person, code) => {
    const found = optionsOf(of({ account, person, at: AT }));
    expect(found.map((option) => option.refusal?.code)).toEqual([code, code, code]);
    expect(found.flatMap(({ replies }) => replies)).toEqual([]);
  });
});

describe('in another offer', () => {
  const catalog = define(OWN_OFFER);
  const account = { kind: 'team', plan: 'company', addOn: { tier: 'silver' } } as const;
  const ask = (roles: readonly string[], more: Partial<ContactOptionsRequest> = {}) =>
    optionsOf(of({ account, person: member({ roles }), at: AT, catalog }), { catalog, ...more });
  const german = { language: 'de', within: 'PT4H', hours: 'berlin' };
  const [urgent, reply, base] = ['PT1H', 'PT8H', 'PT48H'].map((within) => ({ ...anyLanguage, within }));

  test('the promises of a severity', () => {
    expect(ask(['owner'], { severity: 'urgent' })[0]?.replies).toEqual([urgent, german, reply, base]);
    expect(ask(['owner'], { severity: 'normal' })[0]?.replies).toEqual([german, reply, base]);
    expect(ask(['owner'], { severity: 'normal' })[1]?.replies).toEqual([reply, base]);
  });

  test('no promise in a language that the person is not served in', () => {
    expect(ask([], { severity: 'normal' })[0]?.replies).toEqual([reply, base]);
  });
});

describe('a severity that needs something', () => {
  const catalog = define({
    id: 'needs',
    severities: { A: { needs: '24x7_contact', otherwise: 'B' }, B: {} },
    channels: { web: {}, phone: {} },
    tiers: {
      held: {
        targets: { urgent: { severity: 'A', within: 'PT1H' }, usual: { severity: 'B', within: 'PT4H' } },
        benefits: { web: {}, phone: { severity: 'A' } },
      },
    },
  });
  const set = of({ account: { kind: 'team', addOn: { tier: 'held' } }, person: member(), at: AT, catalog });
  const shown = (more: Partial<ContactOptionsRequest>) =>
    optionsOf(set, { catalog, ...more }).map(({ channel, available, replies }) => [
      channel,
      available,
      replies.map(({ within }) => within),
    ]);

  test('brought: the page of that severity', () => {
    expect(shown({ severity: 'A', brings: ['24x7_contact'] })).toEqual([
      ['web', true, ['PT1H']],
      ['phone', true, ['PT1H']],
    ]);
  });
  test('not brought: the page of the severity that holds instead, as for a route', () => {
    const usual = [
      ['web', true, ['PT4H']],
      ['phone', false, []],
    ];
    expect(shown({ severity: 'A' })).toEqual(usual);
    expect(shown({ severity: 'B', brings: ['24x7_contact'] })).toEqual(usual);
  });
});

describe('what is asked wrongly', () => {
  test('is named, all at once', () => {
    const wrong = { entitlements: admin, urgent: 1, language: 'jp', severity: 'P1', at: 'now', urgency: true };
    // What a caller without types may pass.
    expect(issuesOf(() => contactOptions(wrong as object as ContactOptionsRequest)).toSorted()).toEqual([
      'at: invalid_instant',
      'language: unknown_language',
      'severity: unknown_severity',
      'urgency: unknown_field',
      'urgent: invalid_type',
    ]);
    expect(issuesOf(() => contactOptions({} as ContactOptionsRequest)).toSorted()).toEqual([
      'at: missing',
      'entitlements: missing',
    ]);
  });

  test('R3: entitlements that have ended are refused, as a list is no decision', () => {
    const set = teamAdmin({}, team(null, { addOn: { tier: 'essentials', endsAt: '2026-12-01T00:00:00.000Z' } }));
    expect(optionsOf(set, { at: '2026-11-30T23:59:59.999Z' })).toHaveLength(3);
    const { message } = thrownBy(() => optionsOf(set, { at: '2026-12-01T00:00:00.000Z' }));
    expect(message).toMatch(/^routing\.contactOptions: at: .*2026-12-01T00:00:00\.000Z/);
  });
});
