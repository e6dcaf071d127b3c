import { expect } from 'vitest';
import type { Commitment } from '../../src/sla/index.js';
import { parse } from '../../src/tickets/index.js';
import { usualLife, usualTicket } from '../../src/tickets/usual-ticket.js';
import { toMilliseconds } from '../../src/time/index.js';
import { having, minutesLater, opened, stored } from './support-request.ts';

// A stored ticket with every event but that of a severity, and what becomes of it when one field says something else.

/** It ends on hold for the vendor, and for no reason that was said. */
export const lived = having(
  opened(),
  { type: 'acknowledge', id: 'told', at: minutesLater(10) },
  { type: 'agent_reply', at: minutesLater(20) },
  { type: 'requester_reply', at: minutesLater(30) },
  { type: 'wait_for_requester', at: minutesLater(40) },
  { type: 'give_workaround', at: minutesLater(50) },
  { type: 'call_back', outcome: 'missed', at: minutesLater(60) },
  { type: 'call_back', outcome: 'reached', at: minutesLater(65) },
  { type: 'resolve', at: minutesLater(70) },
  { type: 'reopen', at: minutesLater(80) },
  { type: 'hold', reason: 'vendor', at: minutesLater(90) },
  { type: 'hold', reason: 'parts', at: minutesLater(100) },
  { type: 'resume', reason: 'parts', at: minutesLater(110) },
  { type: 'hold', at: minutesLater(120) },
);

/** The document with another value at the path, such as `route.desk` or `history.0.at`; `undefined` leaves it out. */
export function withField(document: unknown, path: string, value: unknown): unknown {
  return changed(stored(document), path.split('.'), value);
}

function changed(data: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  if (Array.isArray(data)) return data.map((item, i) => (String(i) === key ? next(item, rest, value) : item));
  const fields = Object(data);
  return { ...fields, [key]: next(fields[key], rest, value) };
}

function next(data: unknown, rest: readonly string[], value: unknown): unknown {
  return rest.length === 0 ? value : changed(data, rest, value);
}

/** Of a promise of the submission: other fields, and the hours and the due instant that go with them where they are not said. */
export function promiseWith(promise: Commitment, more: Partial<Record<string, unknown>>): Record<string, unknown> {
  const { hours = more.schedule ? 'office' : promise.hours } = more;
  const all: Record<string, unknown> = { ...promise, ...more, hours };
  return 'dueAt' in more ? all : { ...all, dueAt: dueWith(all) };
}

/** On hours, any later instant will do: whether zone data lead to it is not asked. */
function dueWith({ metric, budget, schedule }: Record<string, unknown>): string | null {
  if (metric === 'next_reply' || budget === null) return null;
  return minutesLater(schedule === null ? toMilliseconds(`${budget}`) / 60_000 : 7);
}

/** What `parse` complains of, as `path: code`; nothing where it reads the document. */
export function complaintsOf(document: unknown): readonly string[] {
  const read = parse(document);
  return read.ok ? [] : read.refusal.issues.map(({ path, code }) => `${path.join('.')}: ${code}`);
}

/** Expects that a document is refused, and that neither of the quick ways takes it for sound. */
export function expectRefused(document: unknown, ...issues: readonly string[]): void {
  expect(complaintsOf(document)).toEqual(issues);
  expect(usualTicket(document)).toBeNull();
  expect(usualLife(document)).toBeNull();
}

/** Expects that a document is read by hand, as what it says. */
export function expectUsual(document: unknown): void {
  const said = stored(document);
  expect(usualTicket(document)).toEqual(said);
  expect(parse(document)).toEqual({ ok: true, value: said });
}

/** Expects that a document is read as what it says, though not by hand. */
export function expectUnusual(document: unknown): void {
  expect(usualTicket(document)).toBeNull();
  expect(parse(document)).toEqual({ ok: true, value: stored(document) });
}

/** An object of the same fields that is no plain one. */
export function ofClass(fields: unknown): object {
  class Row {}
  return Object.assign(new Row(), fields);
}
