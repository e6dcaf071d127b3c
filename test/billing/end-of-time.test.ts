import { describe, expect, test } from 'vitest';
import { advance, advanceEach, apply, decide, preview, upcomingInvoice } from '../../src/billing/index.js';
import { issuesOf } from '../thrown.ts';
import { put } from './put.ts';
import { command, having } from './support-team.ts';
import { HALF, MAY, three } from './three-tiers.ts';

// A period that a Date cannot hold is a fault of what leads there, at its place in the call; a period that does not follow
// the one before it is a fault of its event.

const OUT = 'instant_out_of_range';

describe('the last period that a Date can hold', () => {
  const last = three({ at: '+275760-08-15T00:00:00.000Z', plan: { id: 'plus' } });
  test('begins, and the next one does not', () => {
    expect(last.period.end).toBe('+275760-09-01T00:00:00.000Z');
    expect(issuesOf(() => three({ at: '+275760-09-10T00:00:00.000Z' }))).toEqual([`at: ${OUT}`]);
  });
  test.each<[string, () => unknown, string]>([
    ['advance', () => advance(last, 8.64e15), 'to'],
    ['advanceEach', () => [...advanceEach(last, 8.64e15)], 'to'],
    ['preview', () => preview(last, { periods: 1 }), 'options.periods'],
    ['upcomingInvoice', () => upcomingInvoice(last, { at: last.lastAt }), 'options.at'],
    ['apply', () => apply(last, advance(three(), MAY).events), 'events.0.period'],
    [
      ...([
        'decide',
        () =>
          decide(
            having(three(), { type: 'end_now', credit: false, at: HALF }),
            command({ type: 'restart', at: '+275760-09-10T00:00:00.000Z' }),
          ),
      ] as const),
      'command.at',
    ],
  ])('%s', (_, ask, path) => expect(issuesOf(ask)).toEqual([`${path}: ${OUT}`]));
});

describe('a renewal begins the period after the last one', () => {
  const state = three();
  const renewed = advance(state, MAY).events;
  /** A part of May, from a day on: as sound by itself as a stub. */
  const from = (day: string, days: number) => {
    const part = { startsOn: `2024-05-${day}`, start: `2024-05-${day}T00:00:00.000Z`, days };
    const whole = { startsOn: '2024-05-01', start: MAY, days: 31 };
    return put(renewed, '0.period', { ...renewed[0]?.period, ...part, stubOf: whole });
  };
  test('and neither a part of it, nor another one', () => {
    expect(issuesOf(() => apply(state, from('10', 22)))).toEqual(['events.0.period: wrong_period']);
    const june = advance(state, '2024-06-01T00:00:00.000Z').events.slice(1);
    const early = put(put(june, '0.revision', 2), '0.invoice', null);
    expect(issuesOf(() => apply(state, early))).toEqual(['events.0.period: wrong_period']);
  });
  test('a plan ends with its own period', () => {
    const ending = having(state, { type: 'end_plan', at: HALF });
    const ended = advance(ending, MAY).events;
    expect(apply(ending, ended).planStatus).toBe('ended');
    const period = renewed[0]?.period;
    expect(issuesOf(() => apply(ending, put(ended, '0.period', period)))).toEqual(['events.0.period: wrong_period']);
  });
});
