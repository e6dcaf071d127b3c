import type { Locale } from '../input/issue.js';

type Mark = 'started' | 'paused' | 'resumed' | 'met' | 'reopened' | 'cancelled' | 'now' | 'due' | 'late';
type Stage = 'pending' | 'active' | 'paused' | 'met' | 'overdue' | 'met_late' | 'cancelled';
type Reason = 'waiting_for_requester' | 'on_hold';
type Key = 'open' | 'closed' | 'after' | 'running' | 'paused' | 'late' | 'left';

/** The texts of a drawn clock. */
export interface DrawingWords {
  readonly title: string;
  /** What the marks are called. */
  readonly marks: { readonly [mark in Mark]: string };
  readonly stages: { readonly [stage in Stage]: string };
  /** What the bars and the narrow columns stand for. */
  readonly keys: { readonly [key in Key]: string };
  /** The names of the rows of the text. */
  readonly rows: { readonly hours: string; readonly clock: string; readonly events: string };
  /** A day on the axis; `weekday` counts from 0, Monday. */
  readonly day: (month: number, day: number, weekday: number) => string;
  readonly dayOfYear: (year: string, month: number, day: number, weekday: number) => string;
  /** The reasons for which a ticket rests. */
  readonly reasons: { readonly [reason in Reason]: string };
  readonly reasoned: (name: string, reason: string) => string;
  readonly described: (stage: string, zone: string) => string;
  readonly listed: (instants: readonly string[]) => string;
  /** Events that are left out. */
  readonly omitted: (events: number) => string;
  /** The hours have too many windows. */
  readonly even: string;
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEK = '月火水木金土日';

const dayEn = (month: number, day: number, weekday: number) => `${DAYS[weekday]} ${day} ${MONTHS[month - 1]}`;
const dayJa = (month: number, day: number, weekday: number) => `${month}/${day}(${WEEK[weekday]})`;

export const drawingWords: { readonly [locale in Locale]: DrawingWords } = {
  en: {
    title: 'SLA clock',
    marks: {
      started: 'started',
      paused: 'paused',
      resumed: 'resumed',
      met: 'answered',
      reopened: 'reopened',
      cancelled: 'cancelled',
      now: 'now',
      due: 'due',
      late: 'late from here',
    },
    stages: {
      pending: 'not started',
      active: 'running',
      paused: 'paused',
      met: 'answered in time',
      overdue: 'late, not answered',
      met_late: 'answered late',
      cancelled: 'ended without an answer',
    },
    keys: {
      open: 'open hours',
      closed: 'closed, shortened',
      after: 'after the end, shortened',
      running: 'running',
      paused: 'paused',
      late: 'late',
      left: 'time left',
    },
    rows: { hours: 'hours', clock: 'clock', events: 'events' },
    day: dayEn,
    dayOfYear: (year, month, day, weekday) => `${dayEn(month, day, weekday)} ${year}`,
    reasons: { waiting_for_requester: 'waiting for the requester', on_hold: 'on hold' },
    reasoned: (name, reason) => `${name} (${reason})`,
    described: (stage, zone) => `The clock as of now: ${stage}. Local times in ${zone}:`,
    listed: (instants) => `${instants.join('; ')}.`,
    omitted: (events) => `${events} more events between them are left out.`,
    even: 'The hours open too often to be drawn here, so closed time is not shortened.',
  },
  ja: {
    title: '応答の時計',
    marks: {
      started: '開始',
      paused: '一時停止',
      resumed: '再開',
      met: '回答',
      reopened: '再オープン',
      cancelled: '取り消し',
      now: '現在',
      due: '期限',
      late: 'ここから遅延',
    },
    stages: {
      pending: '未開始',
      active: '進行中',
      paused: '一時停止中',
      met: '期限内に回答',
      overdue: '期限超過、未回答',
      met_late: '期限後に回答',
      cancelled: '回答なしで終了',
    },
    keys: {
      open: '営業時間',
      closed: '営業時間外（短縮表示）',
      after: '終了後（短縮表示）',
      running: '進行中',
      paused: '一時停止中',
      late: '遅延',
      left: '残り時間',
    },
    rows: { hours: '営業', clock: '時計', events: '出来事' },
    day: dayJa,
    dayOfYear: (year, month, day, weekday) => `${year}/${dayJa(month, day, weekday)}`,
    reasons: { waiting_for_requester: 'お客様の返信待ち', on_hold: '保留中' },
    reasoned: (name, reason) => `${name}（${reason}）`,
    described: (stage, zone) => `現在の状態は「${stage}」です。${zone} の時刻で示します。`,
    listed: (instants) => `${instants.join('、')}。`,
    omitted: (events) => `その間の ${events} 件の出来事は省略しています。`,
    even: '営業時間の区切りが多いため、営業時間外を短縮せずに示しています。',
  },
};
