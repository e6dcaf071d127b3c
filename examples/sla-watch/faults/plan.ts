import type { Deed } from '../deeds/deed.ts';
import type { Command, Submission } from '../watch/desk.ts';
import { desk, holder } from '../watch/offer.ts';
import { Random } from './random.ts';

export const START = Date.parse('2016-03-07T08:00:00Z');
/** So much of the watch's time goes by in one second. */
export const SPEED = 3600;
/** For how long things happen, in the watch's hours. */
export const HOURS = 18;
export const HOT = 'hot';
export const POISON = 'poison';

const HOUR = 3_600_000;
const AGENT = { kind: 'agent', id: 'agent' } as const;
const REQUESTER = { kind: 'requester', id: 'caller' } as const;

/** The deeds of some tickets in the order of delivery: some twice, some before the one that should come first. */
export function planOf(tickets: number, seed: number): readonly Deed[] {
  const random = new Random(seed);
  const deeds = [...hotDeeds(), submissionOf(POISON, START + HOUR / 2, 'critical')];
  for (let n = 0; n < tickets; n += 1) deeds.push(...livesOf(`t${n}`, random));
  deeds.sort((a, b) => a.at - b.at);
  return deeds
    .flatMap((deed) => (random.chance(0.15) ? [deed, { ...deed, at: deed.at + random.between(0, HOUR) }] : [deed]))
    .sort((a, b) => a.at - b.at);
}

function submissionOf(ticketId: string, at: number, severity: Submission['severity']): Deed {
  const words = { subject: 'It fails', body: 'Since today.', issueType: 'incident' } as const;
  const asked = { channel: 'email', language: 'en', severity, catalog: desk.catalog } as const;
  return { at, ticketId, submission: { entitlements: holder(new Date(at)), id: ticketId, ...asked, ...words } };
}

function livesOf(ticketId: string, random: Random): readonly Deed[] {
  let at = START + random.between(0, (HOURS - 6) * HOUR);
  const deeds = [submissionOf(ticketId, at, random.of(['critical', 'critical', 'critical', 'high']))];
  const steps = ['agent_reply', 'wait_for_requester', 'requester_reply', 'resolve', 'reopen', 'resolve'] as const;
  for (const [n, type] of steps.entries()) {
    at += random.between(0.2, 5) * HOUR;
    // Some tickets are forgotten by everybody.
    if (random.chance(0.25)) break;
    // One that comes too early is refused; whoever sent it sends it again, and it is told by its id.
    const early = random.chance(0.1) ? 5 * HOUR : 0;
    deeds.push({ at: at - early, ticketId, command: commandOf(`${ticketId}-${n}`, type) });
  }
  return deeds;
}

function commandOf(
  id: string,
  type: 'agent_reply' | 'wait_for_requester' | 'requester_reply' | 'resolve' | 'reopen',
): Command {
  const actor = type === 'requester_reply' || type === 'reopen' ? REQUESTER : AGENT;
  switch (type) {
    case 'agent_reply':
    case 'requester_reply':
      return { id, type, actor, body: 'Words.' };
    default:
      return { id, type, actor };
  }
}

/** A ticket to which two people write all the time. */
function hotDeeds(): Deed[] {
  const deeds = [submissionOf(HOT, START + HOUR / 4, 'critical')];
  for (let n = 0; n < 60; n += 1) {
    const at = START + HOUR / 2 + Math.floor(n / 2) * 0.6 * HOUR;
    deeds.push({
      at,
      ticketId: HOT,
      command: commandOf(`${HOT}-${n}`, n % 2 === 0 ? 'agent_reply' : 'requester_reply'),
    });
  }
  return deeds;
}
