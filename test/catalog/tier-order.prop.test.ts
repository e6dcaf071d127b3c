import fc from 'fast-check';
import { expect } from 'vitest';
import { parse } from '../../src/catalog/index.js';
import { CELLS, keepingTiers, twoTiers } from '../arbitraries/catalog.ts';
import { prop } from '../prop.ts';
import { dueAt, looseOf, minutesFrom, promised } from './tier-order-twin.ts';

/** Some minutes of a week with a holiday, at another offset for each case. */
const minutes = fc
  .nat({ max: 96 })
  .map((offset) => minutesFrom('2026-11-13T00:00:00Z', 12, 97).map((at) => at + offset * 60_000));

prop(
  'a_tier_that_keeps_its_promises_is_never_due_later',
  'hours compared by their ids, or the shortest day taken as eight hours',
  fc.oneof({ weight: 4, arbitrary: keepingTiers }, { weight: 2, arbitrary: twoTiers }),
  minutes,
  (spec, grid) => {
    const offer = looseOf(spec);
    if (!parse(spec).ok) return;
    const later: string[] = [];
    for (const cell of CELLS) {
      for (const at of grid) {
        const [lower, upper] = [dueAt(offer, 'lower', cell, at), dueAt(offer, 'upper', cell, at)];
        if (upper > lower) later.push(`${JSON.stringify(cell)} at ${new Date(at).toISOString()}: ${upper} > ${lower}`);
      }
    }
    expect(later).toEqual([]);
  },
);

prop(
  'promises_less_is_said_only_where_a_promise_is_not_kept',
  'every promise of the lower tier compared with one of the same id alone',
  twoTiers,
  (spec) => {
    const answer = parse(spec);
    const faults = answer.ok ? [] : answer.refusal.issues.filter(({ path }) => path.includes('targets'));
    expect(
      answer.ok
        ? []
        : answer.refusal.issues
            .map(({ code }) => code)
            .filter((code) => code !== 'promises_less' && code !== 'not_comparable'),
    ).toEqual([]);
    // Whatever is complained of, some request exists to which the lower tier promises something.
    for (const { path } of faults) {
      const id = String(path[3]);
      expect(Object.keys(spec.tiers.lower.targets ?? {})).toContain(id);
      expect(CELLS.some((cell) => promised(looseOf(spec), 'lower', cell).length > 0)).toBe(true);
    }
  },
);

prop('a_tier_that_only_adds_keeps_every_promise', 'promises taken over that count as replaced', twoTiers, (spec) => {
  const { lower } = spec.tiers;
  expect(parse({ ...spec, tiers: { lower, upper: { extends: 'lower' } } })).toMatchObject({ ok: true });
});
