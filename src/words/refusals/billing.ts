import { deepFreeze } from '../../input/frozen.js';

// Why billing says no: the rules that each reason rests on, and the reason in words.
export const billingReasons = {
  account_not_eligible: {
    because: ['R1', 'A26'],
    en: 'The add-on is for team accounts. Choose a team plan first.',
    ja: 'アドオンの対象はチーム アカウントです。先にチームのプランを選択してください。',
  },
  currency_mismatch: {
    because: ['A18'],
    en: 'All amounts of a subscription are in one currency. Use the currency of its plan.',
    ja: '1 つの契約では、すべての金額が同じ通貨になります。プランと同じ通貨で指定してください。',
  },
  plan_ended: {
    because: ['R3', 'R12'],
    en: 'The plan has ended, and the add-on ended with it.',
    ja: 'プランは終了しました。アドオンも同時に終了しています。',
  },
  out_of_order: {
    because: ['R9'],
    en: 'A later change has been accepted already. Load the subscription again and retry.',
    ja: 'これより後の変更がすでに受け付けられています。最新の契約を読み込んでから、もう一度実行してください。',
  },
  renewal_due: {
    because: ['R12', 'R13'],
    en: 'The renewal date has passed. Process the renewal first.',
    ja: '更新日を過ぎています。先に更新を処理してください。',
  },
  billing_role_required: {
    because: ['R6', 'R8', 'A19'],
    en: 'Only an admin who can open billing can do this.',
    ja: 'この操作を行えるのは、「お支払い」を開くことができる管理者のみです。',
  },
  contact_sales: {
    because: [], // `salesRules` has the rules of each way to sales
    en: 'Sales does this. Ask the sales executive, or use the contact form of the sales team.',
    ja: 'この操作は、セールス担当役員またはセールス チームのお問い合わせフォームからご依頼ください。',
  },
  already_held: {
    because: ['R9', 'A20'],
    en: 'The team has the add-on already.',
    ja: 'アドオンはすでに追加されています。',
  },
  not_held: {
    because: ['R9'],
    en: 'The team does not have the add-on. Add it first.',
    ja: 'アドオンは追加されていません。先に追加してください。',
  },
  no_change: {
    because: ['A21'],
    en: 'The subscription has this already.',
    ja: '現在の契約内容と同じです。',
  },
  already_scheduled: {
    because: ['R12'],
    en: 'This change is scheduled for the renewal already.',
    ja: 'この変更は、すでに更新日に予定されています。',
  },
  removal_scheduled: {
    because: ['R13'],
    en: 'The add-on is to be removed at the renewal. Undo the removal first.',
    ja: 'アドオンは更新日に削除される予定です。先に削除を取り消してください。',
  },
  removal_already_scheduled: {
    because: ['R13'],
    en: 'The removal is scheduled for the renewal already.',
    ja: '削除は、すでに更新日に予定されています。',
  },
  nothing_scheduled: {
    because: ['R13'],
    en: 'No change is scheduled, so there is nothing to undo.',
    ja: '予定されている変更はないため、取り消せません。',
  },
  quote_outdated: {
    because: ['R10'],
    en: 'The total is not the confirmed one any more. Confirm the new total.',
    ja: '合計が、確認された金額と異なります。新しい合計を確認してください。',
  },
} as const;

/** The rules behind each reason for which a change goes through sales. */
export const salesRules = {
  sales_executive: ['R4', 'R5'],
  self_serve_disabled: ['R4', 'A25'],
  tier_sold_by_sales: ['R5', 'A21'],
  tier_change: ['A21'],
} as const;

/** The rules that each change of a subscription cites. */
export const changeRules = /*@__PURE__*/ deepFreeze({
  purchased: ['R9', 'R11', 'A18'],
  removal_undone: ['A20'],
  tier_kept: ['A21'],
  upgraded: ['A21', 'A18'],
  downgrade_scheduled: ['A21', 'R12'],
  seats_increased: ['R11', 'A18'],
  seats_decrease_scheduled: ['R12', 'A18'],
  seats_kept: ['A18'],
  removal_scheduled: ['R9', 'R13', 'A12'],
  undone: ['R13', 'A20'],
  plan_end_scheduled: ['R3', 'R12'],
  plan_ended: ['R3', 'R12'],
  renewed: ['R12'],
  removed: ['R12', 'R13', 'A12'],
  prorated: ['R11', 'A18'],
} as const);
