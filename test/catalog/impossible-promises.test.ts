import { describe, expect, test } from 'vitest';
import { readCatalog } from '../../src/catalog/catalog.js';
import { type CatalogSpec, parse, type TierSpec } from '../../src/catalog/index.js';
import { Faults } from '../../src/input/faults.js';
import { SMALL } from './small-offer.ts';

// A promise that no request can match is a fault: nothing that is held with its tier opens one of its channels for it.

const RICH = { ...SMALL, severities: ['high', 'middle', 'low'], languages: { en: {}, de: {}, fr: {} } };

/** The paths of the promises that no request can match. */
function impossible(tiers: Record<string, unknown>, more: Partial<CatalogSpec> = {}): readonly string[] {
  const read = readCatalog({ ...RICH, ...more, tiers });
  const issues = read instanceof Faults ? read.issues : [];
  expect(issues.filter(({ code }) => code !== 'no_promise_possible')).toEqual([]);
  return issues.map(({ path }) => path.join('.'));
}

const reply = (more: object = {}) => ({ reply: { within: 'PT1H', ...more } });
const NEVER = ['tiers.t.targets.reply'];

describe('a promise with a limit and a channel with a limit', () => {
  test.each<[string, object, object, string[]]>([
    ['of one severity each, the same', { severity: 'high' }, { severity: 'high' }, []],
    ['of one severity each', { severity: 'high' }, { severity: 'low' }, NEVER],
    ['of some severities, one of them the same', { severity: ['high', 'low'] }, { severity: ['low', 'middle'] }, []],
    ['of some severities, none the same', { severity: ['high', 'middle'] }, { severity: 'low' }, NEVER],
    ['of every severity', {}, { severity: 'low' }, []],
    ['of any severity', { severity: 'low' }, {}, []],
    ['of one language each, the same', { language: 'de' }, { language: 'de' }, []],
    ['of one language each', { language: 'de' }, { language: 'fr' }, NEVER],
    ['of every language', {}, { language: ['de', 'fr'] }, []],
    ['of any language', { language: ['de', 'fr'] }, {}, []],
    ['of one product each, the same', { product: 'drive' }, { product: 'drive' }, []],
    ['of one product each', { product: 'drive' }, { product: 'sign' }, NEVER],
    ['of every product', {}, { product: 'sign' }, []],
    ['of any product', { product: 'drive' }, {}, []],
    ['on its channel', { channel: 'web' }, {}, []],
    ['on one of two channels', { channel: ['phone', 'web'] }, {}, []],
    ['on another channel', { channel: 'phone' }, {}, NEVER],
    [
      'of the same severity in another language',
      { severity: 'high', language: 'de' },
      { severity: 'high', language: 'en' },
      NEVER,
    ],
  ])('%s', (_, target, benefit, expected) => {
    expect(impossible({ t: { targets: reply(target), benefits: { web: benefit } } })).toEqual(expected);
  });

  test('and another channel that is open for it', () => {
    const benefits = { web: { severity: 'low' }, phone: { severity: 'high' } };
    expect(impossible({ t: { targets: reply({ severity: 'high' }), benefits } })).toEqual([]);
    expect(impossible({ t: { targets: reply({ severity: 'high', channel: 'web' }), benefits } })).toEqual(NEVER);
    expect(impossible({ t: { targets: reply({ severity: 'middle' }), benefits } })).toEqual(NEVER);
  });

  test('and benefits that open no channel', () => {
    expect(impossible({ t: { targets: reply(), benefits: { training: {}, review: {} } } })).toEqual(NEVER);
  });

  test('of each promise of each tier', () => {
    const targets = {
      a: { within: 'PT1H' },
      b: { within: 'PT1H', channel: 'chat' },
      c: { within: 'PT1H', language: 'de' },
    };
    const benefits = { web: { language: 'en' } };
    expect(impossible({ t: { targets, benefits }, u: { targets, benefits: { chat: { language: 'de' } } } })).toEqual([
      'tiers.t.targets.b',
      'tiers.t.targets.c',
    ]);
  });
});

describe('what is held with a tier may open the channel', () => {
  const open: TierSpec = { benefits: { web: {} } };
  const promise = { targets: reply() };
  const plans = { free: {}, pro: { includes: 'base' }, max: { includes: ['base', 'more'] } };

  test.each<[string, Record<string, unknown>, object, string[]]>([
    ['a tier that has nothing to do with it', { t: promise, open }, {}, NEVER],
    ['a tier that it extends', { open, t: { extends: 'open', ...promise } }, {}, []],
    ['a tier that extends it', { t: promise, open: { extends: 't', ...open } }, {}, NEVER],
    ['its partner', { open, t: { ...promise, beside: 'open' } }, {}, []],
    ['one of its partners', { shut: {}, open, t: { ...promise, beside: ['shut', 'open'] } }, {}, []],
    ['what stands beside it', { t: promise, open: { ...open, beside: 't' } }, {}, []],
    ['what stands beside another', { t: promise, shut: {}, open: { ...open, beside: 'shut' } }, {}, NEVER],
    [
      'what comes with every plan that may hold it',
      { base: open, more: {}, t: { ...promise, plans: 'pro' } },
      { plans },
      [],
    ],
    [
      'what comes with one of its plans',
      { base: open, more: {}, t: { ...promise, plans: ['free', 'pro'] } },
      { plans },
      [],
    ],
    ['what comes with some plan, where any may hold it', { base: open, more: {}, t: promise }, { plans }, []],
    ['what comes with another plan', { base: open, more: {}, t: { ...promise, plans: 'free' } }, { plans }, NEVER],
    [
      'what comes with another plan as well',
      { base: {}, more: open, t: { ...promise, plans: 'pro' } },
      { plans },
      NEVER,
    ],
  ])('%s', (_, tiers, more, expected) => {
    expect(impossible(tiers, more)).toEqual(expected);
  });

  test.each<[string, Record<string, unknown>, string[]]>([
    ['to what comes with a plan: what comes with the same one', { base: promise, more: open }, []],
    ['what comes with another plan', { base: open, more: promise }, []],
    ['an add-on that is held besides', { base: promise, more: {}, t: open }, []],
  ])('%s', (_, tiers, expected) => {
    expect(impossible(tiers, { plans })).toEqual(expected);
  });

  test('to what comes with a plan: not what comes with another plan alone', () => {
    const apart = { pro: { includes: 'base' }, max: { includes: 'more' } };
    expect(impossible({ base: promise, more: open }, { plans: apart })).toEqual(['tiers.base.targets.reply']);
  });
});

