import { type Decision, type InvalidInput, toDecision } from '../answer/decision.js';
import type { Catalog } from '../catalog/catalog.js';
import { readChannel, readSeverity } from '../catalog/lookup.js';
import { offerOf } from '../catalog/offer.js';
import { readOptionalCatalog } from '../catalog/optional-catalog.js';
import type { Faults, Reader } from '../input/faults.js';
import { deepFreeze } from '../input/frozen.js';
import { readId } from '../input/id.js';
import { oncePer } from '../input/once.js';
import { flag, mapped } from '../input/readers.js';
import { door, object } from '../input/request.js';
import { type RouteRequest, routeFields } from '../routing/route.js';
import { promiseFields } from '../sla/commitments-for.js';
import { readBody, readSubject } from './ticket-texts.js';

/**
 * What a requester says of their request, such as the fields of a form. Whose entitlements count, the instant, and what is
 * open or closed are facts that the program knows: `submit` takes them beside these.
 */
export interface SubmissionForm extends Pick<RouteRequest, 'channel' | 'language' | 'severity' | 'directPhoneNumber'> {
  /** The ticket's id. */
  readonly id: string;
  readonly subject: string;
  readonly body: string;
  readonly issueType: string;
  readonly product?: string | null | undefined;
  readonly urgent?: boolean | undefined;
}

/** The fields of a form that need no catalogue to be read, and that no other request has. */
export const formFields = {
  id: readId,
  subject: readSubject,
  body: readBody,
  issueType: readId,
  urgent: flag,
} as const;

/**
 * A request for support from outside, such as what a form sent: the form in canonical form, or a refusal with every issue
 * and its path. It takes what a requester may say and nothing else: a form with `entitlements`, `at`, `by`, `closures` or
 * `deskClosed` is refused with `unknown_field`. The program adds these: `tickets.submit({ ...form, entitlements, at })`.
 * Channel and severity are those of the catalogue, by default the built-in one (R38, R40, A29).
 *
 * @example
 * const form = { id: 't1', channel: 'email', language: 'JA', subject: '同期されない', body: '昨日からです。', issueType: 'sync' };
 * orThrow(tickets.parseSubmission(form)).language // => 'ja'
 * const forged = tickets.parseSubmission({ ...form, at: '2026-11-20T07:30:00.000Z', deskClock: 'elapsed' });
 * forged.refusal.issues.map(({ path, code }) => `${path}: ${code}`) // => ['at: unknown_field', 'deskClock: unknown_field']
 */
export function parseSubmission(input: unknown, catalog?: Catalog): Decision<SubmissionForm, InvalidInput> {
  return enter({ catalog }, (read) => toDecision(formReader(read.catalog)(input)));
}

const enter = /*@__PURE__*/ door('tickets.parseSubmission', { catalog: readOptionalCatalog });

/** Reads a form against a catalogue. */
export function readForm(input: unknown, { catalog }: { readonly catalog: Catalog }): SubmissionForm | Faults {
  return formReader(catalog)(input);
}

const formReader: (catalog: Catalog) => Reader<SubmissionForm> = /*@__PURE__*/ oncePer((catalog) => {
  const offer = offerOf(catalog);
  const fields = {
    ...formFields,
    channel: (id: unknown) => readChannel(id, { offer }),
    language: routeFields.language,
    severity: (id: unknown) => readSeverity(id, { offer }),
    product: promiseFields.product,
    directPhoneNumber: routeFields.directPhoneNumber,
  };
  return mapped(object(fields), ({ channel, severity, product, directPhoneNumber, ...said }) =>
    deepFreeze({
      ...said,
      channel: channel.id,
      ...(severity !== null && { severity: severity.id }),
      ...(product !== null && { product }),
      ...(directPhoneNumber !== null && { directPhoneNumber }),
    }),
  );
});
