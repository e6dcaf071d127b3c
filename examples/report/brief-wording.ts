import type { time } from 'premium-support';

/** The texts of the summary and of the page of pictures. */
export interface BriefWording {
  readonly title: (incidents: number) => string;
  readonly period: (file: string, first: string, last: string, zone: string, at: string) => string;
  readonly unmeasured: string;
  readonly unseen: (some: number, all: number) => string;
  readonly unnamed: string;
  readonly channel: (log: string) => string;
  readonly closed: (dates: readonly string[]) => string;
  readonly rows: (rows: number, used: number, setAside: number) => string;
  readonly notYetOpen: (incidents: number) => string;
  readonly inTime: string;
  readonly columns: readonly [share: string, inTime: string, missed: string, waiting: string];
  readonly languages: { readonly en: string; readonly ja: string };
  readonly line: (offers: string, language: string) => string;
  readonly offers: (names: string, within: string) => string;
  readonly changed: string;
  readonly weekOf: string;
  readonly requests: string;
  readonly change: (from: number, to: number, week: string) => string;
  readonly worst: (count: number) => string;
  readonly noWorst: string;
  readonly worstCase: (number: string, opened: string, answered: string | null) => string;
  readonly everyOffer: string;
  readonly due: (due: string, offers: readonly string[], by: string) => string;
  readonly desk: string;
  readonly served: (served: number, all: number) => string;
  readonly missedBecause: (moments: { before: number; after: number; weekend: number; holiday: number }) => string;
  readonly ownLate: (late: number, served: number) => string;
  readonly ownLateBy: (upToAnHour: number, upToADay: number, more: number, open: number) => string;
  readonly opening: (at: string, requests: number) => string;
  readonly more: string;
  readonly amount: (days: number, hours: number, minutes: number) => string;
  readonly heat: string;
  readonly heatNote: string;
  readonly weekdays: readonly string[];
  readonly shares: string;
  readonly sharesNote: string;
  readonly clocks: string;
  readonly clocksNote: string;
  readonly clock: (number: string, offers: string, language: string) => string;
}

const many = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The units of which there are some, with spaces at which no line ends. */
function amountOf(...units: readonly (readonly [count: number, unit: string])[]): string {
  const some = units.filter(([count]) => count > 0);
  return (some.length === 0 ? units.slice(-1) : some).flat().join('\u00a0');
}

/** A few dates by name; of more, their number and the first and the last. */
function spanOf(dates: readonly string[], between: string, many: (first: string, last: string) => string): string {
  return dates.length <= 4 ? dates.join(between) : many(dates[0] ?? '', dates.at(-1) ?? '');
}

const ENGLISH: BriefWording = {
  title: (incidents) => `Service desk report: ${many(incidents, 'incident')} as support tickets`,
  period: (file, first, last, zone, at) => `${file}: opened ${first} to ${last} on the clock of ${zone}, as of ${at}.`,
  unmeasured: 'What this log does not measure',
  unseen: (some, all) =>
    `${some} of ${many(all, 'incident')} never show as New. Their first row counts as the reply, which may have come sooner.`,
  unnamed:
    'The log names no language and no offer: each incident counts in English and in Japanese, under every offer.',
  channel: (log) => `Channel: ${log}. All count as e-mails, as no time is promised by phone (R43, A24).`,
  closed: (dates) =>
    dates.length === 0
      ? 'The log names no holidays, and none are given: the Japanese desk counts as open on them (A4).'
      : `The log names no holidays: the Japanese desk counts as closed on ${spanOf(dates, ', ', (first, last) => `${dates.length} days between ${first} and ${last}`)}.`,
  rows: (rows, used, setAside) => `${many(rows, 'row')} = ${used} used + ${setAside} set aside.`,
  notYetOpen: (incidents) => `Not open yet, and left out: ${many(incidents, 'incident')}.`,
  inTime: 'Answered in time',
  columns: ['share', 'in time', 'missed', 'waiting'],
  languages: { en: 'English', ja: 'Japanese' },
  line: (offers, language) => `${offers}: ${language}`,
  offers: (names, within) => `${names} (${within})`,
  changed: 'What changed when (share in time, by week of the request)',
  weekOf: 'week of',
  requests: 'requests',
  change: (from, to, week) =>
    `${to < from ? 'The share fell most' : 'It rose most'} in the week of ${week}: from ${from} % to ${to} %, all offers together.`,
  worst: (count) => (count === 1 ? 'The worst' : `The worst ${count}`),
  noWorst: 'No promise was missed.',
  worstCase: (number, opened, answered) =>
    `${number}, opened ${opened}, ${answered === null ? 'is still unanswered' : `was answered ${answered}`}.`,
  everyOffer: 'every offer',
  due: (due, offers, by) => `Due first ${due} (${offers.join(', ')}): late by ${by}.`,
  desk: 'What the Japanese desk missed, and why',
  served: (served, all) =>
    `It served ${served} of ${many(all, 'request')} in Japanese. The others came when it was closed, and were answered in English (R20):`,
  missedBecause: ({ before, after, weekend, holiday }) =>
    `${before} before it opened that day, ${after} after it had closed, ${weekend} on a weekend, ${holiday} on a holiday.`,
  ownLate: (late, served) => `Of those that it served, ${late} of ${served} missed its hour of open time (R19, A1):`,
  ownLateBy: (upToAnHour, upToADay, more, open) =>
    `${upToAnHour} by up to an hour, ${upToADay} by up to a day of the desk (8 h), ${more} by more${open > 0 ? `, ${open} still open` : ''}.`,
  opening: (at, requests) => `More of them came before the opening of ${at} than before any other: ${requests}.`,
  more: 'Everything in full: npm start -- --full. In pictures: report.html.',
  amount: (days, hours, minutes) => amountOf([days, 'd'], [hours, 'h'], [minutes, 'min']),
  heat: 'When requests came',
  heatNote: 'Requests by weekday and hour. Framed: the hours of the Japanese desk.',
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  shares: 'Answered in time, by offer and language',
  sharesNote: 'Solid: in time. Hatched: missed. Empty: still waiting, and in time.',
  clocks: 'A few clocks',
  clocksNote:
    'The three requests that waited longest past their due time, and the longest wait that the Japanese desk ended within its own hour.',
  clock: (number, offers, language) => `${number}: ${offers}, ${language}`,
};

