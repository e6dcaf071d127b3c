import fc from 'fast-check';
import { functions, type Verb } from '../hostile/attempts.ts';
import type { Follow } from './follow.ts';
import { ofBillingCommand, ofSubscription, ofSubscriptionEvents } from './follow-billing.ts';
import { ofCatalog, ofEntitlements, ofSchedule } from './follow-offers.ts';
import { ofAccount, ofForm, ofPerson, ofTicket, ofTicketCommand, ofTicketEvents } from './follow-tickets.ts';

/** A function that is fuzzed, and the verbs that must take what it accepts. */
export interface Target extends Verb {
  /** Of a `parseX`, the verbs that take its value; `null` for another function. */
  readonly follow: ((value: never) => readonly Follow[]) | null;
}

const FOLLOWS: Readonly<Record<string, (value: never) => readonly Follow[]>> = {
  'calendar.parseSchedule': ofSchedule,
  'catalog.parse': ofCatalog,
  'entitlements.parse': ofEntitlements,
  'entitlements.parseAccount': ofAccount,
  'entitlements.parsePerson': ofPerson,
  'billing.parseSubscription': ofSubscription,
  'billing.parseEvents': ofSubscriptionEvents,
  'billing.parseCommand': ofBillingCommand,
  'tickets.parse': ofTicket,
  'tickets.parseEvents': ofTicketEvents,
  'tickets.parseCommand': ofTicketCommand,
  'tickets.parseSubmission': ofForm,
};

/** Every public function that takes something. */
export const targets: readonly Target[] = functions
  .filter(({ call }) => Object.keys(call.takes).length > 0)
  .map((verb) => ({ ...verb, follow: FOLLOWS[verb.name] ?? null }));

/** The readers of what comes from outside. */
export const parsers: readonly Target[] = targets.filter(
  ({ name, follow }) => follow !== null || name.startsWith('import.') || name === 'billing.formatInvoice',
);

/** The targets of a name: of one function, of a module, `parsers`, or `all`. */
export function targetsNamed(name: string): readonly Target[] {
  if (name === 'all') return targets;
  if (name === 'parsers') return parsers;
  return targets.filter((one) => one.name === name || one.name.startsWith(`${name}.`));
}

/** Sound arguments to begin with: the samples of the registry, and random ones from the seed. */
export function soundArguments({ call }: Target, seed: number): readonly (readonly unknown[])[] {
  const random = call.sound === undefined ? [] : fc.sample(call.sound, { seed, numRuns: 60 });
  return [...call.samples, ...(call.refused ?? []), ...random];
}
