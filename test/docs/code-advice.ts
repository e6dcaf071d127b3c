import type { Text } from '../../src/index.js';

/** What a code of an issue means and what to do; the message of an issue names the values. */
export const ADVICE: Readonly<Record<string, Text>> = {
  amount_out_of_range: text(
    'An amount has too many digits. Use smaller amounts.',
    '金額の桁数が多すぎます。より小さい金額を指定してください。',
  ),
  before_history: text(
    'The subscription no longer remembers that far back. Apply its events up to the instant, and ask that state.',
    '契約に残る履歴より前の時刻です。その時点までのイベントを適用した状態で調べてください。',
  ),
  blank: text('The text has no visible character. Enter one.', '空白だけの文字列です。文字を入力してください。'),
  catalog_mismatch: text(
    'Two arguments belong to different offers or versions. Make the entitlements from the same catalogue.',
    '引数のカタログまたはバージョンが異なります。同じカタログで権限を作成してください。',
  ),
  circular_severities: text(
    'Severities stand in for each other in a circle. Leave out `otherwise` in one of them.',
    '重大度の代わり（otherwise）が循環しています。どれか 1 つで省いてください。',
  ),
  circular_tiers: text(
    'Tiers extend each other in a circle. Leave out `extends` in one of them.',
    '拡張元（extends）が循環しています。どれか 1 つで省いてください。',
  ),
  currency_mismatch: text(
    'Amounts in two currencies cannot be combined. Use one currency.',
    '通貨の異なる金額は一緒に計算できません。同じ通貨で指定してください。',
  ),
  duplicate_date: text(
    'A date is given twice. Put all its windows into one list.',
    '日付が重複しています。時間帯を 1 つのリストにまとめてください。',
  ),
  duplicate_id: text(
    'An id, or a period of `usage`, is given twice in one list, or in two that may not share one. Use another one, leave one out, or add up what belongs together.',
    'ID または `usage` の期間が重複しています。別の値を指定するか、どちらかを省くか、1 件にまとめてください。',
  ),
  empty_period: text(
    'A period ends where it starts or before. Use a later end.',
    '期間の終わりが始まり以前です。より後を指定してください。',
  ),
  empty_window: text(
    'A window opens and closes at the same time. Use `00:00-24:00` for a whole day.',
    '開始と終了が同じ時刻です。終日の場合は 00:00-24:00 を指定してください。',
  ),
  entitlements_outdated: text(
    'Something that the entitlements rest on has ended by `at`. Make them anew as of `at`.',
    '権限の有効期限を過ぎています。その時刻の権限を作成し直してください。',
  ),
  forbidden_key: text(
    'A key such as `__proto__` is not allowed in data. Use another key.',
    'このキーは使えません。別のキーを指定してください。',
  ),
  id_reused: text(
    'Something else was accepted under this id before. Use a new id; a retry sends the same content.',
    'この ID は別の内容ですでに使われています。新しい ID を指定してください。再送の場合は同じ内容を送ってください。',
  ),
  impossible_event: text(
    'An event cannot have followed the ones before it. Load the events in their order, all of them.',
    '前のイベントの後には起こりえないイベントです。すべてのイベントを順に読み込んでください。',
  ),
  inconsistent: text(
    'Two fields of a stored document contradict each other. Apply its events again to get the document.',
    '保存された文書の項目が互いに矛盾しています。イベントを適用し直してください。',
  ),
  instant_out_of_range: text(
    'The instant, or an answer, lies outside of what a `Date` can hold. Use an instant or a duration that is nearer.',
    '日時が Date の範囲を超えています。範囲内の日時か、より短い時間を指定してください。',
  ),
  invalid_amount: text(
    "The text is not a decimal number. Use text such as '12.50'.",
    "10 進数の文字列ではありません。'12.50' のように指定してください。",
  ),
  invalid_cursor: text(
    'The cursor does not come from an earlier page. Pass `nextCursor` unchanged, or leave it out.',
    'カーソルが前のページのものではありません。nextCursor をそのまま指定するか、省いてください。',
  ),
  invalid_date: text(
    'The text is not a date of the calendar. Use YYYY-MM-DD.',
    '実在する日付ではありません。YYYY-MM-DD 形式で指定してください。',
  ),
  invalid_duration: text(
    "The text is not an exact ISO 8601 duration. Use hours, minutes and seconds such as 'PT1H30M'.",
    "ISO 8601 の時間の長さではありません。'PT1H30M' のように指定してください。",
  ),
  invalid_factor: text(
    "The factor is not decimal text. Use text such as '0.08'.",
    "係数が 10 進数の文字列ではありません。'0.08' のように指定してください。",
  ),
  invalid_id: text(
    'The id has a character that is not allowed, or is too long. The message names the allowed ones.',
    'ID に使えない文字があるか、長すぎます。使える文字はメッセージに示されます。',
  ),
  invalid_instant: text(
    "The value is not an instant. Use ISO 8601 text with an offset, such as '2026-11-20T16:30:00+09:00', a `Date`, or epoch milliseconds.",
    "日時として読み取れません。'2026-11-20T16:30:00+09:00' のようにオフセット付きの ISO 8601、Date、またはエポック ミリ秒で指定してください。",
  ),
  invalid_language: text(
    'The text is not a BCP 47 language tag. Use `ja` or `en-GB`.',
    'BCP 47 言語タグではありません。ja や en-GB のように指定してください。',
  ),
  invalid_local_time: text(
    "The text is not a local time. Use '2026-11-20T16:30', without an offset.",
    "現地時刻ではありません。'2026-11-20T16:30' のようにオフセットなしで指定してください。",
  ),
  invalid_people: text(
    'A number of people is a whole number from 0 on. Use one.',
    '人数は 0 以上の整数で指定してください。',
  ),
  invalid_price: text(
    "A price is not written as the catalogue writes it. Use amounts such as { USD: '12.50' }, ascending bands, or a percentage from 0 to 100.",
    "価格の書き方が正しくありません。{ USD: '12.50' } のような金額、小さい順の段階、または 0 から 100 の百分率で指定してください。",
  ),
  invalid_quantity: text('A quantity is a whole number from 0 on. Use one.', '数量は 0 以上の整数で指定してください。'),
  invalid_quarter: text('The text is not a quarter. Use `2026-Q4`.', '四半期は 2026-Q4 のように指定してください。'),
  invalid_seats: text(
    'A number of licences is a whole number from 1 on. Use one.',
    'ライセンスの数は 1 以上の整数で指定してください。',
  ),
  invalid_type: text(
    'The value has another type than the field. The message names the types that are allowed.',
    '値の型が異なります。使える型はメッセージに示されます。',
  ),
  invalid_value: text(
    'The value cannot be used there. The message says what can.',
    'この値は使えません。使える値はメッセージに示されます。',
  ),
  invalid_weight: text(
    'A weight is neither a number nor decimal text. Use one of them.',
    '重みは数または 10 進数の文字列で指定してください。',
  ),
  invalid_window: text(
    "The text is not an opening window. Use '09:00-17:00', or '22:00-06:00' across midnight.",
    "時間帯ではありません。'09:00-17:00' のように指定してください。日をまたぐ場合は '22:00-06:00' のように指定します。",
  ),
  looks_like_seconds: text(
    'The number has the size of epoch seconds. Multiply it by 1000.',
    'エポック秒とみられる数です。1000 倍してミリ秒で指定してください。',
  ),
  missing: text('A required field is absent. Give it.', '必須の項目がありません。指定してください。'),
  negative_price: text('A price is below 0. Use 0 or more.', '価格は 0 以上で指定してください。'),
  never_opens: text(
    'The hours have no opening window, closures leave none, or two schedules are never open together. Add a window, or leave a closure out.',
    '営業時間が一度もないか、休業日を除くと残らないか、2 つのスケジュールが同時に開くことがありません。時間帯を追加するか、休業日を減らしてください。',
  ),
  no_promise_possible: text(
    'A target matches no request, because no benefit opens a channel or its language for it, or nobody can hold the tier, because it stands beside add-ons alone. Add the benefit, or name in `beside` a tier that stands alone.',
    '対象となる依頼がない約束か、だれも利用できないレベルです。チャネルか言語の項目を benefits に追加するか、beside を持たないレベルを beside に指定してください。',
  ),
  no_weights: text(
    'The weights sum to zero, so nothing can be shared out. Use other weights.',
    '重みの合計が 0 です。別の重みを指定してください。',
  ),
  not_comparable: text(
    'It cannot be told whether a tier promises less than the one that it extends. Use the same hours, or say `mayPromiseLess: true`.',
    '拡張元の約束と比較できません。同じ営業時間にするか、mayPromiseLess: true を指定してください。',
  ),
  not_finite: text('The number is NaN or infinite. Use a finite one.', '有限の数を指定してください。'),
  not_plain_data: text(
    'The value is not plain JSON: a class instance, a function, a symbol. Pass what JSON can hold.',
    'プレーンな JSON データではありません。JSON で表せる値を指定してください。',
  ),
  not_positive: text('The duration is zero or negative. Use a longer one.', '0 より長い時間を指定してください。'),
  not_submitted: text(
    'The events do not begin with the submission. Put `submitted` first.',
    'イベントが送信から始まっていません。submitted を最初に指定してください。',
  ),
  out_of_order: text(
    'Events or dates do not follow one another in time. Sort them, or load the latest state.',
    '時刻の順に並んでいません。並べ直すか、最新の状態を読み込んでください。',
  ),
  out_of_range: text(
    'A number, a list or a text is beyond its limits. The message names the limit.',
    '値が範囲を超えています。範囲はメッセージに示されます。',
  ),
  out_of_sequence: text(
    'The revision of an event does not follow that of the state. Load the subscription again, and decide again.',
    'イベントの revision が状態に続きません。契約を読み込み直してから、もう一度実行してください。',
  ),
  outside_period: text(
    'A date or an instant lies outside of the billing period. Use one inside.',
    '請求期間の範囲外です。期間内の日付または時刻を指定してください。',
  ),
  partner_needed: text(
    'A tier is held only beside another one. Hold that one too, or leave this one out.',
    '別の内容と合わせて保持する必要があります。合わせて指定するか、取り除いてください。',
  ),
  plan_mismatch: text(
    'The plan and the account contradict each other. Use a plan of that kind of account.',
    'プランとアカウントが一致しません。そのアカウントのプランを指定してください。',
  ),
  price_needed: text(
    "A tier has no price in the currency of the subscription. Give one, or 'bundled'.",
    "契約の通貨での価格がありません。価格、または 'bundled' を指定してください。",
  ),
  promises_less: text(
    'A tier promises or grants less than the one that it extends. Promise as much, or say `mayPromiseLess: true`.',
    '拡張元を下回る約束です。同じかそれ以上にするか、mayPromiseLess: true を指定してください。',
  ),
  region_needed: text(
    "The hours depend on the account's region. Give `account.region`.",
    '営業時間が地域によって異なります。account.region を指定してください。',
  ),
  reserved_id: text(
    'The id has a fixed meaning in every offer. Use another one.',
    '予約されている ID です。別の ID を指定してください。',
  ),
  reversed_interval: text(
    'The end lies before the start. Exchange them, or use a later end.',
    '終了が開始より前です。入れ替えるか、より後を指定してください。',
  ),
  severity_needed: text(
    'What is promised depends on the severity. Give `severity`.',
    '約束の内容が重大度によって異なります。severity を指定してください。',
  ),
  tier_cheaper_than_lower: text(
    'A higher tier costs less than a lower one. Correct the prices.',
    '上位の内容が下位より安くなっています。価格を見直してください。',
  ),
  too_large: text(
    'The value has more parts or levels than any document needs. Make it smaller; the message names the limit.',
    '値が大きすぎます。小さくして指定してください。上限はメッセージに示されます。',
  ),
  too_long: text(
    'The text has too many characters. Shorten it to the limit in the message.',
    '文字数が多すぎます。メッセージに示された文字数以内で指定してください。',
  ),
  too_many_events: text(
    'A ticket or a clock has no room for more events. Submit a new ticket.',
    'イベントの数が上限に達しました。新しいチケットを送信してください。',
  ),
  too_many_periods: text(
    'The span has too many billing periods for one call. Use a nearer end, or `billing.advanceEach`.',
    '1 回に扱える請求期間の数を超えています。より近い終わりを指定するか、billing.advanceEach を使ってください。',
  ),
  too_many_promises: text(
    'A ticket has no room for so many promises. Promise less to one request.',
    '1 つのチケットの約束が多すぎます。約束を減らしてください。',
  ),
  unknown_currency: text(
    'The code is not a currency of ISO 4217. Use one such as `USD` or `JPY`.',
    'ISO 4217 の通貨コードではありません。USD や JPY のように指定してください。',
  ),
  unknown_field: text(
    'The field or option does not exist. Remove it, or use the `suggestion`.',
    '存在しない項目です。取り除くか、suggestion の名前を使ってください。',
  ),
  unknown_language: text(
    'The language is registered nowhere (`jp`). Use a BCP 47 tag; the `suggestion` is the nearest (`ja`).',
    '登録されていない言語です（例：jp）。suggestion（例：ja）などの BCP 47 言語タグを指定してください。',
  ),
  unknown_rule: text(
    'The rule is neither of the offer nor of the register. Add it to `rules` of the offer, or correct the id.',
    'オファーにもライブラリにもない規則です。オファーの rules に追加するか、ID を直してください。',
  ),
  unknown_weekday: text(
    'The day is not a weekday or a span of weekdays. Use `mon` or `mon-fri`.',
    '曜日ではありません。mon や mon-fri のように指定してください。',
  ),
  unknown_zone: text(
    'The name is not an IANA zone. Use `Asia/Tokyo` or `UTC`.',
    'IANA のタイム ゾーン名ではありません。Asia/Tokyo や UTC のように指定してください。',
  ),
  unreadable: text(
    'Reading the value threw an error, as a revoked proxy does. Pass plain data.',
    '値を読み取れません。プレーンなデータを指定してください。',
  ),
  unsupported_version: text(
    'The stored document has another version than this release reads. Read it with the release that wrote it.',
    'このリリースでは読み取れないバージョンの文書です。対応するリリースで読み取ってください。',
  ),
  usage_needed: text(
    'A price is a share of what was spent, and the amount was not given. Pass `usage`.',
    '利用額に応じた価格です。usage で利用額を指定してください。',
  ),
  versions_overlap: text(
    'Two versions of an offer are in effect on the same date. Let one end before the other begins.',
    'バージョンの期間が重なっています。重ならないように指定してください。',
  ),
  wrong_account: text(
    'The entitlements, or the account, belong to another account. Use those of the account that is asked about.',
    '別のアカウントのものです。対象のアカウントの権限やアカウントを指定してください。',
  ),
  wrong_digits: text(
    'The amount has more or fewer decimals than its currency. Use exactly those of the currency.',
    '小数部の桁数が通貨と異なります。通貨の桁数で指定してください。',
  ),
  wrong_invoice_id: text(
    "An invoice's id is not `<subscription>:<revision>`. Load the invoice again.",
    '請求明細の ID が「契約:revision」ではありません。読み込み直してください。',
  ),
  wrong_line_id: text(
    "A line's id is not `<invoice>/<n>`. Load the subscription again.",
    '明細行の ID が「明細/番号」ではありません。契約を読み込み直してください。',
  ),
  wrong_period: text(
    'A stored period is not the one that the billing cycle gives. Apply the events again.',
    '保存された期間が請求周期と一致しません。イベントを適用し直してください。',
  ),
  wrong_person: text(
    'The entitlements belong to somebody else than the requester. Use those of the requester.',
    'チケットを送信した人の権限ではありません。送信した人の権限を指定してください。',
  ),
  wrong_sign: text(
    'An amount has the wrong sign for its kind of line: credits are negative, charges are not.',
    '金額の符号が行の種類と一致しません。返金は負、請求は 0 以上で指定してください。',
  ),
  wrong_subscription: text(
    'An event belongs to another subscription. Apply the events of this one.',
    '別の契約のイベントです。この契約のイベントを指定してください。',
  ),
  wrong_ticket: text(
    'An event belongs to another ticket. Apply the events of this one.',
    '別のチケットのイベントです。このチケットのイベントを指定してください。',
  ),
  wrong_total: text(
    'The total is not the sum of the lines. Load the invoice again.',
    '合計が行の合計と一致しません。請求明細を読み込み直してください。',
  ),
  wrong_zone: text(
    'The zone is not the one of the subscription. Use that one.',
    '契約のタイム ゾーンと異なります。契約のタイム ゾーンを指定してください。',
  ),
  zone_needed: text(
    'The dates of a person need a zone. Give `zone`, or `account.zone`.',
    '日付の判定にタイム ゾーンが必要です。zone または account.zone を指定してください。',
  ),
};

