import { type Decision, type InvalidInput, toDecision } from '../answer/decision.js';
import { Faults } from '../input/faults.js';
import { known } from '../input/known.js';
import { listOf } from '../input/list.js';
import { readFields } from '../input/object.js';
import { oneOf, optional, text, unknownName } from '../input/readers.js';
import { object, type Readers } from '../input/request.js';
import { type Money, readMoney } from '../money/money.js';
import { type Instant, type InstantInput, readInstantText } from '../time/instant.js';
import { readSeats } from './seats.js';

interface CommandBase<At> {
  /** Accepted once: the same id delivered again changes nothing, and is answered as it was the first time. */
  readonly id: string;
  readonly actor: { readonly roles: readonly string[] };
  readonly via: 'admin_console' | 'sales';
  readonly at: At;
  /** The total that the customer confirmed. Where another one would be charged, the answer is `quote_outdated`. */
  readonly expected?: Money;
}

type CommandAt<At> = CommandBase<At> &
  (
    | { readonly type: 'purchase'; readonly tier: string }
    | { readonly type: 'change_tier'; readonly tier: string }
    | { readonly type: 'change_seats'; readonly seats: number }
    | { readonly type: 'remove' }
    | { readonly type: 'undo' }
    | { readonly type: 'end_plan' }
  );

/** What somebody wants done to a subscription, with `at` in canonical form. */
export type Command = CommandAt<Instant>;

/** A command as a caller writes it: `at` in any form of an instant. */
export type CommandInput = CommandAt<InstantInput>;

const TYPES = ['purchase', 'change_tier', 'change_seats', 'remove', 'undo', 'end_plan'] as const;
const MAX_ROLES = 1000;

const name = /*@__PURE__*/ text({ min: 1, max: 200 });

const shared = {
  id: name,
  // Whatever else the caller knows of the actor is ignored.
  actor: /*@__PURE__*/ object({ roles: /*@__PURE__*/ listOf(name, MAX_ROLES) }, 'ignored'),
  via: /*@__PURE__*/ oneOf('via', ['admin_console', 'sales']),
  at: readInstantText,
  expected: /*@__PURE__*/ optional(readMoney),
};

const readers = {
  purchase: /*@__PURE__*/ readerOf('purchase', { tier: name }),
  change_tier: /*@__PURE__*/ readerOf('change_tier', { tier: name }),
  change_seats: /*@__PURE__*/ readerOf('change_seats', { seats: readSeats }),
  remove: /*@__PURE__*/ readerOf('remove', {}),
  undo: /*@__PURE__*/ readerOf('undo', {}),
  end_plan: /*@__PURE__*/ readerOf('end_plan', {}),
};

/** Without its type, nobody can say which other fields a command has. */
const readUntyped = /*@__PURE__*/ object(
  { type: (input: unknown) => unknownName('command', input, TYPES), ...shared },
  'ignored',
);

const commands = /*@__PURE__*/ known<Command>();

/** Reads a command in canonical form. */
export const readCommand = /*@__PURE__*/ commands.or((input) => {
  const values = readFields(input, ['type']);
  if (values instanceof Faults) return values;
  const type = TYPES.find((one) => one === values[0]);
  const read = type === undefined ? readUntyped(input) : readers[type](input);
  if (read instanceof Faults) return read;
  const { expected, ...others } = read;
  return commands.keep(expected === undefined ? others : { ...others, expected });
});

/**
 * A command from outside: the command with `at` in canonical form, or every issue with its path.
 *
 * @example
 * const body = { type: 'remove', id: 'c1', actor: { roles: ['team_admin'] }, via: 'admin_console', at: '2026-11-20T16:30:00+09:00' };
 * billing.parseCommand(body).ok // => true
 * billing.parseCommand({ ...body, via: 'phone' }).ok // => false
 */
export function parseCommand(input: unknown): Decision<Command, InvalidInput> {
  return toDecision(readCommand(input));
}

function readerOf<const T extends (typeof TYPES)[number], F extends Readers>(type: T, own: F) {
  return object({ type: oneOf('command', [type]), ...own, ...shared });
}