describe('a promise in a language that is served to those who have a benefit', () => {
  const languages = { en: {}, de: { benefit: 'german' }, fr: { benefit: 'french', severities: 'low' } };
  const withBenefits = (target: object, ...ids: string[]) => ({
    targets: reply(target),
    benefits: { web: {}, ...Object.fromEntries(ids.map((id) => [id, {}])) },
  });
  const other = withBenefits({}, 'german', 'french');

  test.each<[string, object, string[]]>([
    ['with it', withBenefits({ language: 'de' }, 'german'), []],
    ['without it', withBenefits({ language: 'de' }), NEVER],
    ['with that of another language', withBenefits({ language: 'de' }, 'french'), NEVER],
    ['with that of one of its languages', withBenefits({ language: ['de', 'fr'] }, 'french'), []],
    ['or in the language of fallback', withBenefits({ language: ['en', 'de'] }), []],
    ['in any language', withBenefits({}), []],
    [
      'with it in no severity of the language',
      withBenefits({ language: ['de', 'fr'], severity: 'high' }, 'french'),
      NEVER,
    ],
    ['with it in one severity of the language', withBenefits({ language: 'fr', severity: 'low' }, 'french'), []],
  ])('%s', (_, t, found) => {
    expect(impossible({ t, other }, { languages })).toEqual(found);
  });

  test('which its partner has, or what stands beside it', () => {
    const promise = withBenefits({ language: 'de' });
    const has = { benefits: { german: {} } };
    expect(impossible({ t: { ...promise, beside: 'other' }, other }, { languages })).toEqual([]);
    expect(impossible({ t: promise, other, has: { ...has, beside: 't' } }, { languages })).toEqual([]);
    expect(impossible({ t: promise, other, has: { ...has, beside: 'other' } }, { languages })).toEqual(NEVER);
  });

  test('is no fault where a variant takes it over and leaves the benefit out: no clause can be taken away', () => {
    const variant = { holder: 'person', extends: 'u', without: { german: [] } };
    expect(impossible({ u: withBenefits({ language: 'de' }, 'german'), variant, other }, { languages })).toEqual([]);
  });

  test('the words name what is missing', () => {
    const read = readCatalog({ ...RICH, languages, tiers: { t: withBenefits({ language: 'de' }), other } });
    const [issue] = read instanceof Faults ? read.issues : [];
    expect(issue?.message.en).toBe(
      'No request can match "reply": no benefit of "t" opens a channel or a language for it. Add a benefit with the id of the channel, or the one that the language names.',
    );
  });
});

describe('a promise in a language that is spoken in some severities alone', () => {
  const languages = { en: {}, de: { severities: ['high', 'middle'] }, fr: { severities: 'low' } };
  test.each<[string, object, string[]]>([
    ['in one of them', { language: 'de', severity: ['middle', 'low'] }, []],
    ['in none of them', { language: 'de', severity: 'low' }, NEVER],
    ['in every severity', { language: 'de' }, []],
    ['or in another language in its severity', { language: ['de', 'fr'], severity: 'low' }, []],
    ['or in another language, in the severity of neither', { language: ['fr'], severity: ['high', 'middle'] }, NEVER],
    ['in the language of fallback, which is always spoken', { language: ['en', 'de'], severity: 'low' }, []],
    ['in any language', { severity: 'low' }, []],
  ])('%s', (_, limits, found) => {
    const t = { targets: reply(limits), benefits: { web: {} } };
    expect(impossible({ t }, { languages })).toEqual(found);
  });
});

describe('a promise that nothing can match is told where it is written', () => {
  const reply = { r: { within: 'PT4H' } };
  const codes = (tiers: object) => {
    const answer = parse({ id: 'x', channels: { web: {} }, tiers });
    return answer.ok ? [] : answer.refusal.issues.map(({ path, code }) => `${path.join('.')}: ${code}`);
  };
  test('and not again for a tier that takes it over', () => {
    const gold = { extends: 'silver' };
    expect(codes({ silver: { targets: reply }, gold, epic: { extends: 'gold' } })).toEqual([
      'tiers.silver.targets.r: no_promise_possible',
    ]);
  });
  test('and once more where a tier changes it', () => {
    const gold = { extends: 'silver', targets: { r: { within: 'PT2H' } } };
    expect(codes({ silver: { targets: reply }, gold })).toEqual([
      'tiers.silver.targets.r: no_promise_possible',
      'tiers.gold.targets.r: no_promise_possible',
    ]);
  });
  test('or at what is extended, where the tier alone lacks what opens the channel', () => {
    const silver = { targets: reply, benefits: { web: {} } };
    expect(codes({ silver, gold: { extends: 'silver', without: { web: [] }, mayPromiseLess: true } })).toEqual([
      'tiers.gold.extends: no_promise_possible',
    ]);
  });
});
