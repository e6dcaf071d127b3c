import type { FastifyInstance } from 'fastify';
import { billing, type entitlements, money, orThrow, time } from 'premium-support';
import type { Host } from './host.ts';

/** A team of ten on Advanced, without the add-on. */
export function startedTeam(): billing.Subscription {
  const team = { id: 'acme', account: { kind: 'team' }, seats: 10 } as const;
  const cycle = { currency: 'USD', anchorOn: '2026-11-01', interval: 'month', zone: 'UTC' } as const;
  const plan = { id: 'advanced', unitPrice: money.of('15.00', 'USD') };
  const prices = { essentials: money.of('4.99', 'USD') };
  return orThrow(billing.start({ ...team, ...cycle, plan, prices, at: '2026-11-01T00:00:00.000Z' })).subscription;
}

const admin = { status: 'active', roles: ['team_admin'], signedIn: true } as const;
const PEOPLE: readonly entitlements.Person[] = ['ann', 'bob'].map((id) => ({ ...admin, id }));

/** Stands for your session and your directory: the header is believed here, where a server checks a cookie or a token. */
export function host(clock: { readonly now: string }): Host {
  return {
    now: () => clock.now,
    actorOf({ headers: { authorization = '' } }) {
      const [, agent] = /^agent:(.+)$/.exec(authorization) ?? [];
      return agent === undefined ? { kind: 'requester', id: authorization } : { kind: 'agent', id: agent };
    },
    personOf: (id) => PEOPLE.find((one) => one.id === id) ?? null,
  };
}

/** Calls the server as somebody; five seconds pass after every call. */
export function callerOf(app: FastifyInstance, authorization: string, clock: { now: string }) {
  async function call(method: 'GET' | 'POST', url: string, payload?: object | string) {
    const headers = { authorization, ...(payload !== undefined && { 'content-type': 'application/json' }) };
    const answer = await app.inject({ method, url, headers, ...(payload !== undefined && { payload }) });
    clock.now = time.instant(time.epochMilliseconds(clock.now) + 5000);
    return { status: answer.statusCode, type: answer.headers['content-type'], body: answer.json() };
  }
  return {
    get: (url: string) => call('GET', url),
    post: (url: string, payload?: object | string) => call('POST', url, payload),
  };
}
