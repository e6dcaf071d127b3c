import fc from 'fast-check';
import { expect } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { advance, apply, decide, parseEvents, parseSubscription } from '../../src/billing/index.js';
import { caught } from '../../src/input/faults.js';
import { DAY } from '../arbitraries/billing.ts';
import { prop } from '../prop.ts';
import { issuesOf } from '../thrown.ts';
import { advanced, type Life, live, lives, longLives, type Moment } from './lives.ts';
import { stored } from './support-team.ts';

// What a stream of events, a stored state and the id of a command are worth, whatever has happened.

const acceptedOf = ({ moments }: Life): readonly Moment[] =>
  moments.filter(({ decided }) => decided !== null && !decided.replayed);

prop('the_state_is_the_replay_of_its_events', 'a state changed by `decide`', longLives, (life) => {
  const { state, events, first } = live(life);
  expect(apply(null, events)).toEqual(state);
  expect(apply(null, orThrow(parseEvents(stored(events))))).toEqual(state);
  expect(apply(first, events.slice(1))).toEqual(state);
});

prop('what_apply_returns_parse_reads', 'a field of the state missing from its schema', longLives, (life) => {
  const { state, events } = live(life);
  expect(parseSubscription(stored(state))).toEqual({ ok: true, value: state });
  // Also on the way there, after each event.
  const half = apply(null, events.slice(0, Math.ceil(events.length / 2)));
  expect(parseSubscription(stored(half))).toEqual({ ok: true, value: half });
});

prop(
  'a_state_has_one_text_however_it_came_to_be',
  'fields in the order in which commands brought them',
  longLives,
  (life) => {
    const { state, events } = live(life);
    const text = JSON.stringify(state);
    const read = parseSubscription(JSON.parse(text));
    expect(read.ok && JSON.stringify(read.value)).toBe(text);
    const replayed = parseEvents(JSON.parse(JSON.stringify(events)));
    expect(replayed.ok && JSON.stringify(apply(null, replayed.value))).toBe(text);
  },
);

prop('a_redelivered_stream_is_inert', 'events that are counted twice', lives, fc.nat(), (life, from) => {
  const { state, events } = live(life);
  expect(apply(state, events)).toEqual(state);
  expect(apply(state, events.slice(from % events.length))).toEqual(state);
});

prop(
  'redelivery_is_inert_any_time_later',
  'accepted ids forgotten at the renewal',
  lives,
  fc.nat(500),
  (life, days) => {
    const lived = live(life);
    const { state } = advanced(lived, lived.at + days * DAY);
    for (const { asked, decided } of acceptedOf(lived)) {
      const { effectiveAt, revision } = decided ?? {};
      const replay = { events: [], invoice: null, effectiveAt, replayed: true, revision };
      // Only of this period and the one before are they kept for sure, and the last hundred: no life has more.
      expect(decide(state, asked)).toEqual({ ok: true, value: replay });
    }
  },
);

prop('the_same_id_with_other_content_is_refused', 'ids compared without the content', lives, (life) => {
  const lived = live(life);
  for (const { asked } of acceptedOf(lived)) {
    const at = new Date(Date.parse(String(asked.at)) + 1).toISOString();
    const other = { ...asked, actor: { ...asked.actor, roles: [...asked.actor.roles, 'team_admin', 'owner'] } };
    for (const one of [{ ...asked, at }, other]) {
      expect(decide(lived.state, one)).toMatchObject({ ok: false, refusal: { code: 'id_reused' } });
    }
  }
});

prop('the_id_of_a_refused_command_is_as_good_as_a_new_one', 'the id of a refused command remembered', lives, (life) => {
  for (const { after, asked, answer } of live(life).moments) {
    // An id that was accepted before is not free.
    if (answer === 'ok' || after.accepted.some(({ id }) => id === asked.id)) continue;
    const order = { type: 'change_account', flags: ['fresh'], via: 'sales', actor: { id: 'sam', roles: [] } } as const;
    const [again, fresh] = [asked.id, 'fresh'].map((id) =>
      JSON.stringify(decide(after, { ...order, at: after.lastAt, id })),
    );
    // The id stands in the events, and in their digests.
    const nameless = (text = '') => text.replaceAll(`"${asked.id}"`, '"fresh"').replaceAll(/"digest":"[^"]*"/g, '');
    expect(nameless(again)).toBe(nameless(fresh));
  }
});

prop(
  'events_of_another_subscription_change_nothing',
  'events told apart by their revision alone',
  lives,
  lives,
  ([team, steps], [other, more]) => {
    const { state } = live([team, steps]);
    const { events } = live([{ ...other, spec: { ...other.spec, id: 'another' } }, more]);
    expect(issuesOf(() => apply(state, events))[0]).toBe('events.0.subscriptionId: wrong_subscription');
    const next = events.filter(({ revision }) => revision > state.revision);
    if (next.length > 0) expect(issuesOf(() => apply(state, next))[0]).toContain('wrong_subscription');
  },
);

prop(
  'invoice_ids_are_unique_over_customers',
  'ids that begin with the date of the renewal',
  lives,
  lives,
  ([team, steps], [other, more]) => {
    const one = live([team, steps]);
    const two = live([{ ...other, spec: { ...other.spec, id: 'another' } }, more]);
    const invoices = [...one.invoices, ...two.invoices];
    const ids = [...invoices.map(({ id }) => id), ...invoices.flatMap(({ lines }) => lines.map(({ id }) => id))];
    expect(new Set(ids).size).toBe(ids.length);
  },
);

prop(
  'state_size_is_bounded',
  'every event kept in the state',
  longLives,
  fc.integer({ min: 1, max: 120 }),
  (life, months) => {
    const lived = live(life);
    const { state } = advanced(lived, lived.at + months * 31 * DAY);
    expect(JSON.stringify(state).length).toBeLessThan(20_000);
  },
);

prop(
  'advancing_in_steps_is_advancing_at_once',
  'the last boundary billed again',
  lives,
  fc.nat(400),
  fc.nat(400),
  (life, a, b) => {
    const lived = live(life);
    const once = advanced(lived, lived.at + (a + b) * DAY);
    const first = advanced(lived, lived.at + a * DAY);
    const second = advanced({ ...lived, ...first }, lived.at + (a + b) * DAY);
    expect(second.state).toEqual(once.state);
    expect([...first.invoices, ...second.invoices]).toEqual(once.invoices);
  },
);

prop('deciding_and_advancing_change_no_input', 'a state that is changed in place', lives, (life) => {
  const { state, moments } = live(life);
  const loose = stored(state);
  advance(loose, state.lastAt);
  // What an earlier state was asked may name a date of then: it is refused as a fault now, and changes nothing either.
  for (const { asked } of moments) caught(() => decide(loose, asked));
  expect(loose).toEqual(state);
});
