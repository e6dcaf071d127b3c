import { expect, test } from 'vitest';
import { isAnswer, isUnresolved } from '../../src/tickets/ticket.js';
import { AGENT, REQUESTER, SYSTEM } from './support-request.ts';

test.each([
  ['open', true],
  ['waiting_for_requester', true],
  ['resolved', false],
  ['closed', false],
] as const)('A30: %s is unresolved: %s', (status, expected) => {
  expect(isUnresolved(status)).toBe(expected);
});

test('A23: an answer is words of a human agent, and no acknowledgement', () => {
  const words = { type: 'agent_replied', actor: AGENT, body: 'Which folder?' } as const;
  expect(isAnswer(words)).toBe(true);
  expect(isAnswer({ ...words, type: 'resolved' })).toBe(true);
  expect(isAnswer({ ...words, type: 'acknowledged' })).toBe(false);
  expect(isAnswer({ ...words, body: null })).toBe(false);
  for (const actor of [REQUESTER, SYSTEM]) expect(isAnswer({ ...words, actor })).toBe(false);
});
