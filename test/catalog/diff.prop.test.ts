import fc from 'fast-check';
import { expect } from 'vitest';
import { type CatalogSpec, type Change, define, diff, matrix, toMarkdown } from '../../src/catalog/index.js';
import { offerOf } from '../../src/catalog/offer.js';
import { type AnyOffer, CELLS, offer } from '../arbitraries/catalog.ts';
import { keptFor } from '../kept-inputs.ts';
import { prop } from '../prop.ts';
import { dueAt, type LooseOffer, looseOf, minutesFrom, promised } from './tier-order-twin.ts';

const MIRROR: { readonly [change in Change]: Change } = {
  better: 'worse',
  worse: 'better',
  other: 'other',
  added: 'removed',
  removed: 'added',
};

/** The catalogue of an offer, made once for all laws about it. */
const catalogOf = keptFor(220, (spec: CatalogSpec) => define(spec));

/** Rows without the words, in an order that does not depend on the direction. */
function sorted(rows: readonly object[]): readonly string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}

prop('nothing_changes_from_a_tier_to_itself', 'clauses compared by identity', offer, (spec) => {
  const catalog = catalogOf(spec);
  const nothing = { promises: [], benefits: [], price: null };
  expect(diff({ from: 'lower', to: 'lower', catalog })).toEqual(nothing);
  expect(diff({ from: null, to: null, catalog })).toEqual(nothing);
  expect(diff({ from: catalog, to: define(JSON.parse(JSON.stringify(catalog))) })).toEqual(nothing);
});

prop('there_and_back_mirror_each_other', 'a change that is better in both directions', offer, (spec) => {
  const catalog = catalogOf(spec);
  for (const [from, to] of [
    ['lower', 'upper'],
    [null, 'upper'],
    ['lower', null],
  ] as const) {
    const there = diff({ from, to, catalog });
    const back = diff({ from: to, to: from, catalog });
    const mirrored = (rows: typeof there.promises | typeof there.benefits) =>
      rows.map(({ before, after, change, ...row }) => ({
        ...row,
        before: after,
        after: before,
        change: MIRROR[change],
      }));
    expect(sorted(mirrored(back.promises))).toEqual(
      sorted(there.promises.map(({ before, after, change, ...row }) => ({ ...row, before, after, change }))),
    );
    expect(sorted(mirrored(back.benefits))).toEqual(
      sorted(there.benefits.map(({ before, after, change, ...row }) => ({ ...row, before, after, change }))),
    );
    expect(back.price).toEqual(there.price && { before: there.price.after, after: there.price.before });
  }
});

type Row = ReturnType<typeof diff>['promises'][number];

/** The row of a cell for a person of one kind: a kind that no clause names is a plain member. */
function rowOf(rows: readonly Row[], cell: (typeof CELLS)[number], named: string): Row | undefined {
  const [kind = 'member'] = cell.is.filter(
    (who) => named.includes(who) || (who === 'owner' && named.includes('admin')),
  );
  // The owner is the only kind of admin.
  const names = kind === 'owner' ? ['owner', 'admin', null] : [kind, null];
  return rows.find(
    ({ metric, channel, language, severity, audience }) =>
      metric === cell.metric &&
      (channel ?? cell.channel) === cell.channel &&
      (language ?? cell.language) === cell.language &&
      (severity ?? cell.severity) === cell.severity &&
      names.includes(audience),
  );
}

/** A week and a half with a holiday, and the days about the changes of clocks: a Friday there has 73 hours to its Monday. */
const GRID = [
  ...minutesFrom('2026-11-13T00:00:00Z', 11, 30),
  ...minutesFrom('2026-10-22T00:00:00Z', 6, 60),
  ...minutesFrom('2026-03-26T00:00:00Z', 6, 60),
].flatMap((at) => [at, at + 60_000]);

