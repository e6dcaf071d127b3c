import {
  charges,
  credits,
  difference,
  type ModelLine,
  paidAfter,
  type Spend,
  spansAfter,
  usage,
} from './subscription-bill.ts';
import { type Change, changeOf, type ModelCommand } from './subscription-command.ts';
import { heldNext, type Model } from './subscription-model.ts';
import { type ModelCycle, periodAfter, periodAt } from './subscription-period.ts';
import { accountRefusal, actorRefusal, pathRefusal } from './subscription-permission.ts';
import { totalOf } from './subscription-price.ts';
import { canonical } from './subscription-waiting.ts';

// The contract of billing in small: what becomes of a command, of a renewal date, and what each bills.

const SKEW = 60_000;
const LATE = 48 * 3_600_000;

export interface Told {
  readonly model: Model;
  readonly lines: readonly ModelLine[];
  readonly effectiveAt: number;
  readonly replayed: boolean;
  readonly undone?: readonly string[];
}

type Unsaid = 'period' | 'waiting' | 'status' | 'paid' | 'spans' | 'replaced' | 'accepted' | 'revision' | 'lastAt';
type Fresh = Omit<Model, Unsaid>;

/** A subscription that begins: with an invoice from then on, or paid for until the renewal already. */
export function started(fresh: Fresh, at: number, alreadyPaid: boolean): Pick<Told, 'model' | 'lines'> {
  const blank = { waiting: {}, status: 'active', paid: {}, spans: [], accepted: {}, revision: 1, lastAt: at } as const;
  const none = { ...blank, replaced: null };
  return opened({ ...fresh, ...none, period: periodAt(fresh.cycle, at) }, at, alreadyPaid);
}

function opened(model: Model, at: number, alreadyPaid: boolean): Pick<Told, 'model' | 'lines'> {
  const lines = alreadyPaid ? [] : charges(model, at, 'charge');
  const paid = paidAfter({ ...model, paid: {} }, lines, alreadyPaid ? null : model.revision);
  return { model: { ...model, paid, spans: spansAfter({ ...model, spans: [] }, at) }, lines };
}

/** The model after its next renewal date, and the lines that it bills. */
export function renewed(model: Model, spend: Spend): Pick<Told, 'model' | 'lines'> {
  const { period, waiting, status, cycle: old, now } = model;
  const at = period.end;
  const used = usage(model, at, spend);
  const after = { ...model, waiting: {}, revision: model.revision + 1, lastAt: at };
  if (status === 'ending') {
    const left = { ...now, tier: null, beside: [], people: {}, tierSeats: {} };
    return { model: { ...after, now: left, status: 'ended', paid: {}, spans: [] }, lines: used };
  }
  const cycle = waiting.cycle ?? old;
  const held = heldNext(model);
  const next: Model = {
    ...after,
    now: held,
    replaced: held.tier === now.tier || held.tier === null ? null : now.tier,
    prices: { ...model.prices, ...waiting.prices },
    cycle,
    period: periodAfter(period, cycle, waiting.cycle !== undefined),
  };
  const lines = charges(next, at, 'renewal');
  const paid = paidAfter({ ...next, paid: {} }, lines, next.revision);
  return { model: { ...next, paid, spans: spansAfter({ ...next, spans: [] }, at) }, lines: [...used, ...lines] };
}

/** What a command does and bills, or the code of its refusal. */
export function told(model: Model, command: ModelCommand, spend: Spend): Told | string {
  const { id, type, at, expected, ...content } = command;
  const said = canonical({ type, at, ...content });
  const known = model.accepted[id];
  if (known !== undefined) {
    const no = actorRefusal(model, command);
    if (no !== null) return no;
    const { effectiveAt } = known;
    return known.content === said ? { model, lines: [], effectiveAt, replayed: true } : 'id_reused';
  }
  if (model.status === 'ended' && type !== 'restart') return 'plan_ended';
  if (model.status !== 'ended' && type === 'restart') return 'no_change';
  const late = isLate(model, command);
  if (!late && at < model.lastAt - SKEW) return 'out_of_order';
  const now = late ? at : Math.max(at, model.lastAt);
  if (model.status !== 'ended' && now >= model.period.end) return 'renewal_due';
  const no = accountRefusal(model, command) ?? actorRefusal(model, command) ?? pathRefusal(model, command, late);
  if (no !== null) return no;
  const outcome = late ? lateRemoval(model, command) : outcomeOf(model, { ...command, at: now }, spend);
  if (typeof outcome === 'string') return outcome;
  if (expected !== undefined && expected !== totalOf(amountsOf(outcome.lines), model.digits)) return 'quote_outdated';
  const { effectiveAt } = outcome;
  const revision = model.revision + 1;
  const accepted = { ...model.accepted, [id]: { content: said, effectiveAt, revision, at } };
  const lastAt = Math.max(now, model.lastAt);
  return { ...outcome, replayed: false, model: { ...outcome.model, accepted, revision, lastAt } };
}

