import type { Text } from '../input/issue.js';

/** What the audiences that mean the same in every offer are called. */
export const AUDIENCE_LABELS: { readonly [who in 'member' | 'admin' | 'contact']: Text } = /*@__PURE__*/ Object.freeze({
  member: { en: 'Active member', ja: 'アクティブなメンバー' },
  admin: { en: 'Admin', ja: '管理者' },
  contact: { en: 'Named contact', ja: '登録された担当者' },
});

/** What a member's status is called. */
export const STATUS_LABELS = /*@__PURE__*/ Object.freeze({
  active: { en: 'Active member', ja: 'アクティブなメンバー' },
  invited: { en: 'Invited member', ja: '招待中のメンバー' },
  suspended: { en: 'Suspended member', ja: '停止中のメンバー' },
  removed: { en: 'Removed member', ja: '削除されたメンバー' },
});
