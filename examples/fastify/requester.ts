import type { FastifyRequest } from 'fastify';
import type { entitlements } from 'premium-support';
import type { Desk } from './host.ts';
import { HttpProblem } from './problems.ts';

/** The person who asks. An agent is nobody of the account, and holds nothing. */
export function requesterOf(request: FastifyRequest, { actorOf, personOf }: Desk): entitlements.Person {
  const { kind, id } = actorOf(request);
  const person = kind === 'requester' ? personOf(id) : null;
  if (person === null) throw new HttpProblem(403, 'Only somebody of the account can do this.');
  return person;
}
