import { expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { apply, decide, parseEvents, type Subscription } from '../../src/billing/index.js';
import { filesBelow } from '../architecture/source.ts';

// Who may not give a command learns nothing of the one that was given under its id: neither that there was one, nor when.

/** A command of the corpus, and the subscription right after it was accepted. */
interface Accepted {
  // biome-ignore lint/suspicious/noExplicitAny: a command as it was stored, of any type
  readonly command: any;
  readonly state: Subscription;
}

const accepted: readonly Accepted[] = filesBelow('test/worked/documents', '.json')
  .map(({ text }) => JSON.parse(text))
  .filter(({ kind }) => kind === 'subscription')
  .flatMap(({ begun, steps }) => {
    const found: Accepted[] = [];
    let state = apply(null, orThrow(parseEvents([begun].flat())));
    for (const { command, events } of steps) {
      state = apply(state, orThrow(parseEvents(events)));
      if (command !== undefined && events.length > 0) found.push({ command, state });
    }
    return found;
  });

const byType = new Map(accepted.map((one) => [one.command.type, one]));

test('every type of command is there', () => expect(byType.size).toBe(14));

test.each([...byType])('%s under the id of an accepted command', (_, { command, state }) => {
  const { actor } = command;
  expect(decide(state, command)).toMatchObject({ ok: true, value: { replayed: true, events: [] } });
  const strangers = [
    [{ id: actor.id, roles: [] }, 'billing_role_required'],
    [{ id: 'stranger', roles: [] }, 'billing_role_required'],
    [{ ...actor, roles: ['team_admin'], signedIn: false }, 'sign_in_required'],
    [{ ...actor, roles: ['team_admin'], status: 'suspended' }, 'member_not_active'],
  ] as const;
  for (const [stranger, code] of strangers) {
    const asked = { ...command, actor: stranger, via: 'admin_console' };
    const later = { ...asked, at: state.period.start };
    for (const one of [asked, later]) {
      const answer = decide(state, one);
      expect(answer).toMatchObject({ ok: false, refusal: { code } });
      expect(answer).not.toHaveProperty('refusal.acceptedAt');
    }
  }
});
