import * as z from 'zod/mini';
import { checkedBy, decided, lazily, readOrThrow } from '../boundary.js';
import type { Decision, InvalidInput } from '../decision.js';
import { LIMITS } from '../plain.js';
import { type Instant, type InstantInput, instantAt, millisecondsOf } from '../time/instant.js';
import { idSchema, wordsSchema } from './text-schema.js';
import type { Actor } from './ticket.js';

/** What somebody wants done to a ticket. A reply has words; any other command may have. */
export type TicketCommand = {
  /** Accepted once: the same id delivered again changes nothing and is answered as it was. */
  readonly id: string;
  readonly at: InstantInput;
  readonly actor: Actor;
} & (
  | { readonly type: 'agent_reply' | 'requester_reply'; readonly body: string }
  | {
      readonly type: 'acknowledge' | 'wait_for_requester' | 'resolve' | 'reopen' | 'close';
      readonly body?: string | undefined;
    }
);

/** A command is a few names and words; anything larger is refused unread. */
const ROOM = Object.freeze({ ...LIMITS, nodes: 1000 });

/** A command in canonical form. */
export interface SoundCommand {
  readonly type: TicketCommand['type'];
  readonly id: string;
  readonly at: Instant;
  readonly actor: Actor;
  readonly body: string | null;
}

/**
 * A command from outside: the command in canonical form, or a refusal with every issue and its path.
 *
 * @example
 * const actor = { kind: 'agent', id: 'a1' } as const;
 * tickets.parseCommand({ type: 'resolve', id: 'c1', actor, at: '2026-11-20T08:00:00Z' }).ok // => true
 * tickets.parseCommand({ type: 'agent_reply', id: 'c1', actor, at: '2026-11-20T08:00:00Z' }).ok // => false
 */
export function parseCommand(input: unknown): Decision<SoundCommand, InvalidInput> {
  return decided(() => commandAt(input, []));
}

/** The command that stands at `path` of the caller's input. */
export function commandAt(input: unknown, path: readonly string[]): SoundCommand {
  const { type, id, at, actor, body } = readOrThrow(commandSchema(), input, path, ROOM);
  return { type, id, at: instantAt(millisecondsOf(at, [])), actor, body: body ?? null };
}

type Written = Omit<SoundCommand, 'at' | 'body'> & { at: InstantInput; body?: string | null | undefined };

const commandSchema: () => z.ZodMiniType<Written> = /*@__PURE__*/ lazily(() => {
  const parts = {
    id: idSchema(),
    at: z.union([z.string(), z.number()]).check(checkedBy((at) => millisecondsOf(at, []))),
    actor: z.strictObject({ kind: z.enum(['requester', 'agent', 'system']), id: idSchema() }),
  };
  return z.discriminatedUnion('type', [
    z.strictObject({ type: z.enum(['agent_reply', 'requester_reply']), ...parts, body: wordsSchema() }),
    z.strictObject({
      type: z.enum(['acknowledge', 'wait_for_requester', 'resolve', 'reopen', 'close']),
      ...parts,
      body: z.optional(z.nullable(wordsSchema())),
    }),
  ]);
});
