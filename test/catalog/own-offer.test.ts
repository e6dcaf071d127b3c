import { describe, expect, test } from 'vitest';
import { type CatalogSpec, define, type Tier } from '../../src/catalog/index.js';
import { check, compare, type Entitlements, of } from '../../src/entitlements/index.js';
import { contactOptions, route } from '../../src/routing/index.js';
import { commitmentsFor, governing } from '../../src/sla/index.js';
import { issuesOf } from '../thrown.ts';
import { OWN_OFFER } from './own-offer.ts';

const catalog = define(OWN_OFFER);
/** Friday 17:30 in Berlin, half an hour before the desk shuts. */
const at = '2026-11-20T16:30:00.000Z';

function person(tier: string | null, roles: readonly string[] = [], variant: string | null = null, offer = catalog) {
  const account = { kind: 'team', plan: 'company', addOn: tier === null ? null : { tier } } as const;
  const powerUser = variant === null ? null : { variant };
  return of({ account, person: { id: 'u1', status: 'active', roles, powerUser }, at, catalog: offer });
}

/** Why a benefit is refused, and what would unlock it. */
function refused(set: Entitlements, benefit: string): readonly string[] {
  const answer = check(set, benefit);
  return answer.allowed ? [] : [answer.code, ...answer.unlockedBy.map(({ kind, id }) => `${kind} ${id}`)];
}

function promises(tier: string | null, language: string, channel: string, severity: string | null, offer = catalog) {
  const found = commitmentsFor({
    entitlements: person(tier, [], null, offer),
    route: { channel, language },
    at,
    severity,
    catalog: offer,
  });
  return Object.fromEntries(found.map(({ id, dueAt }) => [id, dueAt]));
}

describe('a matrix of severity, channel and language', () => {
  test.each([
    ['silver', 'en', 'email', 'normal', { reply: '2026-11-21T00:30:00.000Z', base_reply: '2026-11-22T16:30:00.000Z' }],
    [
      'silver',
      'en',
      'chat',
      'urgent',
      {
        urgent_reply: '2026-11-20T17:30:00.000Z',
        reply: '2026-11-21T00:30:00.000Z',
        base_reply: '2026-11-22T16:30:00.000Z',
      },
    ],
    [
      'gold',
      'en',
      'email',
      'urgent',
      {
        urgent_reply: '2026-11-20T16:45:00.000Z',
        reply: '2026-11-21T00:30:00.000Z',
        base_reply: '2026-11-22T16:30:00.000Z',
      },
    ],
    // Half an hour on Friday, three and a half on Monday: 08:00 to 11:30 in Berlin.
    [
      'silver',
      'de',
      'email',
      'normal',
      {
        german_reply: '2026-11-23T10:30:00.000Z',
        reply: '2026-11-21T00:30:00.000Z',
        base_reply: '2026-11-22T16:30:00.000Z',
      },
    ],
    ['silver', 'de', 'chat', 'normal', { reply: '2026-11-21T00:30:00.000Z', base_reply: '2026-11-22T16:30:00.000Z' }],
  ] as const)('%s, %s, %s, %s', (tier, language, channel, severity, expected) => {
    expect(promises(tier, language, channel, severity)).toEqual(expected);
  });

  test('A2: the earliest due binds', () => {
    const found = commitmentsFor({
      entitlements: person('silver'),
      route: { channel: 'email', language: 'de' },
      severity: 'normal',
      at,
      catalog,
    });
    expect(governing(found)?.id).toBe('reply');
  });

  test('first_match: only the first of the list binds', () => {
    const offer = define({ ...OWN_OFFER, conflict: 'first_match' });
    expect(Object.keys(promises('silver', 'de', 'email', 'urgent', offer))).toEqual(['urgent_reply']);
    expect(Object.keys(promises('silver', 'de', 'email', 'normal', offer))).toEqual(['german_reply']);
    expect(Object.keys(promises('silver', 'en', 'email', 'normal', offer))).toEqual(['reply']);
    expect(Object.keys(promises(null, 'en', 'email', null, offer))).toEqual(['base_reply']);
  });

  test('an unknown severity is refused', () => {
    expect(issuesOf(() => promises('silver', 'en', 'email', 'huge'))).toEqual(['severity: unknown_severity']);
  });

  test('a severity is asked for where a promise depends on it', () => {
    expect(issuesOf(() => promises('silver', 'en', 'email', null))).toEqual(['severity: severity_needed']);
    expect(Object.keys(promises(null, 'en', 'email', null))).toEqual(['base_reply']);
  });
});

