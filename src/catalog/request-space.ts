import { oncePer } from '../input/once.js';
import { allows, appliesTo } from './applies.js';
import { type Audience, audienceOf, automaticIn, belongingTo } from './audience.js';
import type { Metric } from './catalog-spec.js';
import type { Benefit, Target } from './clause.js';
import type { Offer } from './offer.js';
import type { Tier } from './tier.js';

/** Somebody who asks: the audiences to which the person belongs apart from `member`. */
export interface Asker {
  /** `member`, `contact`, `admin`, a role, or two of them such as `contact+admin`. */
  readonly name: string;
  /** The names of what the person is, one or several. The name does not tell, as an id may have a plus sign. */
  readonly parts: readonly string[];
  readonly roles: readonly string[];
  readonly contact: boolean;
  /** Whether it is one kind of admin. */
  readonly admin: boolean;
}

/** One request, as far as a promise may depend on it; `null` is a value that no list names. */
export interface Request {
  readonly metric: Metric;
  readonly channel: string;
  readonly language: string | null;
  readonly severity: string | null;
  readonly product: string | null;
  readonly asker: Asker;
}

/** An admin of an offer that names no kind of admin. */
const UNNAMED_ADMIN = { id: '', admin: true, billing: false, label: { en: '', ja: '' } };

/** The clauses of a tier, as far as they tell people apart. */
type Telling = Pick<Tier, 'targets' | 'benefits' | 'contacts'>;

/** What tells the holders of a tier apart: its own clauses, and what opens channels to them beside it. */
export function tellingApart(offer: Offer, tier: Tier): readonly Telling[] {
  const openings = offer.channels.flatMap(({ id }) => openingsOf(offer, tier, id));
  return [tier, ...openings.map(({ by, benefit }) => ({ targets: [], benefits: [benefit], contacts: by.contacts }))];
}

/** The people whom some clauses tell apart, each kind once, and each pair of them. */
export function askersOf(offer: Pick<Offer, 'roles'>, tiers: readonly Telling[]): readonly Asker[] {
  const clauses = tiers.flatMap(({ targets, benefits }) => [...targets, ...benefits]);
  const named = new Set(clauses.flatMap(({ audience }) => audience ?? []).map(({ who }) => who));
  const kinds = new Map<string, Asker>();
  if (named.has('contact')) kinds.set('contact', one({ name: 'contact', roles: [], contact: true, admin: false }));
  // A role that is a contact without being named is told apart where a clause is for contacts.
  if (named.has('contact')) for (const role of tiers.flatMap(automaticIn)) named.add(role);
  const someRole = [...named].some((who) => who !== 'member' && who !== 'contact');
  for (const { id, admin } of rolesOf(offer)) {
    // Roles that no clause names are told apart by whether they are kinds of admin.
    const name = named.has(id) ? id : admin && someRole ? 'admin' : null;
    if (name !== null && !kinds.has(name)) kinds.set(name, one({ name, roles: [id], contact: false, admin }));
  }
  const singles = [...kinds.values()];
  const pairs = singles.flatMap((first, i) => singles.slice(i + 1).map((other) => both(first, other)));
  return [one({ name: 'member', roles: [], contact: false, admin: false }), ...singles, ...pairs];
}

/** The people who are three of the kinds that some people are. */
export function threesOf(askers: readonly Asker[]): readonly Asker[] {
  const [, ...others] = askers;
  const singles = others.filter(({ parts }) => parts.length === 1);
  const after = (name: string | undefined) => singles.slice(singles.findIndex((single) => single.name === name) + 1);
  const pairs = others.filter(({ parts }) => parts.length === 2);
  return pairs.flatMap((pair) => after(pair.parts[1]).map((third) => both(pair, third)));
}

function one(asker: Omit<Asker, 'parts'>): Asker {
  return { ...asker, parts: [asker.name] };
}

function both(a: Asker, b: Asker): Asker {
  return {
    name: `${a.name}+${b.name}`,
    parts: [...a.parts, ...b.parts],
    roles: [...a.roles, ...b.roles],
    contact: a.contact || b.contact,
    admin: false,
  };
}

