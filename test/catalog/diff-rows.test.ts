import { describe, expect, test } from 'vitest';
import { type CatalogSpec, define, diff, type TierSpec } from '../../src/catalog/index.js';
import { issuesOf } from '../thrown.ts';
import { base, benefits, ROLES, reply, rows } from './change-rows.ts';
import { SMALL } from './small-offer.ts';

// Requests that get the same change are one row: `null` stands for all severities, channels, languages, people.

describe('a change for', () => {
  test.each<[string, TierSpec, string[]]>([
    ['everybody and everything', reply({ within: 'PT1H' }), ['first_reply * * * * *: better']],
    [
      'one severity',
      { targets: { ...base.targets, more: { within: 'PT1H', severity: 'urgent' } } },
      ['first_reply urgent * * * *: better'],
    ],
    [
      'one channel',
      { targets: { ...base.targets, more: { within: 'PT1H', channel: 'phone' } } },
      ['first_reply * phone * * *: better'],
    ],
    [
      'one language',
      { targets: { ...base.targets, more: { within: 'PT1H', language: 'de' } } },
      ['first_reply * * de * *: better'],
    ],
    [
      'one product',
      { targets: { ...base.targets, more: { within: 'PT1H', product: 'drive' } } },
      ['first_reply * * * drive *: better'],
    ],
    [
      'a severity in a language on a channel',
      { targets: { ...base.targets, more: { within: 'PT1H', severity: 'normal', language: 'de', channel: 'web' } } },
      ['first_reply normal web de * *: better'],
    ],
    [
      'one severity in one way and the other in another',
      { targets: { fast: { within: 'PT1H', severity: 'urgent' }, slow: { within: 'PT9H', severity: 'normal' } } },
      ['first_reply urgent * * * *: better', 'first_reply normal * * * *: worse'],
    ],
    ['one severity that is promised no more', reply({ severity: 'urgent' }), ['first_reply normal * * * *: removed']],
    ['another metric', reply({ metric: ['first_reply', 'resolution'] }), ['resolution * * * * *: added']],
    [
      'people with a role',
      { targets: { ...base.targets, own: { within: 'PT1H', for: 'owner' } } },
      ['first_reply * * * * owner: better'],
    ],
    [
      'contacts',
      { targets: { ...base.targets, own: { within: 'PT1H', for: 'contact' } } },
      ['first_reply * * * * contact: better'],
    ],
    [
      'every kind of admin',
      { targets: { ...base.targets, own: { within: 'PT1H', for: 'admin' } } },
      ['first_reply * * * * admin: better'],
    ],
    [
      'people with one of two roles',
      { targets: { ...base.targets, own: { within: 'PT1H', for: ['owner', 'viewer'] } } },
      ['first_reply * * * * owner: better', 'first_reply * * * * viewer: better'],
    ],
    ['a channel that is closed', { ...base, benefits: { web: {} } }, ['first_reply * phone * * *: removed']],
    [
      'a channel that closes to all but one severity',
      { ...base, benefits: { web: { severity: 'urgent' }, phone: {} } },
      ['first_reply normal web * * *: removed'],
    ],
    [
      'a channel that closes to all but one language',
      { ...base, benefits: { web: {}, phone: { language: 'en' } } },
      ['first_reply * phone de * *: removed'],
    ],
  ])('%s', (_, after, expected) => {
    expect(rows(base, after)).toEqual(expected);
  });

  test.each<[string, object, string]>([
    ['everybody', {}, '*'],
    ['owners', { for: 'owner' }, 'owner'],
  ])('a channel that opens for %s', (_, chat, audience) => {
    const { channels } = SMALL;
    expect(rows(base, { ...base, benefits: { ...benefits, chat } }, { channels })).toEqual([
      `first_reply * chat * * ${audience}: added`,
    ]);
  });

  test('every one of two channels of three, in the order of the offer', () => {
    const all = { web: {}, phone: {}, chat: {} };
    const after: TierSpec = {
      targets: { ...base.targets, more: { within: 'PT1H', channel: ['chat', 'web'] } },
      benefits: all,
    };
    expect(rows({ ...base, benefits: all }, after, { channels: SMALL.channels })).toEqual([
      'first_reply * web * * *: better',
      'first_reply * chat * * *: better',
    ]);
  });

  test('products names one only where promises are limited to products', () => {
    const changed = (more: object) => {
      const tier = (within: string) => ({ targets: { reply: { within, ...more } }, benefits: { web: {} } });
      const catalog = define({ ...SMALL, tiers: { a: tier('PT2H'), b: tier('PT1H') } });
      return diff({ from: 'a', to: 'b', catalog }).promises[0];
    };
    expect(changed({})).not.toHaveProperty('product');
    expect(changed({ product: 'drive' })).toMatchObject({ product: 'drive' });
  });

  test('nobody, where the first of several promises counts and stays', () => {
    const more: TierSpec = { targets: { ...base.targets, more: { within: 'PT1H' } } };
    expect(rows(base, more, { conflict: 'first_match' })).toEqual([]);
    expect(rows(base, more)).toEqual(['first_reply * * * * *: better']);
  });
});

