import fc from 'fast-check';
import { expect } from 'vitest';
import { orThrow } from '../../src/decision.js';
import { of } from '../../src/entitlements/index.js';
import { reply, view } from '../../src/hub/index.js';
import { apply, decide, submit, type Ticket } from '../../src/tickets/index.js';
import { anyCase, type Case } from '../arbitraries/holder.ts';
import { submissionOf } from '../arbitraries/tickets.ts';
import { answerOf } from '../oracles/entitlements.ts';
import { prop } from '../prop.ts';

/** The people of a team, `anyCase` names them; somebody else, and somebody whose name is nearly one of theirs. */
const PEOPLE = ['u1', 'u2', '利用者', 'U1', 'u1 '] as const;
const ENDS = ['', 'wait_for_requester', 'resolve', 'close'] as const;

/** A ticket of somebody of the team; each of its texts names it, so that it can be told where it turns up. */
const tickets: fc.Arbitrary<readonly Ticket[]> = fc
  .array(
    fc
      .constantFrom(...PEOPLE)
      .chain((person) => fc.tuple(submissionOf(person, fc.constant('')), fc.constantFrom(...ENDS))),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) =>
    list.map(([submission, end], i) => {
      const texts = { subject: `subject~${i}`, body: `body~${i}`, issueType: `issue~${i}`, product: `product~${i}` };
      const { events } = orThrow(submit({ ...submission, ...texts, id: `ticket~${i}` }));
      const opened = apply(null, events);
      const agent = { kind: 'agent', id: `agent~${i}` } as const;
      const told = { id: `command~${i}`, at: opened.updatedAt, actor: agent, body: `words~${i}` };
      const answered = apply(opened, orThrow(decide(opened, { ...told, type: 'agent_reply' })).events);
      if (end === '') return answered;
      return apply(answered, orThrow(decide(answered, { ...told, id: `end~${i}`, type: end })).events);
    }),
  );

const viewerOf = ({ account, person, at, powerUserTerms }: Case) => of({ account, person, at, powerUserTerms });
const later = Date.UTC(2031, 0, 1);
const replied = { id: 'r1', at: later, body: 'reply' };

/** By the table of the entitlements, whose the ticket is, and its status: nothing of `src`. */
function expected(one: Case, { requesterId, status }: Ticket): string {
  const may = answerOf(one).may.hub ?? '';
  if (may !== 'yes') return may;
  if (requesterId !== one.person.id) return 'not_your_ticket';
  return status === 'resolved' || status === 'closed' ? 'ticket_resolved' : 'ok';
}

prop('one_sees_and_answers_exactly_ones_own_unresolved_tickets', anyCase, tickets, (one, all) => {
  const viewer = viewerOf(one);
  for (const ticket of all) {
    const [seen, sent] = [view({ viewer, ticket }), reply({ viewer, ticket, ...replied })];
    expect(seen.ok ? 'ok' : seen.refusal.code).toBe(expected(one, ticket));
    expect(sent.ok ? 'ok' : sent.refusal.code).toBe(expected(one, ticket));
    if (seen.ok) expect([seen.value, seen.value.requesterId]).toEqual([ticket, one.person.id]);
    if (sent.ok) expect(sent.value.events).toMatchObject([{ actor: { kind: 'requester', id: one.person.id } }]);
  }
});

prop('a_refusal_says_nothing_of_what_is_in_the_ticket', anyCase, tickets, (one, all) => {
  const viewer = viewerOf(one);
  for (const ticket of all) {
    // An id that an agent has used would be answered from the history, to the requester alone.
    const ids = ['r1', ...ticket.history.map(({ commandId }) => commandId)];
    for (const decision of [view({ viewer, ticket }), ...ids.map((id) => reply({ viewer, ticket, ...replied, id }))]) {
      if (decision.ok) continue;
      const text = JSON.stringify(decision);
      expect(text).not.toContain('~');
      for (const at of [ticket.openedAt, ticket.updatedAt]) expect(text).not.toContain(at);
      if (ticket.directPhoneNumber !== null) expect(text).not.toContain(ticket.directPhoneNumber);
    }
  }
});

prop('two_foreign_tickets_are_told_apart_by_nothing', anyCase, tickets, tickets, (one, some, more) => {
  const viewer = viewerOf(one);
  const foreign = [...some, ...more].flatMap((ticket) => (ticket.requesterId === one.person.id ? [] : [ticket]));
  const answers = foreign.flatMap((ticket) => [view({ viewer, ticket }), reply({ viewer, ticket, ...replied })]);
  for (const answer of answers) expect(answer).toEqual(answers[0]);
});

prop('whoever_loses_the_hub_loses_every_ticket', anyCase, tickets, (one, all) => {
  const { account, person, at } = one;
  const gone = of({ account: { ...account, addOn: null }, person: { ...person, powerUser: null }, at });
  for (const ticket of all) {
    expect(view({ viewer: gone, ticket }).ok).toBe(false);
    expect(reply({ viewer: gone, ticket, ...replied }).ok).toBe(false);
  }
});
