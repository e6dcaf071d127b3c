import { always, japanDesk } from '../calendar/japan-desk.js';
import { soundCatalogs } from './catalog.js';
import { DROPBOX_TIERS, DROPBOX_VARIANTS } from './dropbox-terms.js';
import type { Catalog, Plan, Role } from './offer.js';

/**
 * Dropbox's Premium Support as data: the catalogue of every function that is given no other (R1 to R55).
 *
 * @example
 * catalog.dropboxPremiumSupport.tiers.map((tier) => tier.id) // => ['essentials', 'enhanced']
 * catalog.dropboxPremiumSupport.variants.map((variant) => variant.id) // => ['grand', 'epic']
 */
export const dropboxPremiumSupport: Catalog = /*@__PURE__*/ soundCatalogs.keep({
  id: 'dropbox_premium_support',
  name: { en: 'Premium Support', ja: 'プレミアム サポート' },
  conflict: 'earliest_due',
  severities: [],
  plans: [
    plan('team', 'standard', 'Standard'),
    plan('team', 'advanced', 'Advanced'),
    plan('team', 'business', 'Business'),
    plan('team', 'business_plus', 'Business Plus'),
    plan('team', 'enterprise', 'Enterprise'),
    plan('team', 'education', 'Education'),
    plan('individual', 'basic', 'Basic'),
    plan('individual', 'plus', 'Plus'),
    plan('individual', 'professional', 'Professional'),
    plan('individual', 'essentials', 'Essentials'),
    plan('individual', 'family', 'Family'),
  ],
  roles: [
    role('team_admin', 'Team admin', 'チーム管理者', true),
    role('user_management_admin', 'User management admin', 'ユーザー管理の管理者', false),
    role('support_admin', 'Support admin', 'サポート管理者', false),
    role('billing_admin', 'Billing admin', '請求管理者', true),
    role('content_admin', 'Content admin', 'コンテンツ管理者', false),
    role('compliance_admin', 'Compliance admin', 'コンプライアンス管理者', false),
    role('reporting_admin', 'Reporting admin', 'レポート管理者', false),
    role('security_admin', 'Security admin', 'セキュリティ管理者', false),
  ],
  channels: [
    { id: 'phone', needs: ['direct_phone_number'] },
    { id: 'email', needs: [] },
    { id: 'chat', needs: [] },
  ],
  calendars: { always, japan: japanDesk },
  desks: [
    { id: 'global', calendar: 'always', takesClosures: false },
    { id: 'japan', calendar: 'japan', takesClosures: true },
  ],
  languages: [
    { tag: 'en', desk: 'global', benefit: null, because: ['R17', 'R2'], otherwise: [], unavailable: [] },
    {
      tag: 'ja',
      desk: 'japan',
      benefit: 'japanese_desk',
      because: ['R17', 'R18'],
      otherwise: ['R17', 'R20'],
      unavailable: ['R17', 'R20', 'A7'],
    },
  ],
  fallbackLanguage: 'en',
  otherLanguages: ['R17', 'A7'],
  contactOptions: [
    {
      id: 'chat_now',
      channel: 'chat',
      label: { en: 'Chat now', ja: '今すぐチャット' },
      because: ['R38', 'R39', 'A24'],
      urgentBecause: null,
    },
    {
      id: 'submit_ticket',
      channel: 'email',
      label: { en: 'Submit a ticket', ja: 'チケットを送信' },
      because: ['R38', 'R40'],
      urgentBecause: null,
    },
    {
      id: 'request_call',
      channel: 'phone',
      label: { en: 'Request a call', ja: '電話をリクエスト' },
      because: ['R38', 'R41', 'R42', 'R43'],
      urgentBecause: ['R44', 'A29'],
    },
  ],
  base: null,
  tiers: DROPBOX_TIERS,
  variants: DROPBOX_VARIANTS,
  selfService: { tiers: ['essentials'], withSalesExecutive: false, because: ['R5', 'A25'] },
});

/** A plan has the same name in both languages. */
function plan(account: Plan['account'], id: string, name: string): Plan {
  return { id, account, label: { en: name, ja: name } };
}

function role(id: string, en: string, ja: string, opensBilling: boolean): Role {
  return { id, label: { en, ja }, opensBilling };
}
