import { expect, test } from 'vitest';
import { matchesLanguage } from '../../src/tickets/answer-language.js';
import { isUnresolved } from '../../src/tickets/ticket.js';
import { isAnswer } from '../../src/tickets/ticket-event.js';
import { AGENT, REQUESTER, SYSTEM } from './support-request.ts';

test.each([
  ['open', true],
  ['waiting_for_requester', true],
  ['on_hold', true],
  ['resolved', false],
  ['closed', false],
] as const)('A30: %s is unresolved: %s', (status, expected) => {
  expect(isUnresolved(status)).toBe(expected);
});

test('A23: an answer is words of a human agent, and no acknowledgement', () => {
  const words = { type: 'agent_replied', actor: AGENT, body: 'Which folder?' } as const;
  expect(isAnswer(words)).toBe(true);
  expect(isAnswer({ ...words, type: 'resolved' })).toBe(true);
  expect(isAnswer({ ...words, type: 'workaround_given' })).toBe(true);
  expect(isAnswer({ ...words, type: 'acknowledged' })).toBe(false);
  expect(isAnswer({ ...words, body: null })).toBe(false);
  for (const actor of [REQUESTER, SYSTEM]) expect(isAnswer({ ...words, actor })).toBe(false);
});

test('R43: so is a call that reached the requester, with words or without', () => {
  const call = { type: 'called_back', actor: AGENT, body: null } as const;
  expect(isAnswer({ ...call, outcome: 'reached' })).toBe(true);
  expect(isAnswer({ ...call, outcome: 'missed' })).toBe(false);
  expect(isAnswer({ ...call, outcome: 'missed', body: 'No answer.' })).toBe(false);
});

test.each([
  ['ja', null, true],
  [null, null, true],
  ['ja', 'ja', true],
  ['ja-JP', 'ja', true],
  ['en', 'ja', false],
  ['jam', 'ja', false],
  ['ja', 'ja-JP', false],
  [null, 'ja', false],
] as const)('A37: an answer in %s for a promise in %s: %s', (language, promised, expected) => {
  expect(matchesLanguage(language, promised)).toBe(expected);
});
