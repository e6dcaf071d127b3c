import { type Hours, type Walk, walk } from './business-time.ts';

// The clocks of a ticket, lived through: what ran between two events is added up, and nothing is written down to be read
// later.

/** A clause of the offer, as a request by this channel and in this language falls under it. */
export interface Clause {
  readonly id: string;
  readonly metric: string;
  /** `null`: whatever the severity. */
  readonly severities: readonly string[] | null;
  /** `null`: an answer in any language. */
  readonly language: string | null;
  readonly rests: readonly string[];
  /** In milliseconds. */
  readonly within: number;
  /** `null`: round the clock. */
  readonly hours: Hours | null;
  /** Whether its clock starts with the severity. */
  readonly anew: boolean;
}

export interface Step {
  readonly type: string;
  readonly id: string;
  readonly at: number;
  readonly kind: string;
  /** Whether the actor is the one who submitted the ticket. */
  readonly own: boolean;
  readonly words: boolean;
  readonly language: string;
  readonly reason: string | null;
  readonly severity: string | null;
  readonly reached: boolean;
  /** The whole command as text, to tell it from another one. */
  readonly content: string;
}

interface Run {
  readonly began: number;
  state: 'running' | 'resting' | 'met' | 'cancelled';
  spent: number;
  seen: number;
  late: boolean;
  metAt: number | null;
}

export interface Clock {
  readonly clause: Clause;
  runs: Run[];
}

/** What a clock shows. */
export interface Shown {
  readonly name: string;
  readonly stage: string;
  readonly breached: boolean;
  readonly elapsed: number;
  readonly metAt: number | null;
  readonly runs: number;
}

const DAY = 86_400_000;
const ENDS = ['resolve', 'close'];

/** The clock of a clause from the submission on. */
export function started(clause: Clause, at: number): Clock {
  return { clause, runs: clause.metric === 'next_reply' ? [] : [run(at)] };
}

function run(at: number): Run {
  return { began: at, state: 'running', spent: 0, seen: at, late: false, metAt: null };
}

export function answers({ type, kind, words, reached }: Step): boolean {
  return kind === 'agent' && (type === 'call_back' ? reached : words && type !== 'acknowledge');
}

/** Time goes by on the newest run. */
export function pass({ clause, runs }: Clock, now: number): void {
  const last = runs.at(-1);
  if (last?.state !== 'running') return;
  const { within, hours } = clause;
  const left = Math.max(0, within - last.spent);
  const line = hours === null ? null : lineOf(hours);
  const due = left === 0 ? last.seen : line === null ? last.seen + left : line.add(last.seen, left);
  last.late ||= due !== null && due < now;
  last.spent += line === null ? now - last.seen : line.between(last.seen, now);
  last.seen = now;
}

const lines = new Map<string, Walk>();

/** Three months around the lives that are lived. */
function lineOf(hours: Hours): Walk {
  const name = JSON.stringify(hours);
  const from = Date.parse('2026-11-18T00:00:00Z');
  const line = lines.get(name) ?? walk(hours, from, from + 100 * DAY);
  lines.set(name, line);
  return line;
}

/** What an event does to a clock; `answered`: whether there was an answer before it, `status`: that after it. */
export function happen(clock: Clock, step: Step, { answered, status }: { answered: boolean; status: string }): void {
  const { clause, runs } = clock;
  const { metric, language } = clause;
  const { type, at } = step;
  const said =
    answers(step) && (language === null || step.language === language || step.language.startsWith(`${language}-`));
  const asked = type === 'requester_reply' || (type === 'reopen' && step.kind === 'requester');
  const end = (state: 'met' | 'cancelled') => {
    const last = runs.at(-1);
    if (last?.state !== 'running' && last?.state !== 'resting') return;
    last.state = state;
    if (state === 'met') last.metAt = at;
  };
  const begin = () => {
    if (runs.length === 0 || runs.at(-1)?.state === 'met') runs.push(run(at));
  };
  const last = runs.at(-1);
  const goesOn = last?.state === 'cancelled' || (metric === 'resolution' && last?.state === 'met');
  if (last !== undefined && type === 'reopen' && goesOn)
    Object.assign(last, { state: 'running', seen: at, metAt: null });
  if (metric === 'workaround' && (type === 'give_workaround' || type === 'resolve')) end('met');
  if (metric === 'resolution' && type === 'resolve') end('met');
  if (metric.endsWith('reply') && said) end('met');
  if (metric === 'next_reply' && asked && answered) begin();
  if (metric === 'update' && said) end('met');
  if (metric === 'update' && ((said && !ENDS.includes(type)) || type === 'reopen')) begin();
  if (ENDS.includes(type)) end('cancelled');
  rest(clock, status, at);
}

function rest({ clause, runs }: Clock, status: string, at: number): void {
  const last = runs.at(-1);
  const rests = clause.rests.includes(status);
  if (last?.state === 'running' && rests) last.state = 'resting';
  if (last?.state === 'resting' && !rests) Object.assign(last, { state: 'running', seen: at });
}

/** The clock of a promise that begins to hold: as if it always had, or from now on. */
export function opened({ clause, runs }: Clock, status: string, at: number): Clock {
  const last = runs.at(-1);
  if (last === undefined || last.state === 'met') return { clause, runs: [] };
  const clock = { clause, runs: [clause.anew ? run(at) : { ...last }] };
  rest(clock, status, at);
  return clock;
}

/** The end of a promise that holds no more. */
export function ended(clock: Clock): Clock {
  const last = clock.runs.at(-1);
  if (last?.state === 'running' || last?.state === 'resting') last.state = 'cancelled';
  return clock;
}

/** What a clock shows at an instant after the last event. */
export function shownBy({ clause, runs }: Clock, at: number): Shown {
  const clock = { clause, runs: runs.map((one) => ({ ...one })) };
  pass(clock, at);
  const last = clock.runs.at(-1);
  const [breached, metAt] = [last?.late ?? false, last?.metAt ?? null];
  const name = `${clause.id} ${clause.metric}`;
  return { name, stage: stageOf(last), breached, elapsed: last?.spent ?? 0, metAt, runs: runs.length };
}

function stageOf(last: Run | undefined): string {
  if (last === undefined) return 'pending';
  if (last.state === 'cancelled') return 'cancelled';
  if (last.state === 'met') return last.late ? 'met_late' : 'met';
  if (last.late) return 'overdue';
  return last.state === 'running' ? 'active' : 'paused';
}
