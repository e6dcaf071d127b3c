import type { Language, Offer } from '../catalog/offer.js';
import { type ResolvedHours, resolveHours, type Whereabouts } from '../catalog/resolved-hours.js';
import { Faults, under } from '../input/faults.js';
import { InvalidInputError } from '../input/issue.js';
import { oncePer } from '../input/once.js';
import type { Account } from './account.js';
import type { BenefitCheck } from './checks.js';
import type { PromisedTarget } from './promised-targets.js';

/** Everything of a set that names hours. */
interface NamingHours {
  readonly targets: readonly PromisedTarget[];
  readonly benefits: { readonly [benefit: string]: BenefitCheck };
  readonly languages: readonly Language[];
}

/** The hours that a set names, as they are for its account. Throws `zone_needed`, `region_needed`. */
export function hoursFor(
  offer: Offer,
  account: Account,
  naming: NamingHours,
): { readonly [id: string]: ResolvedHours } {
  const where = whereaboutsOf(account);
  const hours: Record<string, ResolvedHours> = {};
  for (const id of namesIn(naming)) {
    const resolved = resolveHours(offer, id, where);
    if (resolved instanceof Faults) throw new InvalidInputError(under(['account', fieldOf(resolved)], resolved).issues);
    hours[id] = resolved;
  }
  return hours;
}

const whereaboutsOf = /*@__PURE__*/ oncePer(
  ({ zone, region, holidays }: Account): Whereabouts => ({
    zone: zone ?? null,
    region: region ?? null,
    holidays: holidays ?? [],
  }),
);

/** `always` means the same everywhere, and needs no entry. */
function namesIn({ targets, benefits, languages }: NamingHours): ReadonlySet<string> {
  const granted = Object.values(benefits).flatMap((check) => (check.allowed ? check.grants : []));
  const names = [
    ...targets.map(({ hours }) => hours),
    ...granted.map(({ hours }) => hours ?? 'always'),
    ...languages.map(({ hours }) => hours),
  ];
  return new Set(names.filter((id) => id !== 'always'));
}

function fieldOf({ issues }: Faults): string {
  return issues[0]?.code === 'zone_needed' ? 'zone' : 'region';
}
