import { describe, expect, test } from 'vitest';
import type { Entitlements } from '../../src/entitlements/index.js';
import { decide, readClocks, type Ticket } from '../../src/tickets/index.js';
import { thrownBy } from '../thrown.ts';
import { careEntitlements } from './severity-offer.ts';
import { command, having, minutesLater, type Order, openedCare, stored } from './support-request.ts';

// A22: a promise whose target covers the old severity and the new one is carried on as it is. One target is told from
// another by its id, metric, hours, language and start; two of one id by their time.

const [any] = careEntitlements.targets;
if (any === undefined) throw new Error('a promise');
type Target = Entitlements['targets'][number];

const target: Target = { ...any, id: 'reply', severities: null, languages: null, within: 'PT4H' };

/** Entitlements to these promises alone. */
function promisedBy(...targets: readonly Partial<Target>[]): Entitlements {
  return { ...stored(careEntitlements), targets: targets.map((one) => ({ ...target, ...one })) };
}

const raise = (entitlements: Entitlements, more: Partial<Order> = {}): Order => ({
  type: 'set_severity',
  severity: 'critical',
  at: minutesLater(30),
  entitlements,
  ...more,
});
const promisesOf = (ticket: Ticket) =>
  ticket.commitments.map(({ id, within, severity }) => `${id} ${within} ${severity}`);
const stagesOf = (ticket: Ticket) =>
  readClocks({ ticket: stored(ticket), at: minutesLater(40) }).map(
    ({ commitment: { id, within }, reading: { stage } }) => `${id} ${within} ${stage}`,
  );

const both = { severities: ['high', 'critical'] };

describe('a promise is carried on', () => {
  test('beside a new one that stands before it, with the severity for which it was made', () => {
    const set = promisedBy(
      { id: 'quick', severities: ['critical'], within: 'PT1H' },
      { ...both, id: 'reply' },
      { ...both, id: 'fix', metrics: ['resolution'] },
    );
    const raised = having(openedCare({ entitlements: set }), raise(set));
    expect(promisesOf(raised)).toEqual(['quick PT1H critical', 'reply PT4H high', 'fix PT4H high']);
    expect(stagesOf(raised)).toEqual(['quick PT1H active', 'reply PT4H active', 'fix PT4H active']);
  });

  test('of two of one id by its own time, whatever their order is now', () => {
    const [one, other] = [
      { ...both, within: 'PT1H' },
      { ...both, within: 'PT2H' },
    ];
    const raised = having(openedCare({ entitlements: promisedBy(one, other) }), raise(promisedBy(other, one)));
    expect(promisesOf(raised)).toEqual(['reply PT2H high', 'reply PT1H high']);
    expect(stagesOf(raised)).toEqual(['reply PT2H active', 'reply PT1H active']);
  });

  test('once: a second of its id is a promise of its own', () => {
    const one = { ...both, within: 'PT1H' };
    const raised = having(
      openedCare({ entitlements: promisedBy(one) }),
      raise(promisedBy(one, { ...one, strength: 'guarantee' })),
    );
    expect(promisesOf(raised)).toEqual(['reply PT1H high', 'reply PT1H critical']);
  });

  test('though its tier promises another time by now', () => {
    const set = promisedBy({ ...both, within: 'PT1H' });
    const raised = having(openedCare({ entitlements: set }), raise(promisedBy({ ...both, within: 'PT2H' })));
    expect(promisesOf(raised)).toEqual(['reply PT1H high']);
  });
});

describe('of two of one id, each promise is carried on by its own target, whatever their order is now', () => {
  test.each<[string, Partial<Target>, Partial<Target>]>([
    ['they differ in their hours', {}, { hours: 'berlin' }],
    ['in their language', { languages: ['en'] }, { languages: null }],
    ['in their start', {}, { from: 'severity_set' }],
  ])('%s', (_, one, other) => {
    const [first, second] = [
      { ...both, ...one },
      { ...both, ...other },
    ];
    const before = openedCare({ entitlements: promisedBy(first, second) });
    const raised = having(before, raise(promisedBy(second, first)));
    expect(raised.commitments).toEqual(before.commitments.toReversed());
  });
});

test('a promise that is new takes no other one away', () => {
  const fix = { ...both, id: 'fix', metrics: ['resolution'] } as const;
  const before = openedCare({ entitlements: promisedBy(fix) });
  expect(promisesOf(having(before, raise(promisedBy(both, fix))))).toEqual(['reply PT4H critical', 'fix PT4H high']);
});

describe('a promise ends, and another one begins, where its target differs', () => {
  test.each<[string, Partial<Target>, Partial<Target>, string[]]>([
    ['in its id', {}, { id: 'answer' }, ['answer PT4H active', 'reply PT4H cancelled']],
    ['in its hours', {}, { hours: 'berlin' }, ['reply PT4H active', 'reply PT4H cancelled']],
    [
      'in its metric',
      { metrics: ['update'] },
      { metrics: ['resolution'] },
      ['reply PT4H active', 'reply PT4H cancelled'],
    ],
    ['in its language', { languages: ['en'] }, { languages: null }, ['reply PT4H active', 'reply PT4H cancelled']],
    ['in its start', {}, { from: 'severity_set' }, ['reply PT4H active', 'reply PT4H cancelled']],
  ])('%s', (_, old, now, expected) => {
    const opened = openedCare({ entitlements: promisedBy({ ...old, severities: ['high'] }) });
    const raised = having(opened, raise(promisedBy({ ...now, severities: ['critical'] })));
    expect(stagesOf(raised)).toEqual(expected);
  });
});

