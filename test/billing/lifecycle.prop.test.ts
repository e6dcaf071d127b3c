import { expect } from 'vitest';
import type { Invoice, Subscription } from '../../src/billing/index.js';
import type { ModelLine } from '../oracles/subscription-bill.ts';
import { type Held, heldNext, type Model } from '../oracles/subscription-model.ts';
import { totalOf } from '../oracles/subscription-price.ts';
import { prop } from '../prop.ts';
import { teams } from './life-team.ts';
import { busyLives, live, longLives } from './lives.ts';

/** A holding without what is empty, its lists and counts in one order. */
function comparable({ plan, tier, beside, people, seats, tierSeats = {} }: Partial<Held> & object) {
  const price =
    typeof plan?.unitPrice === 'object' ? (plan.unitPrice as { amount: string } | null)?.amount : plan?.unitPrice;
  const counts = (all: object = {}) => Object.entries(all).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    plan: [plan?.id, price ?? null],
    tier,
    beside: beside?.toSorted(),
    people: counts(people),
    seats,
    tierSeats: counts(tierSeats),
  };
}

/** What is held now and next, in which period, as the state and as the model say it. */
function shownState({ current, next, planStatus, period, cycle, account }: Subscription) {
  const { salesExecutive, selfServe, flags } = account;
  return {
    ...{ now: comparable(current as never), next: comparable(next as never), planStatus, interval: cycle.interval },
    period: [period.startsOn, period.endsOn, period.stubOf?.startsOn ?? period.startsOn, Date.parse(period.end)],
    account: { salesExecutive, selfServe, flags },
  };
}

function shownModel(model: Model) {
  const { now, status, period, cycle, account } = model;
  const next = status === 'ended' ? now : heldNext(model);
  return {
    ...{ now: comparable(now), next: comparable(next), planStatus: status, interval: cycle.interval },
    period: [period.from, period.to, period.wholeFrom, period.end],
    account: { ...account },
  };
}

/** The lines in any order, with the revision of the invoice that a credit reverses. */
function shownLines(invoice: Invoice | null): string[] {
  return (invoice?.lines ?? [])
    .map(({ item, kind, amount, reverses }) => {
      const revision = reverses?.split(/[:/]/).at(-2) ?? null;
      return `${item} ${kind} ${amount.amount}${kind === 'credit' ? ` of ${revision}` : ''}`;
    })
    .toSorted();
}

function expectedLines(lines: readonly ModelLine[]): string[] {
  return lines
    .map(({ item, kind, amount, reverses }) => `${item} ${kind} ${amount}${kind === 'credit' ? ` of ${reverses}` : ''}`)
    .toSorted();
}

function expectInvoice(invoice: Invoice | null, lines: readonly ModelLine[], digits: number): void {
  expect(shownLines(invoice)).toEqual(expectedLines(lines));
  expect(invoice === null).toBe(lines.length === 0);
  if (invoice !== null)
    expect(invoice.total.amount).toBe(
      totalOf(
        lines.map(({ amount }) => amount),
        digits,
      ),
    );
}

prop('a_beginning_is_that_of_the_model', 'a first invoice for the whole period', teams, (team) => {
  const { first, firstInvoice } = live([team, []]);
  expect(shownState(first)).toEqual(shownModel(team.model));
  expectInvoice(firstInvoice, team.lines, team.model.digits);
});

prop('a_life_is_that_of_the_model', 'a downgrade that takes effect at once', longLives, (life) => {
  const { moments } = live(life);
  for (const { after, before, asked, expected, answer, decided } of moments) {
    const context = JSON.stringify(asked);
    if (typeof expected === 'string') {
      expect([context, answer]).toEqual([context, expected]);
      expect(after).toEqual(before);
      continue;
    }
    expect([context, answer]).toEqual([context, 'ok']);
    expect([context, decided?.replayed, Date.parse(decided?.effectiveAt ?? '')]).toEqual([
      ...[context, expected.replayed, expected.effectiveAt],
    ]);
    expectInvoice(decided?.invoice ?? null, expected.lines, expected.model.digits);
    expect([context, shownState(after)]).toEqual([context, shownModel(expected.model)]);
    const undone = decided?.events[0]?.undone ?? [];
    expect([context, undone]).toEqual([context, expected.undone ?? []]);
  }
});

prop('every_renewal_of_a_life_is_that_of_the_model', 'a pending price billed a period late', busyLives, (life) => {
  const { boundaries } = live(life);
  for (const { lines, model, before, event } of boundaries) {
    expectInvoice(event.invoice, lines, model.digits);
    expect([event.at, event.type]).toEqual([
      new Date(before.period.end).toISOString(),
      before.status === 'ending' ? 'plan_ended' : 'renewed',
    ]);
    expect(comparable(event.current as never)).toEqual(comparable(model.now));
  }
});