/**
 * What a refusal means to whoever wrote the program or the offer. The words of the refusal are for the customer, who can change
 * neither.
 */
export const REFUSAL_ADVICE: Readonly<Record<string, Text>> = {
  already_held: text(
    'A tier is added where none is held, and none that comes with the plan. Send `change_tier` to change the one that is held.',
    '追加できるのは、まだ何も追加されておらず、プランにも含まれていない場合です。レベルの変更には change_tier を使ってください。',
  ),
  billing_role_required: text(
    'The actor has no role with `billing: true` in the offer. Give one of `refusal.anyOf`, or add such a role to `roles`.',
    'オファーの roles で billing: true のロールを持たない人です。refusal.anyOf のいずれかを持つ人にするか、roles に追加してください。',
  ),
  contact_sales: text(
    "`refusal.reason` says why. `tier_sold_by_sales`, `tier_change`: the tier, or the one held before, is not in `selfService.tiers` of the offer. Add it there, and start subscriptions from that offer: a subscription keeps the offer that it began with. `sales_executive`: the account has a sales executive; say `selfService.withSalesExecutive: true` to allow it. `self_serve_disabled`: the account has `selfServe: false`. `not_in_console`: only sales does this; send the command with `via: 'sales'`.",
    "refusal.reason に理由があります。tier_sold_by_sales、tier_change：対象のレベル、または現在のレベルがオファーの selfService.tiers にありません。追加したオファーで契約を開始してください（契約は開始時のオファーに従います）。sales_executive：セールス担当役員のいるアカウントです。許可する場合は selfService.withSalesExecutive: true を指定してください。self_serve_disabled：アカウントが selfServe: false です。not_in_console：セールスだけが行える操作です。via: 'sales' で送ってください。",
  ),
};

/** A name that is not one of the allowed ones: the same advice for every kind of name. */
export function adviceOnName(kind: string): Text {
  const name = kind.replaceAll('_', ' ');
  return text(
    `The ${name} is not an allowed one. Use one of \`expected\`; \`suggestion\` is the nearest.`,
    '使える値ではありません。`expected` のいずれかを指定してください。`suggestion` は最も近い値です。',
  );
}

function text(en: string, ja: string): Text {
  return { en, ja };
}
