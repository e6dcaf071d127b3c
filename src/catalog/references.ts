import { Faults, fault, missing, under } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { unknownName } from '../input/readers.js';
import { everyReference, type Kind, type Reference, recordOf } from './reference-walk.js';
import { isRegisteredRule } from './registered-rules.js';
import type { RecordForm } from './spec-form.js';

/** Upper bound on reported references that lead nowhere. */
const MAX_FAULTS = 200;
/** So many are compared with every id that there is, the others with a few: a comparison grows with both. */
const MAX_COMPARED = 8;

const AUDIENCES = ['member', 'admin', 'contact'];
const RESERVED_HOURS = 'always';

/** The list of a document that holds the things of a kind. */
const LIST_OF: { readonly [kind in Kind]?: string } = {
  tier: 'tiers',
  channel: 'channels',
  hours: 'hours',
  benefit: 'tiers',
  role: 'roles',
  severity: 'severities',
  plan: 'plans',
  language: 'languages',
};

/**
 * The faults of a document's references: ids and rules that lead nowhere, promises without a time, and tiers and
 * severities that run in a circle. It looks at a document of any shape: where something else than an id stands, the
 * schema complains.
 */
export function referenceFaults({ shape, incomplete }: Pick<RecordForm, 'shape' | 'incomplete'>): readonly Faults[] {
  const known = namesIn(shape);
  const faults: Faults[] = [];
  for (const reference of everyReference(shape)) {
    if (faults.length >= MAX_FAULTS) break;
    // Where things of the list could not be read, their ids are not known.
    if (incomplete.has(LIST_OF[reference.kind] ?? '')) continue;
    const found = known[reference.kind];
    const leads = found.has(reference.id) || (reference.kind === 'rule' && isRegisteredRule(reference.id));
    if (leads) continue;
    const names = faults.length < MAX_COMPARED ? [...found] : [...found].slice(0, MAX_COMPARED);
    faults.push(under(reference.path, unknown(reference, names)));
  }
  const tiers = recordOf(shape.tiers);
  const severities = recordOf(shape.severities);
  return [
    ...faults,
    ...reservedNames(shape),
    ...circles(tiers, 'extends').map((id) => under(['tiers', id, 'extends'], circularTiers(id))),
    ...circles(severities, 'otherwise').map((id) => under(['severities', id, 'otherwise'], circularSeverities(id))),
    ...promisesWithoutTime(tiers),
  ].slice(0, MAX_FAULTS);
}

function namesIn(shape: RecordForm['shape']): { readonly [kind in Kind]: ReadonlySet<string> } {
  const keys = (list: unknown) => Object.keys(recordOf(list));
  const tiers = Object.values(recordOf(shape.tiers));
  const languages = keys(shape.languages);
  return {
    tier: new Set(keys(shape.tiers)),
    channel: new Set(keys(shape.channels)),
    hours: new Set([RESERVED_HOURS, ...keys(shape.hours)]),
    benefit: new Set(tiers.flatMap((tier) => keys(recordOf(tier).benefits))),
    role: new Set([...AUDIENCES, ...keys(shape.roles)]),
    severity: new Set(keys(shape.severities)),
    plan: new Set(keys(shape.plans)),
    language: new Set(languages.length === 0 ? ['en'] : languages),
    rule: new Set(keys(shape.rules)),
  };
}

function unknown({ kind, id }: Reference, names: readonly string[]): Faults {
  if (kind === 'hours') return unknownHours(unknownName(kind, id, names));
  if (kind !== 'rule') return unknownName(kind, id, names);
  return fault(
    'unknown_rule',
    `${preview(id)} leads to no rule. Add it to \`rules\`, or cite one of the library's.`,
    `${preview(id)} という規則はありません。\`rules\` に追加するか、ライブラリの規則を指定してください。`,
  );
}

/** The word "hours" is a plural. */
function unknownHours({ issues }: Faults): Faults {
  const worded = (en: string) => en.replace('is not a known hours', 'does not name any hours');
  return new Faults(issues.map((one) => ({ ...one, message: { ...one.message, en: worded(one.message.en) } })));
}

/** `always` and the three audiences mean the same in every offer. */
function reservedNames({ hours, roles }: RecordForm['shape']): readonly Faults[] {
  return [
    ...(Object.hasOwn(recordOf(hours), RESERVED_HOURS)
      ? [under(['hours', RESERVED_HOURS], reserved(RESERVED_HOURS))]
      : []),
    ...AUDIENCES.filter((role) => Object.hasOwn(recordOf(roles), role)).map((role) =>
      under(['roles', role], reserved(role)),
    ),
  ];
}

/** The things of a record that come back to themselves when one follows a field that names another one. */
function circles(things: { readonly [id: string]: unknown }, field: string): readonly string[] {
  return Object.keys(things).filter((id) => {
    const seen = new Set<unknown>();
    let at: unknown = id;
    while (typeof at === 'string' && Object.hasOwn(things, at)) {
      if (seen.has(at)) return at === id;
      seen.add(at);
      at = recordOf(things[at])[field];
    }
    return false;
  });
}

/** A promise needs a time, unless it patches one that the tier takes over. */
function promisesWithoutTime(tiers: { readonly [id: string]: unknown }): readonly Faults[] {
  return Object.entries(tiers).flatMap(([id, tier]) =>
    Object.entries(recordOf(recordOf(tier).targets))
      .filter(([target, clause]) => isRecord(clause) && clause.within === undefined && !isPatch(id, target))
      .map(([target]) => under(['tiers', id, 'targets', target, 'within'], missing())),
  );

  function isPatch(tier: string, target: string): boolean {
    const seen = new Set<string>([tier]);
    for (
      let at = recordOf(tiers[tier]).extends;
      typeof at === 'string' && !seen.has(at);
      at = recordOf(tiers[at]).extends
    ) {
      // What a tier promises that does not exist is not known.
      if (!Object.hasOwn(tiers, at)) return true;
      if (Object.hasOwn(recordOf(recordOf(tiers[at]).targets), target)) return true;
      seen.add(at);
    }
    return false;
  }
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function circularTiers(id: string): Faults {
  return fault(
    'circular_tiers',
    `The tiers that ${preview(id)} extends run in a circle. Let one of them extend nothing.`,
    `${preview(id)} の拡張元が循環しています。どれか 1 つは何も拡張しないようにしてください。`,
  );
}

function circularSeverities(id: string): Faults {
  return fault(
    'circular_severities',
    `The severities that hold instead of ${preview(id)} run in a circle. Let one of them need nothing.`,
    `${preview(id)} の代わりになる重大度が循環しています。どれか 1 つは otherwise を省いてください。`,
  );
}

function reserved(name: string): Faults {
  return fault(
    'reserved_id',
    `${preview(name)} means the same in every offer. Use another id.`,
    `${preview(name)} は予約されています。別の ID を指定してください。`,
  );
}
