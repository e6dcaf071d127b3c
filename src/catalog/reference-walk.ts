import type { Path } from '../input/issue.js';

/** What an id of a document may name. */
export type Kind = 'tier' | 'channel' | 'hours' | 'benefit' | 'role' | 'severity' | 'plan' | 'language' | 'rule';

/** An id of a document, and where it stands. */
export interface Reference {
  readonly kind: Kind;
  readonly id: string;
  readonly path: Path;
}

type Loose = { readonly [key: string]: unknown };

/** Every id with which a document in record form refers to something, of any shape. Values that are not text are left out. */
export function everyReference(offer: Loose): readonly Reference[] {
  return [
    ...eachOf(offer.severities, ['severities'], severity),
    ...eachOf(offer.plans, ['plans'], (plan, at) => named('tier', plan, at, 'includes')),
    ...eachOf(offer.channels, ['channels'], channel),
    ...eachOf(offer.languages, ['languages'], language),
    ...eachOf(offer.tiers, ['tiers'], tier),
    ...named('tier', recordOf(offer.selfService), ['selfService'], 'tiers'),
    ...named('rule', recordOf(offer.selfService), ['selfService'], 'because'),
    ...Object.keys(recordOf(offer.cites)).flatMap((code) => named('rule', recordOf(offer.cites), ['cites'], code)),
  ];
}

function severity(one: Loose, at: Path): readonly Reference[] {
  return named('severity', one, at, 'otherwise');
}

function channel(one: Loose, at: Path): readonly Reference[] {
  const contact = recordOf(one.contact);
  return [
    ...named('rule', one, at, 'because'),
    ...named('rule', contact, [...at, 'contact'], 'because'),
    ...named('rule', contact, [...at, 'contact'], 'urgent'),
  ];
}

function language(one: Loose, at: Path): readonly Reference[] {
  return [
    ...named('hours', one, at, 'hours'),
    ...named('benefit', one, at, 'benefit'),
    ...named('severity', one, at, 'severities'),
    ...['because', 'closed', 'unavailable', 'others'].flatMap((field) => named('rule', one, at, field)),
  ];
}

function tier(one: Loose, at: Path): readonly Reference[] {
  const without = recordOf(one.without);
  return [
    ...named('tier', one, at, 'extends'),
    ...named('tier', one, at, 'beside'),
    ...named('plan', one, at, 'plans'),
    ...audience(one, at),
    ...named('role', recordOf(one.contacts), [...at, 'contacts'], 'automatic'),
    ...Object.keys(without).flatMap((id) => [
      { kind: 'benefit', id, path: [...at, 'without', id] } as const,
      ...named('rule', without, [...at, 'without'], id),
    ]),
    ...['targets', 'benefits', 'remedies'].flatMap((list) => eachOf(one[list], [...at, list], clause)),
  ];
}

function clause(one: Loose, at: Path): readonly Reference[] {
  return [
    ...named('channel', one, at, 'channel'),
    ...named('language', one, at, 'language'),
    ...named('severity', one, at, 'severity'),
    ...named('hours', one, at, 'hours'),
    ...audience(one, at),
    ...named('rule', one, at, 'because'),
    ...named('rule', one, at, 'otherwise'),
  ];
}

/** Whom a clause names: in a text, in a list, or in the keys of an object that holds rules. */
function audience(one: Loose, at: Path): readonly Reference[] {
  const granted = recordOf(one.for);
  return [
    ...named('role', one, at, 'for'),
    ...Object.keys(granted).flatMap((id) => [
      { kind: 'role', id, path: [...at, 'for', id] } as const,
      ...named('rule', granted, [...at, 'for'], id),
    ]),
  ];
}

/** The ids in a field that holds one or several. */
function named(kind: Kind, one: Loose, at: Path, field: string): readonly Reference[] {
  const value = Object.hasOwn(one, field) ? one[field] : undefined;
  const path = [...at, field];
  // A single text where rules are listed is a fault of the shape.
  if (typeof value === 'string') return kind === 'rule' ? [] : [{ kind, id: value, path }];
  if (!Array.isArray(value)) return [];
  return value.flatMap((id, i) => (typeof id === 'string' ? [{ kind, id, path: [...path, i] }] : []));
}

function eachOf(
  list: unknown,
  at: Path,
  references: (one: Loose, at: Path) => readonly Reference[],
): readonly Reference[] {
  return Object.entries(recordOf(list)).flatMap(([id, one]) => references(recordOf(one), [...at, id]));
}

/** The value where it is an object, and one without fields for any other. */
export function recordOf(value: unknown): Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {}; // a plain object
}
