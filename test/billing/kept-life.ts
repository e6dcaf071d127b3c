import { readFileSync } from 'node:fs';
import { orThrow } from '../../src/answer/decision.js';
import {
  advance,
  apply,
  type CommandInput,
  decide,
  type Invoice,
  type StartSpec,
  start,
} from '../../src/billing/index.js';
import { ADMIN } from './support-team.ts';

/** A life as 0.2 lived it: what it began with, what was asked and answered, and what was billed until an instant. */
export interface KeptLife {
  /** `at anchor interval zone currency seats plan essentials enhanced tier`: the prices of a seat, and what is held. */
  readonly begins: string;
  /** `at type answer`, with the tier or the seats before the answer. */
  readonly asked: readonly string[];
  readonly until: string;
  /** `kind period total: lines`, a line as `item kind quantity days/period amount`. */
  readonly invoices: readonly string[];
}

const PATH = 'test/worked/documents/invoices-0.2.json';

export const keptLives: readonly KeptLife[] = JSON.parse(readFileSync(PATH, 'utf8')).lives;

/** What the present code answers and bills, in the words of the kept life. */
export function lifeAgain({ begins, asked, until }: KeptLife): Pick<KeptLife, 'asked' | 'invoices'> {
  const invoices: Invoice[] = [];
  let state = orThrow(start(specOf(begins))).subscription;
  const renew = (to: string) => {
    const renewed = advance(state, to);
    invoices.push(...renewed.invoices);
    state = renewed.subscription;
  };
  const answers = asked.map((one, i) => {
    const said = one.split(' ').slice(0, -1);
    const [at = ''] = said;
    renew(at);
    const decision = decide(state, commandOf(said, `c${i}`));
    if (!decision.ok) return [...said, decision.refusal.code].join(' ');
    if (decision.value.invoice !== null) invoices.push(decision.value.invoice);
    state = apply(state, decision.value.events);
    return [...said, 'ok'].join(' ');
  });
  renew(until);
  return { asked: answers, invoices: invoices.map(figuresOf) };
}

function commandOf([at, type, about]: readonly string[], id: string): CommandInput {
  const given = type === 'change_seats' ? { seats: Number(about) } : about === undefined ? {} : { tier: about };
  return { type, id, actor: ADMIN, via: 'sales', at, ...given } as CommandInput; // the kept commands are of today's types
}

function specOf(begins: string): StartSpec {
  const [at, anchorOn, interval, zone, currency, seats, plan, essentials, enhanced, tier] = begins.split(' ');
  const money = (amount: string | undefined) => ({ amount, currency });
  return {
    ...{ id: 'kept', account: { kind: 'team' }, currency, anchorOn, interval, zone, at, alreadyPaid: true },
    ...{ seats: Number(seats), plan: { id: 'advanced', unitPrice: money(plan) } },
    prices: { essentials: money(essentials), enhanced: money(enhanced) },
    ...(tier !== 'nothing' && { holding: { tier } }),
  } as StartSpec; // a kept text has all of its fields
}

function figuresOf({ kind, period, total, lines }: Invoice): string {
  const said = lines.map(
    ({ item, kind: of, quantity, fraction: { num, den }, amount }) =>
      `${item} ${of} ${quantity} ${num}/${den} ${amount.amount}`,
  );
  return `${kind} ${period.startsOn} ${total.amount}: ${said.join(', ')}`;
}
