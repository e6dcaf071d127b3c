import fc from 'fast-check';
import { expect } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import {
  advance,
  apply,
  type BilledPrices,
  decide,
  type Invoice,
  offers,
  preview,
  type Subscription,
  upcomingInvoice,
} from '../../src/billing/index.js';
import { DIGITS, decimalText, minorUnits } from '../oracles/proration.ts';
import { standsBeside, tierIn } from '../oracles/subscription-model.ts';
import { totalOf } from '../oracles/subscription-price.ts';
import { prop } from '../prop.ts';
import { spendInput, type Team } from './life-team.ts';
import { busyLives, type Life, live, lives, longLives, type Moment } from './lives.ts';
import { command, decided, having } from './support-team.ts';

// What is billed in any life: its sums, its credits, what was quoted and what a page shows of it.

const unitsOf = ({ amount, currency }: Invoice['total']) => minorUnits(amount, DIGITS[currency] ?? 0);
const PEOPLE = ['grand', 'epic', 'pro', 'elite'];
const usageOf = (team: Team, state: Subscription) =>
  team.offer.spends ? { usage: spendInput(team, state.period.startsOn) } : {};

prop('each_invoice_is_the_sum_of_its_lines', 'a total that is rounded by itself', longLives, (life) => {
  const { invoices, state } = live(life);
  for (const { lines, total, currency, id, subscriptionId } of invoices) {
    expect(lines.reduce((sum, { amount }) => sum + unitsOf(amount), 0n)).toBe(unitsOf(total));
    expect(lines.map((line) => line.id)).toEqual(lines.map((_, i) => `${id}/${i + 1}`));
    expect(new Set(lines.map(({ amount }) => amount.currency).concat(currency, total.currency))).toEqual(
      new Set([currency]),
    );
    expect(subscriptionId).toBe(state.id);
    // Credits alone reverse a line.
    for (const { kind, reverses } of lines) if (kind !== 'credit') expect(reverses).toBe(null);
  }
  expect(invoices.length).toBeLessThanOrEqual(state.revision);
});

/** Upward to a flat price, to a share that is billed later, or away from what stood beside, less may be charged now. */
function mayFall({ asked, modelBefore, before, after }: Moment): boolean {
  if (asked.type === 'end_now' || asked.type === 'remove') return true;
  if (asked.type !== 'change_tier') return false;
  const price = modelBefore.prices[asked.tier];
  const later = typeof price === 'object' && 'percentOf' in price;
  const extending = tierIn(modelBefore.offer, asked.tier)?.above.includes(before.current.tier ?? '') ?? false;
  return later || extending || after.current.beside.length < before.current.beside.length;
}

prop(
  'no_invoice_is_negative_but_of_an_end_with_credit_a_late_removal_or_an_upgrade',
  'the order of keys alone says which of two siblings is the higher one',
  longLives,
  (life) => {
    const { moments, boundaries } = live(life);
    const changes = moments.filter((moment) => !mayFall(moment)).map(({ decided: taken }) => taken?.invoice ?? null);
    const invoices = [...changes, ...boundaries.map(({ event }) => event.invoice)];
    const negative = invoices.filter((invoice) => {
      if (invoice === null) return false;
      // Every line is rounded by itself: several people's lines may come to a unit less each than they do together.
      const slack = invoice.lines.some(({ item }) => PEOPLE.includes(item)) ? BigInt(invoice.lines.length) : 0n;
      return unitsOf(invoice.total) < -slack;
    });
    expect(negative).toEqual([]);
  },
);

prop('a_credit_never_exceeds_what_its_line_charged', 'a credit at the price of today', busyLives, (life) => {
  const { invoices } = live(life);
  const lines = new Map(invoices.flatMap((invoice) => invoice.lines).map((line) => [line.id, line]));
  const left = new Map([...lines].map(([id, { amount }]) => [id, unitsOf(amount)]));
  for (const { kind, item, amount, reverses } of lines.values()) {
    if (kind !== 'credit') continue;
    expect(unitsOf(amount) <= 0n).toBe(true);
    // What was paid before the subscription began here has no line.
    if (reverses === null) continue;
    expect(lines.get(reverses)).toMatchObject({ item });
    const rest = (left.get(reverses) ?? 0n) + unitsOf(amount);
    expect(rest >= 0n).toBe(true);
    left.set(reverses, rest);
  }
});

