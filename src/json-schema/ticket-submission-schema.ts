import * as z from 'zod/mini';
import { readLanguageTag } from '../catalog/language-tag.js';
import type { Reader } from '../input/faults.js';
import { readId } from '../input/id.js';
import { once } from '../input/once.js';
import { refine } from '../input/schema.js';
import type { SubmissionForm } from '../tickets/submission-form.js';
import { readBody, readSubject } from '../tickets/ticket-texts.js';

/** A form as JSON writes it. `tickets.parseSubmission` reads forms; this describes them to other languages. @internal */
export const ticketSubmissionSchema: () => z.ZodMiniType<SubmissionForm> = /*@__PURE__*/ once(() =>
  z.strictObject({
    id: textOf(readId),
    channel: z.string(),
    language: textOf(readLanguageTag),
    severity: z.optional(z.nullable(z.string())),
    subject: textOf(readSubject),
    body: textOf(readBody),
    issueType: textOf(readId),
    product: z.optional(z.nullable(textOf(readId))),
    urgent: z.optional(z.boolean()),
    directPhoneNumber: z.optional(z.nullable(z.string().check(z.maxLength(1000)))),
  }),
);

function textOf(read: Reader<unknown>): z.ZodMiniType<string> {
  return z.string().check(refine(read));
}
