import * as z from 'zod/mini';
import { checkedBy, decided, lazily, readOrThrow } from '../boundary.js';
import type { Decision, InvalidInput } from '../decision.js';
import { invalidInput, shown } from '../errors.js';
import { type Money, moneyAt } from '../money/money.js';
import { LIMITS } from '../plain.js';
import { type Instant, type InstantInput, instantAt, millisecondsOf } from '../time/instant.js';

interface Order {
  /** Accepted once: the same id delivered again changes nothing and is answered as it was. */
  readonly id: string;
  readonly actor: { readonly roles: readonly string[] };
  readonly via: 'admin_console' | 'sales';
  readonly at: InstantInput;
  /** The total that the customer confirmed; where another would be charged, the answer is `quote_outdated`. */
  readonly expected?: Money;
}

/** What somebody wants done to a subscription. */
export type Command = Order &
  (
    | { readonly type: 'purchase'; readonly tier: string }
    | { readonly type: 'change_tier'; readonly tier: string }
    | { readonly type: 'change_seats'; readonly seats: number }
    | { readonly type: 'remove' }
    | { readonly type: 'undo' }
    | { readonly type: 'end_plan' }
  );

/** A command is small: what is long in it is a mistake. */
const ROOM = Object.freeze({ ...LIMITS, nodes: 1000 });

/** A command in canonical form. */
export type SoundCommand = Command & { readonly at: Instant };

/**
 * A command from outside: the command with `at` in canonical form, or every issue with its path.
 *
 * @example
 * const body = { type: 'remove', id: 'c1', actor: { roles: ['team_admin'] }, via: 'admin_console', at: '2026-11-20T16:30:00+09:00' };
 * billing.parseCommand(body).ok // => true
 * billing.parseCommand({ ...body, via: 'phone' }).ok // => false
 */
export function parseCommand(input: unknown): Decision<Command, InvalidInput> {
  return decided(() => soundCommand(input));
}

/** The command that a caller passed, in canonical form. Throws `InvalidInputError` with every issue. */
export function soundCommand(input: unknown): SoundCommand {
  const command = readOrThrow(commandSchema(), input, [], ROOM);
  return { ...command, at: instantAt(millisecondsOf(command.at)) };
}

const commandSchema: () => z.ZodMiniType<Command> = /*@__PURE__*/ lazily(() => {
  const order = {
    id: z.string().check(checkedBy(idAt)),
    // Whatever else is known of the actor is not asked for.
    actor: z.object({ roles: z.array(z.string()) }),
    via: z.enum(['admin_console', 'sales']),
    at: instantSchema(),
    expected: z.optional(moneySchema()),
  };
  const tier = z.string();
  return z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('purchase'), tier, ...order }),
    z.strictObject({ type: z.literal('change_tier'), tier, ...order }),
    z.strictObject({ type: z.literal('change_seats'), seats: seatsSchema(), ...order }),
    z.strictObject({ type: z.literal('remove'), ...order }),
    z.strictObject({ type: z.literal('undo'), ...order }),
    z.strictObject({ type: z.literal('end_plan'), ...order }),
  ]) as z.ZodMiniType<Command>; // zod writes an optional field as one that may hold undefined; the guard drops those
});

/** @internal */
export function instantSchema(): z.ZodMiniType<InstantInput> {
  return z.union([z.string(), z.number()]).check(checkedBy((value) => millisecondsOf(value)));
}

/** @internal */
export function moneySchema(): z.ZodMiniType<Money> {
  return z.strictObject({ amount: z.string(), currency: z.string() }).check(checkedBy((value) => moneyAt(value, [])));
}

/** @internal */
export function seatsSchema(): z.ZodMiniType<number> {
  return z.number().check(checkedBy(seatsAt));
}

function seatsAt(seats: number): void {
  if (Number.isSafeInteger(seats) && seats >= 1) return;
  invalidInput(
    'invalid_seats',
    [],
    `Seats are a whole number of at least 1, not ${shown(seats)}.`,
    `席数は 1 以上の整数です（${shown(seats)} は使えません）。`,
  );
}

function idAt(id: string): void {
  if (id.length >= 1 && id.length <= 200) return;
  invalidInput('invalid_id', [], 'An id has 1 to 200 characters.', 'ID は 1 文字以上 200 文字以下です。');
}
