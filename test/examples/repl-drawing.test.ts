import { expect, test } from 'vitest';
import { drawIn } from '../../examples/repl/drawing.ts';
import { readClocks } from '../../examples/repl/ticket-clocks.ts';
import { samples } from '../../examples/samples.ts';
import { orThrow, sla, tickets } from '../../src/index.js';

const draw = drawIn(() => 80);
const agent = { kind: 'agent', id: 'a1' } as const;

function done(...commands: readonly { readonly type: string; readonly at: string }[]): tickets.Ticket {
  return commands.reduce((ticket, command, i) => {
    const read = orThrow(tickets.parseCommand({ id: `c${i}`, actor: agent, ...command }));
    return tickets.apply(ticket, orThrow(tickets.decide(ticket, read)).events);
  }, samples.ticket);
}

test('a row of a ticket that waited and was answered is drawn with its pause, as `sla.draw` draws such a clock', () => {
  const ticket = done(
    { type: 'wait_for_requester', at: '2026-11-20T07:40:00.000Z' },
    { type: 'resume', at: '2026-11-23T01:00:00.000Z' },
    { type: 'agent_reply', at: '2026-11-23T01:20:00.000Z', ...{ body: 'はい。' } },
  );
  const at = '2026-11-23T01:30:00.000Z';
  const [, row] = readClocks({ ticket, at });
  const events = [
    { type: 'started', at: samples.at },
    { type: 'paused', at: '2026-11-20T07:40:00.000Z', reason: 'waiting_for_requester' },
    { type: 'resumed', at: '2026-11-23T01:00:00.000Z' },
    { type: 'met', at: '2026-11-23T01:20:00.000Z' },
  ] as const;
  const schedule = row?.commitment.schedule;
  expect(draw(row).text).toBe(sla.draw({ within: 'PT1H', schedule, events, at, zone: 'Asia/Tokyo', width: 80 }));
});

test('a clock that rests after it was late is drawn with its pause', () => {
  const ticket = done({ type: 'wait_for_requester', at: '2026-11-20T12:00:00.000Z' });
  const at = '2026-11-20T13:00:00.000Z';
  const [row] = readClocks({ ticket, at });
  expect(row?.reading.stage).toBe('overdue');
  const events = [
    { type: 'started', at: samples.at },
    { type: 'paused', at: '2026-11-20T12:00:00.000Z', reason: 'waiting_for_requester' },
  ] as const;
  expect(draw(row).text).toBe(sla.draw({ within: 'PT4H', events, at, zone: 'UTC', width: 80 }));
});

test('rows are drawn one below the other, at most four', () => {
  const rows = readClocks({ ticket: samples.ticket, at: samples.at });
  expect(draw(rows).text.match(/SLA clock/g)).toHaveLength(2);
  expect(draw([...rows, ...rows, ...rows]).text).toMatch(/\n2 more: draw\(rows\[4\]\)$/);
});

test.each([
  ['a ticket', samples.ticket, 'draw(tickets.readClocks({ ticket, at }))'],
  ['a promise', samples.promise, "events: [{ type: 'started', at }]"],
  ['a commitment', samples.commitments[0], "events: [{ type: 'started', at }]"],
  ['an empty list', [], 'There is no clock in this'],
  ['nothing', undefined, 'There is no clock in this'],
  ['a text', 'PT1H', 'There is no clock in this'],
])('for %s one line says what to pass', (_, given, said) => {
  const { text } = draw(given);
  expect(text).toContain(said);
  expect(text).not.toContain('\n');
});

test('what the line for a promise says can be drawn', () => {
  const [, commitment] = samples.commitments;
  const { at } = samples;
  const { budget, schedule } = commitment ?? {};
  expect(draw({ within: budget, schedule, events: [{ type: 'started', at }], at }).text).toContain('09:30 due');
});
