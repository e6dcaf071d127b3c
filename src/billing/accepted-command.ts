import type { Reader } from '../input/faults.js';
import { listOf } from '../input/list.js';
import { mapped, optional, text, whole } from '../input/readers.js';
import { object } from '../input/request.js';
import { TEXT, wrongType } from '../input/wrong-value.js';
import { type Instant, readInstantText } from '../time/instant.js';
import { readBillingId } from './billing-id.js';
import { MAX_COMMANDS } from './command-record.js';
import type { AcceptedCommand } from './subscription.js';

const MAX_REVISION = Number.MAX_SAFE_INTEGER;

/** Reads an instant of a stored document, which is text: its JSON Schema takes no number. */
const readStoredInstant: Reader<Instant> = (input) =>
  typeof input === 'number' ? wrongType(TEXT, input) : readInstantText(input);

const readFieldsOfCommand = /*@__PURE__*/ object(
  {
    id: readBillingId,
    revision: /*@__PURE__*/ whole({ min: 1, max: MAX_REVISION }),
    at: readStoredInstant,
    digest: /*@__PURE__*/ text({ max: 64 }),
    effectiveAt: /*@__PURE__*/ optional(readStoredInstant),
  },
  'ignored',
);

/** Reads the commands that a stored state remembers. */
export const readAccepted = /*@__PURE__*/ listOf(
  /*@__PURE__*/ mapped(readFieldsOfCommand, ({ effectiveAt, ...command }): AcceptedCommand => {
    return effectiveAt === undefined ? command : { ...command, effectiveAt };
  }),
  MAX_COMMANDS,
);
