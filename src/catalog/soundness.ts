import { invalidInput, shown } from '../errors.js';
import type { CatalogSpec } from './offer.js';
import { promiseChecks } from './promises.js';
import type { Clauses } from './tier.js';

type Path = readonly (string | number)[];
type Check = () => unknown;
type Kind = 'calendar' | 'desk' | 'language' | 'channel' | 'severity' | 'role' | 'tier' | 'target' | 'benefit';

/** Every check of what a catalogue's parts refer to and promise. Each throws its own issue. */
export function* checksOf(spec: CatalogSpec): Generator<Check> {
  yield* uniqueIds(spec);
  const known = namesOf(spec);
  const refer =
    (kind: Kind, name: string, path: Path): Check =>
    () => {
      if (!known[kind].has(name)) unknown(kind, name, path);
    };
  const clause =
    (kind: 'target' | 'benefit', name: string, path: Path): Check =>
    () => {
      if (!known[kind].has(name)) unknown('clause', name, path);
    };
  for (const [i, desk] of spec.desks.entries()) yield refer('calendar', desk.calendar, ['desks', i, 'calendar']);
  for (const [i, language] of spec.languages.entries()) {
    yield refer('desk', language.desk, ['languages', i, 'desk']);
    if (language.benefit !== null) yield refer('benefit', language.benefit, ['languages', i, 'benefit']);
  }
  yield refer('language', spec.fallbackLanguage, ['fallbackLanguage']);
  // Who may use a channel is said by the benefit of its name.
  for (const [i, { id }] of spec.channels.entries()) yield refer('benefit', id, ['channels', i, 'id']);
  for (const [i, option] of spec.contactOptions.entries()) {
    yield refer('channel', option.channel, ['contactOptions', i, 'channel']);
  }
  if (spec.base !== null) yield* clauseChecks(spec.base, ['base'], refer);
  for (const [i, tier] of spec.tiers.entries()) {
    if (tier.extends !== null) yield refer('tier', tier.extends, ['tiers', i, 'extends']);
    yield* clauseChecks(tier, ['tiers', i], refer);
  }
  for (const [i, variant] of spec.variants.entries()) {
    yield refer('tier', variant.of, ['variants', i, 'of']);
    yield* clauseChecks(variant.replaces, ['variants', i, 'replaces'], refer);
    for (const [j, { id }] of variant.replaces.targets.entries()) {
      yield clause('target', id, ['variants', i, 'replaces', 'targets', j, 'id']);
    }
    for (const [j, { id }] of variant.replaces.benefits.entries()) {
      yield clause('benefit', id, ['variants', i, 'replaces', 'benefits', j, 'id']);
    }
    for (const [j, { benefit }] of variant.excludes.entries()) {
      yield clause('benefit', benefit, ['variants', i, 'excludes', j, 'benefit']);
    }
  }
  for (const [i, tier] of spec.selfService.tiers.entries()) yield refer('tier', tier, ['selfService', 'tiers', i]);
  yield* promiseChecks(spec.tiers);
}

function* clauseChecks(
  { targets, benefits }: Clauses,
  path: Path,
  refer: (kind: Kind, name: string, path: Path) => Check,
): Generator<Check> {
  for (const [i, target] of targets.entries()) {
    const at = [...path, 'targets', i];
    yield refer('calendar', target.calendar, [...at, 'calendar']);
    for (const [j, name] of (target.channels ?? []).entries()) yield refer('channel', name, [...at, 'channels', j]);
    for (const [j, name] of (target.languages ?? []).entries()) yield refer('language', name, [...at, 'languages', j]);
    for (const [j, name] of (target.severities ?? []).entries())
      yield refer('severity', name, [...at, 'severities', j]);
  }
  for (const [i, { audiences }] of benefits.entries()) {
    for (const [j, { who }] of audiences.entries()) {
      yield refer('role', who, [...path, 'benefits', i, 'audiences', j, 'who']);
    }
  }
}

function namesOf(spec: CatalogSpec): Readonly<Record<Kind, ReadonlySet<string>>> {
  const clauses: readonly Clauses[] = spec.base === null ? spec.tiers : [spec.base, ...spec.tiers];
  return {
    calendar: new Set(Object.keys(spec.calendars)),
    desk: ids(spec.desks),
    language: new Set(spec.languages.map(({ tag }) => tag)),
    channel: ids(spec.channels),
    severity: new Set(spec.severities),
    role: new Set(['member', 'admin', ...ids(spec.roles)]),
    tier: ids(spec.tiers),
    target: ids(clauses.flatMap(({ targets }) => targets)),
    benefit: ids(clauses.flatMap(({ benefits }) => benefits)),
  };
}

function ids(list: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(list.map(({ id }) => id));
}

function* uniqueIds(spec: CatalogSpec): Generator<Check> {
  const held = (path: Path, clauses: Clauses): [Path, readonly string[]][] => [
    [[...path, 'targets'], clauses.targets.map(({ id }) => id)],
    [[...path, 'benefits'], clauses.benefits.map(({ id }) => id)],
  ];
  const lists: [Path, readonly string[]][] = [
    ...(['plans', 'roles', 'channels', 'desks', 'contactOptions', 'tiers', 'variants'] as const).map(
      (list): [Path, readonly string[]] => [[list], spec[list].map(({ id }) => id)],
    ),
    [['languages'], spec.languages.map(({ tag }) => tag)],
    [['severities'], spec.severities],
    ...(spec.base === null ? [] : held(['base'], spec.base)),
    ...spec.tiers.flatMap((tier, i) => held(['tiers', i], tier)),
    ...spec.variants.flatMap((variant, i) => held(['variants', i, 'replaces'], variant.replaces)),
  ];
  for (const [path, names] of lists) {
    for (const [i, name] of names.entries()) if (names.indexOf(name) < i) yield () => duplicate(name, [...path, i]);
  }
}

function duplicate(name: string, path: Path): never {
  return invalidInput('duplicate_id', path, `${shown(name)} is there already.`, `${shown(name)} は重複しています。`);
}

function unknown(kind: Kind | 'clause', name: string, path: Path): never {
  return invalidInput(
    `unknown_${kind}`,
    path,
    `There is no ${kind} ${shown(name)} in the catalogue.`,
    `カタログに ${shown(name)} がありません（${kind}）。`,
  );
}
