// Why a person may not use something, in the order in which the reasons are looked for: the rules that each rests on,
// and the reason in words.
export const entitlementReasons = {
  sign_in_required: {
    because: ['R33'],
    en: 'Sign in to contact support.',
    ja: 'サポートを利用するには、ログインしてください。',
  },
  account_not_eligible: {
    because: ['R1', 'A26'],
    en: 'This kind of account cannot hold the support add-on.',
    ja: 'このアカウントでは、サポートのアドオンを利用できません。対象のプランをご利用ください。',
  },
  add_on_not_held: {
    because: ['R3'],
    en: 'The support add-on is not held, or it has ended. Add it to use this.',
    ja: 'サポートのアドオンが追加されていないか、すでに終了しています。利用するには追加してください。',
  },
  member_not_active: {
    because: ['R14', 'A8'],
    en: 'Only active members of the team are supported.',
    ja: 'サポートの対象は、チームのアクティブなメンバーのみです。',
  },
  power_user_excluded: {
    because: [],
    en: 'The terms of a power user do not include this.',
    ja: '上級ユーザーの権限には含まれていません。',
  },
  not_a_contact: {
    because: [],
    en: 'Only the named contacts of the account can use this. Ask one of them.',
    ja: 'この機能を利用できるのは、登録された担当者のみです。登録された担当者に依頼してください。',
  },
  admin_required: {
    because: [],
    en: 'Only admins of the team can use this. Ask an admin.',
    ja: 'この機能を利用できるのは、チームの管理者のみです。管理者に依頼してください。',
  },
  role_required: {
    because: [],
    en: 'This needs another admin role. Ask an admin who has it.',
    ja: 'この機能を利用するには、別の管理者権限が必要です。権限のある管理者に依頼してください。',
  },
  tier_lacks_benefit: {
    because: [],
    en: 'The tier that is held does not include this. Choose a tier that does.',
    ja: '現在のレベルには含まれていません。これを含むレベルをご利用ください。',
  },
  not_offered: {
    because: [],
    en: 'The offer does not include this.',
    ja: 'この内容は提供されていません。',
  },
  outside_hours: {
    because: [],
    en: 'This is not available at this hour. Try again during its hours.',
    ja: '現在は受付時間外です。受付時間内にもう一度お試しください。',
  },
  severity_not_served: {
    because: [],
    en: 'This is not available for problems of this severity. Choose another way to contact support.',
    ja: 'この重大度の問題では利用できません。別のお問い合わせ方法をご利用ください。',
  },
  language_not_served: {
    because: [],
    en: 'This is not available in this language. Choose another language or another way to contact support.',
    ja: 'この言語では利用できません。別の言語か、別のお問い合わせ方法をご利用ください。',
  },
  entitlements_outdated: {
    because: ['A22'],
    en: 'These entitlements have ended by then. Ask for those of that instant.',
    ja: 'この時刻には、これらの権限は終了しています。その時刻の権限を確認してください。',
  },
} as const;
