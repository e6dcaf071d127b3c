import { describe, expect, test } from 'vitest';
import { type Benefit, define, type ReplyTarget, type Tier } from '../../src/catalog/index.js';
import { issuesOf } from '../thrown.ts';
import { benefit, OWN_OFFER, target } from './own-offer.ts';

const [silver] = OWN_OFFER.tiers as [Tier];

/** What is said of a tier `upper` that replaces one clause of the tier `lower`. */
function replaced(list: 'targets' | 'benefits', before: ReplyTarget | Benefit, after: ReplyTarget | Benefit): string[] {
  const lower = { ...silver, id: 'lower', targets: [], benefits: [], [list]: [before] };
  const upper = { ...lower, id: 'upper', extends: 'lower', [list]: [after] };
  // The base has the benefits that channels and languages need.
  const benefits = ['email', 'chat', 'german_desk'].map((id) => benefit(id, ['member']));
  const spec = {
    base: { targets: [], benefits },
    tiers: [lower, upper],
    variants: [],
    selfService: { ...OWN_OFFER.selfService, tiers: [] },
  };
  return issuesOf(() => define({ ...OWN_OFFER, ...spec }));
}

const less = (list: string) => [`tiers.1.${list}.0: promises_less`];

describe('a higher tier promises no less', () => {
  test.each<[string, Partial<ReplyTarget>, Partial<ReplyTarget>]>([
    ['more time', { within: 'PT1H' }, { within: 'PT1H0.001S' }],
    ['more time in other words', { within: 'PT60M' }, { within: 'PT2H' }],
    ['another calendar', { calendar: 'always' }, { calendar: 'berlin' }],
    ['fewer channels', { channels: ['email', 'chat'] }, { channels: ['email'] }],
    ['some channels instead of all', { channels: null }, { channels: ['email', 'chat'] }],
    ['fewer languages', { languages: ['en', 'de'] }, { languages: ['de'] }],
    ['some severities instead of all', { severities: null }, { severities: ['urgent', 'normal'] }],
    ['another severity', { severities: ['urgent'] }, { severities: ['normal'] }],
    ['the first reply alone', { metrics: ['first_reply', 'next_reply'] }, { metrics: ['first_reply'] }],
    ['a clock that rests more often', { rests: ['on_hold'] }, { rests: ['on_hold', 'waiting_for_requester'] }],
    ['a clock that rests at last', { rests: [] }, {}],
    [
      'the usual rests of a workaround, and more',
      { metrics: ['workaround'] },
      { metrics: ['workaround'], rests: ['on_hold'] },
    ],
    ['a later start', {}, { from: 'severity_set' }],
    ['a guarantee that becomes a target', { strength: 'guarantee' }, { strength: 'target' }],
    ['a guarantee that is left out', { strength: 'guarantee' }, {}],
  ])('a promise with %s', (_, before, after) => {
    const base = { within: 'PT1H' };
    const found = replaced(
      'targets',
      target('x', before.within ?? base.within, before),
      target('x', after.within ?? base.within, after),
    );
    expect(found).toEqual(less('targets'));
  });

  test.each<[string, Partial<Benefit>, Partial<Benefit>]>([
    ['a smaller count', { count: 2 }, { count: 1 }],
    ['no count', { count: 1 }, { count: null }],
    ['fewer minutes', { minutes: 60 }, { minutes: 59 }],
    ['a rarer cadence', { cadence: 'month' }, { cadence: 'quarter' }],
    ['once a year instead of a quarter', { cadence: 'quarter' }, { cadence: 'year' }],
    ['once and for all instead of once a year', { cadence: 'year' }, { cadence: 'subscription' }],
  ])('a benefit with %s', (_, before, after) => {
    expect(replaced('benefits', benefit('x', ['owner'], before), benefit('x', ['owner'], after))).toEqual(
      less('benefits'),
    );
  });

  test.each([
    ['owners instead of admins', ['admin'], ['owner']],
    ['admins instead of members', ['member'], ['admin']],
    ['every role instead of members', ['member'], ['owner', 'operator']],
    ['one role instead of two', ['owner', 'operator'], ['operator']],
  ])('a benefit for %s', (_, before, after) => {
    expect(replaced('benefits', benefit('x', before), benefit('x', after))).toEqual(less('benefits'));
  });

  test('nor a tier two steps above', () => {
    const lower = { ...silver, id: 'lower' };
    const middle = { ...silver, id: 'middle', extends: 'lower', targets: [], benefits: [] };
    const upper = { ...middle, id: 'upper', extends: 'middle', targets: [target('reply', 'PT9H')] };
    const spec = { tiers: [lower, middle, upper], variants: [], selfService: { ...OWN_OFFER.selfService, tiers: [] } };
    expect(issuesOf(() => define({ ...OWN_OFFER, ...spec }))).toEqual(['tiers.2.targets.0: promises_less']);
  });
});

describe('a higher tier may promise the same or more', () => {
  const upgraded = (change: Partial<Tier>) => {
    const upper = { ...silver, id: 'upper', extends: 'silver', targets: [], benefits: [], ...change };
    return define({ ...OWN_OFFER, tiers: [...OWN_OFFER.tiers, upper] }).tiers.at(-1);
  };

  test.each([
    ['the same', target('german_reply', 'PT4H', { languages: ['de'], calendar: 'berlin', channels: ['email'] })],
    ['the same time in other words', target('reply', 'PT480M')],
    ['less time', target('reply', 'PT7H59M59.999S')],
    ['every channel', target('urgent_reply', 'PT1H', { severities: ['urgent'] })],
    ['every severity', target('urgent_reply', 'PT1H', { channels: ['chat', 'email'] })],
    ['another metric', target('reply', 'PT8H', { metrics: ['next_reply', 'first_reply'] })],
    ['a clock that never rests', target('reply', 'PT8H', { rests: [] })],
    ['the usual rests in words', target('reply', 'PT8H', { rests: ['on_hold', 'waiting_for_requester'] })],
    ['the usual start in words', target('reply', 'PT8H', { from: 'submitted' })],
    ['a guarantee', target('reply', 'PT8H', { strength: 'guarantee' })],
    ['a new one, however slow', target('written', 'PT400H', { channels: ['email'] })],
  ])('a promise: %s', (_, one) => {
    expect(upgraded({ targets: [one] })?.targets).toEqual([one]);
  });

  test.each([
    ['all admins for two roles', benefit('chat', ['admin'])],
    ['all members for admins', benefit('german_desk', ['member'])],
    ['a count where there was none', benefit('chat', ['owner', 'operator'], { count: 3, cadence: 'subscription' })],
  ])('a benefit: %s', (_, one) => {
    expect(upgraded({ benefits: [one] })?.benefits).toEqual([one]);
  });
});