describe('A32: a base offer', () => {
  test('holds without an add-on', () => {
    const set = person(null);
    expect(set).toMatchObject({
      holder: 'none',
      tier: null,
      replyWithin: 'PT48H',
      channels: ['email'],
      languages: ['en'],
    });
    expect(check(set, 'email')).toEqual({ allowed: true, because: ['own'] });
    expect(refused(set, 'chat')).toEqual(['add_on_not_held', 'tier silver', 'tier gold']);
    expect(refused(set, 'audit')).toEqual(['add_on_not_held', 'tier gold']);
  });

  test('holds beside one, and comes second to it', () => {
    const set = person('silver');
    expect(set.replyWithin).toBe('PT8H');
    expect(set.targets.map(({ id }) => id)).toEqual(['urgent_reply', 'german_reply', 'reply', 'base_reply']);
    expect(set.channels).toEqual(['email']);
  });
});

describe('roles, variants and amounts of its own', () => {
  test('a role that is asked for by name', () => {
    expect(check(person('silver', ['operator']), 'chat').allowed).toBe(true);
    expect(refused(person('silver'), 'chat')).toEqual(['role_required', 'role owner', 'role operator']);
    expect(refused(person('silver'), 'german_desk')).toEqual(['admin_required', 'role admin']);
    expect(refused(person('silver', ['owner']), 'audit')).toEqual(['tier_lacks_benefit', 'tier gold']);
    expect(refused(person('gold', ['operator']), 'audit')).toEqual(['role_required', 'role owner']);
  });

  test('a variant replaces a clause, takes one away, and is told no tier that would not help', () => {
    const set = person('gold', ['owner'], 'expert');
    expect(set).toMatchObject({
      holder: 'individual',
      variant: 'expert',
      replyWithin: 'PT2H',
      channels: ['email', 'chat'],
    });
    expect(set.languages).toEqual(['en']);
    expect(check(set, 'german_desk')).toMatchObject({ code: 'power_user_excluded', because: ['own_expert'] });
    expect(refused(set, 'audit')).toEqual(['tier_lacks_benefit']);
  });

  test('a yearly benefit is compared by its amounts', () => {
    expect(compare({ from: 'silver', to: 'gold', catalog })).toEqual([
      { kind: 'target', id: 'urgent_reply', from: 'PT1H', to: 'PT15M', because: ['own'] },
      { kind: 'benefit', id: 'audit', from: null, to: { count: 2, minutes: 90, cadence: 'year' }, because: ['own'] },
    ]);
  });
});

describe('a language with its own desk', () => {
  const german = (when: string, roles: readonly string[] = ['owner'], more: object = {}) => {
    const answer = route({
      entitlements: person('silver', roles),
      channel: 'email',
      language: 'de-AT',
      at: when,
      catalog,
      ...more,
    });
    return answer.ok ? answer.value : answer.refusal;
  };

  test('is served inside its hours, lunch excluded', () => {
    expect(german(at)).toStrictEqual({
      channel: 'email',
      requestedLanguage: 'de',
      language: 'de',
      fallback: false,
      desk: 'berlin',
      opensAt: null,
      because: ['own_de'],
    });
    expect(german('2026-11-20T11:30:00.000Z')).toStrictEqual({
      channel: 'email',
      requestedLanguage: 'de',
      language: 'en',
      fallback: true,
      desk: 'world',
      opensAt: '2026-11-20T12:00:00.000Z',
      because: ['own_shut'],
    });
  });

  test('says when its desk opens, closures included', () => {
    expect(german('2026-11-20T17:00:00.000Z')).toMatchObject({ opensAt: '2026-11-23T07:00:00.000Z' });
    expect(german('2026-11-20T17:00:00.000Z', ['owner'], { closures: ['2026-11-23'] })).toMatchObject({
      opensAt: '2026-11-24T07:00:00.000Z',
    });
    expect(german(at, ['owner'], { deskClosed: true })).toMatchObject({
      because: ['own_away'],
      opensAt: '2026-11-23T07:00:00.000Z',
    });
  });

  test('is not for those without its benefit', () => {
    expect(german(at, [])).toMatchObject({ language: 'en', fallback: true, because: ['own_other'] });
    expect(german(at, [])).toMatchObject({ opensAt: null });
  });

  test('a Japanese request is one in any other language', () => {
    const answer = route({ entitlements: person('silver'), channel: 'email', language: 'ja-JP', at, catalog });
    expect(answer).toMatchObject({ value: { requestedLanguage: 'ja-JP', language: 'en', because: ['own_other'] } });
  });
});

test('contact options are those of the offer', () => {
  const options = contactOptions({
    entitlements: person('gold', ['owner']),
    language: 'en',
    severity: 'normal',
    urgent: true,
    at,
    catalog,
  });
  expect(options.map(({ id, recommended, replies }) => [id, recommended, replies.map(({ within }) => within)])).toEqual(
    [
      ['write', false, ['PT8H', 'PT48H']],
      ['talk', true, ['PT8H', 'PT48H']],
    ],
  );
});

test('the order of the tiers in the list does not matter', () => {
  const [silver, gold] = OWN_OFFER.tiers as [Tier, Tier];
  const offer = define({ ...OWN_OFFER, tiers: [gold, silver] } satisfies CatalogSpec);
  expect(person('gold', ['owner'], null, offer).targets).toEqual(person('gold', ['owner']).targets);
});
