import type { Model, Waiting } from './subscription-model.ts';

// What waits for the renewal: how it is taken back, and how two of it are compared.

interface Undone {
  readonly waiting: Waiting;
  readonly undone: readonly string[];
  readonly status?: 'active';
}

/** Takes back one thing that waits, or all: what remains, or the code of the refusal. */
export function undo(
  { waiting, status, now }: Model,
  what: string | undefined,
  tier: string | undefined,
): Undone | string {
  const undone: string[] = [];
  let rest = waiting;
  const is = (one: string) => what === undefined || what === one;
  const take = (kind: string, ...keys: (keyof Waiting)[]) => {
    undone.push(kind);
    rest = without(rest, ...keys);
  };
  if (is('removal')) {
    const main = waiting.tier === null && (tier ?? now.tier) === now.tier;
    const removed = (waiting.removed ?? []).filter((id) => tier !== undefined && id !== tier);
    const beside = removed.length < (waiting.removed ?? []).length;
    if (main || beside) undone.push('removal');
    if (main) rest = without(rest, 'tier');
    if (beside) rest = removing(rest, removed);
  }
  if (is('tier') && typeof waiting.tier === 'string') take('tier', 'tier');
  if (is('seats') && (waiting.seats !== undefined || waiting.tierSeats)) take('seats', 'seats', 'tierSeats');
  if (is('people') && waiting.people) take('people', 'people');
  if (waiting.cycle) {
    if (is('interval') || is('prices')) take('interval', 'cycle', 'prices', 'plan');
  } else {
    if (is('plan') && waiting.plan) take('plan', 'plan');
    if (is('prices') && waiting.prices) take('prices', 'prices');
  }
  const kept = is('plan_end') && status === 'ending';
  if (kept) undone.push('plan_end');
  return undone.length === 0 ? 'nothing_scheduled' : { waiting: rest, undone, ...(kept && { status: 'active' }) };
}

export function removing(waiting: Waiting, removed: readonly string[]): Waiting {
  return removed.length === 0 ? without(waiting, 'removed') : { ...waiting, removed };
}

export function without(waiting: Waiting, ...keys: readonly (keyof Waiting)[]): Waiting {
  return Object.fromEntries(Object.entries(waiting).filter(([key]) => !keys.includes(key as keyof Waiting)));
}

export function isEqual(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, field) => {
    if (typeof field !== 'object' || field === null || Array.isArray(field)) return field;
    return Object.fromEntries(Object.entries(field).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
