// Why billing says no, and what it does: the readings that each answer rests on in any offer, and the refusals in words.
// The rules of an offer's own page are in its catalogue, `cites`, by the code or by the topic of the code.
export const billingReasons = {
  account_not_eligible: {
    because: ['A26'],
    en: 'This account cannot hold the add-on. Choose a plan that can.',
    ja: 'このアカウントではアドオンを利用できません。対象のプランを選択してください。',
  },
  plan_not_eligible: {
    because: ['A26'],
    en: 'The add-on is not offered with this plan. Choose one of the plans that it is offered with.',
    ja: 'このプランではアドオンを利用できません。対象のプランを選択してください。',
  },
  no_longer_sold: {
    because: [],
    en: 'This tier is not sold on this date. Choose another tier.',
    ja: 'このレベルは、この日には販売していません。別のレベルを選択してください。',
  },
  price_needed: {
    because: ['A18'],
    en: 'This has no price in the currency of the subscription. Give one with `change_prices` first.',
    ja: '契約の通貨での価格がありません。先に価格を指定してください（change_prices）。',
  },
  currency_mismatch: {
    because: ['A18'],
    en: 'All amounts of a subscription are in one currency. Use the currency of the subscription.',
    ja: '1 つの契約では、すべての金額が同じ通貨になります。契約と同じ通貨で指定してください。',
  },
  plan_ended: {
    because: [],
    en: 'The plan has ended, and everything held with it. Restart it first.',
    ja: 'プランは終了しました。アドオンも同時に終了しています。先に契約を再開してください。',
  },
  out_of_order: {
    because: [],
    en: 'A later change has been accepted already. Load the subscription again and retry.',
    ja: 'これより後の変更がすでに受け付けられています。最新の契約を読み込んでから、もう一度実行してください。',
  },
  renewal_due: {
    because: [],
    en: 'The renewal date has passed. Process the renewal first.',
    ja: '更新日を過ぎています。先に更新を処理してください。',
  },
  id_reused: {
    because: [],
    en: 'This id belongs to another command that was accepted before. Send the new command with a new id.',
    ja: 'この ID は、すでに受け付けた別の操作のものです。新しい ID で送ってください。',
  },
  sign_in_required: {
    because: [],
    en: 'Sign in first.',
    ja: '先にログインしてください。',
  },
  member_not_active: {
    because: ['A8'],
    en: 'Only an active member can do this.',
    ja: 'この操作を行えるのは、アクティブなメンバーのみです。',
  },
  billing_role_required: {
    because: ['A19'],
    en: 'Only an admin who can open billing can do this.',
    ja: 'この操作を行えるのは、「お支払い」を開くことができる管理者のみです。',
  },
  contact_sales: {
    because: [],
    en: 'Sales does this. Ask the sales executive, or use the contact form of the sales team.',
    ja: 'この操作は、セールス担当役員またはセールス チームのお問い合わせフォームからご依頼ください。',
  },
  already_held: {
    because: ['A20'],
    en: 'The team has the add-on already. To have another tier, change the tier (command change_tier).',
    ja: 'アドオンはすでに追加されています。別のレベルにするには、レベルを変更してください（コマンド change_tier）。',
  },
  not_held: {
    because: [],
    en: 'The team does not have the add-on that this needs. Add it first.',
    ja: '必要なアドオンが追加されていません。先に追加してください。',
  },
  no_change: {
    because: [], // `noChangeReadings` has the reading of each
    en: 'The subscription has this already.',
    ja: '現在の契約内容と同じです。',
  },
  already_scheduled: {
    because: [],
    en: 'This change is scheduled for the renewal already.',
    ja: 'この変更は、すでに更新日に予定されています。',
  },
  removal_scheduled: {
    because: [],
    en: 'The add-on is to be removed at the renewal. Undo the removal first.',
    ja: 'アドオンは更新日に削除される予定です。先に削除を取り消してください。',
  },
  removal_already_scheduled: {
    because: [],
    en: 'The removal is scheduled for the renewal already.',
    ja: '削除は、すでに更新日に予定されています。',
  },
  interval_change_scheduled: {
    because: [],
    en: 'The billing period is to get another length at the renewal. Undo that change first, and ask for it again afterwards.',
    ja: '請求期間の長さは更新日に変更される予定です。先にその変更を取り消し、この操作の後でもう一度指定してください。',
  },
  nothing_scheduled: {
    because: [],
    en: 'No such change is scheduled, so there is nothing to undo.',
    ja: '予定されている変更はないため、取り消せません。',
  },
  quote_outdated: {
    because: [],
    en: 'The total is not the confirmed one any more. Confirm the new total.',
    ja: '合計が、確認された金額と異なります。新しい合計を確認してください。',
  },
} as const;

