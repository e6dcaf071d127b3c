import { Faults, type Reader } from '../input/faults.js';
import { known } from '../input/known.js';
import { listOf } from '../input/list.js';
import { readFields } from '../input/object.js';
import { once } from '../input/once.js';
import { partOf, readNames } from '../input/partly.js';
import { mapped, oneOf, optional, text, unknownName } from '../input/readers.js';
import { recordOf } from '../input/record.js';
import { object, type Readers } from '../input/request.js';
import { together } from '../input/together.js';
import { BOOLEAN, wrongType } from '../input/wrong-value.js';
import { readMoney } from '../money/money.js';
import { readDateText } from '../time/calendar-date.js';
import { readInstantText } from '../time/instant.js';
import { readBillingId } from './billing-id.js';
import { readInterval } from './billing-period.js';
import type { Actor, Command } from './command.js';
import { UNDOABLE } from './event.js';
import type { NamesInCommand } from './known-names.js';
import { readPriceInput } from './price-input.js';
import { readPeople, readSeats } from './seats.js';
import { readUnitPrice } from './unit-price.js';
import { readSpend } from './usage.js';

export const MAX_ROLES = 1000;
export const MAX_NAME = 200;
const name = /*@__PURE__*/ text({ min: 1, max: MAX_NAME });
const roles = /*@__PURE__*/ listOf(name, MAX_ROLES);
const STATUSES = ['active', 'invited', 'suspended', 'removed'] as const;

const readActorFields = /*@__PURE__*/ object(
  {
    id: name,
    roles,
    status: /*@__PURE__*/ optional(/*@__PURE__*/ oneOf('status', STATUSES)),
    signedIn: /*@__PURE__*/ optional(readBoolean),
  },
  'ignored',
);

/** Reads an actor. Whatever else the caller knows of it is ignored. */
export const readActor: Reader<Actor> = /*@__PURE__*/ mapped(readActorFields, ({ id, roles, status, signedIn }) => ({
  id,
  roles,
  ...(status !== undefined && { status }),
  ...(signedIn !== undefined && { signedIn }),
}));

const shared = {
  id: readBillingId,
  actor: readActor,
  via: /*@__PURE__*/ oneOf('via', ['admin_console', 'sales', 'system']),
  at: readInstantText,
  expected: /*@__PURE__*/ optional(readMoney),
};

/** Reads prices by tier. */
export const readPrices = /*@__PURE__*/ recordOf(readPriceInput);
const optionalTier = /*@__PURE__*/ optional(name);
const optionalPrices = /*@__PURE__*/ optional(readPrices);
const optionalInterval = /*@__PURE__*/ optional(readInterval);
const optionalDate = /*@__PURE__*/ optional(readDateText);

/** Reads the price of a plan: left out it stays unsaid, `null` says that the plan is billed elsewhere. */
const readPlanPrice: Reader<ReturnType<typeof readMoney> | null | undefined> = (input) =>
  input === undefined || input === null ? input : readUnitPrice(input);

const readPlan = /*@__PURE__*/ optional(/*@__PURE__*/ object({ id: name, unitPrice: readPlanPrice }));

const own = {
  purchase: { tier: name },
  change_tier: { tier: name },
  remove: { tier: optionalTier },
  undo: { what: /*@__PURE__*/ optional(/*@__PURE__*/ oneOf('change', UNDOABLE)), tier: optionalTier },
  keep_plan: {},
  change_seats: { seats: readSeats, tier: optionalTier },
  change_people: { people: readPeople },
  change_plan: { plan: name, unitPrice: readPlanPrice },
  change_prices: { prices: readPrices },
  change_account: {
    salesExecutive: /*@__PURE__*/ optional(readBoolean),
    selfServe: /*@__PURE__*/ optional(readBoolean),
    flags: /*@__PURE__*/ optional(roles),
  },
  change_interval: {
    interval: readInterval,
    anchorOn: optionalDate,
    unitPrice: readPlanPrice,
    prices: optionalPrices,
  },
  end_plan: {},
  end_now: { credit: readBoolean, usage: /*@__PURE__*/ optional(readSpend) },
  restart: {
    plan: readPlan,
    seats: /*@__PURE__*/ optional(readSeats),
    prices: optionalPrices,
    interval: optionalInterval,
    anchorOn: optionalDate,
  },
} as const satisfies { readonly [T in Command['type']]: Readers };

/** The types of commands. */
const COMMANDS: readonly Command['type'][] = /*@__PURE__*/ Object.freeze([
  'purchase',
  'change_tier',
  'remove',
  'undo',
  'keep_plan',
  'change_seats',
  'change_people',
  'change_plan',
  'change_prices',
  'change_account',
  'change_interval',
  'end_plan',
  'end_now',
  'restart',
]);

/** Without its type, nobody can say which other fields a command has. */
const readUntyped = /*@__PURE__*/ object(
  /*@__PURE__*/ together(
    {
      type: (input: unknown) => unknownName('command', input, COMMANDS),
    },
    shared,
  ),
  'ignored',
);

const readPlanName: Reader<string | { readonly id?: string }> = (input) =>
  typeof input === 'object' ? partOf({ id: name })(input) : name(input);

const readNamed = /*@__PURE__*/ partOf({
  type: /*@__PURE__*/ oneOf('command', COMMANDS),
  tier: name,
  people: readNames,
  prices: readNames,
  plan: readPlanName,
});

/** Reads the names in the fields that a command of its type has, where others cannot be read. */
export function readNamesIn(input: unknown): NamesInCommand {
  const { type, ...names } = readNamed(input);
  if (type === undefined) return {};
  return { type, ...Object.fromEntries(Object.entries(names).filter(([field]) => field in own[type])) };
}

const commands = /*@__PURE__*/ known<Command>();

/** Reads a command in canonical form. */
export const readCommand: Reader<Command> = /*@__PURE__*/ commands.or((input) => {
  const values = readFields(input, ['type']);
  if (values instanceof Faults) return values;
  const type = COMMANDS.find((one) => one === values[0]);
  const read = (type === undefined ? readUntyped : readers()[type])(input);
  if (read instanceof Faults) return read;
  // The readers of a type give the fields of the command of that type; what was not said is left out.
  return commands.keep(said(read) as Command);
});

/** A reader for each type of command. */
const readers = /*@__PURE__*/ once(() => {
  const entries = COMMANDS.map((type) => [type, object({ type: oneOf('command', [type]), ...own[type], ...shared })]);
  // There is an entry for each type.
  return Object.fromEntries(entries) as Readonly<Record<Command['type'], Reader<object>>>;
});

/** The fields of an object, and of the objects in it, that were said. */
function said(read: object): object {
  const entries = Object.entries(read).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([key, value]) => [key, key === 'plan' ? saidIn(value) : value]));
}

function saidIn(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? said(value) : value;
}

function readBoolean(input: unknown): boolean | Faults {
  return typeof input === 'boolean' ? input : wrongType(BOOLEAN, input);
}
