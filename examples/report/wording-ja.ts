import type { Wording } from './wording.ts';

export const JAPANESE: Wording = {
  title: (incidents) => `サービス デスク レポート：インシデント ${incidents} 件をサポート チケットとして集計`,
  file: 'ファイル',
  fileText: (file, rows, zone) => `${file}（${rows} 行）。日時は ${zone} の時計の表示として読みます`,
  opened: '受付',
  openedText: (first, last) => `${first} から ${last} まで`,
  asOf: '時点',
  lastUpdate: 'ファイルの最後の更新',
  and: '。',
  notYetOpen: (count) => `まだ受け付けていない ${count} 件は含みません`,
  channel: '窓口',
  channelText: (log) =>
    `すべてハブから送信されたチケット、つまりメールとして扱います。ログ上は ${log} で、電話には応答時間の約束がありません（R43、A24）`,
  closures: '休業日',
  noClosures: '指定なし。日本語デスクは祝日も営業します（A4）',
  asked: '前提',
  askedText: '同じログを 4 つの条件それぞれについて、英語と日本語で問い合わせたものとして読みます',

  replies: '最初の返信',
  columns: ['件数', '期限内', '期限後', '未回答', '超過', '期限間近', '中央値', '95 %'],
  languages: { en: '英語', ja: '日本語' },
  lanes: {
    english: '英語',
    japanese_desk: '日本語（日本語デスクが対応）',
    japanese_fallback: '日本語（英語で対応）',
  },
  repliesNotes: [
    '件数 = 期限内 + 期限後（遅れて回答） + 未回答。超過と期限間近は未回答の内数です。',
    '約束が複数あるときは最も早い期限に従います（A2）。期限ちょうどの返信は期限内です（A3）。',
    '中央値と 95 パーセンタイルは返信済みの件についての時間:分で、nearest-rank 法によります。実時間ですが、日本語デスクの行は営業時間だけを数えます。',
  ],
  fullest: (at) => `返信待ちが最も多かった時点：${at}`,
  fullestNote: '同じログをその時点まで再生したものです。--at で任意の時点の全体を表示できます。',

  desk: '日本語デスク',
  served: (count) => `日本語の問い合わせのうち ${count} 件に日本語で対応しました`,
  ownPromise: (inTime, late, open) =>
    `デスク自身の約束（営業時間で 1 時間以内、R19、A1）：期限内 ${inTime} 件、期限後 ${late} 件、未回答 ${open} 件`,
  fellBack: (count) => `${count} 件は営業時間外だったため英語で対応しました（R20）`,
  moments: (before, after, off) => `開始前 ${before} 件、終了後 ${after} 件、休みの日 ${off} 件`,
  openings: '次の営業開始（件数の多い順）：',
  opening: (at, requests) => `${at}  ${requests} 件`,
  moreOpenings: (count) => `ほか ${count} 回の営業開始`,
  hours: (zone) => `時刻別の問い合わせ（${zone}）`,
  hoursNote: '█ 日本語デスクが対応   ░ 日本語の問い合わせに英語で対応',

  worst: (count) => (count === 0 ? '遅れ' : `遅れの大きい ${count} 件`),
  noWorst: '守られなかった約束はありません。',
  worstCase: (number, opened, answered) =>
    `${number} 受付 ${opened}、${answered === null ? '未回答' : `回答 ${answered}`}`,
  due: (due, overdue, inDeskHours) => `期限 ${due}、${inDeskHours ? '営業時間で ' : ''}${overdue}超過：`,
  worstInWords: '最初の 1 件を文章で：',
  hoursAndMinutes: (hours, minutes) => `${hours} 時間 ${minutes} 分`,

  reopened: '再開',
  noReopened: '再開されたインシデントはありません。',
  reopenedNote: (reopenings, incidents) =>
    `${incidents} 件のインシデントが計 ${reopenings} 回再開されました。再開のたびに時計は最初から動き（A23）、対応先は元のまま（A28）です。次の状態の変化を回答とみなします。`,

  rows: '行の内訳',
  check: (rows, used, setAside) => `${rows} 行 = 使用 ${used} 行 + 除外 ${setAside} 行`,
  reasons: {
    empty_row: '空の行',
    wrong_field_count: '項目の数が見出しと違う',
    no_number: 'インシデント番号がないか、使えない',
    unknown_state: '不明な状態',
    no_update_number: '更新番号（sys_mod_count）がない',
    missing_date: '日時がない',
    impossible_date: '実在しない日時',
    updated_before_opened: '受付より前の更新',
    resolved_before_opened: '受付より前の解決',
    closed_before_opened: '受付より前の完了',
    closed_before_resolved: '解決より前の完了',
    repeated_row: '同じ行の重複',
    two_openings: '前の行と異なる受付日時',
    out_of_order: '順序の誤り（直前の更新より前の日時）',
  },
  counted: (what, count) => `${what}：${count}`,
  row: (number, row, found) => `${number || '番号なし'} ${row} 行目${found === '' ? '' : `（${found}）`}`,
  moreNames: (count) => `ほか ${count} 件（--verbose ですべて表示）`,
  lost: '使える行がないインシデント',
  usedThough: '使用したものの、注意を要するもの：',
  listedLate: '後の更新より後ろに並んでいた行（sys_mod_count の順に戻しました）',
  neverResolved: '解決日時のないインシデント（返信の計算には関係しません）',
  neverNew: '最初の行が New でないインシデント（その行を返信とみなすため、実際の返信はもっと早い可能性があります）',
  rowNumber: (row) => `${row} 行目`,

  rules: '根拠となる規則',
  readingOfClock: '時計が飛ばす時刻は後の瞬間、時計が繰り返す時刻は先の瞬間とみなします。',
  source:
    'データ：Incident management process enriched event log の抜粋、C. A. L. Amaral、M. Fantinato、S. M. Peres、UCI Machine Learning Repository、2019 年、データセット 498、CC BY 4.0。',
};