/** The readings behind each change of a subscription. */
export const billingReadings = {
  started: ['A18'],
  purchased: ['A18'],
  upgraded: ['A21', 'A18'],
  downgrade_scheduled: ['A21'],
  seats_increased: ['A18'],
  seats_decrease_scheduled: ['A18'],
  people_increased: ['A18'],
  people_decrease_scheduled: ['A18'],
  plan_changed: ['A18'],
  plan_change_scheduled: ['A18'],
  price_change_scheduled: ['A18'],
  interval_change_scheduled: ['A18'],
  account_changed: ['A25'],
  removal_scheduled: ['A12'],
  late_removal: ['A12'],
  removal_undone: ['A20'],
  tier_kept: ['A21'],
  terms_kept: ['A18'],
  undone: ['A20'],
  plan_end_scheduled: [],
  plan_ended: [],
  ended: ['A18'],
  restarted: ['A18'],
  renewed: [],
  removed: ['A12'],
  usage: ['A18'],
  remedy: [],
} as const;

const PURCHASE = ['purchase'];
const PRORATION = ['proration'];
const RENEWAL = ['renewal'];
const REMOVAL = ['removal'];
const BILLING_PAGE = ['billing_page'];
const PLAN_END = ['add_on_not_held', 'renewal'];

/** The topics of each code: an offer cites its rules by topic, or for one code alone. */
export const billingTopics: { readonly [code: string]: readonly string[] } = {
  purchased: ['purchase', 'proration'],
  already_held: PURCHASE,
  not_held: PURCHASE,
  out_of_order: PURCHASE,
  started: PRORATION,
  upgraded: PRORATION,
  seats_increased: PRORATION,
  people_increased: PRORATION,
  plan_changed: PRORATION,
  ended: PRORATION,
  restarted: PRORATION,
  usage: PRORATION,
  renewed: RENEWAL,
  renewal_due: ['renewal', 'removal'],
  downgrade_scheduled: RENEWAL,
  seats_decrease_scheduled: RENEWAL,
  people_decrease_scheduled: RENEWAL,
  plan_change_scheduled: RENEWAL,
  price_change_scheduled: RENEWAL,
  interval_change_scheduled: RENEWAL,
  already_scheduled: RENEWAL,
  removed: ['renewal', 'removal'],
  removal_scheduled: ['purchase', 'removal'],
  removal_already_scheduled: REMOVAL,
  late_removal: REMOVAL,
  undone: REMOVAL,
  nothing_scheduled: REMOVAL,
  plan_end_scheduled: PLAN_END,
  plan_ended: PLAN_END,
  quote_outdated: ['confirmation'],
  sign_in_required: BILLING_PAGE,
  member_not_active: BILLING_PAGE,
  billing_role_required: BILLING_PAGE,
  contact_sales: ['sales'],
};

/** The readings behind a command that asks for what is held: about a tier, and about anything that is counted. */
export const noChangeReadings = { tier: ['A21'], terms: ['A18'] } as const;

/** The readings behind each reason for which a change goes through sales. */
export const salesReadings = {
  sales_executive: [],
  self_serve_disabled: [],
  tier_sold_by_sales: ['A21'],
  tier_change: ['A21'],
  not_in_console: [],
} as const;

/** The rules behind a proration by itself, outside any offer. */
export const prorationRules = /*@__PURE__*/ Object.freeze(['R11', 'A18'] as const);
