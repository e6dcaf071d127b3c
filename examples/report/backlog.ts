import { time } from 'premium-support';
import type { Incident } from './incident.ts';

/** The opening at which most incidents waited for their first reply, up to `until`; the latest of equals. */
export function fullestMoment(incidents: readonly Incident[], until: number): number | null {
  const openings = incidents.map(({ openedAt }) => openedAt).filter((openedAt) => openedAt <= until);
  const replies = incidents.map(firstReplyAt);
  openings.sort((a, b) => a - b);
  replies.sort((a, b) => a - b);
  let [most, fullest, replied]: [number, number | null, number] = [0, null, 0];
  for (const [i, openedAt] of openings.entries()) {
    while ((replies[replied] ?? Number.POSITIVE_INFINITY) <= openedAt) replied += 1;
    const waiting = i + 1 - replied;
    if (waiting > 0 && waiting >= most) [most, fullest] = [waiting, openedAt];
  }
  return fullest;
}

function firstReplyAt({ lives }: Incident): number {
  const reply = lives[0]?.find(({ type }) => type === 'met');
  return reply === undefined ? Number.POSITIVE_INFINITY : time.epochMilliseconds(reply.at);
}
