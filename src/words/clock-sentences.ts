import type { Locale } from '../input/issue.js';

/** What a sentence about a clock is made of: amounts of time and instants, written for people. */
export interface ClockWords {
  readonly atRisk: boolean;
  /** Whether the amounts are business time. */
  readonly business: boolean;
  readonly elapsed: string;
  readonly remaining: string;
  readonly lateBy: string;
  readonly due: string;
  readonly met: string;
}

type Stage =
  | 'pending'
  | 'undated'
  | 'active'
  | 'paused'
  | 'met'
  | 'overdue'
  | 'met_late'
  | 'cancelled'
  | 'cancelled_late';

const hoursEn = ({ business }: ClockWords) => (business ? ' of business hours' : '');
const hoursJa = ({ business }: ClockWords) => (business ? '営業時間で ' : '');

/** The sentences of each stage of a clock. */
export const clockSentences: {
  readonly [locale in Locale]: { readonly [stage in Stage]: (words: ClockWords) => string };
} = {
  en: {
    pending: () => 'The clock has not started yet.',
    undated: (words) => `No time is promised. ${words.elapsed}${hoursEn(words)} used.`,
    active: (words) =>
      `${words.atRisk ? 'At risk: an' : 'An'} answer is due by ${words.due}. ` +
      `${words.elapsed}${hoursEn(words)} used, ${words.remaining} left.`,
    paused: (words) => `The clock is paused. ${words.elapsed}${hoursEn(words)} used, ${words.remaining} left.`,
    met: (words) => `Answered in time, on ${words.met}, after ${words.elapsed}${hoursEn(words)}.`,
    overdue: (words) => `Late: an answer was due by ${words.due} and is late by ${words.lateBy}${hoursEn(words)}.`,
    met_late: (words) =>
      `Answered late, on ${words.met}. The answer was due by ${words.due} and came late by ${words.lateBy}${hoursEn(words)}.`,
    cancelled: (words) =>
      `The request ended without an answer before one was due, after ${words.elapsed}${hoursEn(words)}.`,
    cancelled_late: (words) =>
      `The request ended without an answer. The answer was due by ${words.due} and was late by ${words.lateBy}${hoursEn(words)}.`,
  },
  ja: {
    pending: () => '時計はまだ動いていません。',
    undated: (words) => `時刻の約束はありません。${hoursJa(words)}${words.elapsed}経過しています。`,
    active: (words) =>
      `${words.atRisk ? '期限が近づいています。' : ''}回答期限は ${words.due} です。` +
      `${hoursJa(words)}${words.elapsed}経過し、残りは ${words.remaining}です。`,
    paused: (words) => `時計は一時停止中です。${hoursJa(words)}${words.elapsed}経過し、残りは ${words.remaining}です。`,
    met: (words) => `${words.met} に、期限内に回答しました。${hoursJa(words)}${words.elapsed}かかりました。`,
    overdue: (words) => `回答期限の ${words.due} を過ぎています。${hoursJa(words)}${words.lateBy}遅れています。`,
    met_late: (words) =>
      `${words.met} に回答しましたが、回答期限の ${words.due} を過ぎていました。${hoursJa(words)}${words.lateBy}の遅れです。`,
    cancelled: (words) => `回答のないまま、期限内に終了しました。${hoursJa(words)}${words.elapsed}経過していました。`,
    cancelled_late: (words) =>
      `回答のないまま終了しました。回答期限の ${words.due} を過ぎており、${hoursJa(words)}${words.lateBy}の遅れでした。`,
  },
};
