import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { insights, recent, recommended, reply, view } from '../../src/hub/index.js';
import { team } from '../arbitraries/holder.ts';
import { issuesOf } from '../thrown.ts';
import { idsOf, outcomeOf, stored, ticketOf, viewerOf } from './made-tickets.ts';

/*
 * A person of one id in two accounts: a consultant who is an admin of both, or two people where ids are given by account.
 * The Hub of an account shows the tickets of that account (R35, R48).
 */

const LATER = '2026-11-21T00:00:00.000Z';
const inAccount = (id: string) => team('essentials', { id, products: ['dropbox', 'sign'] });
const [acme, rival] = [inAccount('acme'), inAccount('rival')];
const [viewer, other, unnamed] = [viewerOf({}, acme), viewerOf({}, rival), viewerOf({}, team('essentials'))];
const mine = ticketOf({ id: 't0', issueType: 'type0', entitlements: viewer });
const theirs = ticketOf({ id: 't1', issueType: 'type1', entitlements: other });
const nobodys = ticketOf({ id: 't2', issueType: 'type2', entitlements: unnamed });
const words = { body: '直りました。', id: 'r1', at: LATER };
const asStored = [mine, theirs, nobodys].map(stored);

describe('the tickets of another account are not shown to somebody of the same id', () => {
  test('they are neither viewed nor replied to', () => {
    for (const ticket of [theirs, stored(theirs)]) {
      expect(outcomeOf(view({ viewer, ticket }))).toBe('not_your_ticket');
      expect(outcomeOf(reply({ viewer, ticket, ...words }))).toBe('not_your_ticket');
      expect(outcomeOf(view({ viewer: other, ticket }))).toBe('ok');
    }
  });

  test('they are not listed', () => {
    for (const tickets of [[mine, theirs, nobodys], asStored]) {
      const listed = (who: typeof viewer) => idsOf(orThrow(recent({ viewer: who, tickets, at: LATER })).tickets).sort();
      expect([viewer, other, unnamed].map(listed)).toEqual([
        ['t0', 't2'],
        ['t1', 't2'],
        ['t0', 't1', 't2'],
      ]);
    }
  });

  test('nothing is recommended for them', () => {
    const request = { viewer, resources: [], at: LATER };
    expect(orThrow(recommended({ ...request, tickets: [theirs] })).basis).toBe('popularity');
    expect(orThrow(recommended({ ...request, tickets: [mine] })).basis).toBe('past_tickets');
  });

  test('they are not counted', () => {
    for (const tickets of [[mine, theirs, nobodys], asStored]) {
      const { ticketTotal, issueTypePattern } = orThrow(insights({ viewer, account: acme, tickets, at: LATER }));
      expect(ticketTotal).toBe(2);
      expect(issueTypePattern.map(({ issueType }) => issueType)).toEqual(['type0', 'type2']);
    }
  });

  test('a ticket whose account cannot be read is not repeated in what is thrown', () => {
    const broken = { ...stored(mine), accountId: ['hunter2'] } as never;
    expect(issuesOf(() => view({ viewer, ticket: broken }))).toEqual(['ticket.accountId: invalid_type']);
    expect(issuesOf(() => recent({ viewer, tickets: [broken], at: LATER }))).toEqual([
      'tickets.0.accountId: invalid_type',
    ]);
    expect(() => view({ viewer, ticket: broken })).not.toThrow(/hunter2/);
  });
});

test('an account without an id, or a viewer of one, is not told from another', () => {
  for (const ticket of [nobodys, stored(nobodys)]) expect(outcomeOf(view({ viewer, ticket }))).toBe('ok');
  expect(outcomeOf(view({ viewer: unnamed, ticket: mine }))).toBe('ok');
});

test('insights of another account than the viewer’s are refused by name', () => {
  const ask = (account: typeof acme) => insights({ viewer, account, tickets: [mine], at: LATER });
  expect(issuesOf(() => ask(rival))).toEqual(['account.id: wrong_account']);
  expect(outcomeOf(ask(team('essentials')))).toBe('ok');
});
