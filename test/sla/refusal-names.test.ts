import { expect, test } from 'vitest';
import * as sla from '../../src/sla/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';

const ask = sla as unknown as { readonly [verb: string]: (...input: unknown[]) => unknown };

test.each([
  'readClock',
  'changes',
  'draw',
  'drawSvg',
  'explain',
  'confirmation',
  'commitmentsFor',
  'governing',
  'promise',
])('a refusal of %s begins with its name', (verb) => {
  const { message, verb: named } = thrownBy(() => ask[verb]?.(7, 7));
  expect(named).toBe(`sla.${verb}`);
  expect(message.startsWith(`sla.${verb}`)).toBe(true);
});

test('a reason has at most 200 characters', () => {
  const reading = (length: number) => () =>
    sla.readClock({
      within: 'PT1H',
      events: [
        { type: 'started', at: 0 },
        { type: 'paused', at: 0, reason: 'x'.repeat(length) },
      ],
      at: 0,
    });
  expect(reading(200)().stage).toBe('paused');
  expect(issuesOf(reading(201))).toEqual(['events.1.reason: too_long']);
});
