import fc from 'fast-check';
import { expect } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { METRICS } from '../../src/catalog/clause-spec.js';
import { restsOf } from '../../src/catalog/rests.js';
import { clockRunsOf } from '../../src/tickets/clock-runs.js';
import {
  apply,
  asOf,
  decide,
  dueWithin,
  nextChange,
  parse,
  parseCommand,
  readClocks,
  type Ticket,
} from '../../src/tickets/index.js';
import { toMilliseconds } from '../../src/time/index.js';
import { moment } from '../arbitraries/clock.ts';
import { anyLife, careLife, happening, lateLife } from '../arbitraries/tickets.ts';
import type { Clause } from '../oracles/ticket-clocks.ts';
import { born, shown, live as step } from '../oracles/ticket-lifecycle.ts';
import { prop } from '../prop.ts';
import { commandOf, happened, live, stepOf } from './lives.ts';
import { careEntitlements } from './severity-offer.ts';
import { stored } from './support-request.ts';

function snapshotOf({ version: _, status: __, updatedAt: ___, holds: ____, history: _____, ...snapshot }: Ticket) {
  const { severity, commitments, submittedWith, ...asked } = snapshot;
  return { ...asked, ...(submittedWith ?? { severity, commitments }) };
}

/** The clauses of the offer with severities that a ticket falls under, as the slow twin takes them. */
function clausesOf({ route, closures }: Ticket): readonly Clause[] {
  return METRICS.flatMap((metric) =>
    careEntitlements.targets.flatMap((target): Clause[] => {
      const { id, metrics, severities, languages, within, hours: name, from } = target;
      if (!metrics.includes(metric) || languages?.includes(route.language) === false) return [];
      const schedule = careEntitlements.hours[name]?.schedule;
      const hours = name === 'always' || schedule === undefined ? null : { ...schedule, closures };
      return [
        {
          id,
          metric,
          severities,
          language: languages === null ? null : route.language,
          rests: restsOf(target, metric),
          within: toMilliseconds(within),
          hours,
          anew: from === 'severity_set',
        },
      ];
    }),
  );
}

prop(
  'a_life_is_that_of_the_model_and_every_command_is_decided',
  'a resolved ticket that still takes a reply (A30)',
  anyLife,
  (one) => {
    const { first, moments } = live(one);
    const model = born([], first.severity, Date.parse(first.at));
    for (const moment of moments) {
      const { answer, after, before } = moment;
      const expected = step(model, stepOf({ ...moment, before: stored(before) }));
      const accepted = answer.ok && (answer.value.replayed ? 'replayed' : 'accepted');
      expect(answer.ok ? accepted : answer.refusal.code).toBe(expected);
      expect([after.status, after.holds, after.severity, Date.parse(after.updatedAt)]).toEqual([
        model.status,
        model.holds,
        model.severity,
        model.at,
      ]);
      expect(after.history.map(({ commandId }) => commandId)).toEqual([...model.accepted.keys()]);
    }
  },
);

prop(
  'the_clocks_of_a_life_are_those_that_are_lived_through',
  'an answer in any language that meets a promise made for one (A37)',
  careLife,
  moment,
  (one, wait) => {
    const { first, moments } = live(one);
    const opened = apply(null, [first]);
    const model = born(clausesOf(opened), first.severity, Date.parse(first.at));
    const compare = (ticket: Ticket, at: number) => {
      const kept = stored(ticket);
      const runs = clockRunsOf(orThrow(parse(kept))).map((row) => row.runs.length);
      const found = readClocks({ ticket: kept, at }).map(({ commitment, reading }, i) => ({
        name: `${commitment.id} ${commitment.metric}`,
        stage: reading.stage,
        breached: reading.breached,
        elapsed: toMilliseconds(reading.elapsed),
        metAt: reading.metAt === null ? null : Date.parse(reading.metAt),
        runs: runs[i],
      }));
      expect(found).toEqual(shown(model, at));
    };
    compare(opened, model.at);
    for (const moment of moments) {
      step(model, stepOf(moment));
      compare(moment.after, model.at);
    }
    const { after } = moments.at(-1) ?? { after: opened };
    compare(after, model.at + wait);
  },
);

