import { describe, expect, test } from 'vitest';
import { type CatalogSpec, define, parse } from '../../src/catalog/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';
import { MINIMAL } from './small-offer.ts';

// A benefit opens the channel of its id. One whose id is a slip of a closed channel opens nothing: that is told.

const { t } = MINIMAL.tiers;
const offer = (channels: readonly string[], benefits: readonly string[], more: object = {}) => ({
  ...MINIMAL,
  channels: ['web', ...channels],
  tiers: { t: { ...t, benefits: Object.fromEntries(['web', ...benefits].map((id) => [id, {}])) } },
  ...more,
});
const found = (spec: unknown) => issuesOf(() => define(spec as CatalogSpec));

describe('how many letters may differ goes by the length of the id', () => {
  test.each([
    ['four letters, one', 'chat', 'chet'],
    ['six letters, one', 'portal', 'portel'],
    ['seven letters, one', 'hotline', 'hotlime'],
    ['seven letters, two', 'hotline', 'hatlime'],
    ['ten letters, two', 'live_video', 'life_vidio'],
  ])('%s: told', (_, channel, benefit) => {
    expect(found(offer([channel], [benefit]))).toEqual([`tiers.t.benefits.${benefit}: unknown_channel`]);
  });

  test.each([
    ['three letters, one', 'sms', 'sns'],
    ['four letters, two', 'chat', 'chip'],
    ['six letters, two', 'portal', 'partel'],
    ['seven letters, three', 'hotline', 'hatlimo'],
    ['ten letters, three', 'live_video', 'life_radio'],
  ])('%s: another thing', (_, channel, benefit) => {
    expect(parse(offer([channel], [benefit]))).toMatchObject({ ok: true });
  });
});

test('the nearest closed channel is the one that is suggested and expected', () => {
  const [issue] = thrownBy(() => define(offer(['telephone', 'telefax'], ['telephome']) as CatalogSpec)).issues;
  expect(issue).toMatchObject({ code: 'unknown_channel', expected: ['telephone'], suggestion: 'telephone' });
});

describe('each slip is told once, of the tier that wrote it', () => {
  const tiers = (upper: object) => ({ t: { ...t, benefits: { web: {}, chatt: {} } }, u: { extends: 't', ...upper } });

  test('not of a tier that takes it over', () => {
    expect(found(offer(['chat'], [], { tiers: tiers({}) }))).toEqual(['tiers.t.benefits.chatt: unknown_channel']);
    expect(found(offer(['chat'], [], { tiers: tiers({ benefits: { chatt: { count: 1 } } }) }))).toContain(
      'tiers.t.benefits.chatt: unknown_channel',
    );
  });

  test('but of a tier that extends another, where it is a slip of its own', () => {
    const lower = { t, u: { extends: 't', benefits: { chatt: {} } } };
    expect(found(offer(['chat'], [], { tiers: lower }))).toEqual(['tiers.u.benefits.chatt: unknown_channel']);
    expect(found(offer(['chat'], [], { tiers: tiers({ benefits: { chaat: {} } }) }))).toEqual([
      'tiers.t.benefits.chatt: unknown_channel',
      'tiers.u.benefits.chaat: unknown_channel',
    ]);
  });

  test('of tiers that do not extend each other, in each', () => {
    const both = { t: { benefits: { web: {}, chatt: {} } }, u: { benefits: { web: {}, chatt: {} } } };
    expect(found(offer(['chat'], [], { tiers: both }))).toEqual([
      'tiers.t.benefits.chatt: unknown_channel',
      'tiers.u.benefits.chatt: unknown_channel',
    ]);
  });
});

test('a channel that some tier opens is nobody’s slip, whichever tier it is', () => {
  const open = { t: { benefits: { web: {}, chatt: {} } }, u: { benefits: { chat: {} } } };
  expect(parse(offer(['chat'], [], { tiers: open }))).toMatchObject({ ok: true });
});

test('of dozens of slips, twenty are told', () => {
  const slips = (count: number) =>
    Array.from({ length: count }, (_, i) => `service-desk-${String.fromCharCode(97 + i)}`);
  expect(found(offer(['service-desk'], slips(19)))).toHaveLength(19);
  expect(found(offer(['service-desk'], slips(20)))).toHaveLength(20);
  expect(found(offer(['service-desk'], slips(25)))).toHaveLength(20);
});
