import * as z from 'zod/mini';
import { readLanguageTag } from '../catalog/language-tag.js';
import { instantSchema } from '../entitlements/account.js';
import { entitlementsSchema } from '../entitlements/entitlements-schema.js';
import { readId } from '../input/id.js';
import { once } from '../input/once.js';
import { refine } from '../input/schema.js';
import type { TicketCommand } from '../tickets/command.js';
import { MAX_BODY } from '../tickets/ticket-texts.js';

/** A command as JSON writes it. `tickets.parseCommand` reads commands; this describes them to other languages. @internal */
export const ticketCommandSchema: () => z.ZodMiniType<TicketCommand> = /*@__PURE__*/ once(() => {
  const body = textUpTo(MAX_BODY);
  const language = z.optional(z.string().check(refine(readLanguageTag)));
  const words = { body: z.optional(body), language };
  const answer = { body, language };
  return z.discriminatedUnion('type', [
    of(['agent_reply', 'give_workaround'], answer),
    of(['acknowledge', 'wait_for_requester', 'resolve', 'close'], words),
    of(['requester_reply'], { body }),
    of(['reopen'], { body: z.optional(body) }),
    of(['hold', 'resume'], { reason: z.optional(textUpTo(200)) }),
    of(['call_back'], { outcome: z.enum(['reached', 'missed']), ...words }),
    of(['set_severity'], {
      severity: textUpTo(200),
      entitlements: entitlementsSchema(),
      brings: z.optional(z.array(textUpTo(64)).check(z.maxLength(100))),
    }),
  ]);
});

/** A command of one of these types with the fields that every command has. A field that does not exist is refused. */
function of<const T extends string, F extends Readonly<Record<string, z.ZodMiniType>>>(types: readonly T[], own: F) {
  const id = z.string().check(refine(readId));
  return z.strictObject({
    type: z.enum(types),
    id,
    at: instantSchema(),
    actor: z.strictObject({ kind: z.enum(['requester', 'agent', 'system']), id }),
    ...own,
  });
}

/** A text that is not blank. */
function textUpTo(max: number): z.ZodMiniType<string> {
  return z.string().check(z.minLength(1), z.maxLength(max), z.regex(/\S/));
}
