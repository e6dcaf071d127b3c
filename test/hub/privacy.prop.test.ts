import fc from 'fast-check';
import { expect } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { of } from '../../src/entitlements/index.js';
import { insights, recent, recommended, reply, view } from '../../src/hub/index.js';
import { apply, decide, type Ticket } from '../../src/tickets/index.js';
import { anyCase, type Case, team } from '../arbitraries/holder.ts';
import { answerOf } from '../oracles/entitlements.ts';
import { prop } from '../prop.ts';
import { thrownBy } from '../thrown.ts';
import { outcomeOf, stored, ticketOf, viewerOf } from './made-tickets.ts';

/** The people of a team, `anyCase` names them; somebody else, and somebody whose name is nearly one of theirs. */
const PEOPLE = ['u1', 'u2', '利用者', 'U1', 'u1 '] as const;
const ENDS = ['', 'wait_for_requester', 'hold', 'resolve', 'close'] as const;
const CHANNELS = ['email', 'chat', 'phone'] as const;

/** A ticket of somebody of the team; each of its texts names it, so that it can be told where it turns up. */
const tickets: fc.Arbitrary<readonly Ticket[]> = fc
  .array(fc.tuple(fc.constantFrom(...PEOPLE), fc.constantFrom(...CHANNELS), fc.constantFrom(...ENDS)), {
    minLength: 1,
    maxLength: 6,
  })
  .map((list) =>
    list.map(([person, channel, end], i) => {
      const texts = { subject: `subject~${i}`, body: `body~${i}`, issueType: `issue~${i}`, product: `product~${i}` };
      const opened = ticketOf({ ...texts, entitlements: viewerOf({ id: person }), id: `ticket~${i}`, channel });
      const agent = { kind: 'agent', id: `agent~${i}` } as const;
      const told = { id: `command~${i}`, at: opened.updatedAt, actor: agent };
      const words = { ...told, type: 'agent_reply', body: `words~${i}` } as const;
      const answered = apply(opened, orThrow(decide(opened, words)).events);
      if (end === '') return answered;
      return apply(answered, orThrow(decide(answered, { ...told, id: `end~${i}`, type: end })).events);
    }),
  );

const entitled = ({ account, person, at, powerUserTerms }: Case) => of({ account, person, at, powerUserTerms });
const replied = (at: number) => ({ id: 'r1', at, body: 'reply' });
const LATER = Date.UTC(2031, 0, 1);

/** By the table of the entitlements, whose the ticket is, and its status: nothing of `src`. */
function expected(one: Case, { requesterId, status }: Ticket): string {
  const may = answerOf(one).may.hub ?? '';
  if (may !== 'yes') return may;
  if (requesterId !== one.person.id) return 'not_your_ticket';
  return status === 'resolved' || status === 'closed' ? 'ticket_resolved' : 'ok';
}

prop(
  'one_sees_exactly_ones_own_unresolved_tickets',
  'a team admin who sees the tickets of all (R48)',
  anyCase,
  tickets,
  (one, all) => {
    const viewer = entitled(one);
    for (const ticket of all) {
      const seen = view({ viewer, ticket });
      expect(outcomeOf(seen)).toBe(expected(one, ticket));
      if (seen.ok) expect([seen.value, seen.value.requesterId]).toEqual([ticket, one.person.id]);
    }
  },
);

prop(
  'one_answers_exactly_ones_own_unresolved_tickets',
  "an agent's words taken for those of whoever replies",
  anyCase,
  tickets,
  (one, all) => {
    const viewer = entitled(one);
    const outdated = viewer.validUntil !== null && LATER >= Date.parse(viewer.validUntil);
    for (const ticket of all) {
      const sent = reply({ viewer, ticket, ...replied(LATER) });
      expect(outcomeOf(sent)).toBe(outdated ? 'entitlements_outdated' : expected(one, ticket));
      if (sent.ok) expect(sent.value.events).toMatchObject([{ actor: { kind: 'requester', id: one.person.id } }]);
    }
  },
);

prop(
  'a_refusal_says_nothing_of_what_is_in_the_ticket',
  "a foreign ticket's refusal that names whose it is",
  anyCase,
  tickets,
  (one, all) => {
    const viewer = entitled(one);
    for (const ticket of all) {
      // Under an id that an agent has used, the history is looked at: for the requester alone.
      const ids = [
        'r1',
        ...(ticket.requesterId === one.person.id ? [] : ticket.history.map((event) => event.commandId)),
      ];
      for (const decision of [
        view({ viewer, ticket }),
        ...ids.map((id) => reply({ viewer, ticket, ...replied(LATER), id })),
      ]) {
        if (decision.ok) continue;
        expect(JSON.stringify(decision)).not.toContain('~');
        if (ticket.directPhoneNumber !== null) expect(JSON.stringify(decision)).not.toContain(ticket.directPhoneNumber);
      }
    }
  },
);

