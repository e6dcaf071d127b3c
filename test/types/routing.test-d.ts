import { type Decision, type entitlements, orThrow, routing } from 'premium-support';
import type { Equal, Holds } from './equal.ts';

type Answer = ReturnType<typeof routing.route>;
type Code = Extract<Answer, { ok: false }>['refusal']['code'];

export type Checks = [
  Holds<Equal<Answer, Decision<routing.Route, routing.RouteRefusal>>>,
  Holds<Equal<Code, entitlements.EntitlementCode | 'direct_phone_number_required'>>,
  Holds<Equal<routing.Route['japaneseOpensAt'], string | null>>,
];

export function routed(request: routing.RouteRequest): routing.Route {
  const answer = routing.route(request);
  // @ts-expect-error only the no of a capability says what would unlock it
  if (!answer.ok) answer.refusal.unlockedBy;
  if (!answer.ok && answer.refusal.code !== 'direct_phone_number_required') answer.refusal.unlockedBy.at(0);
  return orThrow(answer);
}

export function wrong(route: routing.Route, option: routing.ContactOption): void {
  // @ts-expect-error answers are read-only
  route.language = 'ja';
  // @ts-expect-error and so are their lists
  option.needs.push('direct_phone_number');
  // @ts-expect-error a call may need one thing only
  option.needs.includes('fax_number');
}