prop(
  'redelivery_changes_nothing',
  "a command that was accepted before checked against today's status",
  anyLife,
  (one) => {
    const lived = live(one);
    const { first, ticket, moments } = lived;
    expect(apply(ticket, [first, ...happened(lived)])).toEqual(ticket);
    for (const { command, answer, after } of moments) {
      if (!answer.ok) continue;
      for (const state of [after, ticket, stored(ticket)]) {
        expect(decide(state, command)).toEqual({ ok: true, value: { events: [], replayed: true } });
        expect(apply(state, answer.value.events)).toEqual(state);
      }
    }
  },
);

prop('events_replay_to_the_same_ticket', 'the status taken from the first event of a delivery', anyLife, (one) => {
  const lived = live(one);
  const events = [lived.first, ...happened(lived)];
  expect(apply(null, events)).toEqual(lived.ticket);
  expect(apply(null, stored(events))).toStrictEqual(lived.ticket);
  for (const [i] of events.entries()) {
    expect(apply(apply(null, events.slice(0, i + 1)), events.slice(i + 1))).toEqual(lived.ticket);
  }
});

prop(
  'every_state_that_apply_returns_is_parsed_and_decides_the_same',
  'a history that is refused for a hold inside a hold',
  anyLife,
  (one) => {
    for (const { before, command, answer, after } of live(one).moments) {
      expect(parse(stored(after))).toStrictEqual({ ok: true, value: after });
      expect(decide(stored(before), stored(command))).toStrictEqual(answer);
      expect(decide(before, orThrow(parseCommand(stored(command))))).toStrictEqual(answer);
    }
  },
);

prop('what_was_asked_and_promised_never_changes', 'a reopening that counts as a new submission', anyLife, (one) => {
  const { first, moments } = live(one);
  const snapshot = snapshotOf(apply(null, [first]));
  for (const { after } of moments) expect(snapshotOf(after)).toEqual(snapshot);
});

prop(
  'a_ticket_as_of_each_event_is_the_ticket_after_it',
  'a history cut before the events of that instant',
  anyLife,
  (one) => {
    const { first, ticket, moments } = live(one);
    const states = [apply(null, [first]), ...moments.map(({ after }) => after)];
    for (const state of states) {
      // Of several states at one instant, the last one.
      const last = states.findLast(({ updatedAt }) => updatedAt === state.updatedAt);
      expect(asOf(ticket, state.updatedAt)).toEqual(last);
      expect(readClocks({ ticket, at: state.updatedAt })).toEqual(
        readClocks({ ticket: last ?? state, at: state.updatedAt }),
      );
    }
    expect(asOf(ticket, Date.parse(first.at) - 1)).toBeNull();
  },
);

prop(
  'a_breach_of_a_first_reply_outlives_every_later_command',
  'a reopening that starts the first reply afresh (A36)',
  fc.oneof({ arbitrary: lateLife, weight: 3 }, { arbitrary: careLife, weight: 1 }),
  (one) => {
    const breached = new Set<string>();
    for (const { after } of live(one).moments) {
      const rows = readClocks({ ticket: after, at: after.updatedAt });
      const late = rows.flatMap(({ commitment, reading }) =>
        commitment.metric === 'first_reply' && reading.breached ? [commitment.id] : [],
      );
      for (const id of breached) expect(late).toContain(id);
      for (const id of late) breached.add(id);
    }
  },
);

prop('an_answer_is_never_undone', 'runs that forget an answer when the ticket is closed', anyLife, (one) => {
  for (const { after, before } of live(one).moments) {
    expect(after.history.slice(0, before.history.length)).toEqual(before.history);
    if (after.submittedWith !== null) continue;
    const then = clockRunsOf(before).map(({ runs }) => runs.map(({ events }) => events));
    const now = clockRunsOf(after).map(({ runs }) => runs.map(({ events }) => events));
    for (const [i, runs] of then.entries()) {
      for (const [j, events] of runs.entries()) expect(now[i]?.[j]?.slice(0, events.length)).toEqual(events);
    }
  }
});

