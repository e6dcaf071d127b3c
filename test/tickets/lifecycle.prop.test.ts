import { expect } from 'vitest';
import { orThrow } from '../../src/decision.js';
import { readClock } from '../../src/sla/index.js';
import {
  apply,
  clockEvents,
  decide,
  type Occurrence,
  parse,
  parseCommand,
  readClocks,
  type Submission,
  type Submitted,
  submit,
  type Ticket,
  type TicketCommand,
} from '../../src/tickets/index.js';
import { type Happening, happening, life } from '../arbitraries/tickets.ts';
import { type Model, type Step, said, step, type Talk } from '../oracles/ticket-lifecycle.ts';
import { prop } from '../prop.ts';
import { stored } from './support-request.ts';

interface Moment {
  readonly before: Ticket;
  readonly after: Ticket;
  readonly order: TicketCommand;
  readonly step: Step;
  readonly answer: ReturnType<typeof decide>;
}

interface Lived {
  readonly first: Submitted;
  readonly ticket: Ticket;
  readonly moments: readonly Moment[];
}

function commandOf({ type, actor, gap, body, repeats }: Happening, before: Ticket, ids: string[]): TicketCommand {
  const own = `c${ids.length + 1}`;
  const id = ids[ids.length - repeats] ?? own;
  ids.push(id);
  const at = Date.parse(before.updatedAt) + gap;
  return { type, id, at, actor, ...(body !== null && { body }) } as TicketCommand; // a reply has its words
}

/** Lives a life command by command. */
function live([submission, happenings]: readonly [Submission, readonly Happening[]]): Lived {
  const [first] = orThrow(submit(submission)).events;
  let ticket = apply(null, [first]);
  const ids: string[] = [];
  const moments = happenings.map((one): Moment => {
    const before = ticket;
    const order = commandOf(one, before, ids);
    const answer = decide(before, order);
    if (answer.ok) ticket = apply(before, answer.value.events);
    const { type, id, at, actor, body } = order;
    const own = actor.id === before.requesterId;
    const step = { type, id, at: Number(at), kind: actor.kind, own, words: body !== undefined };
    return { before, after: ticket, order, step, answer };
  });
  return { first, ticket, moments };
}

/** The events of the moments in which something new happened. */
const happened = ({ moments }: Lived): readonly Occurrence[] =>
  moments.flatMap(({ before, after }) => after.history.slice(before.history.length));

function snapshotOf({ version: _, status: __, updatedAt: ___, history: ____, ...snapshot }: Ticket) {
  return snapshot;
}

prop('a_life_is_that_of_the_model_and_every_command_is_decided', life, (one) => {
  const { first, moments } = live(one);
  const at = Date.parse(first.at);
  let model: Model = { status: 'open', acknowledged: false, answered: false, at, ids: [] };
  for (const { answer, after, step: given } of moments) {
    const expected = step(model, given);
    expect(answer.ok ? 'ok' : answer.refusal.code).toBe(typeof expected === 'string' ? expected : 'ok');
    if (typeof expected !== 'string') model = expected;
    expect([after.status, Date.parse(after.updatedAt)]).toEqual([model.status, model.at]);
    expect(after.history.map(({ commandId }) => commandId)).toEqual(model.ids);
  }
});

prop('redelivery_changes_nothing', life, (one) => {
  const lived = live(one);
  const { first, ticket, moments } = lived;
  expect(apply(ticket, [first, ...happened(lived)])).toEqual(ticket);
  for (const { order, answer, after } of moments) {
    if (!answer.ok) continue;
    const later = { ...order, at: Date.parse(ticket.updatedAt) + 1 };
    for (const state of [after, ticket, stored(ticket)]) {
      expect(decide(state, order)).toEqual(answer);
      expect(decide(state, later)).toEqual(answer);
      expect(apply(state, answer.value.events)).toEqual(state);
    }
  }
});

prop('events_replay_to_the_same_ticket', life, (one) => {
  const lived = live(one);
  const events = [lived.first, ...happened(lived)];
  expect(apply(null, events)).toEqual(lived.ticket);
  expect(apply(null, stored(events))).toStrictEqual(lived.ticket);
  for (const [i] of events.entries()) {
    expect(apply(apply(null, events.slice(0, i + 1)), events.slice(i + 1))).toEqual(lived.ticket);
  }
});

prop('a_stored_ticket_is_read_back_as_it_was_and_decides_the_same', life, (one) => {
  for (const { before, order, answer, after } of live(one).moments) {
    expect(parse(stored(after))).toStrictEqual({ ok: true, value: after });
    expect(decide(stored(before), stored(order))).toStrictEqual(answer);
    expect(decide(before, orThrow(parseCommand(order)) as TicketCommand)).toStrictEqual(answer); // null: no words
  }
});

