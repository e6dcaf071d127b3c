import type { Text } from 'premium-support';

/** The words of the page itself. Labels of the offer, refusals, rules and pictures have theirs from the library. */
export const WORDING = {
  title: { en: 'premium-support playground', ja: 'premium-support プレイグラウンド' },
  intro: {
    en: 'Choose an offer and a request. Every answer comes from the library, in this page; nothing is sent anywhere.',
    ja: 'サポートの内容とお問い合わせの条件を選択してください。回答はすべて、このページの中でライブラリが計算します。外部には何も送信しません。',
  },
  skip: { en: 'Skip to the answers', ja: '回答へ移動' },
  controls: { en: 'Question', ja: '質問' },
  answers: { en: 'Answers', ja: '回答' },
  language_of_page: { en: 'Language of this page', ja: 'このページの言語' },
  reset: { en: 'Start again', ja: '最初の状態に戻す' },
  offer_group: { en: 'Offer', ja: 'サポートの内容' },
  offer: { en: 'Offer', ja: 'サポートの内容' },
  own: { en: 'Paste your own (JSON)', ja: '自分の JSON を貼り付ける' },
  json: { en: 'Your offer as JSON', ja: 'サポートの内容（JSON）' },
  json_help: {
    en: 'Three fields make an offer: id, channels, tiers. It is read when you leave the field.',
    ja: 'id、channels、tiers の 3 項目が必要です。入力欄から移動すると読み込みます。',
  },
  problems: { en: 'This offer cannot be read', ja: 'このサポートの内容は読み込めません' },
  who_group: { en: 'Who asks', ja: 'お問い合わせをする人' },
  kind: { en: 'Account', ja: 'アカウント' },
  team: { en: 'Team', ja: 'チーム' },
  individual: { en: 'Individual', ja: '個人' },
  plan: { en: 'Plan', ja: 'プラン' },
  tier: { en: 'Tier that was bought', ja: '購入したレベル' },
  beside: { en: 'Held beside it', ja: '併せて保有するもの' },
  variant: { en: 'Personal add-on', ja: '個人のアドオン' },
  role: { en: 'Role', ja: 'ロール' },
  member: { en: 'Member without a role', ja: 'ロールのないメンバー' },
  contact: { en: 'Named contact', ja: '登録された担当者' },
  region: { en: 'Region', ja: '地域' },
  none: { en: 'None', ja: 'なし' },
  request_group: { en: 'Request', ja: 'お問い合わせ' },
  channel: { en: 'Channel', ja: '連絡方法' },
  language: { en: 'Language', ja: '言語' },
  severity: { en: 'Severity', ja: '重大度' },
  phone: { en: 'Direct phone number', ja: '直通でつながる電話番号' },
  brings: { en: 'The request brings', ja: 'お問い合わせに添えるもの' },
  moment: { en: 'Date and time of the request', ja: 'お問い合わせの日時' },
  zone: { en: 'Time zone of the customer', ja: 'お客様のタイム ゾーン' },
  after: { en: 'Read the clock after', ja: '時計を読み取る時点' },
  billing_group: { en: 'Subscription', ja: '契約' },
  seats: { en: 'Licences', ja: 'ライセンス数' },
  currency: { en: 'Currency', ja: '通貨' },
  anchor: { en: 'Billing anchor', ja: '請求の基準日' },
  planPrice: { en: 'Plan, per licence and month', ja: 'プランの料金（1 ライセンス、1 か月）' },
  tierPrice: { en: 'per licence and month', ja: '1 ライセンス、1 か月の料金' },
  usage: { en: 'Spend in the period', ja: '期間中の利用額' },
  executive: { en: 'The team has a sales executive', ja: 'セールス担当役員がいる' },
  promise: { en: 'Who answers, by when', ja: '対応と期限' },
  served: { en: 'Served in', ja: '対応する言語' },
  desk: { en: 'Desk', ja: '担当窓口' },
  opens: { en: 'The language asked for opens', ja: '希望の言語の次の営業開始' },
  promises: { en: 'Promises', ja: '約束' },
  metric: { en: 'Of what', ja: '対象' },
  within: { en: 'Within', ja: '時間' },
  hours: { en: 'Hours', ja: '営業時間' },
  due: { en: 'Due', ja: '期限' },
  state: { en: 'State', ja: '状態' },
  binds: { en: 'binds', ja: '最も早い期限' },
  no_promise: { en: 'No time is promised to this request.', ja: 'このお問い合わせには、約束された時間がありません。' },
  clock: { en: 'Clock', ja: '時計' },
  cards: { en: 'Cards of the billing page', ja: 'お支払いページのカード' },
  today: { en: 'Charged today', ja: '本日の請求額' },
  regular: { en: 'Regular price', ja: '通常価格' },
  effective: { en: 'Takes effect', ja: '適用日時' },
  steps: { en: 'Way', ja: '手順' },
  no_cards: { en: 'This account can buy nothing here.', ja: 'このアカウントで購入できるものはありません。' },
  table: { en: 'The offer as a table', ja: 'サポートの内容の一覧表' },
  why: { en: 'Why', ja: '根拠' },
  refused: { en: 'Not possible', ja: '利用できません' },
  answered_by: { en: 'Answer due by', ja: '回答期限' },
} as const satisfies { readonly [name: string]: Text };

export type Word = keyof typeof WORDING;

/** How long after the request its clocks can be read. */
export const WAITS: readonly (readonly [duration: string, label: Text])[] = [
  ['PT0S', { en: 'at once', ja: '直後' }],
  ['PT15M', { en: '15 minutes', ja: '15 分後' }],
  ['PT40M', { en: '40 minutes', ja: '40 分後' }],
  ['PT2H', { en: '2 hours', ja: '2 時間後' }],
  ['PT8H', { en: '8 hours', ja: '8 時間後' }],
  ['PT24H', { en: '1 day', ja: '1 日後' }],
  ['PT72H', { en: '3 days', ja: '3 日後' }],
  ['PT168H', { en: '1 week', ja: '1 週間後' }],
];
export const ZONES = [
  'Asia/Tokyo',
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/Los_Angeles',
  'Australia/Sydney',
];
export const CURRENCIES = ['USD', 'EUR', 'JPY'];

/** A small offer to begin one's own with. */
export const OWN_OFFER = `{
  "id": "acme",
  "hours": { "office": { "zone": "Europe/Berlin", "weekly": { "mon-fri": ["09:00-17:00"] } } },
  "channels": { "web": {} },
  "tiers": {
    "silver": { "targets": { "reply": { "within": "P1D", "hours": "office" } }, "benefits": { "web": {} } },
    "gold": { "extends": "silver", "targets": { "reply": { "within": "PT4H", "hours": "always" } } }
  }
}`;
