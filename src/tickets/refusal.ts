import type { Refusal } from '../decision.js';
import type { Text } from '../errors.js';
import type { Instant } from '../time/instant.js';
import type { Actor } from './ticket.js';

/** Why a ticket says no: one code a reason, with that reason's data. */
export type TicketRefusal =
  | (Refusal<'unknown_product'> & { readonly products: readonly string[] })
  | (Refusal<'actor_not_allowed'> & { readonly allowed: readonly Actor['kind'][] })
  | Refusal<'not_your_ticket'>
  | (Refusal<'out_of_order'> & { readonly lastAt: Instant })
  | (Refusal<'already_acknowledged'> & { readonly acknowledgedAt: Instant })
  | (Refusal<'already_answered'> & { readonly answeredAt: Instant })
  | Refusal<'already_waiting'>
  | Refusal<'ticket_resolved'>
  | Refusal<'already_resolved'>
  | Refusal<'not_resolved'>
  | Refusal<'ticket_closed'>
  | Refusal<'already_closed'>;

type Code = TicketRefusal['code'];
type Data<C extends Code> = Omit<Extract<TicketRefusal, { code: C }>, keyof Refusal>;

interface Reason extends Text {
  readonly because: readonly string[];
}

const reasons: Readonly<Record<Code, Reason>> = {
  unknown_product: {
    because: ['R55'],
    en: 'The plan has no such product.',
    ja: 'プランにこの製品はありません。',
  },
  actor_not_allowed: {
    because: ['R46', 'A23'],
    en: 'Somebody else does this to a ticket.',
    ja: 'この操作を行えるのは、ほかの担当です。',
  },
  not_your_ticket: {
    because: ['R48'],
    en: 'A ticket is shown to the person who submitted it, and to no other member.',
    ja: 'チケットを表示できるのは、送信した本人だけです。',
  },
  out_of_order: {
    because: ['R46'],
    en: 'Something later has happened to the ticket already.',
    ja: 'これより後の操作が、すでにこのチケットに行われています。',
  },
  already_acknowledged: {
    because: ['A23'],
    en: 'The ticket has been acknowledged already.',
    ja: 'このチケットの受付通知は、すでに送られています。',
  },
  already_answered: {
    because: ['A23'],
    en: 'An agent has answered: there is nothing left to acknowledge.',
    ja: '担当者がすでに返信しているため、受付通知は不要です。',
  },
  already_waiting: {
    because: ['R46'],
    en: 'The ticket is waiting for its requester already.',
    ja: 'このチケットは、すでに依頼者の返信を待っています。',
  },
  ticket_resolved: {
    because: ['R47', 'A30'],
    en: 'The ticket is resolved: only unresolved tickets can be viewed and replied to.',
    ja: 'このチケットは解決済みです。表示と返信ができるのは未解決のチケットだけです。',
  },
  already_resolved: {
    because: ['A30'],
    en: 'The ticket is resolved already.',
    ja: 'このチケットはすでに解決済みです。',
  },
  not_resolved: {
    because: ['A30'],
    en: 'The ticket is not resolved, so that there is nothing to reopen.',
    ja: 'このチケットは未解決のため、再開の必要はありません。',
  },
  ticket_closed: {
    because: ['R47', 'A30'],
    en: 'The ticket is closed for good: submit a new one.',
    ja: 'このチケットは終了しています。新しいチケットを送信してください。',
  },
  already_closed: {
    because: ['A30'],
    en: 'The ticket is closed already.',
    ja: 'このチケットはすでに終了しています。',
  },
};

/** The refusal of a code with its data. */
export function refusal<C extends Code>(code: C, data: Data<C>): Extract<TicketRefusal, { code: C }> {
  const { because, en, ja } = reasons[code];
  // A code and the data of that code make up the refusal; the compiler does not follow a union through a generic.
  return { code, because, message: { en, ja }, ...data } as Refusal as Extract<TicketRefusal, { code: C }>;
}
