import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { apply, parseSubscription } from '../../src/billing/index.js';
import { issuesOf } from '../thrown.ts';

/** The events of a kept life. */
// biome-ignore lint/suspicious/noExplicitAny: they are changed field by field
function eventsOf(name: string): any[] {
  const { begun, steps } = JSON.parse(readFileSync(`test/worked/documents/${name}.json`, 'utf8'));
  return [...begun, ...steps.flatMap(({ events }: { events: unknown[] }) => events)];
}

test('events of a sound life are applied, and what comes out is read again', () => {
  for (const name of ['subscription-own-offer', 'subscription-late-removal']) {
    const state = apply(null, eventsOf(name));
    expect(parseSubscription(structuredClone(state))).toEqual({ ok: true, value: state });
  }
});

// What the program `npm run fuzz` found: `apply` took such events, and `parseSubscription` refused the state.
test.each<[string, string, (events: ReturnType<typeof eventsOf>) => void, string]>([
  [
    'an event that is earlier than the one before it',
    'subscription-own-offer',
    (events) => Object.assign(events[2], { at: '2024-01-11T08:59:59.999Z', effectiveAt: '2024-01-11T08:59:59.999Z' }),
    'events.2.at: out_of_order',
  ],
  [
    'another command under an id that is taken',
    'subscription-own-offer',
    (events) => Object.assign(events[3], { commandId: events[2].commandId }),
    'events.3.commandId: duplicate_id',
  ],
  [
    'a change that takes effect before its command',
    'subscription-own-offer',
    (events) => Object.assign(events[3], { effectiveAt: '2024-01-12T08:59:59.999Z' }),
    'events.3.effectiveAt: out_of_order',
  ],
  [
    'a remedy that is credited twice for one period',
    'subscription-late-removal',
    ([, { invoice }]) => {
      invoice.lines.push({ ...invoice.lines[2], id: `${invoice.id}/4` });
      invoice.total.amount = '189.90';
    },
    'events.1.invoice.lines.3.item: duplicate_id',
  ],
  [
    'a remedy without a name',
    'subscription-late-removal',
    ([, { invoice }]) => Object.assign(invoice.lines[2], { item: '' }),
    'events.1.invoice.lines.2.item: missing',
  ],
])('%s is refused', (_, name, change, issue) => {
  const events = eventsOf(name);
  change(events);
  expect(issuesOf(() => apply(null, events))).toEqual([issue]);
});

test('an event of the same instant as the one before it is applied', () => {
  const events = eventsOf('subscription-own-offer').slice(0, 3);
  const [, { at }, second] = events;
  expect(apply(null, [...events.slice(0, 2), { ...second, at, effectiveAt: second.effectiveAt }]).revision).toBe(3);
});
