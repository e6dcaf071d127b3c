import { describe, expect, test } from 'vitest';
import { define, dropboxPremiumSupport } from '../../src/catalog/index.js';
import { check, compare, contacts, of, parse, parseAccount } from '../../src/entitlements/index.js';
import { aboutViewer } from '../../src/entitlements/subject.js';
import { orInvalid } from '../../src/input/faults.js';
import { AT, member, team, teamAdmin } from '../arbitraries/holder.ts';
import { issuesOf, thrownBy } from '../thrown.ts';

describe('an error begins with the name of the function that was called', () => {
  test.each<[string, () => unknown]>([
    ['entitlements.of', () => of({ account: team(null), person: member(), at: 'soon' })],
    ['entitlements.check', () => check(teamAdmin(), 'hub', { at: 'soon' })],
    ['entitlements.compare', () => compare({ from: 'gold', to: null })],
    ['entitlements.contacts', () => contacts({ set: teamAdmin(), named: [''] })],
    ['entitlements.parse', () => parse({}, 5 as never)],
  ])('%s', (name, call) => {
    expect(thrownBy(call).message.startsWith(`${name}: `)).toBe(true);
  });
});

describe('a set is of one catalogue in one version', () => {
  const set = teamAdmin();
  const of_ = (id: string, version: string) => define({ ...dropboxPremiumSupport, id, version });

  test.each<[string, string, string]>([
    ['another offer', 'others', set.catalogVersion],
    ['another version of the offer', set.catalog, '2020'],
  ])('%s is refused, and both are named', (_, id, version) => {
    const answer = parse(set, of_(id, version));
    const issue = answer.ok ? null : answer.refusal.issues[0];
    expect(issue).toMatchObject({ path: ['catalog'], code: 'catalog_mismatch' });
    for (const text of [issue?.message.en, issue?.message.ja])
      for (const part of [set.catalog, set.catalogVersion, id, version]) expect(text).toContain(`"${part}"`);
  });

  test('the same one is taken', () => {
    expect(parse(set, of_(set.catalog, set.catalogVersion))).toEqual({ ok: true, value: set });
  });

  test('a viewer is read from the field of that name', () => {
    expect(orInvalid(aboutViewer.read({ viewer: set })).set).toBe(set);
    expect(aboutViewer.fields).toEqual(['viewer', 'catalog']);
    expect(issuesOf(() => orInvalid(aboutViewer.read({})))).toEqual(['viewer: missing']);
  });
});

describe('what is asked is short', () => {
  const long = 'x'.repeat(201);

  test('a benefit and a severity have at most 200 characters', () => {
    expect(issuesOf(() => check(teamAdmin(), long, { severity: long }))).toEqual([
      'benefit: too_long',
      'options.severity: too_long',
    ]);
    expect(check(teamAdmin(), long.slice(1))).toMatchObject({ code: 'not_offered' });
    expect(issuesOf(() => check(teamAdmin(), 'hub', { severity: long.slice(1) }))).toEqual([
      'options.severity: unknown_severity',
    ]);
  });

  test('an account is a small document', () => {
    const account = (products: number) => ({ ...team(null), products: new Array(products).fill('dropbox') });
    expect(parseAccount(account(1000)).ok).toBe(true);
    expect(issuesOf(() => of({ account: account(6001), person: member(), at: AT }))).toEqual([
      'account.products: too_large',
    ]);
  });

  test('of contacts that are named twice as many are shown as an error may show', () => {
    const named = new Array(2000).fill('u1');
    expect(issuesOf(() => contacts({ set: teamAdmin(), named }))).toHaveLength(200);
  });
});

test('where an offer has no plans an account may name any', () => {
  const catalog = define({ id: 'plain', channels: { web: {} }, tiers: { held: { benefits: { web: {} } } } });
  const account = { kind: 'team', plan: 'of_ours' } as const;
  expect(parseAccount(account, catalog)).toEqual({ ok: true, value: account });
});
