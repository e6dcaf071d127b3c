import { type Decision, type InvalidInput, toDecision } from '../answer/decision.js';
import { readLanguageTag } from '../catalog/language-tag.js';
import { type Entitlements, readEntitlements } from '../entitlements/entitlements.js';
import { Faults, missing, type Reader, under } from '../input/faults.js';
import { deepFreeze } from '../input/frozen.js';
import { readId } from '../input/id.js';
import { readFields } from '../input/object.js';
import { partOf } from '../input/partly.js';
import { oneOf, optional, text } from '../input/readers.js';
import { object } from '../input/request.js';
import { readBrings } from '../routing/route.js';
import { type InstantInput, readInstantText } from '../time/instant.js';
import type { Actor } from './ticket.js';
import { MAX_BODY } from './ticket-texts.js';

/**
 * What every command has.
 *
 * @inline
 */
interface CommandBase {
  /** Accepted once. A retry sends the same content, `at` included: the first `at` stands in the ticket's `history`. */
  readonly id: string;
  readonly at: InstantInput;
  readonly actor: Actor;
}

/**
 * The words of an agent; `language` is by default the one in which the ticket is served (A37).
 *
 * @inline
 */
interface AgentWords {
  readonly body?: string | undefined;
  readonly language?: string | undefined;
}

/** What somebody wants done to a ticket. */
export type TicketCommand<Severity extends string = string> = CommandBase &
  (
    | ({ readonly type: 'agent_reply' | 'give_workaround' } & AgentWords & { readonly body: string })
    | ({ readonly type: 'acknowledge' | 'wait_for_requester' | 'resolve' | 'close' } & AgentWords)
    | { readonly type: 'requester_reply'; readonly body: string }
    | { readonly type: 'reopen'; readonly body?: string | undefined }
    | { readonly type: 'hold' | 'resume'; readonly reason?: string | undefined }
    | ({ readonly type: 'call_back'; readonly outcome: 'reached' | 'missed' } & AgentWords)
    | {
        readonly type: 'set_severity';
        readonly severity: Severity;
        /** Those of the requester: they carry what the new severity is promised. */
        readonly entitlements: Entitlements;
        /** What the request brings: needs of severities, as `submit` takes them. */
        readonly brings?: readonly string[] | undefined;
      }
  );

const words = /*@__PURE__*/ text({ min: 1, max: MAX_BODY });

const readActor = /*@__PURE__*/ object({
  kind: /*@__PURE__*/ oneOf('actor', ['requester', 'agent', 'system']),
  id: readId,
});
const base = {
  id: readId,
  at: readInstantText,
  actor: readActor,
};
const agentWords = { body: /*@__PURE__*/ optional(words), language: /*@__PURE__*/ optional(readLanguageTag) };
const agentReply = { body: words, language: /*@__PURE__*/ optional(readLanguageTag) };
const reason = { reason: /*@__PURE__*/ optional(/*@__PURE__*/ text({ min: 1, max: 200 })) };

const COMMANDS = {
  acknowledge: () => command('acknowledge', agentWords),
  agent_reply: () => command('agent_reply', agentReply),
  requester_reply: () => command('requester_reply', { body: words }),
  wait_for_requester: () => command('wait_for_requester', agentWords),
  hold: () => command('hold', reason),
  resume: () => command('resume', reason),
  set_severity: () =>
    command('set_severity', {
      severity: text({ min: 1, max: 200 }),
      entitlements: readEntitlements,
      brings: optional(readBrings),
    }),
  give_workaround: () => command('give_workaround', agentReply),
  call_back: () => command('call_back', { outcome: oneOf('outcome', ['reached', 'missed']), ...agentWords }),
  resolve: () => command('resolve', agentWords),
  reopen: () => command('reopen', { body: optional(words) }),
  close: () => command('close', agentWords),
} as const satisfies { readonly [type in TicketCommand['type']]: () => Reader<TicketCommand> };

/** Reads the severity that a command sets, for whom and by whom, where others of its fields cannot be read. */
export const readSetting = /*@__PURE__*/ partOf({
  actor: readActor,
  type: /*@__PURE__*/ oneOf('command', ['set_severity']),
  severity: /*@__PURE__*/ text({ min: 1, max: 200 }),
  entitlements: readEntitlements,
});

const readType = /*@__PURE__*/ oneOf('command', /*@__PURE__*/ commandTypes());

function commandTypes(): readonly TicketCommand['type'][] {
  return Object.keys(COMMANDS) as TicketCommand['type'][]; // the keys of the table
}

function command<T extends string, F extends { readonly [field: string]: Reader<unknown> }>(type: T, fields: F) {
  return object({ type: oneOf('command', [type]), ...base, ...fields });
}

/**
 * A command from outside: the command in canonical form, or a refusal with every issue and its path.
 *
 * @example
 * const actor = { kind: 'agent', id: 'a1' } as const;
 * tickets.parseCommand({ type: 'resolve', id: 'c1', actor, at: '2026-11-20T08:00:00Z' }).ok // => true
 * tickets.parseCommand({ type: 'agent_reply', id: 'c1', actor, at: '2026-11-20T08:00:00Z' }).ok // => false
 */
export function parseCommand(input: unknown): Decision<TicketCommand, InvalidInput> {
  return toDecision(readCommand(input));
}

/**
 * A command that has been read: `at` is canonical.
 *
 * @inline
 */
export type ReadCommand = TicketCommand & { readonly at: string };
export type SetSeverity = Extract<ReadCommand, { type: 'set_severity' }>;

/** Reads a command, by the readers of its type. */
export const readCommand: Reader<ReadCommand> = (input) => {
  const values = readFields(input, ['type'], () => ['type', ...Object.keys(base)]);
  if (values instanceof Faults) return values;
  const type = readType(values[0]);
  if (type instanceof Faults) return under(['type'], values[0] === undefined ? missing() : type);
  const read: TicketCommand | Faults = COMMANDS[type]()(input);
  // The readers of every type answer `at` as canonical text.
  return read instanceof Faults ? read : (deepFreeze(withoutUndefined(read)) as ReadCommand);
};

/** Absent options are left out, so that a command survives JSON. */
function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T; // the same fields
}
