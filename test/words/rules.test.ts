import { describe, expect, test } from 'vitest';
import * as catalog from '../../src/catalog/index.js';
import { rule, rules } from '../../src/catalog/rule.js';
import { issuesOf, thrownBy } from '../thrown.ts';

test('a rule is its id and one sentence in each language, frozen plain data', () => {
  const r35 = rule('R35');
  expect(r35).toStrictEqual({ id: 'R35', en: expect.any(String), ja: expect.any(String) });
  expect(Object.isFrozen(r35)).toBe(true);
  expect(JSON.parse(JSON.stringify(r35))).toStrictEqual(r35);
  expect(rule('R35')).toBe(r35);
});

describe('rules() lists them all', () => {
  test('R1 to R55 and A1 to A42, in this order, the same list each time', () => {
    const page = Array.from({ length: 55 }, (_, i) => `R${i + 1}`);
    const readings = Array.from({ length: 42 }, (_, i) => `A${i + 1}`);
    expect(rules().map(({ id }) => id)).toEqual([...page, ...readings]);
    expect(rules()).toHaveLength(97);
    expect(rules()).toBe(rules());
    expect(Object.isFrozen(rules())).toBe(true);
    for (const one of rules()) expect(rule(one.id)).toBe(one);
  });

  test.each(rules().map((one) => [one.id, one] as const))('%s is said in both languages', (_, { en, ja }) => {
    // A capital or a name first, a full stop last; Japanese letters, and the Japanese full stop.
    expect(en).toMatch(/^[A-Z`][^\n]*\.$/);
    expect(en).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
    expect(ja).toMatch(/[\u3040-\u30ff]/);
    expect(ja).toMatch(/^[^\n]*。$/);
    expect(ja).not.toMatch(/\s[、。）」]/);
    // The words of the page: ログイン, 権限, ライセンス; a space inside compounds and beside numbers.
    expect(ja).not.toMatch(/サインイン|特典|席数|席単位|チームアカウント|サポートチケット/);
    expect(ja).not.toMatch(/\d(時間|分以内|つの|回)/);
  });

  test('no two say the same', () => {
    expect(new Set(rules().map(({ en }) => en)).size).toBe(97);
    expect(new Set(rules().map(({ ja }) => ja)).size).toBe(97);
  });
});

describe('rules(because, { locale }): the sentences of an answer', () => {
  const offer = catalog.define({
    id: 'acme',
    channels: { web: {} },
    rules: {
      SLA1: { en: 'Every request is answered within a day.', ja: 'すべてのお問い合わせに 1 日以内に返信します。' },
    },
    tiers: { gold: { targets: { reply: { within: 'P1D', because: ['SLA1', 'A34'] } }, benefits: { web: {} } } },
  });

  test('in the order of the ids, each once, in one language', () => {
    const because = ['R19', 'A1', 'R19'];
    expect(rules(because, { locale: 'en' })).toEqual([rule('R19').en, rule('A1').en]);
    expect(rules(because, { locale: 'ja' })).toEqual([rule('R19').ja, rule('A1').ja]);
    expect(rules([], { locale: 'en' })).toEqual([]);
    expect(Object.isFrozen(rules(because, { locale: 'en' }))).toBe(true);
  });

  test('the rules of an offer with its catalogue, and not without it', () => {
    expect(rules(['SLA1', 'R2'], { locale: 'ja', catalog: offer })).toEqual([
      'すべてのお問い合わせに 1 日以内に返信します。',
      rule('R2').ja,
    ]);
    expect(issuesOf(() => rules(['R2', 'SLA1', 'R99'], { locale: 'en' }))).toEqual([
      'because.1: unknown_rule',
      'because.2: unknown_rule',
    ]);
  });

  test.each<readonly [unknown, unknown, readonly string[]]>([
    [undefined, { locale: 'en' }, ['because: missing']],
    [['R1'], undefined, ['options: missing']],
    ['R1', { locale: 'en' }, ['because: invalid_type']],
    [[1], { locale: 'jp' }, ['because.0: invalid_type', 'options.locale: unknown_locale']],
    [['R1'], { locale: 'en', zone: 'UTC' }, ['options.zone: unknown_field']],
  ])('%o with %o is refused', (because, options, issues) => {
    expect(issuesOf(() => rules(because as never, options as never))).toEqual(issues);
  });
});

describe('an id of no rule is refused', () => {
  test.each(['r35', 'R035', 'R35 ', 'R', 'R0', 'R56', 'A43', '', '__proto__', 'constructor'])('"%s"', (id) => {
    expect(issuesOf(() => rule(id))).toEqual(['id: unknown_rule']);
  });

  test.each([[null], [35], [['R35']], [{ toString: () => 'R35' }]])('%s', (id) => {
    expect(issuesOf(() => rule(id as unknown as string))).toEqual(['id: unknown_rule']);
  });

  test('and none at all is missing', () => {
    expect(issuesOf(() => rule(undefined as unknown as string))).toEqual(['id: missing']);
  });

  test('with the nearest, where one is near', () => {
    const error = thrownBy(() => rule('R99'));
    expect(error.message).toMatch(/^rule: id: "R99" is not a known rule\. Use R1, R2, .*, … Did you mean "R9"\?$/);
    expect(error.issues[0]?.suggestion).toBe('R9');
    expect(error.issues[0]?.expected).toHaveLength(97);
    expect(thrownBy(() => rule('r35')).issues[0]?.suggestion).toBe('R35');
    expect(thrownBy(() => rule('billing')).issues[0]?.suggestion).toBeUndefined();
  });
});

test('rules: ids that are none are told beside a language that there is not', () => {
  expect(issuesOf(() => rules(['R1', 'R99'], { locale: 'fr' as 'en' }))).toEqual([
    ...['options.locale: unknown_locale', 'because.1: unknown_rule'],
  ]);
});
