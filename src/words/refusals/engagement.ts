// Why something that support does for a team is not due: the rules that each reason rests on, and the reason in words.
export const engagementReasons = {
  already_sent: {
    because: ['R21', 'A14'],
    en: "This quarter's e-mail has been sent already.",
    ja: 'この四半期のメールはすでに送信されています。',
  },
  consultation_used: {
    because: ['R22', 'A13'],
    en: 'The implementation consultation has been held in full.',
    ja: '導入コンサルティング セッションは、すべて実施済みです。',
  },
} as const;
