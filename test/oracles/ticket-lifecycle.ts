// The table of the tickets' README in small: what becomes of a command, as the new state or the code of the refusal.

export interface Model {
  readonly status: string;
  readonly acknowledged: boolean;
  readonly answered: boolean;
  readonly at: number;
  /** The ids that were accepted. */
  readonly ids: readonly string[];
}

export interface Step {
  readonly type: string;
  readonly id: string;
  readonly at: number;
  readonly kind: string;
  /** Whether the actor is the one who submitted the ticket. */
  readonly own: boolean;
  readonly words: boolean;
}

const FORBIDDEN = 'requester acknowledge, system agent_reply, requester agent_reply, agent requester_reply, '.concat(
  'system requester_reply, requester wait_for_requester, requester close',
);

export function step(m: Model, { type, id, at, kind, own, words }: Step): Model | string {
  if (m.ids.includes(id)) return m;
  if (FORBIDDEN.split(', ').includes(`${kind} ${type}`)) return 'actor_not_allowed';
  if (kind === 'requester' && !own) return 'not_your_ticket';
  if (at < m.at) return 'out_of_order';
  const answered = m.answered || (kind === 'agent' && words && type !== 'acknowledge');
  const to = (status: string) => ({ ...m, status, answered, at, ids: [...m.ids, id] });
  if (type === 'close') return m.status === 'closed' ? 'already_closed' : to('closed');
  if (m.status === 'closed') return 'ticket_closed';
  if (type === 'reopen') return m.status === 'resolved' ? to('open') : 'not_resolved';
  if (m.status === 'resolved') return type === 'resolve' ? 'already_resolved' : 'ticket_resolved';
  if (type === 'resolve') return to('resolved');
  if (type === 'wait_for_requester') return m.status === 'open' ? to('waiting_for_requester') : 'already_waiting';
  if (type === 'requester_reply') return to('open');
  if (type === 'agent_reply') return to(m.status);
  if (m.answered) return 'already_answered';
  return m.acknowledged ? 'already_acknowledged' : { ...to(m.status), acknowledged: true };
}

/** What has been said in a ticket, of which a clock runs whenever the ticket is open and somebody waits for words. */
export interface Talk {
  readonly status: string;
  /** Whether the first answer, or the one since the last reopening, is still to come. */
  readonly owesFirst: boolean;
  readonly everAnswered: boolean;
  /** Whether the requester has spoken after an answer, and had none since. */
  readonly owesNext: boolean;
}

/** The talk after an accepted command. An agent who reopens with words says two things at once: not asked here. */
export function said(t: Talk, { type, kind, words }: Pick<Step, 'type' | 'kind' | 'words'>, status: string): Talk {
  const answers = kind === 'agent' && words && type !== 'acknowledge';
  const asks = kind === 'requester' && (type === 'requester_reply' || type === 'reopen');
  return {
    status,
    owesFirst: (t.owesFirst && !answers) || type === 'reopen',
    everAnswered: t.everAnswered || answers,
    owesNext: (t.owesNext && !answers) || (asks && t.everAnswered),
  };
}
