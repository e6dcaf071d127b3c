import { describe, expect, test } from 'vitest';
import { dropboxSpec } from '../../src/catalog/dropbox-spec.js';
import { define, diff, matrix } from '../../src/catalog/index.js';
import { offerOf } from '../../src/catalog/offer.js';
import { rules } from '../../src/catalog/rule.js';
import { DOCUMENTS, OFFERS, offer } from './offers.ts';

/** Every rule id that a document cites, wherever it stands. */
function cited(value: unknown, key = ''): readonly string[] {
  if (Array.isArray(value)) {
    const cites = ['because', 'otherwise', 'closed', 'unavailable', 'others', 'urgent'].includes(key);
    return value.flatMap((one) => (typeof one === 'string' ? (cites ? [one] : []) : cited(one)));
  }
  // The closed days of hours are dates.
  if (typeof value !== 'object' || value === null || key === 'hours') return [];
  return Object.entries(value).flatMap(([name, field]) =>
    cited(field, ['for', 'without', 'cites'].includes(key) ? 'because' : name),
  );
}

test('the examples are the nine offers, the built-in one and the smallest', () => {
  expect(DOCUMENTS.map(([name]) => name)).toEqual([
    'atlassian_cloud',
    'auth0_support',
    'aws_support',
    'dropbox_base_support',
    'dropbox_premium_support',
    'github_support',
    'gitlab_support',
    'google_workspace',
    'minimal',
    'talkdesk',
    'twilio',
  ]);
  expect(Object.keys(DOCUMENTS.find(([name]) => name === 'minimal')?.[1] ?? {})).toHaveLength(3);
  expect(DOCUMENTS.find(([name]) => name === 'dropbox_premium_support')?.[1]).toEqual(dropboxSpec);
});

describe.each(OFFERS)('%s', (_, catalog) => {
  test('comes back from JSON as it went', () => {
    expect(define(JSON.parse(JSON.stringify(catalog)))).toStrictEqual(catalog);
    expect(JSON.stringify(define(JSON.parse(JSON.stringify(catalog))))).toBe(JSON.stringify(catalog));
  });

  test('cites rules that lead to a text', () => {
    for (const id of cited(catalog)) {
      const own = Object.hasOwn(catalog.rules ?? {}, id) ? catalog.rules?.[id] : undefined;
      expect(own ?? rules().find((one) => one.id === id)).toMatchObject({
        en: expect.any(String),
        ja: expect.any(String),
      });
    }
  });

  test('has a matrix whose cells say something, in both languages', () => {
    for (const locale of ['en', 'ja'] as const) {
      const { columns, rows, benefits } = matrix(catalog, { locale });
      expect(columns).toHaveLength(offerOf(catalog).tiers.length);
      expect([...rows, ...benefits].flatMap(({ cells }) => cells).every((cell) => cell.length > 0)).toBe(true);
    }
  });

  test('promises something by some tier, and every promise of it is added to somebody who held nothing', () => {
    const { tiers } = offerOf(catalog);
    const added = tiers.map(({ id }) => diff({ from: null, to: id, catalog }).promises);
    expect(added.flat().length).toBeGreaterThan(0);
    expect(added.flat().every(({ change, before }) => change === 'added' && before === null)).toBe(true);
    for (const [i, { targets }] of tiers.entries()) expect((added[i]?.length ?? 0) > 0).toBe(targets.length > 0);
  });
});

test('GitHub: ids keep their order, plans include tiers, add-ons stand beside them', () => {
  const { severities, plans, tiers } = offerOf(offer('github_support'));
  expect(severities.map(({ id }) => id)).toEqual(['urgent', 'high', 'normal', 'low']);
  expect(plans.map(({ includes }) => includes)).toEqual([['enterprise'], ['enterprise']]);
  expect(tiers.map(({ beside, contacts }) => [beside, contacts?.seats])).toEqual([
    [null, null],
    [['enterprise'], 20],
    [['enterprise'], 40],
  ]);
  expect(tiers[2]?.contacts?.automatic).toEqual(['enterprise_owner', 'billing_manager']);
});

test('Auth0: severities that are whole numbers stay in their order', () => {
  expect(offerOf(offer('auth0_support')).severities.map(({ id }) => id)).toEqual(['1', '2', '3', '4']);
});