const JAPANESE: BriefWording = {
  title: (incidents) => `サービス デスク レポート：インシデント ${incidents} 件をサポート チケットとして集計`,
  period: (file, first, last, zone, at) => `${file}：受付 ${first} から ${last} まで（${zone} の時計）、${at} 時点。`,
  unmeasured: 'このログから分からないこと',
  unseen: (some, all) =>
    `${all} 件のうち ${some} 件は、New の行がありません。最初の行を返信とみなすため、実際の返信はもっと早い可能性があります。`,
  unnamed: '言語とレベルの記録がありません。すべての件を、英語と日本語の両方で、どのレベルでも数えています。',
  channel: (log) =>
    `窓口の記録は ${log} です。電話には応答時間の約束がないため（R43、A24）、すべてメールとして数えています。`,
  closed: (dates) =>
    dates.length === 0
      ? '祝日の記録も指定もありません。日本語デスクは祝日も営業するとみなしています（A4）。'
      : `祝日の記録がありません。日本語デスクの休業日は、${spanOf(dates, '、', (first, last) => `${first} から ${last} までのうち ${dates.length} 日`)}とみなしています。`,
  rows: (rows, used, setAside) => `${rows} 行 = 使用 ${used} 行 + 除外 ${setAside} 行です。`,
  notYetOpen: (incidents) => `まだ受け付けていない ${incidents} 件は含みません。`,
  inTime: '期限内の回答',
  columns: ['割合', '期限内', '期限超過', '返信待ち'],
  languages: { en: '英語', ja: '日本語' },
  line: (offers, language) => `${offers}：${language}`,
  offers: (names, within) => `${names}（${within}以内）`,
  changed: 'いつ、何が変わったか（問い合わせの週ごとの期限内の割合）',
  weekOf: '週の初日',
  requests: '件数',
  change: (from, to, week) =>
    `${to < from ? '割合が最も下がった' : '最も上がった'}のは ${week} からの週で、全体で ${from} % から ${to} % になりました。`,
  worst: (count) => `遅れの大きい ${count} 件`,
  noWorst: '守られなかった約束はありません。',
  worstCase: (number, opened, answered) =>
    `${number}：受付 ${opened}、${answered === null ? '未回答です。' : `回答 ${answered} です。`}`,
  everyOffer: 'すべてのレベル',
  due: (due, offers, by) => `最初の期限は ${due}（${offers.join('、')}）で、${by}の遅れです。`,
  desk: '日本語デスクが対応できなかった件と、その理由',
  served: (served, all) =>
    `日本語の問い合わせ ${all} 件のうち ${served} 件に対応しました。ほかは営業時間外のため、英語で対応しました（R20）。`,
  missedBecause: ({ before, after, weekend, holiday }) =>
    `内訳は、開始前 ${before} 件、終了後 ${after} 件、週末 ${weekend} 件、祝日 ${holiday} 件です。`,
  ownLate: (late, served) =>
    `対応した ${served} 件のうち ${late} 件は、営業時間で 1 時間の約束（R19、A1）に間に合いませんでした。`,
  ownLateBy: (upToAnHour, upToADay, more, open) =>
    `遅れは、1 時間以内 ${upToAnHour} 件、営業時間の 1 日（8 時間）以内 ${upToADay} 件、それより長いもの ${more} 件${open > 0 ? `、未回答 ${open} 件` : ''}です。`,
  opening: (at, requests) => `最も多かったのは、${at} の営業開始より前の ${requests} 件です。`,
  more: 'すべての表示は npm start -- --full、図は report.html にあります。',
  amount: (days, hours, minutes) => amountOf([days, '日'], [hours, '時間'], [minutes, '分']),
  heat: '問い合わせの時刻',
  heatNote: '曜日と時刻ごとの件数です。枠は日本語デスクの営業時間です。',
  weekdays: ['月', '火', '水', '木', '金', '土', '日'],
  shares: 'レベルと言語ごとの期限内の割合',
  sharesNote: '塗りは期限内、斜線は期限超過、空白は期限前の返信待ちです。',
  clocks: '応答の時計',
  clocksNote:
    '期限から最も長く遅れた 3 件と、日本語デスクが営業時間で 1 時間以内に回答したうち最も長く待った 1 件です。',
  clock: (number, offers, language) => `${number}：${offers}、${language}`,
};

export const BRIEF: { readonly [locale in time.Locale]: BriefWording } = { en: ENGLISH, ja: JAPANESE };
