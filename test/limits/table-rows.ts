import { catalog, rules } from '../../src/index.js';
import * as schemas from '../../src/json-schema/index.js';
import { dates, times } from './documents.ts';
import { type Row, row } from './measured.ts';

let version = 0;

export function* tableRows(): Generator<Row> {
  const size = [
    [100, 100],
    [101, 100],
  ] as const;
  for (const [columns, rows] of size) {
    const table = () => ({
      columns: times(columns, (i) => ({ tier: `t${i}`, label: '<'.repeat(20) })),
      benefits: times(1000, (i) => ({ id: `b${i}`, label: 'Benefit', cells: times(columns, () => '—') })),
      rows: times(rows, () => ({
        severity: null,
        label: '|'.repeat(20),
        cells: times(columns, () => '&|<'.repeat(3)),
      })),
      prices: { label: 'Price', cells: times(columns, () => '—') },
    });
    yield row(`toMarkdown of ${columns} × ${rows + 1000}`, table, (one) => catalog.toMarkdown(one as never));
    yield row(`toHtml of ${columns} × ${rows + 1000}`, table, (one) => catalog.toHtml(one as never, { locale: 'en' }));
  }
  const small = (i: number) => ({
    id: 'v',
    version: `v${i}`,
    effective: { from: dates(1, 1, Date.UTC(2000, 0, i))[0], until: dates(1, 1, Date.UTC(2000, 0, i + 1))[0] },
    channels: { web: {} },
    tiers: { t0: { benefits: { web: {} } } },
  });
  for (const count of [100])
    yield row(
      `catalog.at of ${count} versions`,
      () => times(count, (i) => ({ ...small(i), version: `v${version++}` })),
      (list) => catalog.at(list as never, '2000-02-01'),
    );
  yield row(
    'catalog.at of 1000 versions defined',
    () => times(1000, (i) => catalog.define({ ...small(i), version: `v${version++}` } as never)),
    (list) => catalog.at(list, '2000-02-01'),
  );
  yield row(
    'rules of 100 000',
    () => times(100_000, (i) => `R${(i % 40) + 1}`),
    (list) => rules(list, { locale: 'ja' }),
  );
  // A list of events has the schema of one.
  const names = Object.keys(schemas.schemas).filter((name) => !name.endsWith('_events'));
  for (const name of names)
    yield row(
      `jsonSchema of ${name}`,
      () => name,
      (one) => schemas.jsonSchema(one as never),
    );
}
