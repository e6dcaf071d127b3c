import { calendar, type catalog, orThrow, routing, sla, time } from 'premium-support';
import type { Incident } from './incident.ts';
import type { Requester } from './requester.ts';

/** In which language a request is made, and by whom it is answered. */
export type Lane = 'english' | 'japanese_desk' | 'japanese_fallback';

/** How one incident fared as a ticket of one requester in one language, as of an instant. */
export interface Answer {
  readonly incident: Incident;
  readonly terms: string;
  readonly lane: Lane;
  readonly route: routing.Route;
  readonly commitments: readonly sla.Commitment[];
  /** The promise that binds, and how it was kept. */
  readonly governing: sla.Commitment;
  readonly reading: sla.Reading;
  /** The promise of the Japanese desk alone, where it made one. */
  readonly deskReading: sla.Reading | null;
}

/** A ticket: an incident's opening or a reopening, asked in a language by someone. */
export interface Request {
  readonly offer: catalog.Catalog;
  readonly requester: Requester;
  readonly incident: Incident;
  readonly language: 'en' | 'ja';
  readonly at: number;
}

/** The first answer to a ticket: route, promises, clock. `null` while the incident is not open yet. */
export function firstAnswer(request: Request): Answer | null {
  const { incident, at } = request;
  return incident.openedAt > at ? null : answer(request, routeOf(request), { metric: 'first_reply', life: 0 });
}

/** The answers to its reopenings so far, each promised anew; a ticket keeps its route. */
export function laterAnswers(request: Request): readonly Answer[] {
  const { incident, at } = request;
  if (incident.lives.length === 1 || incident.openedAt > at) return [];
  const route = routeOf(request);
  return incident.lives.flatMap((_, life) =>
    life === 0 || reopenedAt(incident, life) > at ? [] : [answer(request, route, { metric: 'next_reply', life })],
  );
}

function routeOf({ offer, requester, incident, language }: Request): routing.Route {
  const { entitlements } = requester;
  return orThrow(routing.route({ entitlements, channel: 'email', language, at: incident.openedAt, catalog: offer }));
}

function answer(
  { offer, requester, incident, language, at }: Request,
  route: routing.Route,
  { metric, life }: { readonly metric: 'first_reply' | 'next_reply'; readonly life: number },
): Answer {
  const { entitlements, terms } = requester;
  const askedAt = reopenedAt(incident, life);
  const commitments = sla.commitmentsFor({ entitlements, route, at: askedAt, metrics: [metric], catalog: offer });
  const events = incident.lives[life] ?? [];
  const read = ({ within, schedule }: sla.Commitment) => sla.readClock({ within, schedule, events, at });
  const [governing] = commitments.toSorted((a, b) => dueOf(a, askedAt) - dueOf(b, askedAt));
  if (governing === undefined) throw new Error(`no answer is promised on the terms ${terms}`);
  const desk = commitments.find(({ schedule }) => schedule !== null);
  return {
    incident,
    terms,
    lane: language === 'en' ? 'english' : route.fallback ? 'japanese_fallback' : 'japanese_desk',
    route,
    commitments,
    governing,
    reading: read(governing),
    deskReading: desk === undefined ? null : read(desk),
  };
}

/** When an answer to words of `askedAt` is due, while the clock is not paused. */
function dueOf({ schedule, within }: sla.Commitment, askedAt: number): number {
  return calendar.timeline(schedule ?? calendar.always).add(askedAt, time.toMilliseconds(within));
}

function reopenedAt(incident: Incident, life: number): number {
  const start = incident.lives[life]?.findLast(({ type }) => type === 'started' || type === 'reopened');
  return time.epochMilliseconds(start?.at ?? incident.openedAt);
}
