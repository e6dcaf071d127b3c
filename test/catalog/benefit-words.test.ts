import { describe, expect, test } from 'vitest';
import { benefitWords, promisesWords } from '../../src/catalog/clause-words.js';
import { type BenefitSpec, define, type TargetSpec } from '../../src/catalog/index.js';
import { offerOf } from '../../src/catalog/offer.js';
import { SMALL } from './small-offer.ts';

// What a pricing page says of a benefit: when it is open, how much of it there is, who gives it, and for what alone.

function said(id: string, benefit: BenefitSpec) {
  const offer = offerOf(define({ ...SMALL, tiers: { t: { benefits: { web: {}, [id]: benefit } } } }));
  const found = offer.tiers[0]?.benefits.find((one) => one.id === id);
  if (found === undefined) throw new Error('no benefit');
  return benefitWords(offer, found);
}

const OFFICE = { en: 'Mon–Fri 09:00–17:00, Europe/Berlin', ja: '月～金 09:00～17:00（Europe/Berlin）' };

describe('a channel says when it is open', () => {
  test.each<[BenefitSpec, string, string]>([
    [{}, '24/7', '24 時間 365 日'],
    [{ hours: 'always' }, '24/7', '24 時間 365 日'],
    [{ hours: 'office' }, OFFICE.en, OFFICE.ja],
    [{ onRequest: true }, '24/7, on request', '24 時間 365 日、ご希望に応じて'],
  ])('%j', (benefit, en, ja) => {
    expect(said('phone', benefit)).toEqual({ en, ja });
  });
});

describe('any other benefit says what is not simply granted', () => {
  test.each<[BenefitSpec, string, string]>([
    [{}, '✓', '✓'],
    [{ hours: 'always' }, '✓', '✓'],
    [{ hours: 'office' }, OFFICE.en, OFFICE.ja],
    [{ count: 2 }, '2×', '2 回'],
    [{ count: 1, per: 'month' }, '1× per month', '月ごとに 1 回'],
    [{ count: 3, per: 'quarter' }, '3× per quarter', '四半期ごとに 3 回'],
    [{ minutes: 90, per: 'year' }, '1 h 30 min per year', '年ごとに 1 時間 30 分'],
    [{ items: 1, per: 'subscription' }, '1 item per subscription', '契約ごとに 1 件'],
    [{ items: 2 }, '2 items', '2 件'],
    [{ count: 1, minutes: 45, items: 5, per: 'year' }, '1×, 45 min, 5 items per year', '年ごとに 1 回、45 分、5 件'],
    [{ staff: 'named' }, 'named', '専任'],
    [{ staff: 'pooled', onRequest: true }, 'pooled, on request', 'チームで担当、ご希望に応じて'],
    [{ hours: 'office', count: 1, staff: 'named' }, `${OFFICE.en}, 1×, named`, `${OFFICE.ja}、1 回、専任`],
    [{ severity: 'urgent' }, '✓ (urgent)', '✓（urgent）'],
    [{ language: ['en', 'de'], count: 1 }, '1× (English, German)', '1 回（英語、ドイツ語）'],
    [{ product: 'file_sync', severity: 'urgent' }, '✓ (urgent, File sync)', '✓（urgent、File sync）'],
  ])('%j', (benefit, en, ja) => {
    expect(said('meeting', benefit)).toEqual({ en, ja });
  });
});

describe('several promises', () => {
  const words = (...specs: TargetSpec[]) => {
    const targets = Object.fromEntries(specs.map((spec, i) => [`r${i}`, spec]));
    const offer = offerOf(define({ ...SMALL, tiers: { t: { targets, benefits: { web: {}, phone: {} } } } }));
    return promisesWords(offer, offer.tiers[0]?.targets ?? []);
  };

  test('are each said once, in their order', () => {
    expect(words({ within: 'PT1H2M3S' }, { within: 'P1D' }, { within: 'PT3723S' })).toEqual({
      en: '1 h 2 min 3 s · 1 day',
      ja: '1 時間 2 分 3 秒 · 1 日',
    });
  });

  test('with the channels, languages and products for which alone they hold', () => {
    expect(words({ within: 'P3D', channel: 'phone', language: 'de', product: 'big_files' })).toEqual({
      en: '3 days (Phone, German, Big files)',
      ja: '3 日（電話、ドイツ語、Big files）',
    });
    expect(words({ within: 'P2D', hours: 'office', over: true }).en).toBe('more than 2 business days');
    expect(words({ within: 'PT0.5S' }).en).toBe('0.5 s');
    expect(words({ within: 'PT4H', hours: 'office', over: true }).ja).toBe(
      '営業時間（月～金 09:00～17:00、Europe/Berlin）で 4 時間超',
    );
  });

  test('none is a dash', () => {
    expect(words()).toEqual({ en: '—', ja: '—' });
  });
});
