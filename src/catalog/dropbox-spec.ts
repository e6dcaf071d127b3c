import type { CatalogSpec } from './catalog-spec.js';

/**
 * Dropbox's Premium Support as its page describes it (R1 to R55). It is an ordinary document: no other module knows it.
 * Where an English name is the id in words, it is left out.
 */
// biome-ignore format: each line is one thing that the page says, so that the two can be compared; the formatter would break them up
export const dropboxSpec = {
  id: 'dropbox_premium_support',
  name: { en: 'Premium Support', ja: 'プレミアム サポート' },

  plans: {
    standard: {},
    advanced: {},
    business: {},
    business_plus: { label: 'Business Plus' },
    enterprise: {},
    education: {},
    basic: { account: 'individual' },
    plus: { account: 'individual' },
    professional: { account: 'individual' },
    essentials: { account: 'individual' },
    family: { account: 'individual' },
  },
  roles: {
    team_admin: { label: { ja: 'チーム管理者' }, billing: true },
    user_management_admin: { label: { ja: 'ユーザー管理の管理者' } },
    support_admin: { label: { ja: 'サポート管理者' } },
    billing_admin: { label: { ja: '請求管理者' }, billing: true },
    content_admin: { label: { ja: 'コンテンツ管理者' } },
    compliance_admin: { label: { ja: 'コンプライアンス管理者' } },
    reporting_admin: { label: { ja: 'レポート管理者' } },
    security_admin: { label: { ja: 'セキュリティ管理者' } },
  },

  hours: { japan: { zone: 'Asia/Tokyo', weekly: { 'mon-fri': ['09:00-17:00'] }, closed: ['caller'] } },
  channels: {
    phone: {
      label: { ja: '電話' },
      needs: 'direct_phone_number',
      contact: {
        id: 'request_call', label: { en: 'Request a call', ja: '電話をリクエスト' }, position: 2,
        because: ['R38', 'R41', 'R42', 'R43'], urgent: ['R44', 'A29'],
      },
    },
    email: {
      label: { ja: 'メール' },
      contact: { id: 'submit_ticket', label: { en: 'Submit a ticket', ja: 'チケットを送信' }, because: ['R38', 'R40'] },
    },
    chat: {
      label: { ja: 'チャット' },
      contact: { id: 'chat_now', label: { ja: '今すぐチャット' }, position: 0, because: ['R38', 'R39', 'A24'] },
    },
  },
  languages: {
    en: { desk: 'global', label: { en: 'English', ja: '英語' }, because: ['R17', 'R2'], others: ['R17', 'A7'] },
    ja: {
      hours: 'japan', desk: 'japan', label: { en: 'Japanese', ja: '日本語' }, benefit: 'japanese_desk',
      because: ['R17', 'R18'], closed: ['R17', 'R20'], unavailable: ['R17', 'R20', 'A7'],
    },
  },

  tiers: {
    essentials: {
      label: { en: 'Premium Support: Essentials', ja: 'プレミアム サポート:Essentials' },
      for: { admin: [], member: ['R14', 'A6'] },
      targets: {
        tier_reply: { channel: 'email', within: 'PT4H', because: ['R24', 'R17'] },
        japanese_email_reply: { channel: 'email', language: 'ja', within: 'PT1H', hours: 'japan', because: ['R19', 'A1'] },
      },
      benefits: {
        phone: { for: 'admin', otherwise: ['A6'], because: ['R16', 'R17'] },
        email: { because: ['R16', 'R17'] },
        chat: { for: 'admin', otherwise: ['A6'], because: ['R16', 'R17'] },
        japanese_desk: { label: { en: 'Support in Japanese', ja: '日本語サポート' }, because: ['R16', 'R18'] },
        hub: {
          label: { en: 'Premium Support Hub', ja: 'プレミアム サポート ハブ' },
          for: { admin: ['R34', 'R35'] }, otherwise: ['R34'], because: ['R16', 'R23'],
        },
        quarterly_feature_email: {
          label: { ja: '四半期ごとの機能メール' },
          for: { team_admin: ['A5'] }, because: ['R16', 'R21'], count: 1, items: 3, per: 'quarter',
        },
        implementation_consultation: {
          label: { en: 'Implementation consultation session', ja: '導入コンサルティング セッション' },
          for: { team_admin: ['A5'] }, because: ['R16', 'R22'], count: 1, minutes: 60, per: 'subscription',
        },
      },
    },
    enhanced: {
      label: { en: 'Premium Support: Enhanced', ja: 'プレミアム サポート:Enhanced' },
      extends: 'essentials',
      targets: { tier_reply: { within: 'PT1H', because: ['R25', 'R17'] } },
      benefits: {
        root_cause_analysis_meeting: {
          label: { ja: '根本原因分析会議' },
          for: { team_admin: ['A5'] }, because: ['R26'], count: 1, per: 'quarter',
        },
      },
    },
    grand: {
      label: { en: 'Grand power user', ja: 'グランド上級ユーザー' },
      extends: 'essentials', holder: 'person', for: { member: ['R28', 'A10'] },
      targets: { tier_reply: { because: ['R29', 'R17'] } },
      benefits: {
        phone: { for: null },
        chat: { for: null },
        hub: { for: { team_admin: ['R31', 'R35'] }, otherwise: ['R31'] },
        implementation_consultation: { for: null },
      },
      without: { quarterly_feature_email: ['R32'], root_cause_analysis_meeting: ['A10', 'R26'] },
    },
    epic: {
      label: { en: 'Epic power user', ja: 'エピック上級ユーザー' },
      extends: 'grand', holder: 'person',
      targets: { tier_reply: { within: 'PT1H', because: ['R30', 'R17'] } },
    },
  },
  selfService: { tiers: 'essentials', because: ['R5', 'A25'] },

  cites: {
    sign_in_required: ['R33'],
    account_not_eligible: ['R1', 'A26'],
    add_on_not_held: ['R3'],
    member_not_active: ['R14', 'A8'],
    direct_phone_number_required: ['R42'],
    hub: ['R36'],
    unknown_product: ['R55'], not_your_ticket: ['R48'], ticket_resolved: ['R47'],
    agent_replied: ['R40'], requester_replied: ['R46'], called_back: ['R43'],
    purchase: ['R9'], proration: ['R11'], confirmation: ['R10'], renewal: ['R12'], removal: ['R13'],
    billing_page: ['R6', 'R8'], sales: ['R4'],
  },
  places: {
    hub: { admin_console: { ja: '管理コンソール' }, premium_support: { en: 'Premium Support', ja: 'プレミアム サポート' } },
    contact: { admin_console: null, premium_support: null, contact_support: { ja: 'サポートへのお問い合わせ' } },
    request_call: {
      admin_console: null, help: { ja: 'ヘルプ' }, phone: null,
      direct_phone_number: { ja: '直通でつながる電話番号' }, request_call: null,
    },
    billing: {
      admin_console: null, billing: { ja: 'お支払い' },
      available_add_ons: { ja: '利用可能なアドオン機能' }, premium_support: null,
    },
    payment: { payment_information: { ja: 'お支払い情報' } },
    buttons: { add: { ja: '追加' }, remove: { ja: '削除' }, confirm: { ja: '確認' }, submit: { ja: '送信' }, send: { ja: '送信' } },
    sections: { recent: { ja: '最近' }, recommended: { ja: 'おすすめ' }, insights: { ja: 'インサイト' } },
    figures: {
      unresolved_total: { en: 'Open tickets', ja: '未解決のチケット合計' },
      ticket_total: { en: 'Total tickets', ja: 'チケット合計' },
      issue_type_pattern: { en: 'Issue-type pattern', ja: '問題の種類パターン' },
      product_pattern: { ja: '製品パターン' },
    },
  },
} as const satisfies CatalogSpec;