type Outcome = Omit<Told, 'replayed'>;

function amountsOf(lines: readonly ModelLine[]): readonly string[] {
  return lines.map(({ amount }) => amount);
}

function outcomeOf(model: Model, command: ModelCommand, spend: Spend): Outcome | string {
  if (command.type === 'restart') return restarted(model, command);
  const change = changeOf(model, command);
  if (typeof change === 'string') return change;
  const { at } = command;
  const changed = changedBy(model, change);
  const effectiveAt = change.later ? model.period.end : at;
  const more = change.undone && { undone: change.undone };
  if (command.type === 'end_now') {
    const lines = [...(command.credit ? credits(model, at) : []), ...usage(model, at, spend)];
    return { model: { ...changed, paid: {}, spans: [] }, lines, effectiveAt };
  }
  if (change.now === undefined) return { model: changed, lines: [], effectiveAt, ...more };
  const lines = difference(model, changed.now, at);
  const paid = paidAfter(changed, lines, model.revision + 1);
  return { model: { ...changed, paid, spans: spansAfter(changed, at) }, lines, effectiveAt, ...more };
}

function changedBy(model: Model, { now, waiting, status, account }: Change): Model {
  return {
    ...model,
    now: { ...model.now, ...now },
    waiting: waiting ?? model.waiting,
    status: status ?? model.status,
    account: account ?? model.account,
  };
}

/** A removal that was confirmed before a renewal date, and is handled after it. */
function isLate({ lastAt, period, status, accepted }: Model, { type, at }: ModelCommand): boolean {
  if (type !== 'remove' || status === 'ended' || lastAt !== period.start) return false;
  const since = Object.values(accepted).some((one) => one.at > at);
  return at < period.start && at >= period.start - LATE && !since;
}

/** It ends the tier, and those that only stand beside it, at the renewal date that has passed. */
function lateRemoval(model: Model, command: ModelCommand): Outcome | string {
  const { now, period, replaced } = model;
  const asked = ('tier' in command ? command.tier : undefined) ?? now.tier;
  // The tier that was held when its removal was confirmed: what took its place would not be held.
  const tier = asked === replaced && asked !== null ? now.tier : asked;
  if (tier === null || (tier !== now.tier && !now.beside.includes(tier))) return 'not_held';
  const left = tier === now.tier ? { ...model, waiting: { tier: null } } : { ...model, waiting: { removed: [tier] } };
  const after = { ...heldNext(left), plan: now.plan };
  const gone = [now.tier, ...now.beside].filter((id) => id !== after.tier && !after.beside.includes(id ?? ''));
  const lines = credits(model, period.start, gone.map(String));
  const changed = { ...model, now: after };
  const paid = paidAfter(changed, lines, model.revision + 1);
  const spans = model.spans.filter((span) => !gone.includes(span.tier));
  return { model: { ...changed, paid, spans }, lines, effectiveAt: period.start };
}

/** A plan that has ended begins again: what is not said is as it ended. */
function restarted(model: Model, command: Extract<ModelCommand, { type: 'restart' }>): Outcome {
  const { now, cycle, prices } = model;
  const { at, anchorOn } = command;
  const anchor = anchorOn === undefined ? {} : { anchorOn, offset: 0 };
  const next: ModelCycle = { ...cycle, interval: command.interval ?? cycle.interval, ...anchor };
  const again: Model = {
    ...model,
    status: 'active',
    waiting: {},
    revision: model.revision + 1,
    cycle: next,
    period: periodAt(next, at),
    prices: { ...prices, ...command.prices },
    now: { ...now, plan: command.plan ?? now.plan, seats: command.seats ?? now.seats },
    paid: {},
  };
  return { ...opened(again, at, false), effectiveAt: at };
}