test('a target of the same id that does not cover the old severity makes a promise of its own', () => {
  // Two tiers are held, one beside the other, and each has a target `reply`, for a severity of its own.
  const set = promisedBy({ severities: ['high'], within: 'PT4H' }, { severities: ['critical'], within: 'PT1H' });
  const raised = having(openedCare({ entitlements: set }), raise(set));
  expect(promisesOf(raised)).toEqual(['reply PT1H critical']);
  expect(stagesOf(raised)).toEqual(['reply PT1H active', 'reply PT4H cancelled']);
});

describe('two tiers are held, each with a target of one id and one time', () => {
  const started = { within: 'PT4H', from: 'severity_set' } as const;

  test('for a severity of its own: the promise of the old one ends, and that of the new one starts anew', () => {
    const set = promisedBy({ ...started, severities: ['high'] }, { ...started, severities: ['critical'] });
    const raised = having(openedCare({ entitlements: set }), raise(set));
    expect(promisesOf(raised)).toEqual(['reply PT4H critical']);
    expect(stagesOf(raised)).toEqual(['reply PT4H active', 'reply PT4H cancelled']);
    expect(raised.commitments.map(({ dueAt }) => dueAt)).toEqual([minutesLater(30 + 240)]);
  });

  test('one for a severity, the other for all: the other is carried on, whatever their order', () => {
    const [one, all] = [{ severities: ['high'] }, {}];
    for (const set of [promisedBy(one, all), promisedBy(all, one)]) {
      const before = openedCare({ entitlements: set });
      const raised = having(before, raise(set));
      expect(raised.commitments).toEqual(before.commitments.filter(({ severity }) => severity === null));
    }
  });
});

describe('two tiers are held, and promise a request the same, one of them other requests as well', () => {
  const [narrow, wide] = [{ severities: ['high'] }, both];
  test.each<[string, readonly Partial<Target>[]]>([
    ['the wider one stands last', [narrow, wide]],
    ['or first', [wide, narrow]],
  ])('%s: that is one promise, and it is carried on', (_, targets) => {
    const set = promisedBy(...targets);
    const before = openedCare({ entitlements: set });
    expect(promisesOf(before)).toEqual(['reply PT4H high']);
    const raised = having(before, raise(set));
    expect(raised.commitments).toEqual(before.commitments);
    expect(stagesOf(raised)).toEqual(['reply PT4H active']);
  });

  test.each<[string, Partial<Target>]>([
    ['its id', { id: 'answer' }],
    ['its time', { within: 'PT3H' }],
    ['its hours', { hours: 'berlin' }],
    ['its start', { from: 'severity_set' }],
    ['its strength', { strength: 'guarantee' }],
    ['that it takes more', { over: true }],
    ['when it rests', { rests: ['on_hold'] }],
    ['the language that it asks for', { languages: ['en'] }],
    ['that it is for all severities', { severities: null }],
  ])('two promises, where they differ in %s', (_, other) => {
    expect(openedCare({ entitlements: promisedBy(narrow, { ...wide, ...other }) }).commitments).toHaveLength(2);
  });
});

describe('what was answered stays (A36)', () => {
  const set = promisedBy(
    { severities: ['high'] },
    { id: 'relief', metrics: ['workaround'], severities: ['high'] },
    { id: 'fix', metrics: ['resolution'], severities: ['high'] },
    { id: 'quick', severities: ['critical'] },
    { id: 'quick_relief', metrics: ['workaround'], severities: ['critical'] },
  );
  const open = openedCare({ entitlements: set });
  test.each<[string, readonly Order[], string[]]>([
    ['nothing', [], ['quick', 'quick_relief']],
    ['an answer', [{ type: 'agent_reply', at: minutesLater(10) }], ['reply', 'quick_relief']],
    ['a workaround, which is an answer', [{ type: 'give_workaround', at: minutesLater(10) }], ['reply', 'relief']],
    [
      'a resolution without words',
      [
        { type: 'resolve', at: minutesLater(10) },
        { type: 'reopen', at: minutesLater(20) },
      ],
      ['relief', 'quick'],
    ],
    ["the requester's words", [{ type: 'requester_reply', at: minutesLater(10) }], ['quick', 'quick_relief']],
  ])('after %s', (_, orders, ids) => {
    expect(having(open, ...orders, raise(set)).commitments.map(({ id }) => id)).toEqual(ids);
  });
});

test('entitlements of another offer are refused with both offers in words', () => {
  const high = openedCare();
  const entitlements = { ...stored(careEntitlements), catalog: 'cure', catalogVersion: '2' };
  const { issues } = thrownBy(() => decide(high, command(high, raise(entitlements))));
  expect(issues).toMatchObject([{ path: ['command', 'entitlements', 'catalog'], code: 'catalog_mismatch' }]);
  expect(issues[0]?.message.en).toBe(
    'The ticket comes from the catalogue "care", version "1", these entitlements from "cure", version "2".',
  );
});