describe('a change for some of three products', () => {
  const limited = (product: readonly string[]): TierSpec => ({
    targets: { ...base.targets, more: { within: 'PT1H', product } },
  });

  test('has a row for each', () => {
    expect(rows(base, limited(['drive', 'sign']))).toEqual([
      'first_reply * * * drive *: better',
      'first_reply * * * sign *: better',
    ]);
  });

  test('has none for what stays', () => {
    expect(rows(limited(['drive', 'sign']), limited(['sign', 'paper']))).toEqual([
      'first_reply * * * drive *: worse',
      'first_reply * * * paper *: better',
    ]);
  });
});

describe('whoever holds a tier may use', () => {
  const offer = (extra: object, tiers: object) => define({ ...SMALL, roles: ROLES, ...extra, tiers } as CatalogSpec);
  const promised = (catalog: ReturnType<typeof define>, to: string) =>
    diff({ from: null, to, catalog }).promises.map(({ channel, audience }) => `${channel ?? '*'} ${audience ?? '*'}`);
  const own = { targets: { own: { within: 'PT1H' } } };

  test('the channels of its partners', () => {
    const silver = { benefits: { web: {}, phone: { for: 'owner' } } };
    expect(promised(offer({}, { silver, care: { beside: 'silver', ...own } }), 'care')).toEqual([
      'web *',
      'phone owner',
    ]);
  });

  test('the channels of any of its partners, as far as each of them opens them', () => {
    const silver = { benefits: { web: { for: 'owner' } } };
    const gold = { benefits: { web: { for: 'viewer' }, phone: { language: 'de' } } };
    const care = { beside: ['silver', 'gold'], ...own };
    expect(promised(offer({}, { silver, gold, care }), 'care')).toEqual(['web owner', 'web viewer', 'phone *']);
    const rest = { lead: { benefits: { chat: {} } } };
    expect(promised(offer({}, { silver, gold, ...rest, care }), 'care')).not.toContain('chat *');
  });

  test('as a contact, where the partner counts a role among its contacts', () => {
    const silver = { contacts: { automatic: 'owner' }, benefits: { web: { for: 'contact' } } };
    expect(promised(offer({}, { silver, care: { beside: 'silver', ...own } }), 'care')).toEqual([
      'web contact',
      'web owner',
    ]);
    // The contacts of the add-on are not those of its partner.
    const named = { ...silver, contacts: { seats: 2 } };
    const care = { beside: 'named', contacts: { automatic: 'owner' }, ...own };
    expect(promised(offer({}, { named, care }), 'care')).toEqual(['web contact']);
  });

  test('a channel for the languages, severities and products of its benefit', () => {
    const limited = (web: object) =>
      diff({
        from: null,
        to: 't',
        catalog: offer({}, { t: { ...own, benefits: { web } } }),
      }).promises.map(({ severity, language, product }) => `${severity ?? '*'} ${language ?? '*'} ${product ?? '*'}`);
    expect(limited({})).toEqual(['* * *']);
    expect(limited({ severity: 'urgent' })).toEqual(['urgent * *']);
    expect(limited({ language: 'de' })).toEqual(['* de *']);
    expect(limited({ product: ['sign', 'drive'] })).toEqual(['* * sign', '* * drive']);
    expect(limited({ severity: 'normal', language: 'en', product: 'drive' })).toEqual(['normal en drive']);
  });

  test('which it may not promise less than the tier that it extends, for whomever they are', () => {
    const care = { beside: 'silver', targets: { own: { within: 'PT1H', channel: 'phone' } } };
    const best = { extends: 'care', beside: 'silver', targets: { own: { within: 'PT2H' } } };
    const silver = { benefits: { web: {}, phone: { for: 'owner' } } };
    expect(issuesOf(() => offer({}, { silver, care, best }))).toEqual(['tiers.best.targets.own: promises_less']);
  });

  test('its own terms of a channel, and not those of a partner', () => {
    const silver = { benefits: { web: {}, phone: {} } };
    const care = { beside: 'silver', ...own, benefits: { phone: { for: 'owner' } } };
    expect(promised(offer({}, { silver, care }), 'care')).toEqual(['web *', 'phone owner']);
  });

  test('the channels of the tiers that come with its plans', () => {
    const plans = { pro: { includes: 'base' }, free: {} };
    const base = { benefits: { web: {}, chat: {} } };
    expect(promised(offer({ plans }, { base, gold: own }), 'gold')).toEqual(['web *', 'chat *']);
    expect(promised(offer({ plans }, { base, gold: { plans: 'pro', ...own } }), 'gold')).toEqual(['web *', 'chat *']);
    const free = { plans: 'free', ...own, benefits: { phone: {} } };
    expect(promised(offer({ plans }, { base, gold: free }), 'gold')).toEqual(['phone *']);
  });
});