prop(
  'a_quote_is_the_total_of_the_model_and_any_other_is_outdated',
  'a quote that leaves the credit out',
  lives,
  (life) => {
    const { moments, team } = live(life);
    const digits = DIGITS[team.currency] ?? 0;
    for (const { before, asked, expected: told, decided: taken } of moments) {
      if (taken === null || taken.replayed || typeof told === 'string') continue;
      const { expected: _, ...rest } = asked;
      const total = totalOf(
        told.lines.map(({ amount }) => amount),
        digits,
      );
      const zero = { amount: (0).toFixed(digits), currency: team.currency };
      expect(orThrow(decide(before, rest)).invoice?.total ?? zero).toEqual({ amount: total, currency: team.currency });
      for (const [by, code] of [
        [0n, undefined] as const,
        [1n, 'quote_outdated'] as const,
        [-1n, 'quote_outdated'] as const,
      ]) {
        const quoted = {
          amount: decimalText(unitsOf({ ...zero, amount: total }) + by, digits),
          currency: team.currency,
        };
        const answer = decide(before, { ...rest, expected: quoted });
        expect(answer.ok ? undefined : answer.refusal.code).toBe(code);
      }
    }
  },
);

prop('the_upcoming_invoice_is_what_the_renewal_bills', "the upcoming invoice at today's seats", lives, (life) => {
  const { state, team } = live(life);
  const options = usageOf(team, state);
  const upcoming = orThrow(upcomingInvoice(state, { at: state.lastAt, ...options }));
  const [invoice = null] = advance(state, state.period.end, options).invoices;
  expect(upcoming).toEqual(invoice);
  if (state.planStatus === 'active') expect(preview(state, { periods: 1, ...options })[0] ?? null).toEqual(invoice);
});

prop(
  'every_renewal_line_is_for_its_whole_period',
  "thirty days from the purchase instead of the plan's period",
  busyLives,
  (life) => {
    const { boundaries } = live(life);
    for (const { event } of boundaries) {
      if (event.type !== 'renewed') continue;
      const { period } = event;
      for (const { kind, service, fraction } of event.invoice?.lines ?? []) {
        if (kind !== 'renewal') continue;
        expect(service).toEqual({ from: period.startsOn, to: period.endsOn });
        const { start, end, days, stubOf } = period;
        const seconds = (from: string) => (Date.parse(end) - Date.parse(from)) / 1000;
        const whole = fraction.unit === 'day' ? days : seconds(start);
        const of = fraction.unit === 'day' ? stubOf?.days : stubOf && seconds(stubOf.start);
        expect([fraction.num, fraction.den]).toEqual([whole, of ?? whole]);
      }
    }
  },
);

prop('nothing_is_charged_for_what_waits_for_the_renewal', 'a removal that is refunded (A12)', longLives, (life) => {
  const { events } = live(life);
  const waits = /_scheduled$|^undone$|^account_changed$/;
  expect(events.filter(({ type, invoice }) => waits.test(type) && invoice !== null)).toEqual([]);
});

prop('entitlement_never_shrinks_inside_a_period', 'fewer seats at once', longLives, (life) => {
  const { moments } = live(life);
  for (const { modelBefore, before, after, asked, answer } of moments) {
    if (answer !== 'ok' || asked.type === 'end_now' || asked.type === 'restart' || asked.type === 'remove') continue;
    const rank = ({ current }: Subscription) => modelBefore.offer.tiers.findIndex(({ id }) => id === current.tier);
    expect(rank(after)).toBeGreaterThanOrEqual(rank(before));
    expect(after.current.seats).toBeGreaterThanOrEqual(before.current.seats);
    // What does not stand beside the tier that takes the place of the present one is given back.
    const { tier, plan } = after.current;
    const kept = before.current.beside.filter((id) => standsBeside(modelBefore.offer, id, plan.id, tier));
    expect(after.current.beside).toEqual(expect.arrayContaining(kept));
  }
  for (const { asked, decided: taken, before, after } of moments) {
    if (asked.type === 'remove' && taken?.events[0]?.type === 'removal_scheduled')
      expect(after.current).toEqual(before.current);
  }
});

