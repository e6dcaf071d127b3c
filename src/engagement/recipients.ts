import type { Catalog } from '../catalog/catalog.js';
import { benefitsOf } from '../catalog/lookup.js';
import type { Offer } from '../catalog/offer.js';
import { type AboutCatalog, aboutCatalog } from '../catalog/subject.js';
import { type Account, readAccount } from '../entitlements/account.js';
import { entitled } from '../entitlements/entitlements.js';
import { type PowerUserTerms, readPowerUserTerms } from '../entitlements/holding.js';
import { type Person, readPerson } from '../entitlements/person.js';
import { ANY_USE, usable } from '../entitlements/usable.js';
import type { Faults } from '../input/faults.js';
import { deepFreeze } from '../input/frozen.js';
import { listById } from '../input/list.js';
import { oncePerContent } from '../input/once.js';
import { unknownName } from '../input/readers.js';
import { type Door, doorAbout, needed } from '../input/request.js';
import { type InstantInput, readInstant } from '../time/instant.js';

export interface RecipientsRequest {
  readonly account: Account;
  /** The people of the account, each once. */
  readonly people: readonly Person[];
  readonly benefit: string;
  readonly at: InstantInput;
  /** Whose terms govern a power user, as for `entitlements.of` (A9). */
  readonly powerUserTerms?: PowerUserTerms | undefined;
  readonly catalog?: Catalog | undefined;
}

/** A person who receives a benefit, and the rules that grant it. */
export interface Recipient {
  readonly personId: string;
  readonly because: readonly string[];
}

/**
 * The people of an account who receive a benefit at `at`, in the order given, each with the rules that grant it; the
 * rest are left out, and `entitlements.check` says why. Throws `unknown_benefit` for a benefit that no tier of the
 * offer has, `duplicate_id` for a person who is listed twice, `unknown_plan`, `unknown_role`, … (R21, R22, R32, A5).
 *
 * @example
 * const account = { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } };
 * const people = [
 *   { id: 'u1', status: 'active', roles: ['team_admin'] },
 *   { id: 'u2', status: 'active', roles: ['billing_admin'] },
 *   { id: 'u3', status: 'suspended', roles: ['team_admin'] },
 * ];
 * const request = { account, people, benefit: 'quarterly_feature_email', at: '2026-11-20T07:30:00.000Z' };
 * engagement.recipients(request) // => [{ personId: 'u1', because: ['R16', 'R21', 'A5'] }]
 */
export function recipients(request: RecipientsRequest): readonly Recipient[] {
  return enter(request, recipientsOf);
}

const enter = /*@__PURE__*/ doorAbout(
  'engagement.recipients',
  aboutCatalog,
  { at: readInstant, powerUserTerms: readPowerUserTerms },
  {
    account: /*@__PURE__*/ needed(readAccount),
    people: /*@__PURE__*/ needed(readPeople),
    benefit: /*@__PURE__*/ needed(readBenefit),
  },
);

type ReadRecipients = typeof enter extends Door<infer T> ? T : never;

function recipientsOf({ people, benefit, ...shared }: ReadRecipients): readonly Recipient[] {
  // The answer does not name the person: those who differ in their ids alone are asked about once.
  const answerOf = oncePerContent(
    (person: Person) => usable(entitled({ ...shared, person }), benefit, ANY_USE),
    withoutId,
  );
  const found = people.flatMap((person): readonly Recipient[] => {
    const answer = answerOf(person);
    return answer.allowed ? [{ personId: person.id, because: answer.because }] : [];
  });
  return deepFreeze(found);
}

/** All of a person but the id. */
function withoutId(person: Person): object {
  return { ...person, id: null };
}

function readPeople(input: unknown, about: AboutCatalog): readonly Person[] | Faults {
  return listById<Person, 'id'>((one) => readPerson(one, about), 'id')(input);
}

/** A benefit of the offer. Nobody can receive any other, and an empty list would hide a misspelt name. */
function readBenefit(input: unknown, { offer }: { readonly offer: Offer }): string | Faults {
  const benefits = benefitsOf(offer);
  return typeof input === 'string' && benefits.has(input) ? input : unknownName('benefit', input, [...benefits.keys()]);
}
