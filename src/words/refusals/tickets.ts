// Why a ticket says no, and what a change of a ticket rests on: readings that hold for any offer. An offer may cite its own
// rules for each code (`cites`).
export const ticketReasons = {
  unknown_product: {
    because: [],
    en: 'The plan has no such product. Choose one of its products.',
    ja: 'プランにこの製品はありません。プランの製品を選択してください。',
  },
  severity_not_allowed: {
    because: ['A29'],
    en: 'In this offer, a support agent sets the severity. Submit the request without one.',
    ja: '重大度は、カスタマー サポート担当者が設定します。重大度を指定せずに送信してください。',
  },
  actor_not_allowed: {
    because: ['A23'],
    en: 'This person cannot do this to a ticket. Ask one of those who can.',
    ja: 'この操作は、ほかの人が行います。行える人に依頼してください。',
  },
  not_your_ticket: {
    because: [],
    en: 'A ticket is shown to the person who submitted it, and to no other member.',
    ja: 'チケットを表示できるのは、送信した本人だけです。',
  },
  out_of_order: {
    because: [],
    en: 'Something later has happened to the ticket already. Load the ticket again.',
    ja: 'これより後の操作が、すでにこのチケットに行われています。チケットを読み込み直してください。',
  },
  id_reused: {
    because: [],
    en: 'Another command with this id was accepted before. Use a new id.',
    ja: 'この ID の別の操作が、すでに受け付けられています。新しい ID を使ってください。',
  },
  already_acknowledged: {
    because: ['A23'],
    en: 'The ticket has been acknowledged already.',
    ja: 'このチケットの受付通知は、すでに送られています。',
  },
  already_answered: {
    because: ['A23'],
    en: 'An agent has answered, so there is nothing left to acknowledge.',
    ja: 'カスタマー サポート担当者がすでに返信しているため、受付通知は不要です。',
  },
  already_waiting: {
    because: [],
    en: 'The ticket is waiting for its requester already.',
    ja: 'このチケットは、すでにお客様の返信を待っています。',
  },
  already_on_hold: {
    because: ['A35'],
    en: 'The ticket is on hold for this reason already.',
    ja: 'このチケットは、この理由ですでに保留中です。',
  },
  too_many_holds: {
    because: [],
    en: 'The ticket waits for 100 reasons already. Resume some of them first.',
    ja: 'このチケットは、すでに 100 件の理由で保留中です。先に、いずれかの保留を解除してください。',
  },
  nothing_to_resume: {
    because: ['A35'],
    en: 'The ticket is not on hold for this reason, so there is nothing to resume.',
    ja: 'このチケットは、この理由では保留されていません。再開の操作は不要です。',
  },
  no_change: {
    because: ['A29'],
    en: 'The ticket has this severity already.',
    ja: 'このチケットは、すでにこの重大度です。',
  },
  ticket_resolved: {
    because: ['A30'],
    en: 'The ticket is resolved. Only unresolved tickets can be viewed and replied to.',
    ja: 'このチケットは解決済みです。表示と返信ができるのは未解決のチケットだけです。',
  },
  already_resolved: {
    because: ['A30'],
    en: 'The ticket is resolved already.',
    ja: 'このチケットはすでに解決済みです。',
  },
  not_resolved: {
    because: ['A30'],
    en: 'The ticket is not resolved, so there is nothing to reopen.',
    ja: 'このチケットは未解決のため、再開の必要はありません。',
  },
  ticket_closed: {
    because: ['A30'],
    en: 'The ticket is closed for good. Submit a new one.',
    ja: 'このチケットは終了しています。新しいチケットを送信してください。',
  },
  already_closed: {
    because: ['A30'],
    en: 'The ticket is closed already.',
    ja: 'このチケットはすでに終了しています。',
  },
} as const;

/** The readings that each accepted change cites. */
export const ticketRules = {
  submitted: ['A22'],
  acknowledged: ['A23'],
  agent_replied: ['A23'],
  requester_replied: ['A28'],
  waiting_for_requester: ['A30', 'A35'],
  put_on_hold: ['A35'],
  resumed: ['A35'],
  severity_set: ['A22', 'A29'],
  workaround_given: ['A23'],
  called_back: ['A39'],
  resolved: ['A30', 'A38'],
  reopened: ['A28', 'A30', 'A36'],
  closed: ['A30', 'A38'],
} as const;
