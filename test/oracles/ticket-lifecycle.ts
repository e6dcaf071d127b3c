import {
  answers,
  type Clause,
  type Clock,
  ended,
  happen,
  opened,
  pass,
  type Shown,
  type Step,
  shownBy,
  started,
} from './ticket-clocks.ts';

// The table of statuses in the tickets' README in small: what becomes of a command, and of the promises of a ticket.

export interface Life {
  status: string;
  holds: readonly (string | null)[];
  severity: string | null;
  at: number;
  acknowledged: boolean;
  answered: boolean;
  relieved: boolean;
  readonly accepted: Map<string, string>;
  readonly clauses: readonly Clause[];
  /** A clock for every clause, as if it had held since the submission. */
  readonly always: readonly Clock[];
  promised: Clock[];
  readonly ended: Clock[];
}

const ASKS_AGENT = ['agent_reply', 'give_workaround', 'call_back'];
const NOT_BY_REQUESTER = [...ASKS_AGENT, 'acknowledge', 'wait_for_requester', 'hold', 'resume', 'close'];
export function born(clauses: readonly Clause[], severity: string | null, at: number): Life {
  const always = clauses.map((clause) => started(clause, at));
  const promised = clauses.filter((clause) => holds(clause, severity)).map((clause) => started(clause, at));
  const facts = { acknowledged: false, answered: false, relieved: false, accepted: new Map() };
  return { status: 'open', holds: [], severity, at, ...facts, clauses, always, promised, ended: [] };
}

function holds({ severities }: Clause, severity: string | null): boolean {
  return severities === null || (severity !== null && severities.includes(severity));
}

/** What becomes of a command: `accepted`, `replayed`, or the code of the refusal. */
export function live(life: Life, step: Step): string {
  const no = refusal(life, step);
  if (no !== null) return no;
  for (const clock of [...life.always, ...life.promised]) pass(clock, step.at);
  const status = statusAfter(life, step);
  if (status !== 'on_hold') life.holds = [];
  else if (step.type === 'hold') life.holds = [...life.holds, step.reason];
  else if (step.type === 'resume') life.holds = life.holds.filter((reason) => reason !== step.reason);
  Object.assign(life, { status, at: step.at });
  life.accepted.set(step.id, step.content);
  if (step.type === 'set_severity') setSeverity(life, step);
  else for (const clock of [...life.always, ...life.promised]) happen(clock, step, life);
  life.answered ||= answers(step);
  life.acknowledged ||= step.type === 'acknowledge';
  life.relieved ||= step.type === 'give_workaround' || step.type === 'resolve';
  return 'accepted';
}

function refusal(life: Life, { type, id, at, kind, own, reason, severity, content }: Step): string | null {
  const { status } = life;
  const forbidden =
    (kind === 'requester' && NOT_BY_REQUESTER.includes(type)) ||
    (kind !== 'requester' && type === 'requester_reply') ||
    (kind === 'system' && [...ASKS_AGENT, 'set_severity'].includes(type));
  if (forbidden) return 'actor_not_allowed';
  if (kind === 'requester' && !own) return 'not_your_ticket';
  if (life.accepted.has(id)) return life.accepted.get(id) === content ? 'replayed' : 'id_reused';
  if (at < life.at) return 'out_of_order';
  if (type === 'close') return status === 'closed' ? 'already_closed' : null;
  if (status === 'closed') return 'ticket_closed';
  if (type === 'reopen') return status === 'resolved' ? null : 'not_resolved';
  if (status === 'resolved') return type === 'resolve' ? 'already_resolved' : 'ticket_resolved';
  if (type === 'acknowledge' && life.answered) return 'already_answered';
  if (type === 'acknowledge' && life.acknowledged) return 'already_acknowledged';
  if (type === 'wait_for_requester' && status === 'waiting_for_requester') return 'already_waiting';
  if (type === 'hold' && life.holds.includes(reason)) return 'already_on_hold';
  if (type === 'hold' && life.holds.length === 100) return 'too_many_holds';
  if (type === 'set_severity' && severity === life.severity) return 'no_change';
  if (type !== 'resume') return null;
  return (reason === null ? status === 'open' : !life.holds.includes(reason)) ? 'nothing_to_resume' : null;
}

function statusAfter(life: Life, { type, reason, reached }: Step): string {
  const moves: { readonly [type: string]: string } = {
    agent_reply: 'open',
    requester_reply: 'open',
    give_workaround: 'open',
    reopen: 'open',
    wait_for_requester: 'waiting_for_requester',
    hold: 'on_hold',
    resolve: 'resolved',
    close: 'closed',
  };
  if (type === 'resume') return reason !== null && life.holds.length > 1 ? 'on_hold' : 'open';
  if (type === 'call_back') return reached ? 'open' : life.status;
  return moves[type] ?? life.status;
}

function setSeverity(life: Life, { at, severity }: Step): void {
  life.severity = severity;
  const settled = ({ metric }: Clause) =>
    (metric === 'first_reply' && life.answered) || (metric === 'workaround' && life.relieved);
  const now = life.always.flatMap((shadow): Clock[] => {
    const { clause } = shadow;
    if (!holds(clause, severity) || settled(clause)) return [];
    return [life.promised.find((one) => one.clause === clause) ?? opened(shadow, life.status, at)];
  });
  const next = [...life.promised.filter(({ clause }) => settled(clause)), ...now];
  life.ended.push(...life.promised.filter((one) => !next.includes(one)).map(ended));
  life.promised = next;
}

/** What every clock shows at an instant after the last event: those that hold, then those that have ended. */
export function shown({ promised, ended }: Life, at: number): readonly Shown[] {
  return [...promised, ...ended].map((clock) => shownBy(clock, at));
}
