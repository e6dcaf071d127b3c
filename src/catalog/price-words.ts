import type { Text } from '../input/issue.js';
import type { PriceSpec } from './catalog-spec.js';
import { joined, NOTHING } from './clause-words.js';
import { wordsOf } from './spec-text.js';

// What a pricing page says of a price, in both languages.

/** `USD 12.50 per seat per month`, `3% of monthly usage, at least USD 29.00`; a dash for none. */
export function priceWords(price: PriceSpec | null): Text {
  if (price === null) return NOTHING;
  if (price === 'bundled') return { en: 'included', ja: 'プランに含まれます' };
  if (price === 'quote') return { en: 'on request', ja: 'お見積もり' };
  const every = price.every === undefined ? [] : [EVERY[price.every]];
  if ('per' in price) {
    const amount = amountsIn(price.amount);
    return joined([{ en: amount, ja: amount }, PER[price.per], ...every], '', '');
  }
  return joined([bandsIn(price), leastIn(price.atLeast), ...every], '', '');
}

const PER = {
  seat: { en: ' per seat', ja: '（1 ライセンスあたり）' },
  subscription: { en: '', ja: '' },
  person: { en: ' per person', ja: '（1 人あたり）' },
} as const;

const EVERY = {
  month: { en: ' per month', ja: '／月' },
  year: { en: ' per year', ja: '／年' },
} as const;

type Share = Extract<PriceSpec, { readonly percentOf: string }>;

function bandsIn({ bands, percentOf }: Share): Text {
  const en = bands.map(({ upTo, percent }) => `${percent}%${upTo === undefined ? '' : ` up to ${upTo}`}`).join(', ');
  const ja = bands.map(({ upTo, percent }) => `${upTo === undefined ? '' : `${upTo} まで `}${percent}%`).join('、');
  const of = wordsOf(percentOf);
  return { en: `${en} of ${of}`, ja: `${of} の ${ja}` };
}

function leastIn(least: Share['atLeast']): Text {
  if (least === undefined) return { en: '', ja: '' };
  const amount = amountsIn(least);
  return { en: `, at least ${amount}`, ja: `（最低 ${amount}）` };
}

function amountsIn(amounts: { readonly [currency: string]: string }): string {
  return Object.entries(amounts)
    .map(([currency, amount]) => `${currency} ${amount}`)
    .join(' / ');
}
