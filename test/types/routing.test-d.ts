import { type Decision, type entitlements, orThrow, routing } from 'premium-support';
import type { Equal, Holds } from './equal.ts';

type Answer = ReturnType<typeof routing.route>;
type Code = Extract<Answer, { ok: false }>['refusal']['code'];

export type Checks = [
  Holds<Equal<Answer, Decision<routing.Route, routing.RouteRefusal>>>,
  Holds<
    Equal<
      Code,
      | entitlements.EntitlementCode
      | 'entitlements_outdated'
      | 'direct_phone_number_required'
      | 'need_missing'
      | 'channel_closed'
    >
  >,
  Holds<Equal<routing.Route['opensAt'], string | null>>,
  Holds<Equal<routing.ContactOption['refusal'], routing.RouteRefusal | undefined>>,
  Holds<Equal<routing.Availability['until'], string | null>>,
];

export function routed(request: routing.RouteRequest): routing.Route {
  const answer = routing.route(request);
  if (answer.ok) return answer.value;
  const { refusal } = answer;
  // @ts-expect-error only the no of a benefit says what would unlock it
  refusal.unlockedBy;
  if (refusal.code === 'channel_closed') refusal.opensAt satisfies string | null;
  else if (refusal.code === 'entitlements_outdated') refusal.validUntil satisfies string;
  else if (refusal.code === 'need_missing') refusal.needs.at(0);
  else if (refusal.code !== 'direct_phone_number_required') refusal.unlockedBy.at(0);
  return orThrow(answer);
}

export function wrong(route: routing.Route, option: routing.ContactOption, set: entitlements.Entitlements): void {
  // @ts-expect-error answers are read-only
  route.language = 'ja';
  // @ts-expect-error and so are their lists
  option.needs.push('direct_phone_number');
  // @ts-expect-error `at` is always asked for
  routing.contactOptions({ entitlements: set });
  // @ts-expect-error an option that is misspelt
  routing.route({ entitlements: set, channel: 'email', language: 'ja', at: 0, closure: [] });
  // @ts-expect-error the hours are those of the offer, and nobody sits elsewhere
  routing.availability({ entitlements: set, at: 0, deskClosed: true });
}
