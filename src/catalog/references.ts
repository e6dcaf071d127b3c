import { type Faults, fault, under } from '../input/faults.js';
import { type Path, preview } from '../input/issue.js';
import { unknownName } from '../input/readers.js';
import type { CatalogSpec } from './offer.js';
import type { Clauses, Variant } from './tier.js';

type Kind = 'calendar' | 'desk' | 'language' | 'channel' | 'severity' | 'role' | 'tier' | 'target' | 'benefit';

/** The id of another part of the catalogue, and where it stands. */
interface Reference {
  readonly kind: Kind;
  readonly id: string;
  readonly path: Path;
  /** What a fault calls it: `clause` for the targets and benefits that a variant changes. */
  readonly called?: 'clause';
}

/** A fault names the nearest id, and each comparison costs time: crafted input could ask for millions. */
const MAX_FAULTS = 100;

/** The faults of ids that are used twice, and of ids that lead nowhere. */
export function referenceFaults(spec: CatalogSpec): readonly Faults[] {
  const names = namesOf(spec);
  const known = new Map(Object.entries(names).map(([kind, ids]) => [kind, new Set(ids)]));
  const unknown = [...references(spec)].filter(({ kind, id }) => known.get(kind)?.has(id) !== true);
  return [
    ...duplicates(spec).slice(0, MAX_FAULTS),
    ...unknown
      .slice(0, MAX_FAULTS)
      .map(({ kind, id, path, called = kind }) => under(path, unknownName(called, id, names[kind]))),
  ];
}

function* references(spec: CatalogSpec): Generator<Reference> {
  for (const [i, { calendar }] of spec.desks.entries()) {
    yield { kind: 'calendar', id: calendar, path: ['desks', i, 'calendar'] };
  }
  for (const [i, { desk, benefit }] of spec.languages.entries()) {
    yield { kind: 'desk', id: desk, path: ['languages', i, 'desk'] };
    if (benefit !== null) yield { kind: 'benefit', id: benefit, path: ['languages', i, 'benefit'] };
  }
  yield { kind: 'language', id: spec.fallbackLanguage, path: ['fallbackLanguage'] };
  // The benefit of a channel's id says who may use the channel.
  for (const [i, { id }] of spec.channels.entries()) yield { kind: 'benefit', id, path: ['channels', i, 'id'] };
  for (const [i, { channel }] of spec.contactOptions.entries()) {
    yield { kind: 'channel', id: channel, path: ['contactOptions', i, 'channel'] };
  }
  if (spec.base !== null) yield* clauseReferences(spec.base, ['base']);
  for (const [i, tier] of spec.tiers.entries()) {
    if (tier.extends !== null) yield { kind: 'tier', id: tier.extends, path: ['tiers', i, 'extends'] };
    yield* clauseReferences(tier, ['tiers', i]);
  }
  for (const [i, variant] of spec.variants.entries()) yield* variantReferences(variant, ['variants', i]);
  for (const [i, id] of spec.selfService.tiers.entries()) {
    yield { kind: 'tier', id, path: ['selfService', 'tiers', i] };
  }
}

function* clauseReferences({ targets, benefits }: Clauses, path: Path): Generator<Reference> {
  for (const [i, target] of targets.entries()) {
    const at = [...path, 'targets', i];
    yield { kind: 'calendar', id: target.calendar, path: [...at, 'calendar'] };
    for (const [j, id] of target.channels?.entries() ?? []) yield { kind: 'channel', id, path: [...at, 'channels', j] };
    for (const [j, id] of target.languages?.entries() ?? []) {
      yield { kind: 'language', id, path: [...at, 'languages', j] };
    }
    for (const [j, id] of target.severities?.entries() ?? []) {
      yield { kind: 'severity', id, path: [...at, 'severities', j] };
    }
  }
  for (const [i, { audiences }] of benefits.entries()) {
    for (const [j, { who }] of audiences.entries()) {
      yield { kind: 'role', id: who, path: [...path, 'benefits', i, 'audiences', j, 'who'] };
    }
  }
}

function* variantReferences({ of, replaces, excludes }: Variant, path: Path): Generator<Reference> {
  const called = 'clause';
  yield { kind: 'tier', id: of, path: [...path, 'of'] };
  yield* clauseReferences(replaces, [...path, 'replaces']);
  for (const [i, { id }] of replaces.targets.entries()) {
    yield { kind: 'target', id, path: [...path, 'replaces', 'targets', i, 'id'], called };
  }
  for (const [i, { id }] of replaces.benefits.entries()) {
    yield { kind: 'benefit', id, path: [...path, 'replaces', 'benefits', i, 'id'], called };
  }
  for (const [i, { benefit }] of excludes.entries()) {
    yield { kind: 'benefit', id: benefit, path: [...path, 'excludes', i, 'benefit'], called };
  }
}

function namesOf(spec: CatalogSpec): Readonly<Record<Kind, readonly string[]>> {
  const clauses: readonly Clauses[] = spec.base === null ? spec.tiers : [spec.base, ...spec.tiers];
  return {
    calendar: Object.keys(spec.calendars),
    desk: ids(spec.desks),
    language: spec.languages.map(({ tag }) => tag),
    channel: ids(spec.channels),
    severity: spec.severities,
    role: ['member', 'admin', ...ids(spec.roles)],
    tier: ids(spec.tiers),
    target: [...new Set(ids(clauses.flatMap(({ targets }) => targets)))],
    benefit: [...new Set(ids(clauses.flatMap(({ benefits }) => benefits)))],
  };
}

function duplicates(spec: CatalogSpec): readonly Faults[] {
  const inClauses = (path: Path, { targets, benefits }: Clauses) => [
    ...duplicatesIn([...path, 'targets'], ids(targets)),
    ...duplicatesIn([...path, 'benefits'], ids(benefits)),
  ];
  return [
    ...(['plans', 'roles', 'channels', 'desks', 'contactOptions', 'tiers', 'variants'] as const).flatMap((list) =>
      duplicatesIn([list], ids(spec[list])),
    ),
    ...duplicatesIn(
      ['languages'],
      spec.languages.map(({ tag }) => tag),
    ),
    ...duplicatesIn(['severities'], spec.severities),
    ...(spec.base === null ? [] : inClauses(['base'], spec.base)),
    ...spec.tiers.flatMap((tier, i) => inClauses(['tiers', i], tier)),
    ...spec.variants.flatMap(({ replaces }, i) => inClauses(['variants', i, 'replaces'], replaces)),
  ];
}

function duplicatesIn(path: Path, names: readonly string[]): readonly Faults[] {
  const faults: Faults[] = [];
  const seen = new Set<string>();
  for (const [i, name] of names.entries()) {
    if (seen.has(name)) {
      const en = `${preview(name)} is used twice. Use another id.`;
      const ja = `${preview(name)} は重複しています。別の ID を指定してください。`;
      faults.push(under([...path, i], fault('duplicate_id', en, ja)));
    }
    seen.add(name);
  }
  return faults;
}

function ids(list: readonly { readonly id: string }[]): readonly string[] {
  return list.map(({ id }) => id);
}
