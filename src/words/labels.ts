import type { Text } from '../input/issue.js';

type Labels = { readonly [id: string]: Text };

/** What a user reads for the state of a ticket and of an add-on; `holders.ts` has that of a member. */
export const statusLabels: Labels = {
  open: { en: 'Open', ja: '対応中' },
  waiting_for_requester: { en: 'Waiting for the requester', ja: 'お客様の返信待ち' },
  on_hold: { en: 'On hold', ja: '保留中' },
  resolved: { en: 'Resolved', ja: '解決済み' },
  closed: { en: 'Closed', ja: '終了' },
  held: { en: 'Added', ja: '追加済み' },
  not_held: { en: 'Not added', ja: '未追加' },
  removal_pending: { en: 'Will be removed on the renewal date', ja: '更新日に削除予定' },
  change_pending: { en: 'Will change on the renewal date', ja: '更新日に変更予定' },
};

/** What a user reads for the stage of a clock, and for its risk. */
export const stageLabels: Labels = {
  pending: { en: 'Not started', ja: '開始前' },
  active: { en: 'Running', ja: '進行中' },
  at_risk: { en: 'Due soon', ja: '期限間近' },
  paused: { en: 'Paused', ja: '一時停止中' },
  met: { en: 'Met in time', ja: '期限内に達成' },
  overdue: { en: 'Overdue', ja: '期限超過' },
  met_late: { en: 'Met late', ja: '期限後に達成' },
  cancelled: { en: 'Cancelled', ja: '取り消し' },
};

/** What a promise is measured by. */
export const metricLabels: Labels = {
  first_reply: { en: 'First reply', ja: '最初の返信' },
  next_reply: { en: 'Next reply', ja: '次の返信' },
  update: { en: 'Progress update', ja: '状況の報告' },
  workaround: { en: 'Workaround', ja: '回避策の提示' },
  resolution: { en: 'Resolution', ja: '解決' },
};

/** What a request must bring. An offer may have needs of its own. */
export const needLabels: Labels = {
  direct_phone_number: { en: 'Direct phone number', ja: '直通でつながる電話番号' },
};

/** Why something goes through sales, why a clock rests, and why a feature is in the quarterly e-mail. */
export const reasonLabels: Labels = {
  sales_executive: { en: 'The team has a sales executive', ja: 'セールス担当役員がいます' },
  self_serve_disabled: { en: 'The team does not serve itself', ja: '管理コンソールでの手続きは利用できません' },
  tier_sold_by_sales: { en: 'Sales sells this tier', ja: 'このレベルはセールス チームが販売します' },
  tier_change: { en: 'Sales changes tiers', ja: 'レベルの変更はセールス チームが行います' },
  not_in_console: { en: 'The admin console does not do this', ja: '管理コンソールでは手続きできません' },
  waiting_for_requester: { en: 'Waiting for the requester', ja: 'お客様の返信待ち' },
  on_hold: { en: 'On hold', ja: '保留中' },
  unused: { en: 'Unused', ja: '使っていない機能' },
  underused: { en: 'Used too little', ja: 'あまり使っていない機能' },
};

/** What happened to a ticket. */
export const eventLabels = {
  submitted: { en: 'Submitted', ja: '送信' },
  acknowledged: { en: 'Acknowledged', ja: '受付を通知' },
  agent_replied: { en: 'Reply of a support agent', ja: 'カスタマー サポート担当者の返信' },
  requester_replied: { en: 'Reply of the requester', ja: 'お客様の返信' },
  waiting_for_requester: { en: 'Waiting for the requester', ja: 'お客様の返信待ち' },
  put_on_hold: { en: 'Put on hold', ja: '保留' },
  resumed: { en: 'Resumed', ja: '保留を解除' },
  severity_set: { en: 'Severity set', ja: '重大度を設定' },
  workaround_given: { en: 'Workaround given', ja: '回避策を提示' },
  called_back: { en: 'Called back', ja: '折り返し電話' },
  resolved: { en: 'Resolved', ja: '解決' },
  reopened: { en: 'Reopened', ja: '再開' },
  closed: { en: 'Closed', ja: '終了' },
} as const satisfies Labels;

/** What there is to read, watch or take part in. An offer may name its own (`places.resources`). */
export const resourceLabels = {
  article: { en: 'Help center article', ja: 'ヘルプ センターの記事' },
  video: { en: 'Video', ja: '動画' },
  course: { en: 'Course', ja: 'コース' },
} as const satisfies Labels;

/** What a button or a command does, where the offer does not name it itself. */
export const actionLabels = {
  add: { en: 'Add', ja: '追加' },
  remove: { en: 'Remove', ja: '削除' },
  confirm: { en: 'Confirm', ja: '確認' },
  change: { en: 'Change', ja: '変更' },
  undo: { en: 'Undo', ja: '取り消し' },
  contact_sales: { en: 'Contact sales', ja: 'セールスに問い合わせる' },
  none: { en: 'No action', ja: '操作はありません' },
  submit: { en: 'Submit', ja: '送信' },
  send: { en: 'Send', ja: '送信' },
  purchase: { en: 'Add the add-on', ja: 'アドオンを追加' },
  change_tier: { en: 'Change the tier', ja: 'レベルを変更' },
  change_seats: { en: 'Change the number of licences', ja: 'ライセンス数を変更' },
  change_people: { en: 'Change the power users', ja: '上級ユーザーを変更' },
  change_plan: { en: 'Change the plan', ja: 'プランを変更' },
  change_prices: { en: 'Change the prices', ja: '料金を変更' },
  change_account: { en: 'Change the account', ja: 'アカウントを変更' },
  change_interval: { en: 'Change the billing period', ja: '請求期間を変更' },
  end_plan: { en: 'End the plan on the renewal date', ja: '更新日にプランを終了' },
  keep_plan: { en: 'Keep the plan', ja: 'プランを継続' },
  end_now: { en: 'End the plan now', ja: 'プランを今すぐ終了' },
  restart: { en: 'Start the plan again', ja: 'プランを再開' },
  acknowledge: { en: 'Acknowledge', ja: '受付を通知' },
  agent_reply: { en: 'Reply', ja: '返信' },
  requester_reply: { en: 'Reply', ja: '返信' },
  wait_for_requester: { en: 'Wait for the requester', ja: 'お客様の返信を待つ' },
  hold: { en: 'Put on hold', ja: '保留' },
  resume: { en: 'Resume', ja: '保留を解除' },
  set_severity: { en: 'Set the severity', ja: '重大度を設定' },
  give_workaround: { en: 'Give a workaround', ja: '回避策を提示' },
  call_back: { en: 'Call back', ja: '折り返し電話' },
  resolve: { en: 'Resolve', ja: '解決' },
  reopen: { en: 'Reopen', ja: '再開' },
  close: { en: 'Close', ja: '終了' },
} as const satisfies Labels;