prop(
  'two_foreign_tickets_are_told_apart_by_nothing',
  'a resolved ticket of somebody else refused as resolved',
  anyCase,
  tickets,
  tickets,
  (one, some, more) => {
    const viewer = entitled(one);
    const foreign = [...some, ...more].flatMap((ticket) => (ticket.requesterId === one.person.id ? [] : [ticket]));
    const answers = foreign.flatMap((ticket) => [view({ viewer, ticket }), view({ viewer, ticket: stored(ticket) })]);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    const replies = foreign.map((ticket) => reply({ viewer, ticket, ...replied(LATER) }));
    for (const answer of replies) expect(answer).toEqual(replies[0]);
  },
);

/** What a stored ticket of somebody else may look like: whatever its fields hold, but for whose it is. */
const ANY_VALUE = [undefined, null, '', 0, [], {}, 'secret~', { not_your_ticket: ['X1'] }, { not_your_ticket: 'X1' }];
const SHAPED = ['version', 'id', 'status', 'history', 'route', 'commitments', 'subject', 'openedAt', 'catalog'];
const shapes: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc.oneof(
  fc.constant({}),
  fc.dictionary(fc.constantFrom(...SHAPED, 'cites', 'other'), fc.constantFrom(...ANY_VALUE), { maxKeys: 6 }),
  fc.constantFrom<Readonly<Record<string, unknown>>>(
    { cites: undefined },
    { cites: {} },
    { cites: { not_your_ticket: [] } },
    { cites: { not_your_ticket: ['A1'], requester_replied: ['A2'] } },
    { version: 2 },
  ),
);

prop(
  'a_foreign_ticket_is_refused_alike_whatever_it_looks_like',
  'a refusal that cites what the foreign ticket carries of the rules of its offer',
  anyCase,
  tickets,
  shapes,
  fc.boolean(),
  (one, all, shape, bare) => {
    const viewer = entitled(one);
    const usual = ticketOf({ entitlements: viewerOf({ id: 'somebody else' }) });
    const expectedView = view({ viewer, ticket: usual });
    const expectedReply = reply({ viewer, ticket: usual, ...replied(LATER) });
    for (const ticket of all) {
      if (ticket.requesterId === one.person.id) continue;
      const { requesterId, accountId } = ticket;
      const other = { ...(bare ? {} : stored(ticket)), ...shape, requesterId, accountId } as unknown as Ticket;
      expect(view({ viewer, ticket: other })).toStrictEqual(expectedView);
      expect(view({ viewer, ticket: other, at: one.at })).toStrictEqual(expectedView);
      expect(reply({ viewer, ticket: other, ...replied(LATER) })).toStrictEqual(expectedReply);
    }
  },
);

prop(
  'whoever_loses_the_hub_loses_every_ticket',
  "one's own ticket shown before anybody asks for the Hub",
  anyCase,
  tickets,
  (one, all) => {
    const { account, person, at } = one;
    const gone = of({ account: { ...account, addOn: null }, person: { ...person, powerUser: null }, at });
    for (const ticket of all) {
      expect(view({ viewer: gone, ticket }).ok).toBe(false);
      expect(reply({ viewer: gone, ticket, ...replied(LATER) }).ok).toBe(false);
    }
  },
);

/** What may be wrong with a stored ticket of somebody else: a field that is replaced, or left out. */
const FIELDS = ['id', 'requesterId', 'status', 'openedAt', 'updatedAt', 'issueType', 'product', 'history'] as const;
const SECRETS = ['secret~text', ['secret~item'], { note: 'secret~field' }, 'secret~'.repeat(50), undefined] as const;

prop(
  'a_fault_of_a_list_quotes_nothing_of_a_colleagues_ticket',
  'the readers of a ticket that say what they were given',
  fc.constantFrom(...FIELDS),
  fc.constantFrom(...SECRETS),
  fc.constantFrom('field', 'item', 'list'),
  (field, secret, what) => {
    const ticket = { ...stored(ticketOf({ entitlements: viewerOf({ id: 'u2' }) })), updatedAt: '2027-01-01T00:00:00Z' };
    const broken = { ...ticket, [field]: secret };
    const list = { field: [broken], item: [secret ?? null], list: secret ?? 'secret~' }[what] as readonly Ticket[];
    const ask = { viewer: viewerOf(), tickets: list, at: '2026-12-01T00:00:00Z' };
    const account = team('essentials');
    for (const verb of [
      () => recent(ask),
      () => recommended({ ...ask, resources: [] }),
      () => insights({ ...ask, account }),
    ]) {
      const said = saidBy(verb);
      if (said !== '') expect(said).not.toContain('secret~');
    }
  },
);

/** The words of what is thrown, or nothing. */
function saidBy(verb: () => unknown): string {
  try {
    verb();
    return '';
  } catch {
    const thrown = thrownBy(verb);
    return `${thrown.message}${JSON.stringify(thrown.issues)}`;
  }
}
