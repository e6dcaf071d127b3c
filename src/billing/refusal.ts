import type { Refusal } from '../decision.js';
import type { Text } from '../errors.js';
import type { Money } from '../money/money.js';
import type { Instant } from '../time/instant.js';

/** Why billing says no: one code a reason, with that reason's data. */
export type BillingRefusal =
  | (Refusal<'not_a_team_account'> & { readonly kind: string; readonly plan: string })
  | (Refusal<'currency_mismatch'> & { readonly expected: string; readonly found: string })
  | (Refusal<'plan_ended'> & { readonly endedAt: Instant })
  | (Refusal<'out_of_order'> & { readonly lastAt: Instant })
  | (Refusal<'renewal_due'> & { readonly dueAt: Instant })
  | (Refusal<'billing_role_required'> & { readonly anyOf: readonly string[] })
  | (Refusal<'contact_sales'> & { readonly reason: SalesReason })
  | (Refusal<'already_held'> & { readonly tier: string })
  | Refusal<'not_held'>
  | (Refusal<'no_change'> & { readonly held: string | number })
  | (Refusal<'already_scheduled'> & { readonly effectiveAt: Instant })
  | (Refusal<'removal_scheduled'> & { readonly effectiveAt: Instant })
  | (Refusal<'removal_already_scheduled'> & { readonly effectiveAt: Instant })
  | Refusal<'nothing_scheduled'>
  | (Refusal<'quote_outdated'> & { readonly expected: Money; readonly total: Money });

/** Which rule leads to sales. */
export type SalesReason = 'sales_executive' | 'self_serve_disabled' | 'tier_sold_by_sales' | 'tier_change';

type Code = BillingRefusal['code'];
type Data<C extends Code> = Omit<Extract<BillingRefusal, { code: C }>, keyof Refusal>;

interface Reason extends Text {
  readonly because: readonly string[];
}

const reasons: Readonly<Record<Code, Reason>> = {
  not_a_team_account: {
    because: ['R1', 'A26'],
    en: 'The add-on is for team accounts.',
    ja: 'アドオンの対象はチーム アカウントです。',
  },
  currency_mismatch: {
    because: ['A18'],
    en: 'All amounts of a subscription are in one currency.',
    ja: '1 つの契約の金額は、すべて同じ通貨です。',
  },
  plan_ended: {
    because: ['R3', 'R12'],
    en: 'The plan has ended, and the add-on with it.',
    ja: 'プランは終了し、アドオンも終了しています。',
  },
  out_of_order: {
    because: ['R9'],
    en: 'Something later has been accepted already.',
    ja: 'これより後の操作がすでに受け付けられています。',
  },
  renewal_due: {
    because: ['R12', 'R13'],
    en: 'The renewal date has passed: the renewal comes first.',
    ja: '更新日を過ぎています。先に更新の処理が必要です。',
  },
  billing_role_required: {
    because: ['R6', 'R8', 'A19'],
    en: 'An admin who can open billing has to do this.',
    ja: 'この操作は「お支払い」を開ける管理者だけが行えます。',
  },
  contact_sales: {
    because: [], // each way to sales has its own
    en: 'This is done by sales: the sales executive, or the sales contact form.',
    ja: 'この操作は、セールス担当役員またはセールスへの問い合わせフォームで承ります。',
  },
  already_held: {
    because: ['R9', 'A20'],
    en: 'The add-on is held already.',
    ja: 'アドオンはすでに追加されています。',
  },
  not_held: {
    because: ['R9'],
    en: 'The add-on is not held.',
    ja: 'アドオンは追加されていません。',
  },
  no_change: {
    because: ['A21'],
    en: 'That is what is held now.',
    ja: '現在の内容と同じです。',
  },
  already_scheduled: {
    because: ['R12'],
    en: 'That change is scheduled for the renewal already.',
    ja: 'その変更はすでに更新日に予定されています。',
  },
  removal_scheduled: {
    because: ['R13'],
    en: 'The add-on is to be removed at the renewal: undo the removal first.',
    ja: 'アドオンは更新日に削除される予定です。先に削除を取り消してください。',
  },
  removal_already_scheduled: {
    because: ['R13'],
    en: 'The removal is scheduled for the renewal already.',
    ja: '削除はすでに更新日に予定されています。',
  },
  nothing_scheduled: {
    because: ['R13'],
    en: 'There is no scheduled change to undo.',
    ja: '取り消せる予定の変更はありません。',
  },
  quote_outdated: {
    because: ['R10'],
    en: 'The total is no longer the one that was confirmed.',
    ja: '合計が、確認された金額から変わっています。',
  },
};

/** The refusal of a code with its data, and with more telling rules where the caller knows them. */
export function refusal<C extends Code>(code: C, data: Data<C>, because?: readonly string[]): BillingRefusal {
  const { because: usual, en, ja } = reasons[code];
  // A code and the data of that code make up the refusal; the compiler does not follow a union through a generic.
  return { code, because: because ?? usual, message: { en, ja }, ...data } as Refusal as BillingRefusal;
}
