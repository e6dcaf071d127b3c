import type { Locale } from './locale.js';

type Mark = 'started' | 'paused' | 'resumed' | 'met' | 'reopened' | 'cancelled' | 'now' | 'due' | 'late' | 'title';

/** What the marks of a drawn clock are called. */
export const markNames: { readonly [locale in Locale]: { readonly [mark in Mark]: string } } = {
  en: {
    started: 'started',
    paused: 'paused',
    resumed: 'resumed',
    met: 'met',
    reopened: 'reopened',
    cancelled: 'cancelled',
    now: 'now',
    due: 'due',
    late: 'late from here',
    title: 'SLA clock',
  },
  ja: {
    started: '開始',
    paused: '一時停止',
    resumed: '再開',
    met: '回答',
    reopened: '再オープン',
    cancelled: '取り消し',
    now: '現在',
    due: '期限',
    late: 'ここから遅延',
    title: '応答の時計',
  },
};

/** What the lines of a clock drawn as text are called, each seven columns wide: a Japanese letter takes two. */
export const lineNames: { readonly [locale in Locale]: { readonly [line in 'open' | 'clock' | 'events']: string } } = {
  en: { open: 'open   ', clock: 'clock  ', events: 'events ' },
  ja: { open: '営業   ', clock: '時計   ', events: '記録   ' },
};
