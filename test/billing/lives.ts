import fc from 'fast-check';
import { orThrow } from '../../src/answer/decision.js';
import type {
  AdvanceOptions,
  CommandInput,
  Decided,
  Invoice,
  Subscription,
  SubscriptionEvent,
} from '../../src/billing/index.js';
import { advance, apply, decide, parseEvents, parseSubscription, start } from '../../src/billing/index.js';
import { keptFor } from '../kept-inputs.ts';
import { decimalText, minorUnits } from '../oracles/proration.ts';
import { renewed, type Told, told } from '../oracles/subscription.ts';
import type { ModelLine } from '../oracles/subscription-bill.ts';
import type { ModelCommand } from '../oracles/subscription-command.ts';
import type { Model } from '../oracles/subscription-model.ts';
import { totalOf } from '../oracles/subscription-price.ts';
import { askedBy, asker, type Step, steps } from './life-step.ts';
import { spendInput, spendOf, type Team, teams, written } from './life-team.ts';
import { stored } from './support-team.ts';

export interface Boundary {
  readonly before: Model;
  readonly model: Model;
  readonly lines: readonly ModelLine[];
  readonly event: SubscriptionEvent;
}

export interface Moment {
  readonly before: Subscription;
  readonly modelBefore: Model;
  readonly after: Subscription;
  readonly asked: CommandInput;
  /** What the model says: what happens, or the code of a refusal. */
  readonly expected: Told | string;
  readonly answer: string;
  readonly decided: Decided | null;
}

export interface Life {
  readonly team: Team;
  readonly first: Subscription;
  readonly firstInvoice: Invoice | null;
  readonly state: Subscription;
  readonly model: Model;
  readonly boundaries: readonly Boundary[];
  readonly moments: readonly Moment[];
  readonly events: readonly SubscriptionEvent[];
  readonly invoices: readonly Invoice[];
  readonly at: number;
}

interface Running {
  state: Subscription;
  model: Model;
  at: number;
  readonly boundaries: Boundary[];
  readonly moments: Moment[];
  readonly events: SubscriptionEvent[];
}

/** Lives of 25 commands, and shorter ones for laws about each moment of a life. */
export const longLives = fc.tuple(teams, fc.array(steps, { minLength: 1, maxLength: 25, size: 'max' }));
export const lives = fc.tuple(teams, fc.array(steps, { minLength: 2, maxLength: 9, size: 'max' }));

const BUSY = { a: 1, b: 3, who: 'sales', confirmed: 'nothing' } as const;

/** Lives of somebody who buys, grows and upgrades in the first period, and renews: they have credits and renewals. */
export const busyLives = longLives.map(([team, life]): readonly [Team, readonly Step[]] => [
  team,
  [
    { ...BUSY, kind: 'purchase', hours: 1 },
    { ...BUSY, kind: 'change_seats', hours: 24 },
    { ...BUSY, kind: 'change_tier', hours: 30 },
    { ...BUSY, kind: 'change_seats', hours: 0 },
    { ...BUSY, kind: 'change_people', hours: 1 },
    { ...BUSY, kind: 'change_plan', hours: 3 },
    ...life,
    ...[5, 6, 7].map((a) => ({ ...BUSY, a, kind: 'change_seats', hours: 30 }) as const),
    { ...BUSY, kind: 'change_seats', hours: 9000 },
  ],
]);

/** The state after events as it comes back from a store; without any it has come back already. */
const reread = (state: Subscription, events: readonly unknown[]): Subscription =>
  events.length === 0 ? state : orThrow(parseSubscription(stored(state)));

/** Lives a life step by step, through JSON at every change; whatever lies between is advanced. Nothing in it changes. */
export const live = keptFor(1400, lived);

function lived([team, life]: readonly [Team, readonly Step[]]): Life {
  const begun = orThrow(start(team.spec));
  const first = reread(apply(null, orThrow(parseEvents(stored(begun.events)))), begun.events);
  const running: Running = {
    state: first,
    model: team.model,
    at: team.from,
    boundaries: [],
    moments: [],
    events: [...begun.events],
  };
  for (const [i, step] of life.entries()) take(team, running, step, `life-${i}`);
  const { state, model, boundaries, moments, events, at } = running;
  const invoices = events.flatMap(({ invoice }) => invoice ?? []);
  return { team, first, firstInvoice: begun.invoice, state, model, boundaries, moments, events, invoices, at };
}

