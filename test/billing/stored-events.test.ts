import { describe, expect, test } from 'vitest';
import { advance, parseEvents, type SubscriptionEvent } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { put } from './put.ts';
import { type Asked, decided, having } from './support-team.ts';
import { HALF as at, MAY, sharing, startThree, three } from './three-tiers.ts';

// What the fields of one event say of each other: the status after it, the kind of its invoice, and what it alone has.

const usd = (amount: string) => of(amount, 'USD');
const state = three({ alreadyPaid: false, holding: { tier: 'gold' } });
const ended = having(state, { type: 'end_now', credit: true, at });
const usage = { monthly_usage: usd('0.00'), monthly_spend: usd('100.00') };
const eventOf = (from: typeof state, asked: Asked) => decided(from, { at, ...asked }).events;
const begun = startThree({ alreadyPaid: false });

const events: Record<string, readonly SubscriptionEvent[]> = {
  started: begun.ok ? begun.value.events : [],
  seats_increased: eventOf(state, { type: 'change_seats', seats: 12 }),
  plan_end_scheduled: eventOf(state, { type: 'end_plan' }),
  undone: eventOf(having(state, { type: 'end_plan', at }), { type: 'undo' }),
  account_changed: eventOf(state, { type: 'change_account', salesExecutive: true }),
  ended: eventOf(state, { type: 'end_now', credit: true }),
  restarted: eventOf(ended, { type: 'restart' }),
  renewed: advance(state, MAY).events,
  plan_ended: advance(having(sharing('production'), { type: 'end_plan', at }), MAY, { usage }).events,
};

function faultsOf(made: readonly SubscriptionEvent[]) {
  const answer = parseEvents(made);
  return answer.ok ? [] : answer.refusal.issues.map(({ path, code }) => `${path.join('.')}: ${code}`);
}

test.each(Object.entries(events))('%s is as it was made', (type, made) => {
  expect([made.map((event) => event.type), faultsOf(put(made, '0.via', made[0]?.via))]).toEqual([[type], []]);
});

test('a start whose period was paid elsewhere has no invoice; one that bills nothing has none either', () => {
  const made = events.started ?? [];
  expect(made[0]?.invoice).not.toBe(null);
  expect(faultsOf(put(made, '0.alreadyPaid', true))).toEqual(['0.invoice: inconsistent']);
  expect(faultsOf(put(put(made, '0.alreadyPaid', true), '0.invoice', null))).toEqual([]);
  expect(faultsOf(put(made, '0.invoice', null))).toEqual([]);
});

describe('the status after it', () => {
  const STATUSES = ['active', 'ending', 'ended'];
  test.each([
    ['started', ['active']],
    ['seats_increased', ['active', 'ending']],
    ['undone', ['active', 'ending']],
    ['account_changed', ['active', 'ending']],
    ['plan_end_scheduled', ['ending']],
    ['ended', ['ended']],
    ['plan_ended', ['ended']],
    ['restarted', ['active']],
    ['renewed', ['active']],
  ])('%s: %j', (type, allowed) => {
    for (const status of STATUSES) {
      const found = faultsOf(put(events[type] ?? [], '0.planStatus', status));
      const about = found.filter((one) => one === '0.planStatus: inconsistent');
      expect([status, about.length]).toEqual([status, allowed.includes(status) ? 0 : 1]);
    }
  });
  test('the words name those that it may be', () => {
    const wordsOf = (type: string) => {
      const answer = parseEvents(put(events[type] ?? [], '0.planStatus', type === 'ended' ? 'active' : 'ended'));
      return answer.ok ? null : answer.refusal.issues[0]?.message;
    };
    expect(wordsOf('seats_increased')?.en).toContain('active, ending');
    expect(wordsOf('seats_increased')?.ja).toContain('active, ending');
    expect(wordsOf('ended')?.en).toMatch(/^Use ended after an event of type ended, not active\.$/);
  });
});

describe('the kind of its invoice', () => {
  const KINDS = ['first', 'change', 'renewal', 'final'];
  test.each([
    ['started', 'first'],
    ['restarted', 'first'],
    ['seats_increased', 'change'],
    ['renewed', 'renewal'],
    ['ended', 'final'],
    ['plan_ended', 'final'],
  ])('%s: %s', (type, kind) => {
    for (const one of KINDS) {
      const found = faultsOf(put(events[type] ?? [], '0.invoice.kind', one));
      expect([one, found]).toEqual([one, one === kind ? [] : ['0.invoice.kind: inconsistent']]);
    }
  });
});

describe('a field that events of one type alone have', () => {
  const [restarted] = events.restarted ?? [];
  const restart = restarted !== undefined && 'restart' in restarted ? restarted.restart : undefined;
  test.each<[string, unknown]>([
    ['restarted', restart],
    ['account_changed', state.account],
    ['undone', ['seats']],
  ])('%s', (type, value) => {
    const field = { restarted: 'restart', account_changed: 'account', undone: 'undone' }[type] ?? '';
    for (const [other, made] of [
      [type, events[type] ?? []],
      ['seats_increased', events.seats_increased ?? []],
    ] as const) {
      const answer = parseEvents(put(made, `0.${field}`, other === type ? undefined : value));
      const issues = answer.ok ? [] : answer.refusal.issues;
      expect(issues.map(({ path, code }) => `${path.join('.')}: ${code}`)).toEqual([`0.${field}: inconsistent`]);
      expect(issues[0]?.message.en).toContain(`An event of type ${type} has this field`);
      expect(issues[0]?.message.ja).toContain(type);
    }
  });
});

test('a revision, and the id of an invoice that hangs on it', () => {
  const numbered = (type: string, revision: number) => faultsOf(put(events[type] ?? [], '0.revision', revision));
  expect(numbered('started', 2)).toEqual(['0.revision: out_of_sequence', '0.invoice.id: wrong_invoice_id']);
  expect(numbered('seats_increased', 1)).toEqual(['0.revision: out_of_sequence', '0.invoice.id: wrong_invoice_id']);
  expect(numbered('seats_increased', 3)).toEqual(['0.invoice.id: wrong_invoice_id']);
  expect(numbered('account_changed', 3)).toEqual([]);
});
