import type { Text } from '../../input/issue.js';
import { once } from '../../input/once.js';
import { billingReasons } from './billing.js';
import { catalogReasons } from './catalog.js';
import { engagementReasons } from './engagement.js';
import { entitlementReasons } from './entitlements.js';
import { hubReasons } from './hub.js';
import { importReasons } from './import.js';
import { routingReasons } from './routing.js';
import { ticketReasons } from './tickets.js';

/** The texts of codes with which several modules refuse, each in words of its own: here they fit all of them. */
const IN_GENERAL: { readonly [code: string]: Text } = {
  account_not_eligible: {
    en: 'This kind of account cannot hold the support add-on.',
    ja: 'このアカウントでは、サポートのアドオンを利用できません。対象のプランをご利用ください。',
  },
  sign_in_required: { en: 'Sign in first.', ja: '先にログインしてください。' },
  member_not_active: {
    en: 'Only active members of the team can do this.',
    ja: 'この操作を行えるのは、チームのアクティブなメンバーのみです。',
  },
  out_of_order: {
    en: 'A later change has been accepted already. Load the latest state and try again.',
    ja: 'これより後の操作が、すでに受け付けられています。最新の状態を読み込んでから、もう一度実行してください。',
  },
  id_reused: {
    en: 'Another command with this id was accepted before. Use a new id.',
    ja: 'この ID の別の操作が、すでに受け付けられています。新しい ID を使ってください。',
  },
  no_change: { en: 'This is so already, so nothing changes.', ja: 'すでにこの内容です。変更はありません。' },
};

/** The words of every refusal of every module, by code. */
export const refusalLabels: () => ReadonlyMap<string, Text> = /*@__PURE__*/ once(() => {
  const tables: readonly { readonly [code: string]: Text }[] = [
    IN_GENERAL,
    entitlementReasons,
    routingReasons,
    ticketReasons,
    billingReasons,
    hubReasons,
    engagementReasons,
    catalogReasons,
    importReasons,
  ];
  const labels = new Map<string, Text>();
  for (const [code, { en, ja }] of tables.flatMap((table) => Object.entries(table))) {
    if (!labels.has(code)) labels.set(code, { en, ja });
  }
  return labels;
});