prop(
  'a_price_change_touches_no_line_before_the_renewal',
  'credits and charges at the newest prices',
  lives,
  fc.integer({ min: 1, max: 9 }),
  ([team, steps], more) => {
    const { state } = live([team, steps]);
    if (state.planStatus === 'ended' || state.pending.cycle !== undefined) return;
    const at = state.lastAt;
    const prices = doubled(state.prices, state.currency);
    if (Object.keys(prices).length === 0) return;
    const repriced = having(state, { type: 'change_prices', prices, at });
    for (const asked of [
      { type: 'change_seats', seats: state.current.seats + more, at } as const,
      { type: 'end_now', credit: true, at, ...usageOf(team, state) } as const,
    ]) {
      const [one, other] = [state, repriced].map((from) => decided(from, asked).invoice);
      expect(other?.lines.map(({ amount }) => amount)).toEqual(one?.lines.map(({ amount }) => amount));
    }
    expect(repriced.prices).toEqual(state.prices);
  },
);

/** Every price of a seat, a person or a subscription twice as high, as money of a period. */
function doubled(prices: BilledPrices, currency: string) {
  const digits = DIGITS[currency] ?? 0;
  return Object.fromEntries(
    Object.entries(prices).flatMap(([id, price]) => {
      if (price === 'bundled' || 'percentOf' in price) return [];
      return [[id, { amount: (Number(price.amount) * 24 + 1).toFixed(digits), currency }]];
    }),
  );
}

prop(
  'a_card_charges_what_it_shows',
  'a card that shows the price of a whole period',
  // Of some teams every card leads to sales: two are looked at.
  lives,
  lives,
  (...both) => {
    for (const life of both) expectCardsToHold(live(life));
  },
);

function expectCardsToHold({ state: lived, team }: Life): void {
  const at = lived.lastAt;
  // The console is open to accounts without a sales executive.
  const opened = decide(lived, command({ type: 'change_account', salesExecutive: false, selfServe: true, at }));
  const state = opened.ok ? apply(lived, opened.value.events) : lived;
  const actor = { id: 'ann', roles: [team.offer.admin] };
  const cards = offers({ subscription: state, actor, at, ...usageOf(team, state) });
  // Of a plan that has ended, nothing can be bought.
  if (state.planStatus === 'ended') expect(cards.filter(({ enabled }) => enabled)).toEqual([]);
  const types = { add: 'purchase', remove: 'remove', change: 'change_tier', undo: 'undo' } as const;
  for (const { action, tier, today, state: standing, enabled, refusal, effectiveAt } of cards) {
    if (action === 'none') expect([tier, enabled]).toEqual([tier, false]);
    if (action === 'none' || action === 'contact_sales') continue;
    const undo = standing === 'removal_pending' ? { what: 'removal', tier } : { what: 'tier' };
    const asked = action === 'undo' ? { type: 'undo' as const, ...undo } : { type: types[action], tier };
    const [decision, bySales] = (['admin_console', 'sales'] as const).map((via) =>
      decide(state, command({ ...asked, actor, at, via })),
    );
    expect([tier, enabled, refusal]).toEqual([tier, decision?.ok, decision?.ok ? null : decision?.refusal]);
    for (const one of [decision, bySales]) {
      if (!one?.ok) continue;
      expect([tier, one.value.invoice?.total.amount ?? today?.amount]).toEqual([tier, today?.amount]);
      expect(effectiveAt).toBe(one.value.effectiveAt);
    }
  }
}
