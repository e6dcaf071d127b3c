import type { Text } from '../errors.js';

/** Why a person may not use something, in the order in which the reasons are looked for. */
export type EntitlementCode =
  | 'sign_in_required'
  | 'not_a_team_account'
  | 'add_on_not_held'
  | 'member_not_active'
  | 'admin_required'
  | 'team_admin_required'
  | 'role_required'
  | 'power_user_excluded'
  | 'tier_lacks_benefit';

/** The reason in words. */
export const REFUSALS: { readonly [code in EntitlementCode]: Text } = {
  sign_in_required: {
    en: 'Sign in first to contact support.',
    ja: 'サポートを利用するには、先にログインしてください。',
  },
  not_a_team_account: {
    en: 'Premium support is for team accounts; this is an individual account.',
    ja: 'プレミアム サポートはチーム アカウント向けです。個人アカウントでは利用できません。',
  },
  add_on_not_held: {
    en: 'Nobody holds the premium support add-on here, or it has ended.',
    ja: 'プレミアム サポートのアドオンが追加されていないか、すでに終了しています。',
  },
  member_not_active: {
    en: 'Only active members of the team are supported.',
    ja: 'サポートの対象は、チームのアクティブなメンバーのみです。',
  },
  admin_required: {
    en: 'Only admins of the team can use this.',
    ja: 'この機能を利用できるのは、チームの管理者のみです。',
  },
  team_admin_required: {
    en: 'Only team admins can use this.',
    ja: 'この機能を利用できるのは、チーム管理者のみです。',
  },
  role_required: {
    en: 'This needs another admin role.',
    ja: 'この機能を利用するには、別の管理者権限が必要です。',
  },
  power_user_excluded: {
    en: 'The terms for power users do not include this.',
    ja: '上級ユーザー向けの内容には含まれていません。',
  },
  tier_lacks_benefit: {
    en: 'The tier that is held does not include this.',
    ja: '現在のレベルには含まれていません。',
  },
};
