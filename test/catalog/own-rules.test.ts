import { describe, expect, test } from 'vitest';
import { define } from '../../src/catalog/index.js';
import { rule, rules } from '../../src/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';
import { MINIMAL } from './small-offer.ts';

// A rule is one of the offer's own, or else one of the library's.

const offer = define({
  ...MINIMAL,
  rules: { SLA1: { en: 'Within a day.', ja: '1 日以内。' }, SLA2: 'Within two days.', R1: 'Our own first rule.' },
});

describe('the rule behind an id', () => {
  test('is frozen, in both languages, and the same each time', () => {
    expect(rule('SLA1', offer)).toEqual({ id: 'SLA1', en: 'Within a day.', ja: '1 日以内。' });
    expect(rule('SLA2', offer)).toEqual({ id: 'SLA2', en: 'Within two days.', ja: 'Within two days.' });
    expect(rule('SLA1', offer)).toBe(rule('SLA1', offer));
    expect(Object.isFrozen(rule('SLA1', offer))).toBe(true);
  });

  test("is the offer's own, where both have the id; else the library's", () => {
    expect(rule('R1', offer).en).toBe('Our own first rule.');
    expect(rule('R2', offer)).toBe(rule('R2'));
    expect(rule('R2').id).toBe('R2');
    expect(rule('R1').en).not.toBe('Our own first rule.');
  });

  test.each<[unknown, string]>([
    ['SLA9', 'id: unknown_rule'],
    [5, 'id: unknown_rule'],
    [['R2'], 'id: unknown_rule'],
    [undefined, 'id: missing'],
  ])('%o is refused', (id, issue) => {
    expect(issuesOf(() => rule(id as never, offer))).toEqual([issue]);
  });

  test("an unknown one is told the offer's own first, then the library's", () => {
    const { issues, message } = thrownBy(() => rule('SLA9', offer));
    expect(message).toMatch(/^rule: id: /);
    expect(issues[0]?.expected?.slice(0, 5)).toEqual(['SLA1', 'SLA2', 'R1', 'R2', 'R3']);
    expect(issues[0]?.suggestion).toBe('SLA1');
  });
});

describe('the sentences of an answer', () => {
  test('each once, in one language, the own ones with the catalogue alone', () => {
    const because = ['SLA1', 'R2', 'SLA1', 'SLA2'];
    const said = rules(because, { locale: 'ja', catalog: offer });
    expect(said).toEqual(['1 日以内。', rule('R2').ja, 'Within two days.']);
    expect(Object.isFrozen(said)).toBe(true);
    expect(rules(['SLA1', 'R1'], { locale: 'en', catalog: offer })).toEqual(['Within a day.', 'Our own first rule.']);
    expect(issuesOf(() => rules(because, { locale: 'ja' }))).toEqual([
      'because.0: unknown_rule',
      'because.2: unknown_rule',
      'because.3: unknown_rule',
    ]);
    expect(rules([], { locale: 'en' })).toEqual([]);
  });

  test.each<[unknown, unknown, string[]]>([
    [undefined, { locale: 'en' }, ['because: missing']],
    [['R2'], undefined, ['options: missing']],
    [['x'.repeat(200)], { locale: 'en' }, ['because.0: unknown_rule']],
    [['x'.repeat(201)], { locale: 'en' }, ['because.0: too_long']],
    [['R2'], { locale: 'fr' }, ['options.locale: unknown_locale']],
    [['R2'], { locale: 'en', catalog: {} }, ['options.catalog.id: missing', 'options.catalog.channels: missing']],
    [['R2'], { locale: 'en', by: 1 }, ['options.by: unknown_field']],
  ])('%o with %o is refused', (because, options, issues) => {
    const error = thrownBy(() => rules(because as never, options as never));
    expect(error.message).toMatch(/^rules: /);
    expect(issuesOf(() => rules(because as never, options as never)).slice(0, 2)).toEqual(issues);
  });

  test('without arguments: every rule and reading of the library, R1 to R55 and A1 to A42', () => {
    const upTo = (kind: string, last: number) => Array.from({ length: last }, (_, i) => `${kind}${i + 1}`);
    expect(rules().map(({ id }) => id)).toEqual([...upTo('R', 55), ...upTo('A', 42)]);
    expect(rules()).toBe(rules());
    expect(Object.isFrozen(rules())).toBe(true);
  });
});
