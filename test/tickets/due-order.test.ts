import { expect, test } from 'vitest';
import { dueWithin } from '../../src/tickets/index.js';
import { AT } from '../arbitraries/holder.ts';
import { careEntitlements } from './severity-offer.ts';
import { openedCare, stored } from './support-request.ts';

const [any] = careEntitlements.targets;
if (any === undefined) throw new Error('a promise');

/** A ticket to which these promises are made, in this order, each for four hours. */
function promised(id: string, ...names: readonly string[]) {
  const targets = names.map((name) => ({ ...any, id: name, severities: null, languages: null, within: 'PT4H' }));
  return openedCare({ id, entitlements: { ...stored(careEntitlements), targets: targets as never } });
}

const rows = (...tickets: Parameters<typeof dueWithin>[0]['tickets']) =>
  dueWithin({ tickets, at: AT, within: 'PT4H' }).map(({ ticketId, commitmentId }) => `${ticketId} ${commitmentId}`);

test.each([[['a', 'b', 'c']], [['c', 'b', 'a']], [['b', 'c', 'a']], [['c', 'a', 'b']]])(
  'of one ticket and one instant, promises %j go by their ids',
  (names) => {
    expect(rows(promised('t', ...names))).toEqual(['t a', 't b', 't c']);
  },
);

test('of one instant, tickets go first, whatever their order', () => {
  const [s, t] = [promised('s', 'b', 'a'), promised('t', 'a', 'b')];
  for (const tickets of [
    [s, t],
    [t, s],
  ])
    expect(rows(...tickets)).toEqual(['s a', 's b', 't a', 't b']);
});

test('two metrics of one promise stay in the order of the promises', () => {
  const targets = [
    {
      ...any,
      id: 'reply',
      severities: null,
      languages: null,
      within: 'PT4H',
      metrics: ['first_reply', 'update', 'resolution'] as const,
    },
  ];
  const ticket = openedCare({ entitlements: { ...stored(careEntitlements), targets: targets as never } });
  const metrics = dueWithin({ tickets: [ticket], at: AT, within: 'PT4H' }).map(({ metric }) => metric);
  expect(metrics).toEqual(['first_reply', 'update', 'resolution']);
});
