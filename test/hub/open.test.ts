import { describe, expect, test } from 'vitest';
import { define, dropboxPremiumSupport } from '../../src/catalog/index.js';
import { rule } from '../../src/catalog/rule.js';
import { check, of } from '../../src/entitlements/index.js';
import { type OpenRequest, open } from '../../src/hub/index.js';
import { contactOptions } from '../../src/routing/index.js';
import { AT, member, ROLES, STATUSES, TIERS, team } from '../arbitraries/holder.ts';
import { OWN_OFFER } from '../catalog/own-offer.ts';
import { issuesOf, thrownBy } from '../thrown.ts';
import { outcomeOf } from './made-tickets.ts';

const account = team('essentials');
const admin = member({ roles: ['support_admin'] });
const openFor = (person = admin, held = account, at: string | number = AT) =>
  open({ entitlements: of({ account: held, person, at }) });
const codeOf = (...request: Parameters<typeof openFor>) => outcomeOf(openFor(...request));

test('R36, R37, R41, R53: the ways there, what it shows, and its figures, as the page labels them', () => {
  expect(openFor()).toStrictEqual({
    ok: true,
    value: {
      path: [
        { id: 'admin_console', label: { en: 'Admin console', ja: '管理コンソール' } },
        { id: 'premium_support', label: { en: 'Premium Support', ja: 'プレミアム サポート' } },
      ],
      sections: [
        { id: 'recent', label: { en: 'Recent', ja: '最近' } },
        { id: 'recommended', label: { en: 'Recommended', ja: 'おすすめ' } },
        { id: 'insights', label: { en: 'Insights', ja: 'インサイト' } },
      ],
      contact: expect.any(Array),
      callPath: [
        { id: 'admin_console', label: { en: 'Admin console', ja: '管理コンソール' } },
        { id: 'help', label: { en: 'Help', ja: 'ヘルプ' } },
        { id: 'phone', label: { en: 'Phone', ja: '電話' } },
        { id: 'direct_phone_number', label: { en: 'Direct phone number', ja: '直通でつながる電話番号' } },
        { id: 'request_call', label: { en: 'Request a call', ja: '電話をリクエスト' } },
      ],
      figures: [
        { id: 'unresolved_total', label: { en: 'Open tickets', ja: '未解決のチケット合計' } },
        { id: 'ticket_total', label: { en: 'Total tickets', ja: 'チケット合計' } },
        { id: 'issue_type_pattern', label: { en: 'Issue-type pattern', ja: '問題の種類パターン' } },
        { id: 'product_pattern', label: { en: 'Product pattern', ja: '製品パターン' } },
      ],
      because: ['R16', 'R23', 'R34', 'R35', 'R36'],
    },
  });
});

test('R38: exactly three ways to contact support, as the contact page has them', () => {
  const entitlements = of({ account, person: admin, at: AT });
  const decision = open({ entitlements });
  expect(decision.ok && decision.value.contact.map(({ id }) => id)).toEqual([
    'chat_now',
    'submit_ticket',
    'request_call',
  ]);
  expect(decision.ok && decision.value.contact).toEqual(contactOptions({ entitlements, at: AT }));
});

test('R38, R41: the last step of the way to a call is the option of the contact page', () => {
  const decision = openFor();
  const last = decision.ok ? decision.value.callPath.at(-1) : undefined;
  expect(decision.ok && decision.value.contact.find(({ id }) => id === last?.id)?.label).toEqual(last?.label);
});

test('what it cites are rules', () => {
  const decision = openFor();
  for (const id of decision.ok ? decision.value.because : []) expect(rule(id).id).toBe(id);
});

describe('R34: every kind of admin, of either tier', () => {
  test.each(ROLES.flatMap((role) => TIERS.map((tier) => [role, tier])))('%s, %s', (role, tier) => {
    expect(codeOf(member({ roles: [role] }), team(tier))).toBe('ok');
  });
  test('a member without a role may not', () => expect(codeOf(member())).toBe('admin_required'));
});

describe('R31: a power user only as a team admin', () => {
  const power = (roles: readonly string[], variant: string) => member({ roles, powerUser: { variant } });
  test.each(['grand', 'epic'])('%s', (variant) => {
    expect(codeOf(power(['team_admin'], variant), team(null))).toBe('ok');
    for (const role of ROLES.slice(1)) {
      expect(codeOf(power([role], variant), team(null))).toBe('role_required');
    }
    expect(codeOf(power([], variant), team(null))).toBe('role_required');
  });
  test('R28, A9: their own terms replace those of a team that holds a tier', () => {
    expect(codeOf(power(['support_admin'], 'epic'))).toBe('role_required');
    const person = power(['support_admin'], 'epic');
    const entitlements = of({ account, person, at: AT, powerUserTerms: 'most_favourable' });
    expect(open({ entitlements }).ok).toBe(true);
  });
  test('the reason is the rule of power users', () => {
    expect(openFor(power([], 'grand'), team(null))).toMatchObject({
      refusal: { because: expect.arrayContaining(['R31']), unlockedBy: [{ kind: 'role', id: 'team_admin' }] },
    });
  });
});

