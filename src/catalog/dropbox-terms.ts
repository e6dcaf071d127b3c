import type { Text } from '../input/issue.js';
import type { Audience, Benefit } from './benefit.js';
import type { ReplyTarget } from './reply-target.js';
import type { Exclusion, Tier, Variant } from './tier.js';

const ADMINS: Audience = { who: 'admin', because: [] };
const TEAM_ADMINS: Audience = { who: 'team_admin', because: ['A5'] };
/** The terms of a power user hold for the person, with any role (R28, A10). */
const POWER_USER: Audience = { who: 'member', because: ['R28', 'A10'] };

const EMAIL: Benefit = benefit(
  'email',
  text('E-mail', 'メール'),
  ['R16', 'R17'],
  [ADMINS, { who: 'member', because: ['R14', 'A6'] }],
);
const PHONE: Benefit = benefit('phone', text('Phone', '電話'), ['R16', 'R17'], [ADMINS], ['A6']);
const CHAT: Benefit = benefit('chat', text('Chat', 'チャット'), ['R16', 'R17'], [ADMINS], ['A6']);
const JAPANESE_DESK: Benefit = benefit(
  'japanese_desk',
  text('Support in Japanese', '日本語サポート'),
  ['R16', 'R18'],
  [ADMINS, { who: 'member', because: ['R14', 'A6'] }],
);
const HUB: Benefit = benefit(
  'hub',
  text('Premium Support Hub', 'プレミアム サポート ハブ'),
  ['R16', 'R23'],
  [{ who: 'admin', because: ['R34', 'R35'] }],
  ['R34'],
);
const FEATURE_EMAIL: Benefit = {
  ...benefit(
    'quarterly_feature_email',
    text('Quarterly feature e-mail', '四半期ごとの機能メール'),
    ['R16', 'R21'],
    [TEAM_ADMINS],
    ['A5'],
  ),
  count: 1,
  cadence: 'quarter',
};
const CONSULTATION: Benefit = {
  ...benefit(
    'implementation_consultation',
    text('Implementation consultation session', '導入コンサルティング セッション'),
    ['R16', 'R22'],
    [TEAM_ADMINS],
    ['A5'],
  ),
  count: 1,
  minutes: 60,
  cadence: 'subscription',
};
const REVIEW_MEETING: Benefit = {
  ...benefit(
    'root_cause_analysis_meeting',
    text('Root cause analysis meeting', '根本原因分析会議'),
    ['R26'],
    [TEAM_ADMINS],
    ['A5'],
  ),
  count: 1,
  cadence: 'quarter',
};

const JAPANESE_EMAIL_REPLY: ReplyTarget = {
  ...reply('japanese_email_reply', 'PT1H', ['R19', 'A1']),
  calendar: 'japan',
  languages: ['ja'],
};

export const DROPBOX_TIERS: readonly Tier[] = [
  {
    id: 'essentials',
    label: text('Premium Support: Essentials', 'プレミアム サポート:Essentials'),
    extends: null,
    targets: [reply('tier_reply', 'PT4H', ['R24', 'R17']), JAPANESE_EMAIL_REPLY],
    benefits: [PHONE, EMAIL, CHAT, JAPANESE_DESK, HUB, FEATURE_EMAIL, CONSULTATION],
  },
  {
    id: 'enhanced',
    label: text('Premium Support: Enhanced', 'プレミアム サポート:Enhanced'),
    extends: 'essentials',
    targets: [reply('tier_reply', 'PT1H', ['R25', 'R17'])],
    benefits: [REVIEW_MEETING],
  },
];

const NOT_FOR_POWER_USERS: readonly Exclusion[] = [
  { benefit: 'quarterly_feature_email', because: ['R32'] },
  { benefit: 'root_cause_analysis_meeting', because: ['A10', 'R26'] },
];

export const DROPBOX_VARIANTS: readonly Variant[] = [
  powerUser('grand', text('Grand power user', 'グランド上級ユーザー'), reply('tier_reply', 'PT4H', ['R29', 'R17'])),
  powerUser('epic', text('Epic power user', 'エピック上級ユーザー'), reply('tier_reply', 'PT1H', ['R30', 'R17'])),
];

function powerUser(id: string, label: Text, target: ReplyTarget): Variant {
  const own = [PHONE, EMAIL, CHAT, JAPANESE_DESK, CONSULTATION].map((granted) => ({
    ...granted,
    audiences: [POWER_USER],
    otherwise: [],
  }));
  const hub = { ...HUB, audiences: [{ who: 'team_admin', because: ['R31', 'R35'] }], otherwise: ['R31'] };
  return {
    id,
    label,
    of: 'essentials',
    replaces: { targets: [target], benefits: [...own, hub] },
    excludes: NOT_FOR_POWER_USERS,
  };
}

/** The first reply to an e-mail or a ticket, round the clock (A23, A24). */
function reply(id: string, within: string, because: readonly string[]): ReplyTarget {
  return {
    id,
    metrics: ['first_reply'],
    within,
    calendar: 'always',
    channels: ['email'],
    languages: null,
    severities: null,
    because,
  };
}

function benefit(
  id: string,
  label: Text,
  because: readonly string[],
  audiences: readonly Audience[],
  otherwise: readonly string[] = [],
): Benefit {
  return { id, label, because, audiences, otherwise, count: null, minutes: null, cadence: null };
}

function text(en: string, ja: string): Text {
  return { en, ja };
}
