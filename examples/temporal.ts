// Instants of Temporal, as a parameter and from an answer: of the runtime where it has Temporal, else of the polyfill. Whatever
// has a numeric `epochMilliseconds` is an instant, so the library needs to know of neither.
import assert from 'node:assert/strict';
import type { Temporal as Polyfill } from '@js-temporal/polyfill';
import { calendar, sla } from 'premium-support';

// The types of the polyfill are those of the standard.
const ofRuntime = (globalThis as { readonly Temporal?: typeof Polyfill }).Temporal;
const Temporal = ofRuntime ?? (await import('@js-temporal/polyfill')).Temporal;

// Friday 16:30 in Tokyo. A ZonedDateTime has `epochMilliseconds` too.
const sent = Temporal.ZonedDateTime.from('2026-11-20T16:30[Asia/Tokyo]');
const asked = Temporal.Instant.from('2026-11-20T16:45+09:00');
const reading = sla.readClock({
  within: 'PT1H',
  schedule: calendar.japanDesk,
  events: [{ type: 'started', at: sent }],
  at: asked,
});
assert.equal(reading.elapsed, 'PT15M');

// Answers are plain text in the forms that Temporal reads.
const due = Temporal.Instant.from(reading.dueAt ?? '').toZonedDateTimeISO('Asia/Tokyo');
assert.equal(due.toString(), '2026-11-23T09:30:00+09:00[Asia/Tokyo]');
const left = Temporal.Duration.from(reading.remaining ?? '');
assert.equal(left.total('minutes'), 45);

// A PlainDate is a date of closures by its text.
const closed = calendar.schedule({
  ...calendar.japanDesk,
  closures: [Temporal.PlainDate.from('2026-11-23').toString()],
});
const later = calendar.addBusinessTime(closed, sent, 'PT1H');
assert.equal(Temporal.Instant.from(later).toZonedDateTimeISO('Asia/Tokyo').toPlainDate().toString(), '2026-11-24');
console.log(`due ${due.toPlainDateTime().toString()} in Tokyo, ${left.total('minutes')} minutes of the desk from now`);
