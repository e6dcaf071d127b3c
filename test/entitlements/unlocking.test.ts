import { describe, expect, test } from 'vitest';
import { type CatalogSpec, define } from '../../src/catalog/index.js';
import { check, compare, of, parse, parseAccount } from '../../src/entitlements/index.js';
import { member } from '../arbitraries/holder.ts';
import { issuesOf } from '../thrown.ts';
import { remedies } from './own-sets.ts';

const AT = '2026-11-20T07:30:00.000Z';

const catalog = define({
  id: 'ladder',
  plans: { free: {}, pro: { includes: ['base', 'extra'] }, max: { includes: 'base' } },
  roles: { owner: { admin: true }, reader: { admin: false } },
  channels: { web: {}, line: {} },
  tiers: {
    plain: { price: { per: 'seat', amount: { USD: '1.00' } }, benefits: { web: {} } },
    base: { price: 'bundled', benefits: { web: {}, hub: {} } },
    extra: { price: 'bundled', benefits: { hub: {} } },
    gold: {
      price: { per: 'seat', amount: { USD: '2.00' } },
      benefits: {
        web: {},
        hub: {},
        line: { for: 'admin', because: ['line'], otherwise: ['admins_call'] },
        audit: { for: 'reader', because: ['audited'] },
        talk: { for: ['contact', 'admin'] },
        course: { count: 2, per: 'year', staff: 'named' },
        lesson: { minutes: 30, per: 'month', staff: 'pooled' },
        survey: { count: 1, per: 'quarter' },
        start: { count: 1, per: 'subscription' },
      },
      contacts: { seats: 2 },
    },
  },
  rules: { line: 'Admins may call.', admins_call: 'Only admins call.', audited: 'Readers read audits.' },
} satisfies CatalogSpec);

const setOf = (tier: string | null, roles: readonly string[] = []) =>
  of({
    account: { kind: 'team', plan: 'free', addOn: tier === null ? null : { tier } },
    person: member({ roles }),
    at: AT,
    catalog,
  });

describe('what would open a benefit', () => {
  test('a tier that is sold, or a plan that includes one that is not; each once', () => {
    // Base and extra come with pro: it is named once. Neither is sold.
    expect(check(setOf('plain'), 'hub')).toMatchObject({
      code: 'tier_lacks_benefit',
      unlockedBy: [...remedies('plan', 'pro', 'max'), ...remedies('tier', 'gold')],
    });
  });

  test.each<[string, string, object]>([
    ['an admin', 'line', { code: 'admin_required', because: ['admins_call'], unlockedBy: remedies('role', 'admin') }],
    ['a role', 'audit', { code: 'role_required', because: ['audited'], unlockedBy: remedies('role', 'reader') }],
    // Of several, being a contact is the one that an admin of the account can settle at once.
    ['a contact', 'talk', { code: 'not_a_contact', unlockedBy: remedies('role', 'contact', 'admin') }],
  ])('being %s', (_, benefit, expected) => {
    expect(check(setOf('gold'), benefit)).toMatchObject(expected);
  });

  test('which opens it', () => {
    expect(check(setOf('gold', ['owner']), 'line')).toStrictEqual({ allowed: true, because: ['line'] });
    expect(check(setOf('gold', ['reader']), 'audit').allowed).toBe(true);
    expect(check(setOf('gold', ['reader']), 'line').allowed).toBe(false);
  });
});

test('stored entitlements are read back with every period and kind of staff', () => {
  const set = setOf('gold');
  const stored = JSON.parse(JSON.stringify(set));
  expect(parse(stored, catalog)).toEqual({ ok: true, value: set });
  const grants = ['course', 'lesson', 'survey', 'start'].map((id) => set.benefits[id]);
  expect(grants.map((one) => one?.allowed && one.grants.map(({ per, staff }) => [per, staff]))).toEqual([
    [['year', 'named']],
    [['month', 'pooled']],
    [['quarter', null]],
    [['subscription', null]],
  ]);
});

test('what is gained and lost is compared as the one who asks would have it', () => {
  const gained = (roles: readonly string[]) =>
    compare({ set: setOf('plain', roles), from: 'plain', to: 'gold', catalog }).benefits.map(({ id }) => id);
  expect(gained(['owner'])).toContain('line');
  expect(gained(['reader'])).not.toContain('line');
  expect(gained(['reader'])).toContain('audit');
});

test('a plan is needed where the offer has plans', () => {
  const parsed = parseAccount({ kind: 'team' }, catalog);
  expect(parsed.ok ? [] : parsed.refusal.issues.map(({ path, code }) => `${path.join('.')}: ${code}`)).toEqual([
    'plan: missing',
  ]);
});

test('an error begins with the name of the function that was called', () => {
  const messageOf = (call: () => unknown) => {
    try {
      return call() && 'no error';
    } catch (error) {
      return String(error);
    }
  };
  expect(messageOf(() => parse({}, 7 as never))).toContain('entitlements.parse: ');
  expect(messageOf(() => parseAccount({}, 7 as never))).toContain('entitlements.parseAccount: ');
  expect(issuesOf(() => check(setOf('gold'), 'hub', { at: 'now' }))).toEqual(['options.at: invalid_instant']);
});
