import * as z from 'zod/mini';
import { checkedBy, gather, lazily, readOrThrow } from '../boundary.js';
import { listAt } from '../list.js';
import { RECORD_ROOM } from '../records.js';
import { type Quarter, quarterIndexOf } from './quarter.js';

/** An e-mail that has gone out, and the features that it told of. */
export interface SentEmail {
  readonly quarter: Quarter;
  readonly features: readonly string[];
}

const MOST_EMAILS = 10_000;

/** The e-mails that stand in the caller's input, each with the number of its quarter. */
export function sentAt(
  input: readonly SentEmail[],
): readonly { readonly index: number; readonly features: readonly string[] }[] {
  const schema = sentSchema();
  const sent: { index: number; features: readonly string[] }[] = [];
  gather(
    listAt(input, ['sent'], MOST_EMAILS).map((one, i) => () => {
      const { quarter, features } = readOrThrow(schema, one, ['sent', i], RECORD_ROOM);
      sent.push({ index: quarterIndexOf(quarter, []), features });
    }),
  );
  return sent;
}

const sentSchema: () => z.ZodMiniType<SentEmail> = /*@__PURE__*/ lazily(() =>
  z.strictObject({
    quarter: z.string().check(checkedBy((quarter) => quarterIndexOf(quarter, []))),
    features: z.array(z.string()),
  }),
);
