import { expect, test } from 'vitest';
import * as tickets from '../../src/tickets/index.js';
import { AT } from '../arbitraries/holder.ts';
import { issuesOf, thrownBy } from '../thrown.ts';
import { command, opened, request } from './support-request.ts';

const ticket = opened();

/** Every verb that throws, called with everything but one option, and with that option. */
const VERBS: Readonly<Record<string, readonly [ask: () => unknown, issue: string]>> = {
  apply: [() => tickets.apply(ticket, null as never), 'events: invalid_type'],
  asOf: [() => tickets.asOf(ticket, 'then'), 'at: invalid_instant'],
  changes: [() => tickets.changes({ tickets: [ticket], to: 'then' }), 'to: invalid_instant'],
  clockInputs: [() => tickets.clockInputs({ ticket, at: 'then' }), 'at: invalid_instant'],
  decide: [() => tickets.decide(ticket, { ...command(ticket, { type: 'resolve' }), id: ' ' }), 'command.id: blank'],
  dueWithin: [() => tickets.dueWithin({ tickets: [ticket], at: AT, within: 'P1D' }), 'within: invalid_duration'],
  nextChange: [() => tickets.nextChange({ tickets: [ticket], at: 'then' }), 'at: invalid_instant'],
  parseSubmission: [() => tickets.parseSubmission({}, 5 as never), 'catalog: invalid_type'],
  readClocks: [() => tickets.readClocks({ ticket, at: 'then' }), 'at: invalid_instant'],
  submit: [() => tickets.submit(request({ subject: ' ' })), 'subject: blank'],
};

test.each(Object.entries(VERBS))('what tickets.%s throws begins with its name', (name, [ask, issue]) => {
  const { message } = thrownBy(ask);
  expect(message.slice(0, message.indexOf(':'))).toBe(`tickets.${name}`);
  expect(issuesOf(ask)).toEqual([issue]);
});

test('no other verb throws: parsers answer, whatever they are given', () => {
  const { parse, parseCommand, parseEvents } = tickets;
  const parsers = { parse, parseCommand, parseEvents };
  const verbs = Object.entries(tickets).flatMap(([name, one]) => (typeof one === 'function' ? [name] : []));
  expect(verbs.toSorted()).toEqual([...Object.keys(VERBS), ...Object.keys(parsers)].toSorted());
  for (const read of Object.values(parsers)) {
    for (const input of [undefined, null, 5, 'ticket', {}, [null]]) expect(read(input).ok).toBe(false);
  }
});