prop(
  'a_promise_changes_exactly_where_some_due_does',
  'promises compared by their words, or at the full hour alone',
  offer,
  (spec) => {
    const rows = diff({ from: 'lower', to: 'upper', catalog: catalogOf(spec) }).promises;
    const loose = looseOf(spec);
    const known = new Map<string, Change | undefined>();
    const wrong: string[] = [];
    for (const cell of CELLS.filter(({ is }) => is.length < 2)) {
      // Cells with the same promises have the same dues.
      const promises = JSON.stringify(['lower', 'upper'].map((tier) => promised(loose, tier, cell)));
      if (!known.has(promises)) known.set(promises, changeAt(loose, cell));
      const found = rowOf(rows, cell, JSON.stringify(spec.tiers))?.change;
      const expected = known.get(promises);
      if (found !== expected) wrong.push(`${JSON.stringify(cell)}: ${found}, not ${expected}\n${promises}`);
    }
    expect(wrong).toEqual([]);
  },
);

/** The change of one cell, found by asking for every due. */
function changeAt(offer: LooseOffer, cell: (typeof CELLS)[number]): Change | undefined {
  const [before, after] = ['lower', 'upper'].map((tier) => promised(offer, tier, cell).length > 0);
  if (!before || !after) return before === after ? undefined : before ? 'removed' : 'added';
  const signs = new Set<number>();
  for (const at of GRID) {
    const [old, now] = [dueAt(offer, 'lower', cell, at), dueAt(offer, 'upper', cell, at)];
    if (old !== now) signs.add(Math.sign(now - old));
  }
  if (signs.size === 2) return 'other';
  return signs.has(-1) ? 'better' : signs.has(1) ? 'worse' : undefined;
}

prop('the_order_of_targets_is_irrelevant', 'the first target taken for the governing one', offer, (spec) => {
  const reversed = (one: object = {}) => Object.fromEntries(Object.entries(one).reverse());
  const { tiers } = spec as AnyOffer;
  const turned: CatalogSpec = {
    ...spec,
    tiers: {
      lower: { ...tiers.lower, targets: reversed(tiers.lower.targets) },
      upper: { ...tiers.upper, targets: reversed(tiers.upper.targets) },
    },
  };
  expect(diff({ from: catalogOf(spec), to: define(turned) })).toEqual({ promises: [], benefits: [], price: null });
});

prop(
  'a_matrix_has_a_cell_for_every_tier',
  'benefits of the first tier alone',
  offer,
  fc.constantFrom('en', 'ja'),
  (spec, locale) => {
    const catalog = catalogOf(spec);
    const { columns, rows, benefits } = matrix(catalog, { locale });
    const { tiers, severities } = offerOf(catalog);
    expect(columns.map(({ tier }) => tier)).toEqual(tiers.map(({ id }) => id));
    expect(rows.map(({ severity }) => severity)).toEqual(severities.map(({ id }) => id));
    expect(new Set(benefits.map(({ id }) => id))).toEqual(
      new Set(tiers.flatMap((tier) => tier.benefits.map(({ id }) => id))),
    );
    expect(
      [...rows, ...benefits].every(
        ({ cells }) => cells.length === columns.length && cells.every((cell) => cell !== ''),
      ),
    ).toBe(true);
    const lines = toMarkdown({ columns, rows, benefits }).split('\n');
    expect(lines).toHaveLength(2 + rows.length + benefits.length);
    expect(new Set(lines.map((line) => line.split(' | ').length))).toEqual(new Set([columns.length + 1]));
  },
);

prop('every_offer_comes_back_from_json', 'a default written over a clause that patches another', offer, (spec) => {
  const catalog = catalogOf(spec);
  expect(define(JSON.parse(JSON.stringify(catalog)))).toStrictEqual(catalog);
  expect(JSON.stringify(define(JSON.parse(JSON.stringify(catalog))))).toBe(JSON.stringify(catalog));
  expect(define(spec)).toStrictEqual(catalog);
});