function take(team: Team, running: Running, step: Step, id: string): void {
  const { model } = running;
  const late = step.kind === 'late' && model.status === 'active';
  running.at = late ? model.period.end + 3_600_000 : running.at + step.hours * 3_600_000;
  if (step.kind !== 'early') pass(team, running);
  const asked = asking(team, running, step, id);
  if (asked === null) return;
  const { state: before, model: modelBefore } = running;
  const spend = spendOf(team, modelBefore.period.from);
  const trial = told(modelBefore, asked, spend);
  const total =
    typeof trial === 'string'
      ? null
      : totalOf(
          trial.lines.map(({ amount }) => amount),
          modelBefore.digits,
        );
  const command = total === null || asked.id !== id ? asked : confirmed(asked, step, total, modelBefore.digits);
  const expected = told(modelBefore, command, spend);
  // What is sent again is the same text, as a retry sends it.
  const earlier = step.kind === 'replay' ? running.moments.find(({ asked: one }) => one.id === command.id) : undefined;
  const input = earlier?.asked ?? stored(written(team, modelBefore, command));
  const decision = decide(before, input);
  const decidedEvents = decision.ok ? orThrow(parseEvents(stored(decision.value.events))) : [];
  running.events.push(...decidedEvents);
  running.state = reread(apply(before, decidedEvents), decidedEvents);
  if (typeof expected !== 'string') running.model = expected.model;
  const answer = decision.ok ? 'ok' : decision.refusal.code;
  const after = running.state;
  running.moments.push({
    before,
    modelBefore,
    after,
    asked: input,
    expected,
    answer,
    decided: decision.ok ? decision.value : null,
  });
}

function confirmed(command: ModelCommand, { confirmed: which }: Step, total: string, digits: number): ModelCommand {
  if (which === 'nothing') return command;
  return { ...command, expected: which === 'the total' ? total : decimalText(minorUnits(total, digits) + 1n, digits) };
}

/** What `advance` takes beside the instant: of an offer of shares, what was spent in the periods. */
function spentIn(team: Team, periods: readonly string[]): AdvanceOptions {
  if (!team.offer.spends) return {};
  return { usage: periods.map((startsOn) => ({ startsOn, of: spendInput(team, startsOn) })) };
}

/** The renewals of the model up to an instant. */
function ahead(team: Team, from: Model, until: number): readonly Omit<Boundary, 'event'>[] {
  const passed: Omit<Boundary, 'event'>[] = [];
  let before = from;
  while (before.status !== 'ended' && before.period.end <= until) {
    const { model, lines } = renewed(before, spendOf(team, before.period.from));
    passed.push({ before, model, lines });
    before = model;
  }
  return passed;
}

/** Renews the state and the model up to now. */
function pass(team: Team, running: Running): void {
  const passed = ahead(team, running.model, running.at);
  const options = spentIn(
    team,
    passed.map(({ before }) => before.period.from),
  );
  const { events, subscription } = advance(running.state, running.at, options);
  const read = orThrow(parseEvents(stored(events)));
  running.events.push(...read);
  running.boundaries.push(...passed.flatMap((one, i) => (read[i] ? [{ ...one, event: read[i] }] : [])));
  if (read.length !== passed.length) throw new Error(`${read.length} renewals instead of ${passed.length}`);
  running.state = reread(subscription, events);
  running.model = passed.at(-1)?.model ?? running.model;
}

/** The state of a life at a later instant, and what was billed until then. */
export function advanced({ team, model, state }: Pick<Life, 'team' | 'model' | 'state'>, until: number) {
  const passed = ahead(team, model, until);
  const options = spentIn(
    team,
    passed.map(({ before }) => before.period.from),
  );
  const { subscription, invoices } = advance(state, until, options);
  return { state: subscription, model: passed.at(-1)?.model ?? model, invoices };
}

/** The command of a step, by whom and when. */
function asking(team: Team, { model, at, moments }: Running, step: Step, id: string): ModelCommand | null {
  const { kind, a } = step;
  const earlier = Object.keys(model.accepted);
  if ((kind === 'replay' || kind === 'reuse') && earlier.length > 0) {
    const known = earlier[a % earlier.length] ?? '';
    const { content } = model.accepted[known] ?? { content: '{}' };
    const same = { id: known, ...JSON.parse(content) };
    if (kind === 'replay') return same;
    const { at: first, actor } = same;
    return moments.length % 2 === 0
      ? { ...same, at: first + 1 }
      : { id: known, type: 'end_plan', via: 'sales', actor, at: first };
  }
  const rest = askedBy(step, model, team.offer, team.currency);
  if (rest === null) return null;
  const command = { id, ...asker(step, team.offer), ...rest } as ModelCommand; // each kind has the fields of its type
  if (kind === 'late')
    return { ...command, via: 'sales', at: Math.min(at, model.period.start - 60_000 * (1 + (a % 3000))) };
  if (kind === 'skewed') return { ...command, at: model.lastAt - 1000 * (a % 90) };
  if (kind === 'early' && at >= model.period.end) return { ...command, at };
  return { ...command, at: Math.max(at, kind === 'early' ? model.lastAt : at) };
}