describe('R35: only while the add-on is held', () => {
  const ends = (by: number) => team('essentials', { addOn: { tier: 'essentials', endsAt: Date.parse(AT) + by } });
  test('never held', () => expect(codeOf(admin, team(null))).toBe('add_on_not_held'));
  test.each([
    ['a day ago', -86_400_000, 'add_on_not_held'],
    ['a millisecond ago', -1, 'add_on_not_held'],
    ['at this instant', 0, 'add_on_not_held'],
    ['in a millisecond', 1, 'ok'],
    ['in a day', 86_400_000, 'ok'],
  ])('A12: ended, or ending, %s', (_, by, code) => expect(codeOf(admin, ends(by))).toBe(code));
  test("a power user's own that has ended", () => {
    const powerUser = { variant: 'grand', endsAt: AT };
    expect(codeOf(member({ roles: ['team_admin'], powerUser }), team(null))).toBe('add_on_not_held');
  });
});

describe('entitlements that have ended by `at` are refused', () => {
  const ended = of({
    account: team('essentials', { addOn: { tier: 'essentials', endsAt: AT } }),
    person: admin,
    at: 0,
  });

  test.each([
    ['long before the end', '2026-01-01T00:00:00Z', 'ok'],
    ['a millisecond before it', '2026-11-20T07:29:59.999Z', 'ok'],
    ['at it', AT, 'entitlements_outdated'],
    ['after it', '2026-11-20T07:30:00.001Z', 'entitlements_outdated'],
    ['without `at`: as of the instant of the entitlements', undefined, 'ok'],
  ])('%s', (_, at, code) => {
    expect(outcomeOf(open({ entitlements: ended, at }))).toBe(code);
  });

  test('before the Hub itself is looked at, with the end', () => {
    const refusal = open({ entitlements: of({ account: team(null), person: admin, at: AT }), at: AT });
    expect(outcomeOf(refusal)).toBe('add_on_not_held');
    expect(open({ entitlements: ended, at: AT })).toMatchObject({ refusal: { validUntil: AT, because: ['A22'] } });
  });
});

describe('refused as `check` refuses the Hub', () => {
  test.each([
    ['R33: not signed in', { ...admin, signedIn: false }, account, 'sign_in_required'],
    ['R1: an individual account', admin, { kind: 'individual', plan: 'plus', addOn: null }, 'account_not_eligible'],
    ...STATUSES.slice(1).map(
      (status) => [`A8: ${status}`, { ...admin, status }, account, 'member_not_active'] as const,
    ),
  ] as const)('%s', (_, person, held, code) => {
    const entitlements = of({ account: held, person, at: AT });
    const { allowed, ...refusal } = check(entitlements, 'hub');
    expect(allowed).toBe(false);
    expect(refusal).toMatchObject({ code });
    expect(open({ entitlements })).toStrictEqual({ ok: false, refusal });
  });
});

test('a stored set of entitlements opens it as well', () => {
  const entitlements = JSON.parse(JSON.stringify(of({ account, person: admin, at: AT })));
  expect(open({ entitlements })).toEqual(openFor());
});

describe('a catalogue of the caller', () => {
  const catalog = define({ ...dropboxPremiumSupport, id: 'ours' });
  test('is the one that the entitlements come from', () => {
    const entitlements = of({ account, person: admin, at: AT, catalog });
    expect(open({ entitlements, catalog }).ok).toBe(true);
    expect(issuesOf(() => open({ entitlements }))).toEqual(['catalog: catalog_mismatch']);
  });
  test('may have no Hub', () => {
    const own = define(OWN_OFFER);
    const held = { kind: 'team', plan: 'company', addOn: { tier: 'gold' } } as const;
    const entitlements = of({ account: held, person: member({ roles: ['owner'] }), at: AT, catalog: own });
    expect(outcomeOf(open({ entitlements, catalog: own }))).toBe('not_offered');
  });
});

describe('what is asked wrongly', () => {
  const entitlements = of({ account, person: admin, at: AT });

  test.each<[object, string[]]>([
    [{}, ['entitlements: missing']],
    [{ entitlements: null, at: 'soon' }, ['entitlements: invalid_type', 'at: invalid_instant']],
    [{ entitlements, at: 1_795_159_800 }, ['at: looks_like_seconds']],
    [{ entitlements, catalog: 5 }, ['catalog: invalid_type']],
    [{ entitlements, viewer: entitlements }, ['viewer: unknown_field']],
  ])('%#', (request, issues) => {
    // What a caller without types may pass.
    expect(issuesOf(() => open(request as OpenRequest))).toEqual(issues);
  });

  test('the message begins with the name of the verb', () => {
    expect(thrownBy(() => open({ entitlements, at: 'soon' })).message).toMatch(/^hub\.open: at: Use ISO 8601/);
  });
});

test('the answer is frozen plain JSON', () => {
  const decision = openFor();
  expect(JSON.parse(JSON.stringify(decision))).toStrictEqual(decision);
  if (!decision.ok) throw new Error('refused');
  const { value } = decision;
  expect(
    [value, value.path, value.path[0], value.sections, value.callPath, value.contact, value.figures].every(
      Object.isFrozen,
    ),
  ).toBe(true);
});
