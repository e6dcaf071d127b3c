import type { Text } from '../input/issue.js';
import type { Catalog } from './catalog.js';
import type {
  BenefitSpec,
  CatalogSpec,
  HoursSpec,
  RemedySpec,
  TargetSpec,
  TierSpec,
  WeekSpec,
} from './catalog-spec.js';
import { entriesOf, listOf, listOfEntries } from './entries-of.js';
import type { Offer } from './offer.js';
import { textOf } from './spec-text.js';

/**
 * The checked document of an offer: every default is filled in, and texts are in both languages. It is a valid spec
 * again, and equals itself when it is defined again.
 */
export function canonicalCatalog(spec: CatalogSpec, offer: Offer): Catalog {
  const tiers = new Map(entriesOf(spec.tiers));
  return {
    id: offer.id,
    version: offer.version,
    name: offer.name,
    source: spec.source ?? [],
    reading: spec.reading ?? [],
    effective: spec.effective ?? {},
    conflict: offer.conflict,
    severities: listOfEntries(
      offer.severities.map(({ id, label, needs, otherwise }) => [
        id,
        { label, needs, ...(otherwise !== null && { otherwise }) },
      ]),
    ),
    severity: offer.severity,
    plans: listOfEntries(offer.plans.map(({ id, ...plan }) => [id, plan])),
    roles: listOfEntries(offer.roles.map(({ id, ...role }) => [id, role])),
    hours: listOfEntries(entriesOf(spec.hours).map(([id, hours]) => [id, canonicalHours(hours)])),
    channels: listOfEntries(
      offer.channels.map(({ id, contact: { urgent, ...contact }, ...channel }) => [
        id,
        { ...channel, contact: { ...contact, ...(urgent !== null && { urgent }) } },
      ]),
    ),
    languages: listOfEntries(
      offer.languages.map(({ tag, benefit, severities, ...language }) => [
        tag,
        { ...language, ...(benefit !== null && { benefit }), ...(severities !== null && { severities }) },
      ]),
    ),
    tiers: listOfEntries([...tiers].map(([id, tier]) => [id, canonicalTier(id, tier, tiers, offer)])),
    ...(offer.selfService !== null && { selfService: offer.selfService }),
    cites: offer.cites,
    rules: offer.rules,
    places: offer.places,
  };
}

function canonicalHours(hours: HoursSpec): HoursSpec {
  if (!('byRegion' in hours)) return canonicalWeek(hours);
  const regions = Object.entries(hours.byRegion).map(([region, week]) => [region, canonicalWeek(week)] as const);
  return { byRegion: Object.fromEntries(regions) };
}

function canonicalWeek({ zone, weekly, closed = [], exceptions = {}, day = 'close' }: WeekSpec): WeekSpec {
  return { zone, weekly, closed, exceptions, day };
}

/**
 * A tier as it is written. What it takes over from another is not repeated, and a clause that patches another one gets
 * no defaults: they would undo what it takes over.
 */
function canonicalTier(id: string, tier: TierSpec, tiers: ReadonlyMap<string, TierSpec>, offer: Offer): TierSpec {
  const own = tier.extends === undefined;
  const patches = (list: 'targets' | 'benefits' | 'remedies', clause: string): boolean => {
    for (let at = tier.extends; at !== undefined; at = tiers.get(at)?.extends) {
      if (Object.hasOwn(tiers.get(at)?.[list] ?? {}, clause)) return true;
    }
    return false;
  };
  const labelOf = (benefit: string) => offer.channels.find((channel) => channel.id === benefit)?.label ?? benefit;
  const { contacts, beside, plans, excludes } = tier;
  // In the order of the schema, so that a document that is read again has the same text.
  return inOrderOf(TIER_FIELDS, {
    ...tier,
    label: textOf(tier.label, id),
    holder: tier.holder ?? 'account',
    ...(own && { accounts: tier.accounts ?? 'team', for: tier.for ?? 'member' }),
    ...(beside !== undefined && { beside: listOf(beside) }),
    ...(plans !== undefined && { plans: listOf(plans) }),
    ...(excludes !== undefined && { excludes: listOf(excludes) }),
    ...(contacts !== undefined && own && { contacts: { seats: null, automatic: [], ...contacts } }),
    targets: mapClauses(tier.targets, (target, clause) => (patches('targets', clause) ? target : wholeTarget(target))),
    benefits: mapClauses(tier.benefits, (benefit, clause) =>
      patches('benefits', clause) ? withLabel(clause, benefit) : wholeBenefit(benefit, labelOf(clause)),
    ),
    ...(tier.remedies !== undefined && {
      remedies: mapClauses(tier.remedies, (remedy, clause) =>
        patches('remedies', clause) ? remedy : wholeRemedy(remedy),
      ),
    }),
  });
}

function mapClauses<T>(
  clauses: { readonly [id: string]: T } = {},
  make: (clause: T, id: string) => T,
): { readonly [id: string]: T } {
  return Object.fromEntries(Object.entries(clauses).map(([id, clause]) => [id, make(clause, id)]));
}

function wholeTarget(target: TargetSpec): TargetSpec {
  return inOrderOf(TARGET_FIELDS, {
    metric: 'first_reply',
    channel: null,
    language: null,
    severity: null,
    product: null,
    over: false,
    from: 'submitted',
    strength: 'target',
    because: [],
    ...target,
    hours: target.hours ?? 'always',
  });
}

function wholeBenefit(benefit: BenefitSpec, label: string | Text): BenefitSpec {
  return inOrderOf(BENEFIT_FIELDS, { because: [], otherwise: [], ...benefit, label: textOf(benefit.label, label) });
}

function withLabel(id: string, benefit: BenefitSpec): BenefitSpec {
  return benefit.label === undefined ? benefit : { ...benefit, label: textOf(benefit.label, id) };
}

function wholeRemedy(remedy: RemedySpec): RemedySpec {
  const { metric = 'first_reply', severity, missed, credit, claimWithinDays, because = [] } = remedy;
  return {
    metric,
    ...(severity !== undefined && { severity }),
    missed,
    ...(credit !== undefined && { credit }),
    ...(claimWithinDays !== undefined && { claimWithinDays }),
    because,
  };
}

const TIER_FIELDS =
  'label extends beside holder accounts plans excludes products sold mayPromiseLess for contacts targets benefits without price remedies';
const TARGET_FIELDS = 'metric channel language severity product for held within over hours from rests strength because';
const BENEFIT_FIELDS =
  'label for otherwise because hours language severity product count minutes items per staff onRequest';

/** The same fields in the order of a list of names. */
function inOrderOf<T extends object>(names: string, thing: T): T {
  const order = names.split(' ');
  const fields = Object.entries(thing).toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return Object.fromEntries(fields) as T; // the same fields
}