prop('what_was_asked_and_promised_never_changes', life, (one) => {
  const { first, moments } = live(one);
  const snapshot = snapshotOf(apply(null, [first]));
  for (const { after } of moments) expect(snapshotOf(after)).toEqual(snapshot);
});

prop('an_answer_is_never_undone', life, (one) => {
  const { moments } = live(one);
  let answers = 0;
  for (const { after, before } of moments) {
    expect(after.history.slice(0, before.history.length)).toEqual(before.history);
    const now = clockEvents(after).filter(({ type }) => type === 'met').length;
    expect(now).toBeGreaterThanOrEqual(answers);
    expect(clockEvents(after).slice(0, clockEvents(before).length)).toEqual(clockEvents(before));
    answers = now;
  }
});

prop('status_and_history_conserve', life, (one) => {
  const { first, ticket, moments } = live(one);
  const accepted = new Set(moments.flatMap(({ answer, order }) => (answer.ok ? [order.id] : [])));
  expect(ticket.history.length).toBe(accepted.size);
  expect(ticket.history.map(({ revision }) => revision)).toEqual(ticket.history.map((_, i) => i + 1));
  for (const { after } of moments) {
    const last = after.history.at(-1);
    expect([after.status, after.updatedAt]).toEqual([last?.status ?? 'open', last?.at ?? first.at]);
    expect([after.id, after.openedAt]).toEqual([first.ticketId, first.at]);
  }
  const times = [first.at, ...ticket.history.map(({ at }) => at)];
  expect([...times].sort()).toEqual(times);
});

prop('a_refused_command_leaves_no_trace', life, (one) => {
  for (const { before, after, order, answer } of live(one).moments) {
    if (answer.ok) continue;
    expect(after).toBe(before);
    expect(decide(before, order)).toEqual(answer);
    expect(answer.refusal.because.length).toBeGreaterThan(0);
    expect(JSON.stringify(answer.refusal)).not.toContain(JSON.stringify(before.subject));
  }
});

prop('nothing_happens_to_a_closed_ticket', life, happening, (one, more) => {
  const { ticket } = live(one);
  const actor = { kind: 'agent', id: 'a1' } as const;
  const at = ticket.updatedAt;
  const answer = decide(ticket, { type: 'close', id: 'end', at, actor });
  const closed = answer.ok ? apply(ticket, answer.value.events) : ticket;
  expect(closed.status).toBe('closed');
  const after = decide(closed, commandOf({ ...more, repeats: 0 }, closed, []));
  // An id that the life has used already is answered as it was.
  if (after.ok) expect(closed.history).toContainEqual(after.value.events[0]);
});

prop('clock_events_are_in_order_each_changes_the_clock_and_a_clock_reads_them', life, (one) => {
  const { ticket } = live(one);
  const follows = { started: '', paused: 'started resumed reopened', resumed: 'paused', reopened: 'met' } as const;
  for (const metric of ['first_reply', 'next_reply'] as const) {
    const events = clockEvents(ticket, { metric });
    let last = '';
    for (const { type } of events) {
      const before: string = type === 'met' ? 'started paused resumed reopened' : follows[type];
      expect(before.split(' ')).toContain(last);
      last = type;
    }
    const times = events.map(({ at }) => String(at));
    expect([...times].sort()).toEqual(times);
    for (const { at } of [...events, { at: ticket.updatedAt }]) readClock({ within: 'PT1H', events, at });
  }
  expect(clockEvents(ticket)[0]).toEqual({ type: 'started', at: ticket.openedAt });
  expect(readClocks({ ticket, at: ticket.updatedAt }).length).toBe(ticket.commitments.length);
});

prop('a_clock_runs_while_the_ticket_is_open_and_words_are_owed', life, (one) => {
  let talk: Talk = { status: 'open', owesFirst: true, everAnswered: false, owesNext: false };
  for (const { before, after, step: given } of live(one).moments) {
    if (after === before || after.history.length === before.history.length) continue;
    // Both at once: which comes first is nowhere said.
    if (given.type === 'reopen' && given.kind === 'agent' && given.words) return;
    talk = said(talk, given, after.status);
    const runs = (metric: 'first_reply' | 'next_reply') =>
      ['started', 'resumed', 'reopened'].includes(clockEvents(after, { metric }).at(-1)?.type ?? '');
    expect(runs('first_reply')).toBe(talk.status === 'open' && talk.owesFirst);
    expect(runs('next_reply')).toBe(talk.status === 'open' && talk.owesNext);
  }
});

prop('promises_are_due_as_they_were_promised_until_something_happens', life, ([submission]) => {
  const { ticket } = live([submission, []]);
  for (const { commitment, reading } of readClocks({ ticket, at: ticket.openedAt })) {
    expect([reading.stage, reading.dueAt, reading.elapsed]).toEqual(['active', commitment.dueAt, 'PT0S']);
  }
});
