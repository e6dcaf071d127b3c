import { describe, expect, test } from 'vitest';
import { type CatalogSpec, define } from '../../src/catalog/index.js';
import { of, parse } from '../../src/entitlements/index.js';
import { heldSeverity, type SeverityNeeds, severityNeedsOf } from '../../src/entitlements/severity-needs.js';
import { AT, member } from '../arbitraries/holder.ts';

/** A needs two things, B one, C and D nothing; without a need B takes the place of A, and C that of B. */
const SEVERITIES = {
  A: { needs: ['night_contact', 'remote_access'], otherwise: 'B' },
  B: { needs: 'log', otherwise: 'C' },
  C: {},
  D: {},
} satisfies CatalogSpec['severities'];

const NEEDS: SeverityNeeds = {
  A: { needs: ['night_contact', 'remote_access'], otherwise: 'B' },
  B: { needs: ['log'], otherwise: 'C' },
};

function setOf(severities: CatalogSpec['severities']) {
  const catalog = define({
    id: 'needs',
    severities,
    channels: { web: {} },
    tiers: { held: { benefits: { web: {} } } },
  });
  return of({ account: { kind: 'team', addOn: { tier: 'held' } }, person: member(), at: AT, catalog });
}

describe('a set carries the needs of severities', () => {
  test('of those that need something, and of no other', () => {
    expect(setOf(SEVERITIES).severityNeeds).toStrictEqual(NEEDS);
  });

  test('as the last resort where no other severity takes its place', () => {
    const severity = { id: 'A', label: { en: 'A', ja: 'A' }, needs: ['log'], otherwise: null };
    expect(severityNeedsOf({ severities: [severity] })).toStrictEqual({
      severityNeeds: { A: { needs: ['log'], otherwise: null } },
    });
  });

  test('not at all where none needs anything', () => {
    expect(setOf({ C: {}, D: {} })).not.toHaveProperty('severityNeeds');
  });

  test('through JSON', () => {
    const set = setOf(SEVERITIES);
    expect(parse(JSON.parse(JSON.stringify(set)))).toEqual({ ok: true, value: set });
    const wrong = { ...set, severityNeeds: { A: { needs: 'log' } } };
    const answer = parse(JSON.parse(JSON.stringify(wrong)));
    expect(answer.ok ? [] : answer.refusal.issues.map(({ path, code }) => `${path.join('.')}: ${code}`)).toEqual([
      'severityNeeds.A.needs: invalid_type',
      'severityNeeds.A.otherwise: missing',
    ]);
  });
});

describe('the severity that holds is the one asked for where its needs are brought', () => {
  test.each<[string, string, readonly string[], string]>([
    ['everything is brought', 'A', ['remote_access', 'night_contact'], 'A'],
    ['more than everything is brought', 'A', ['log', 'remote_access', 'night_contact'], 'A'],
    ['a part is missing', 'A', ['log', 'night_contact'], 'B'],
    ['what takes its place lacks its need too', 'A', ['night_contact'], 'C'],
    ['nothing is brought', 'B', [], 'C'],
    ['nothing is needed', 'C', [], 'C'],
    ['nothing is known of it', 'D', [], 'D'],
    ['its name is that of a method', 'toString', [], 'toString'],
  ])('%s', (_, asked, brings, holds) => {
    expect(heldSeverity(NEEDS, asked, brings)).toBe(holds);
  });

  test('and where nothing takes its place', () => {
    expect(heldSeverity({ A: { needs: ['log'], otherwise: null } }, 'A', [])).toBe('A');
  });

  test('and where the offer says nothing of needs', () => {
    expect(heldSeverity(undefined, 'A', [])).toBe('A');
  });

  test('a circle of a stored set comes to an end', () => {
    const circle = { A: { needs: ['x'], otherwise: 'B' }, B: { needs: ['y'], otherwise: 'A' } };
    expect(['A', 'B']).toContain(heldSeverity(circle, 'A', []));
    expect(heldSeverity(circle, 'A', ['y'])).toBe('B');
  });
});
