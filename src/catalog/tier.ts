import type { Text } from '../input/issue.js';
import { audienceIn } from './audience.js';
import type { CatalogSpec, DateSpan, Metric, PriceSpec, RemedySpec, TierSpec } from './catalog-spec.js';
import { type Benefit, benefitOf, type Target, targetOf } from './clause.js';
import { entriesOf, listOf } from './entries-of.js';
import { textOf } from './spec-text.js';

/** What is owed for promises that were missed. */
export interface Remedy {
  readonly id: string;
  readonly metric: Metric;
  readonly severities: readonly string[] | null;
  readonly missed: RemedySpec['missed'];
  readonly credit: { readonly percent: string } | null;
  readonly claimWithinDays: number | null;
  readonly because: readonly string[];
}

/** Something that can be held, complete with all that it takes over from the tier that it extends. */
export interface Tier {
  readonly id: string;
  readonly label: Text;
  readonly extends: string | null;
  /** The tiers one of which has to be held with it; `null` where it stands alone. */
  readonly beside: readonly string[] | null;
  readonly holder: 'account' | 'person';
  readonly accounts: 'team' | 'individual' | 'any';
  readonly plans: readonly string[] | null;
  readonly excludes: readonly string[];
  readonly sold: DateSpan;
  readonly mayPromiseLess: boolean;
  readonly contacts: { readonly seats: number | null; readonly automatic: readonly string[] } | null;
  readonly targets: readonly Target[];
  readonly benefits: readonly Benefit[];
  /** The benefits that it does not have, and why. */
  readonly without: ReadonlyMap<string, readonly string[]>;
  readonly price: PriceSpec | null;
  readonly remedies: readonly Remedy[];
}

/** The parts of a tier that another one takes over. */
type Inherited = Pick<
  TierSpec,
  'targets' | 'benefits' | 'remedies' | 'without' | 'contacts' | 'for' | 'accounts' | 'excludes' | 'products'
>;

/** Every tier of a spec whose tiers extend one another without a circle. A benefit of a channel's id has its label. */
export function tiersOf(spec: CatalogSpec, labels: ReadonlyMap<string, Text>): readonly Tier[] {
  const entries = entriesOf(spec.tiers);
  const specs = new Map(entries);
  const whole = new Map<string, Inherited>();
  const inheritedBy = (id: string): Inherited => {
    const known = whole.get(id);
    if (known !== undefined) return known;
    const tier = specs.get(id);
    if (tier === undefined) return {};
    const made = tier.extends === undefined ? tier : patched(inheritedBy(tier.extends), tier);
    whole.set(id, made);
    return made;
  };
  return entries.map(([id, tier]) => tierOf(id, tier, inheritedBy(id), labels));
}

/** What a tier has once it has patched the one that it extends: clauses of the same id are merged field by field. */
function patched(base: Inherited, tier: TierSpec): Inherited {
  const benefits = merged(base.benefits, tier.benefits);
  // A tier that grants a benefit again has it, whatever the one that it extends lacks.
  const lacking = Object.entries(base.without ?? {}).filter(([id]) => !Object.hasOwn(tier.benefits ?? {}, id));
  return {
    targets: merged(base.targets, tier.targets),
    benefits,
    remedies: merged(base.remedies, tier.remedies),
    without: { ...Object.fromEntries(lacking), ...tier.without },
    contacts: tier.contacts === undefined ? base.contacts : { ...base.contacts, ...tier.contacts },
    for: tier.for ?? base.for,
    accounts: tier.accounts ?? base.accounts,
    excludes: tier.excludes ?? base.excludes,
    products: tier.products ?? base.products,
  };
}

function merged<T extends object>(
  base: { readonly [id: string]: T } = {},
  patch: { readonly [id: string]: T } = {},
): { readonly [id: string]: T } {
  const clauses = Object.entries(patch).map(([id, clause]) => {
    return [id, Object.hasOwn(base, id) ? { ...base[id], ...clause } : clause] as const;
  });
  return { ...base, ...Object.fromEntries(clauses) };
}

function tierOf(id: string, tier: TierSpec, inherited: Inherited, labels: ReadonlyMap<string, Text>): Tier {
  const audience = audienceIn(inherited.for ?? 'member');
  const products = inherited.products === undefined ? null : listOf(inherited.products);
  const without = new Map(Object.entries(inherited.without ?? {}));
  return {
    id,
    label: textOf(tier.label, id),
    extends: tier.extends ?? null,
    beside: tier.beside === undefined ? null : listOf(tier.beside),
    holder: tier.holder ?? 'account',
    accounts: inherited.accounts ?? 'team',
    plans: tier.plans === undefined ? null : listOf(tier.plans),
    excludes: listOf(inherited.excludes),
    sold: tier.sold ?? {},
    mayPromiseLess: tier.mayPromiseLess ?? false,
    contacts: contactsOf(inherited),
    targets: Object.entries(inherited.targets ?? {}).map(([target, spec]) => targetOf(target, spec, { products })),
    benefits: Object.entries(inherited.benefits ?? {})
      .filter(([benefit]) => !without.has(benefit))
      .map(([benefit, spec]) => benefitOf(benefit, spec, { label: labels.get(benefit), audience })),
    without,
    price: tier.price ?? null,
    remedies: Object.entries(inherited.remedies ?? {}).map(([remedy, spec]) => remedyOf(remedy, spec)),
  };
}

function contactsOf({ contacts }: Inherited): Tier['contacts'] {
  return contacts === undefined ? null : { seats: contacts.seats ?? null, automatic: listOf(contacts.automatic) };
}

function remedyOf(id: string, spec: RemedySpec): Remedy {
  return {
    id,
    metric: spec.metric ?? 'first_reply',
    severities: spec.severity === undefined ? null : listOf(spec.severity),
    missed: spec.missed,
    credit: spec.credit ?? null,
    claimWithinDays: spec.claimWithinDays ?? null,
    because: spec.because ?? [],
  };
}
