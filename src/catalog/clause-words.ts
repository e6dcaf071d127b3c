import type { Text } from '../input/issue.js';
import { oncePer } from '../input/once.js';
import type { Benefit, Target } from './clause.js';
import { timeOf } from './clause.js';
import { hoursLabel, hoursName } from './hours-words.js';
import { languageLabel } from './language-label.js';
import type { Offer } from './offer.js';
import { bothOf, idInWords } from './spec-text.js';

// What a pricing page says of one clause, in both languages.

type Labelled = Pick<Offer, 'channels' | 'hours' | 'languages' | 'severities'>;

/** What stands where nothing is promised or granted. */
export const NOTHING: Text = /*@__PURE__*/ Object.freeze({ en: '—', ja: '—' });

/** What stands between two promises of one cell. */
export const BETWEEN = ' · ';

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** `4 h`, `1 h in business hours: Mon–Fri 09:00–17:00, Asia/Tokyo`, `1 business day`; with the channels, languages and products for which alone it holds. */
export function promiseWords(offer: Labelled, target: Target): Text {
  return wordsOf(offer)(target);
}

/** The words of a promise, made once: it stands in a cell for each severity. */
const wordsOf = /*@__PURE__*/ oncePer((offer: Labelled) => oncePer((target: Target) => wordsAnew(offer, target)));

function wordsAnew(offer: Labelled, target: Target): Text {
  const time = timeWords(offer, target);
  const where = [
    ...labelsOf(offer.channels, target.channels),
    ...labelsOf(languagesOf(offer), target.languages),
    ...labelsOf([], target.products),
  ];
  return where.length === 0 ? time : joined([time, inBrackets(where)], '', '');
}

/** `4 h`, `1 business day`, `best effort`. */
export function timeWords(offer: Pick<Offer, 'hours'>, target: Target): Text {
  const time = timeOf(target);
  if (time.kind === 'best_effort') return { en: 'best effort', ja: 'ベスト エフォート' };
  const always = target.hours === 'always';
  const amount: Text =
    time.kind === 'exact'
      ? durationWords(time.ms)
      : {
          en: `${time.days} ${always ? '' : 'business '}${time.days === 1 ? 'day' : 'days'}`,
          ja: `${time.days} ${always ? '日' : '営業日'}`,
        };
  const told = target.over ? { en: `more than ${amount.en}`, ja: `${amount.ja}超` } : amount;
  if (always || time.kind === 'days') return told;
  const hours = hoursName(offer, target.hours);
  return { en: `${told.en} in ${hours.en}`, ja: `${hours.ja}で ${told.ja}` };
}

/** `1 h 30 min`. */
function durationWords(ms: number): Text {
  const parts = [
    { count: Math.floor(ms / HOUR), en: 'h', ja: '時間' },
    { count: Math.floor((ms % HOUR) / MINUTE), en: 'min', ja: '分' },
    { count: (ms % MINUTE) / 1000, en: 's', ja: '秒' },
  ].filter(({ count }) => count > 0);
  return {
    en: parts.map(({ count, en }) => `${count} ${en}`).join(' '),
    ja: parts.map(({ count, ja }) => `${count} ${ja}`).join(' '),
  };
}

/** `24/7`, `1× per quarter`, `named`, or a tick where it is simply granted. */
export function benefitWords(offer: Labelled, benefit: Benefit): Text {
  const always = benefit.hours === null || benefit.hours === 'always';
  const isChannel = offer.channels.some(({ id }) => id === benefit.id);
  const open = hoursLabel(offer, benefit.hours ?? 'always');
  const limits = [
    ...labelsOf(offer.severities, benefit.severities),
    ...labelsOf(languagesOf(offer), benefit.languages),
    ...labelsOf([], benefit.products),
  ];
  const said = [
    ...(isChannel || !always ? [open] : []),
    ...amountWords(benefit),
    ...(benefit.staff === null ? [] : [STAFF[benefit.staff]]),
    ...(benefit.onRequest ? [{ en: 'on request', ja: 'ご希望に応じて' }] : []),
  ];
  const words = said.length === 0 ? { en: '✓', ja: '✓' } : joined(said, ', ', '、');
  return limits.length === 0 ? words : joined([words, inBrackets(limits)], '', '');
}

const STAFF = {
  named: { en: 'named', ja: '専任' },
  pooled: { en: 'pooled', ja: 'チームで担当' },
} as const;

const PERIODS = {
  subscription: { en: 'subscription', ja: '契約' },
  year: { en: 'year', ja: '年' },
  quarter: { en: 'quarter', ja: '四半期' },
  month: { en: 'month', ja: '月' },
} as const;

function amountWords({ count, minutes, items, per }: Benefit): readonly Text[] {
  const amounts = [
    ...(count === null ? [] : [{ en: `${count}×`, ja: `${count} 回` }]),
    ...(minutes === null ? [] : [durationWords(minutes * MINUTE)]),
    ...(items === null ? [] : [{ en: `${items} ${items === 1 ? 'item' : 'items'}`, ja: `${items} 件` }]),
  ];
  if (amounts.length === 0) return [];
  const { en, ja } = joined(amounts, ', ', '、');
  if (per === null) return [{ en, ja }];
  return [{ en: `${en} per ${PERIODS[per].en}`, ja: `${PERIODS[per].ja}ごとに ${ja}` }];
}

/** Several texts as one, with what stands between them. */
export function joined(texts: readonly Text[], en: string, ja: string): Text {
  return { en: texts.map((text) => text.en).join(en), ja: texts.map((text) => text.ja).join(ja) };
}

function inBrackets(texts: readonly Text[]): Text {
  const { en, ja } = joined(texts, ', ', '、');
  return { en: ` (${en})`, ja: `（${ja}）` };
}

interface Thing {
  readonly id: string;
  readonly label: Text;
}

function languagesOf({ languages }: Labelled): readonly Thing[] {
  return languages.map((one) => ({ id: one.tag, label: languageLabel(one) }));
}

/** The labels of some ids; a product has none, so that its id is said in words. */
function labelsOf(things: readonly Thing[], limit: readonly string[] | null): readonly Text[] {
  return (limit ?? []).map((id) => things.find((thing) => thing.id === id)?.label ?? bothOf(idInWords(id)));
}

/** Several promises as one text, each once; a dash for none. */
export function promisesWords(offer: Labelled, targets: readonly Target[]): Text {
  const texts = targets.map((target) => promiseWords(offer, target));
  const different = texts.filter(({ en }, i) => texts.findIndex((text) => text.en === en) === i);
  return different.length === 0 ? NOTHING : joined(different, BETWEEN, BETWEEN);
}
