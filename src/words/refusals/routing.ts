// Why a request for support is not routed, apart from what a person is entitled to.
export const routingReasons = {
  direct_phone_number_required: {
    because: ['R42'],
    en: 'A call needs a direct phone number to call back. Enter one.',
    ja: '電話をリクエストするには、直通でつながる電話番号を入力してください。',
  },
  need_missing: {
    because: [],
    en: 'This way to contact support needs something that the request does not bring. Add it.',
    ja: 'このお問い合わせ方法に必要なものが不足しています。追加してください。',
  },
  channel_closed: {
    because: [],
    en: 'This channel is closed at this hour. Choose another one, or try again when it opens.',
    ja: 'このチャネルは現在、受付時間外です。別のお問い合わせ方法を利用するか、受付時間内にもう一度お試しください。',
  },
} as const;
