import type { Text } from '../input/issue.js';

/** Any admin role of the account (A5). */
export const ADMIN_LABEL: Text = Object.freeze({ en: 'Admin', ja: '管理者' });

/** What a member's status is called. */
export const STATUS_LABELS = Object.freeze({
  active: { en: 'Active member', ja: 'アクティブなメンバー' },
  invited: { en: 'Invited member', ja: '招待中のメンバー' },
  suspended: { en: 'Suspended member', ja: '停止中のメンバー' },
  removed: { en: 'Removed member', ja: '削除されたメンバー' },
});
