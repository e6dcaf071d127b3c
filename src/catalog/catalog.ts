import { type Decision, type InvalidInput, toDecision } from '../answer/decision.js';
import { Faults, orInvalid, type Reader, under } from '../input/faults.js';
import type { Issue, Text } from '../input/issue.js';
import { known } from '../input/known.js';
import { limits, plainCopy } from '../input/plain-copy.js';
import { soleDoor } from '../input/request.js';
import { fitted } from '../input/schema.js';
import { wrongType } from '../input/wrong-value.js';
import { invalidId } from './by-id.js';
import { canonicalCatalog } from './canonical.js';
import { recallCatalog, rememberCatalog } from './catalog-copies.js';
import { MAX_VALUES } from './catalog-limits.js';
import { catalogShape } from './catalog-schema.js';
import { valueFault, wholeClauseFault, writtenClauseFault } from './catalog-size.js';
import type { CatalogSpec, DateSpan } from './catalog-spec.js';
import { misspeltChannels } from './misspelt-channels.js';
import { neverHeld } from './never-held.js';
import { type Offer, offerFrom } from './offer.js';
import { priceFaults } from './price-faults.js';
import { referenceFaults } from './references.js';
import { soundPart } from './sound-part.js';
import { allAsGiven, inOrder, type RecordForm, recordForm } from './spec-form.js';
import { tierOrderFaults } from './tier-order.js';
import { uselessTargets } from './useless-targets.js';

/** A checked offer: a spec in which every default is filled in. Plain, frozen JSON. */
export interface Catalog extends CatalogSpec {
  readonly version: string;
  readonly name: Text;
  readonly effective: DateSpan;
  readonly conflict: 'earliest_due' | 'first_match';
}

const MAX_CATALOG = /*@__PURE__*/ limits({ nodes: MAX_VALUES });

const catalogs = /*@__PURE__*/ known<Catalog>();

/** Reads a catalogue: a checked one, or a copy of a spec that was read before, as it is; any other value as a spec. */
export const readCatalog: Reader<Catalog> = /*@__PURE__*/ catalogs.or(readSpec);

/**
 * A checked offer as a document in which every default is filled in; `CatalogSpec` and `.github/OFFER.md` tell of every field.
 * Throws `InvalidInputError` with every fault, its
 * path and what to write instead: `missing`, `unknown_field`, `invalid_id`, `duplicate_id`, `unknown_tier`,
 * `circular_tiers`, `promises_less`, `not_comparable`, `invalid_price`, `unknown_rule`, `no_promise_possible`, …
 *
 * @example
 * const offer = catalog.define({
 *   id: 'acme', channels: { web: {} }, tiers: { gold: { targets: { reply: { within: 'PT4H' } }, benefits: { web: {} } } },
 * });
 * offer.version // => '1'
 * catalog.define({ id: 'acme', channels: {}, tiers: { gold: { extends: 'silver' } } }) // throws unknown_tier
 */
export function define(spec: CatalogSpec): Catalog {
  return enter(spec, (catalog) => catalog);
}

const enter = /*@__PURE__*/ soleDoor('catalog.define', readCatalog);

/**
 * `define` for data from outside: the offer, or a refusal with every issue and its path. It is how an offer is loaded from a
 * JSON file; `premiumSupport` takes the result.
 *
 * @example
 * const json = JSON.parse('{ "id": "acme", "channels": { "web": {} }, "tiers": { "gold": { "benefits": { "web": {} } } } }');
 * premiumSupport(orThrow(catalog.parse(json))).catalog.id // => 'acme'
 * catalog.parse({ id: 'nothing' }).ok // => false
 */
export function parse(input: unknown): Decision<Catalog, InvalidInput> {
  return toDecision(readCatalog(input));
}

/** Remembers a catalogue that was made from a checked one. Throws `too_large` where it could not be read again. */
export function keepCatalog(catalog: Catalog): Catalog {
  return catalogs.keep(orInvalid(valueFault(catalog) ?? catalog));
}

function readSpec(input: unknown): Catalog | Faults {
  const plain = plainCopy(input, MAX_CATALOG);
  if (plain instanceof Faults) return new Faults(plain.issues.flatMap((one) => forbiddenId(one)));
  const document = plain.copy;
  const known = recallCatalog(document);
  if (known !== null) return known;
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    return wrongType(OFFER, document, ['id', 'channels', 'tiers']);
  }
  const form = recordForm(document as { readonly [field: string]: unknown }); // a plain object
  const tooLarge = writtenClauseFault(form);
  if (tooLarge !== null) return tooLarge;
  const shape: CatalogSpec | Faults = fitted(catalogShape(), form.shape);
  const faults = shape instanceof Faults ? [shape, ...elsewhere(referenceFaults(form), shape)] : referenceFaults(form);
  if (shape instanceof Faults || faults.length + form.faults.length > 0) {
    return allAsGiven(form, [...faults, ...termsFaults(form, faults)]);
  }
  const spec = inOrder(shape, form);
  const offer = offerFrom(spec);
  const unsound = offerFaults(offer, true);
  if (unsound.length > 0) return allAsGiven(form, unsound);
  const catalog = canonicalCatalog(spec, offer);
  return valueFault(catalog) ?? rememberCatalog(document, catalogs.keep(catalog));
}

/** What the tiers of an offer say of one another; `opens`: whether all that opens a channel is there. */
function offerFaults(offer: Offer, opens: boolean): readonly Faults[] {
  const tooLarge = wholeClauseFault(offer);
  if (tooLarge !== null) return [tooLarge];
  const opening = opens ? [...misspeltChannels(offer), ...uselessTargets(offer)] : [];
  return [...neverHeld(offer), ...tierOrderFaults(offer), ...priceFaults(offer), ...opening];
}

/** The faults whose places have no fault yet: a text that cannot be an id is not looked up as well. */
function elsewhere(faults: readonly Faults[], { issues }: Faults): readonly Faults[] {
  const places = new Set(issues.map(({ path }) => JSON.stringify(path)));
  return faults.filter((found) => !found.issues.some(({ path }) => places.has(JSON.stringify(path))));
}

/** The faults of the promises in the part of a document that has no other faults. */
function termsFaults(form: RecordForm, faults: readonly Faults[]): readonly Faults[] {
  const part = soundPart(form, faults);
  if (part === null) return [];
  return offerFaults(offerFrom(part.spec), part.opens);
}

/** A key that a plain copy refuses, such as `__proto__`, stands where an id does. */
function forbiddenId(issue: Issue): readonly Issue[] {
  return issue.code === 'forbidden_key' ? under(issue.path, invalidId(String(issue.path.at(-1)))).issues : [issue];
}

const OFFER: Text = { en: 'an offer, an object', ja: 'オブジェクト' };
