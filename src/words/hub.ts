import type { Text } from '../input/issue.js';

// What the product page calls the places of the admin console, and the rules on which the Hub's answers rest.

/** The places on the ways to the Hub and to a call, and what is entered and pressed at the end of it (R36, R38, R41). */
export const placeLabels = {
  admin_console: { en: 'Admin console', ja: '管理コンソール' },
  premium_support: { en: 'Premium Support', ja: 'プレミアム サポート' },
  contact_support: { en: 'Contact support', ja: 'サポートへのお問い合わせ' },
  help: { en: 'Help', ja: 'ヘルプ' },
  phone: { en: 'Phone', ja: '電話' },
  direct_phone_number: { en: 'Direct phone number', ja: '直通でつながる電話番号' },
  request_call: { en: 'Request a call', ja: '電話をリクエスト' },
} as const satisfies { readonly [id: string]: Text };

/** The sections of the Hub, in its order (R37, R49, R52). */
export const sectionLabels = {
  recent: { en: 'Recent', ja: '最近' },
  recommended: { en: 'Recommended', ja: 'おすすめ' },
  insights: { en: 'Insights', ja: 'インサイト' },
} as const satisfies { readonly [id: string]: Text };

/** The figures of Insights, in their order (R53). */
export const figureLabels = {
  unresolved_total: { en: 'Open tickets', ja: '未解決のチケット合計' },
  ticket_total: { en: 'Total tickets', ja: 'チケット合計' },
  issue_type_pattern: { en: 'Issue-type pattern', ja: '問題の種類パターン' },
  product_pattern: { en: 'Product pattern', ja: '製品パターン' },
} as const satisfies { readonly [id: string]: Text };

/** The rules that an open Hub cites beside those that grant it. */
export const hubRules = { open: ['R36'] } as const;