prop('status_and_history_conserve', "an agent's reply that leaves the status as it was", anyLife, (one) => {
  const { first, ticket, moments } = live(one);
  const accepted = moments.filter(({ answer }) => answer.ok && !answer.value.replayed);
  expect(ticket.history.map(({ commandId }) => commandId)).toEqual(accepted.map(({ command }) => command.id));
  expect(ticket.history.map(({ revision }) => revision)).toEqual(ticket.history.map((_, i) => i + 1));
  for (const { after } of moments) {
    const last = after.history.at(-1);
    expect([after.status, after.updatedAt]).toEqual([last?.status ?? 'open', last?.at ?? first.at]);
    expect([after.id, after.openedAt]).toEqual([first.ticketId, first.at]);
    expect(after.holds.length > 0).toBe(after.status === 'on_hold');
  }
  const times = [first.at, ...ticket.history.map(({ at }) => at)];
  expect([...times].sort()).toEqual(times);
});

prop(
  'a_refused_command_leaves_no_trace',
  'an id that is taken once it was refused',
  fc.oneof({ arbitrary: lateLife, weight: 1 }, { arbitrary: anyLife, weight: 3 }),
  happening,
  (one, more) => {
    for (const { before, command, answer } of live(one).moments) {
      if (answer.ok) continue;
      const text = JSON.stringify(before);
      expect(decide(before, command)).toEqual(answer);
      expect(JSON.stringify(before)).toBe(text);
      // The built-in offer has a rule for every refusal; the other one cites none of its own.
      if (before.catalog !== 'care') expect(answer.refusal.because.length).toBeGreaterThan(0);
      expect(JSON.stringify(answer.refusal)).not.toContain(JSON.stringify(before.subject));
      if (before.history.some(({ commandId }) => commandId === command.id)) continue;
      // Its id is as good as one that nobody has used.
      const next = commandOf({ ...more, repeats: 0 }, before, []);
      const [again, fresh] = [command.id, 'fresh'].map((id) => decide(before, { ...next, id }));
      const same = fresh?.ok ? fresh.value.events.map((event) => ({ ...event, commandId: command.id })) : fresh;
      expect(again?.ok ? again.value.events : again).toEqual(same);
    }
  },
);

prop('nothing_happens_to_a_closed_ticket', 'a closed ticket that can be reopened', anyLife, happening, (one, more) => {
  const { ticket } = live(one);
  const actor = { kind: 'agent', id: 'a1' } as const;
  const answer = decide(ticket, { type: 'close', id: 'end', at: ticket.updatedAt, actor });
  const closed = answer.ok ? apply(ticket, answer.value.events) : ticket;
  expect(closed.status).toBe('closed');
  expect(decide(closed, { ...commandOf({ ...more, repeats: 0 }, closed, []), id: 'new' }).ok).toBe(false);
  for (const { reading } of readClocks({ ticket: closed, at: closed.updatedAt })) {
    expect(['pending', 'met', 'met_late', 'cancelled']).toContain(reading.stage);
  }
});

prop(
  'promises_are_due_as_they_were_promised_until_something_happens',
  "clocks on today's hours instead of those of the submission, closures and all",
  anyLife,
  ([submission]) => {
    const { ticket } = live([submission, []]);
    for (const { commitment, reading } of readClocks({ ticket: stored(ticket), at: ticket.openedAt })) {
      const started = commitment.metric !== 'next_reply';
      expect([reading.stage, reading.dueAt, reading.elapsed]).toEqual([
        started ? 'active' : 'pending',
        commitment.dueAt,
        'PT0S',
      ]);
    }
  },
);

prop(
  'over_many_tickets_each_clock_is_seen_as_it_is_read_alone',
  'clocks of a severity that was set later counted before it',
  anyLife,
  anyLife,
  moment,
  (one, other, back) => {
    const tickets = [live(one).ticket, live(other).ticket];
    const at = Math.max(...tickets.map(({ updatedAt }) => Date.parse(updatedAt))) - back;
    const rows = tickets.flatMap((ticket) => readClocks({ ticket, at }).map((row) => ({ ticket, ...row })));
    const open = rows.filter(({ reading }) => ['active', 'overdue'].includes(reading.stage));
    const due = dueWithin({ tickets, at, within: 'PT1000000H' });
    for (const { ticket, commitment, reading } of open) {
      const { dueAt, stage } = reading;
      expect(due).toContainEqual(
        expect.objectContaining({
          ticketId: ticket.id,
          commitmentId: commitment.id,
          metric: commitment.metric,
          dueAt,
          stage,
        }),
      );
    }
    const changes = rows.flatMap(({ reading }) => (reading.nextChange === null ? [] : [reading.nextChange.at]));
    expect(nextChange({ tickets, at })?.at ?? null).toBe(
      changes.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null,
    );
  },
);
