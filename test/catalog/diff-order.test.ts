import { describe, expect, test } from 'vitest';
import { type CatalogSpec, define, diff, type TierSpec } from '../../src/catalog/index.js';
import { reply, rows } from './change-rows.ts';

// The rows of a difference have an order: that of the offer's lists, the widest first.

describe('rows stand in the order of the offer', () => {
  const more = (...limits: object[]): TierSpec => ({
    targets: Object.fromEntries([
      ['reply', { within: 'PT9H' }],
      ...limits.map((limit, i) => [`more${i}`, { within: `PT${i + 1}H`, ...limit }]),
    ]),
  });
  const slow = reply({ within: 'PT9H' });

  test('what is for every severity before what is for one, whatever else they name', () => {
    expect(
      rows(slow, more({ severity: 'urgent', channel: 'web' }, { channel: 'phone', language: 'de' })).map(
        (row) => row.split(':')[0],
      ),
    ).toEqual(['first_reply * phone de * *', 'first_reply urgent web * * *']);
  });

  test('severities, then channels, then languages, then products', () => {
    const limits = [
      { severity: 'normal', channel: 'web' },
      { severity: 'urgent', channel: 'phone', language: 'de' },
      { severity: 'urgent', channel: 'phone', language: 'en' },
      { severity: 'urgent', channel: 'web', product: 'sign' },
      { severity: 'urgent', channel: 'web', product: 'drive' },
    ];
    expect(rows(slow, more(...limits)).map((row) => row.split(':')[0])).toEqual([
      'first_reply urgent web * sign *',
      'first_reply urgent web * drive *',
      'first_reply urgent phone en * *',
      'first_reply urgent phone de * *',
      'first_reply normal web * * *',
    ]);
  });

  test('rows of one change do not stand together where another one comes between them', () => {
    const channels = { web: {}, phone: {}, chat: {} };
    const both = { severity: 'urgent', channel: ['web', 'phone'], language: 'en' };
    const after = more(both, { severity: 'urgent', channel: 'web', language: 'de' });
    const lists = { channels, languages: { en: {}, de: {}, fr: {} } };
    const open = { benefits: channels };
    expect(rows({ ...slow, ...open }, { ...after, ...open }, lists).map((row) => row.split(':')[0])).toEqual([
      'first_reply urgent web en * *',
      'first_reply urgent web de * *',
      'first_reply urgent phone en * *',
    ]);
  });

  test('metrics in the order of a ticket’s life', () => {
    const targets = Object.fromEntries(
      ['resolution', 'workaround', 'update', 'next_reply', 'first_reply'].map((metric) => [
        metric,
        { metric, within: 'PT1H' },
      ]),
    ) as TierSpec['targets'];
    expect(rows({}, { targets }).map((row) => row.split(' ')[0])).toEqual([
      'first_reply',
      'next_reply',
      'update',
      'workaround',
      'resolution',
    ]);
  });

  test.each(['severity', 'channel', 'language'] as const)(
    'of two catalogues, by %s, in the order of the later one, and then what it has not any more',
    (dimension) => {
      const ids: readonly string[] = dimension === 'language' ? ['en', 'de', 'fr', 'ja'] : ['a', 'b', 'c', 'd'];
      const [a = '', b = '', c = '', d = ''] = ids;
      const made = (list: readonly string[], hours: number) => {
        const things = Object.fromEntries(list.map((id) => [id, {}]));
        const channels = dimension === 'channel' ? things : { web: {} };
        // Each has a time of its own, so that each has a row of its own.
        const targets = Object.fromEntries(
          list.map((id) => [id, { within: `PT${hours + ids.indexOf(id)}H`, [dimension]: id }]),
        );
        const benefits = Object.fromEntries(Object.keys(channels).map((id) => [id, {}]));
        const lists = {
          channel: { channels },
          language: { channels, languages: things },
          severity: { channels, severities: things },
        };
        return define({ id: 'x', ...lists[dimension], tiers: { t: { targets, benefits } } } as CatalogSpec);
      };
      const { promises } = diff({ from: made([a, c, b], 20), to: made([b, d, a], 10) });
      expect(promises.map((row) => row[dimension])).toEqual([b, d, a, c]);
    },
  );
});
