// Why the Hub does not show a ticket, apart from what the ticket itself refuses.
export const hubReasons = {
  not_submitted: {
    because: ['R45'],
    en: 'The ticket was submitted after this instant. Choose a later one.',
    ja: 'このチケットは、指定された時刻より後に送信されています。送信以降の時刻を指定してください。',
  },
} as const;