function rolesOf({ roles }: Pick<Offer, 'roles'>): Offer['roles'] {
  return roles.some(({ admin }) => admin) ? roles : [...roles, UNNAMED_ADMIN];
}

function includesAsker(offer: Pick<Offer, 'roles'>, tier: Tier, audience: readonly Audience[], asker: Asker): boolean {
  return audienceOf({ roles: rolesOf(offer) }, audience, belongingTo(tier, asker)) !== null;
}

/** The promises that a tier makes for a request; with `first_match` only the first of them counts. */
export function promisesTo(offer: Offer, tier: Tier, request: Request): readonly Target[] {
  if (!mayUse(offer, tier, request)) return [];
  const promised = tier.targets.filter((target) => {
    const { audience, metrics } = target;
    if (!metrics.includes(request.metric) || !appliesTo(target, request)) return false;
    return audience === null || includesAsker(offer, tier, audience, request.asker);
  });
  return offer.conflict === 'first_match' ? promised.slice(0, 1) : promised;
}

/** Whether somebody who holds the tier, with what it is held with, may send a request. */
function mayUse(offer: Offer, tier: Tier, { channel, language, severity, product, asker }: Request): boolean {
  const opening = openingsOf(offer, tier, channel);
  if (opening.length === 0) return isOpenedElsewhere(offer, tier, channel);
  return opening.some(
    ({ by, benefit }) =>
      allows(benefit.languages, language) &&
      allows(benefit.severities, severity) &&
      allows(benefit.products, product) &&
      includesAsker(offer, by, benefit.audience, asker),
  );
}

/** A benefit that opens a channel, and the tier that grants it. */
interface Opening {
  readonly by: Tier;
  readonly benefit: Benefit;
}

/** What opens a channel to holders of a tier: its own benefits, or else those of its partners. */
export function openingsOf(offer: Offer, tier: Tier, channel: string): readonly Opening[] {
  const own = grantedBy(tier).get(channel);
  return own ?? partnersOf(offer)(tier).flatMap((partner) => grantedBy(partner).get(channel) ?? []);
}

/** The benefits of a tier by their ids: there are as many questions as kinds of requests. */
const grantedBy: (tier: Tier) => ReadonlyMap<string, readonly Opening[]> = /*@__PURE__*/ oncePer(
  (by) => new Map(by.benefits.map((benefit) => [benefit.id, [{ by, benefit }]])),
);

/** The tiers beside which a tier stands. */
const partnersOf = /*@__PURE__*/ oncePer(({ tiers }: Offer) =>
  oncePer(({ beside }: Tier): readonly Tier[] => tiers.filter(({ id }) => beside?.includes(id))),
);

/** Whether the tiers that come with the plans of those who hold a tier open a channel. */
export function isOpenedElsewhere(offer: Offer, tier: Tier, channel: string): boolean {
  return includedWith(offer)(tier).some(({ benefits }) => benefits.some(({ id }) => id === channel));
}

/** The tiers that come with a plan of those who hold a tier, as they hold them in any case. */
const includedWith = /*@__PURE__*/ oncePer(({ plans, tiers }: Offer) =>
  oncePer((tier: Tier): readonly Tier[] => {
    const comes = plans.some(({ includes }) => includes.includes(tier.id));
    const theirs = plans.filter(({ id, includes }) =>
      comes ? includes.includes(tier.id) : (tier.plans?.includes(id) ?? true),
    );
    return tiers.filter(({ id }) => theirs.some(({ includes }) => includes.includes(id)));
  }),
);

/** The tiers that may be held together with a tier: its partners, those beside it, those of plans, and add-ons to these. */
export function heldWith(offer: Offer, tier: Tier): readonly Tier[] {
  const comes = (one: Tier) => offer.plans.some(({ includes }) => includes.includes(one.id));
  const included = new Set(includedWith(offer)(tier));
  return offer.tiers.filter(
    (other) =>
      included.has(other) ||
      tier.beside?.includes(other.id) ||
      other.beside?.includes(tier.id) ||
      (comes(tier) && !comes(other)),
  );
}
