import type { Locale } from '../input/issue.js';

/** What a confirmation is made of: languages and instants, written for people. */
export interface ConfirmationWords {
  readonly received: string;
  /** The language that was asked for, and the one in which the request is served. */
  readonly asked: string;
  readonly language: string;
  /** When support in the language asked for opens again. */
  readonly opens: string;
  readonly due: string;
  /** When the reply in the language is due, where that is later. */
  readonly languageDue: string;
  /** How long it takes at least, where the offer says that. */
  readonly over: string;
}

type Part =
  | 'received'
  | 'closed'
  | 'not_spoken'
  | 'reply'
  | 'reply_then_language'
  | 'workaround'
  | 'resolution'
  | 'best_effort'
  | 'over'
  | 'nothing';

/** The sentences of what a requester is told after sending. */
export const confirmationSentences: {
  readonly [locale in Locale]: { readonly [part in Part]: (words: ConfirmationWords) => string };
} = {
  en: {
    received: ({ received }) => `We received your request on ${received}.`,
    closed: ({ asked, opens }) => `Support in ${asked} is closed now and opens again on ${opens}.`,
    not_spoken: ({ asked }) => `Support in ${asked} is not available for this request.`,
    reply: ({ language, due }) => `A support agent replies in ${language} by ${due}.`,
    reply_then_language: ({ language, due, languageDue }) =>
      `A support agent replies by ${due}. The reply in ${language} comes by ${languageDue}.`,
    workaround: ({ language, due }) => `A support agent gives you a workaround in ${language} by ${due}.`,
    resolution: ({ language, due }) => `A support agent answers in ${language} and resolves the request by ${due}.`,
    best_effort: ({ language }) => `A support agent replies in ${language} as soon as possible. No time is promised.`,
    over: ({ language, over }) => `A support agent replies in ${language}. This takes more than ${over}.`,
    nothing: ({ language }) => `A support agent answers in ${language}. No reply time is promised.`,
  },
  ja: {
    received: ({ received }) => `${received} にお問い合わせを受け付けました。`,
    closed: ({ asked, opens }) => `現在は${asked}サポートの営業時間外です。次の営業開始は ${opens} です。`,
    not_spoken: ({ asked }) => `このお問い合わせには、${asked}では対応できません。`,
    reply: ({ language, due }) => `カスタマー サポート担当者が、${due} までに${language}で返信します。`,
    reply_then_language: ({ language, due, languageDue }) =>
      `カスタマー サポート担当者が、${due} までに返信します。${language}での返信は、${languageDue} までに届きます。`,
    workaround: ({ language, due }) =>
      `カスタマー サポート担当者が、${due} までに${language}で回避策をお知らせします。`,
    resolution: ({ language, due }) => `カスタマー サポート担当者が${language}で対応し、${due} までに解決します。`,
    best_effort: ({ language }) =>
      `カスタマー サポート担当者が、できるだけ早く${language}で返信します。時刻の約束はありません。`,
    over: ({ language, over }) => `カスタマー サポート担当者が${language}で返信します。${over}を超える見込みです。`,
    nothing: ({ language }) => `カスタマー サポート担当者が${language}で対応します。応答時間の約束はありません。`,
  },
};
