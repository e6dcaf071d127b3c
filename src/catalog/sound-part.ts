import { Faults } from '../input/faults.js';
import type { Path } from '../input/issue.js';
import { fitted } from '../input/schema.js';
import { catalogShape } from './catalog-schema.js';
import type { CatalogSpec } from './catalog-spec.js';
import { recordOf } from './reference-walk.js';
import { referenceFaults } from './references.js';
import { LISTS, type RecordForm } from './spec-form.js';

/** Fields that decide what is promised, and to whom. Any other field of a thing may be left out of a comparison. */
const TERMS: { readonly [list: string]: readonly string[] | 'all' } = {
  tiers: [
    'extends',
    'beside',
    'holder',
    'for',
    'contacts',
    'plans',
    'targets',
    'benefits',
    'without',
    'mayPromiseLess',
  ],
  plans: ['includes'],
  roles: ['admin'],
  hours: 'all',
  languages: 'all',
};
/** Lists of which a thing may open a channel to others, or asks for a benefit. */
const OPENING: readonly string[] = ['tiers', 'channels', 'plans', 'languages'];
/** Faults that change nothing in what is promised. */
const HARMLESS: readonly string[] = ['unknown_rule'];

/** So many rounds, and so many faults in all: of a document with more of them, the promises wait until they are mended. */
const MAX_ROUNDS = 20;
const MAX_FAULTS = 200;

/** The part of a document with faults that is sound, so that its promises can be compared. */
export interface SoundPart {
  readonly spec: CatalogSpec;
  /** Whether all that may open a channel is in it. */
  readonly opens: boolean;
}

/**
 * The document without the things that have faults, and without those that refer to them; `null` where nothing is left, or
 * where too much would be left out.
 */
export function soundPart(form: RecordForm, faults: readonly Faults[]): SoundPart | null {
  if (['tiers', 'channels'].some((list) => form.incomplete.has(list))) return null;
  const leftOut = new Set(form.incomplete);
  let shape: RecordForm['shape'] = form.shape;
  // What refers to a thing that could not be read is left out as well.
  const none = new Set<string>();
  let found = form.incomplete.size === 0 ? faults : [...faults, ...referenceFaults({ shape, incomplete: none })];
  let seen = 0;
  // Each round leaves out one thing at least.
  for (let round = 0; found.length > 0; round++) {
    seen += found.reduce((sum, { issues }) => sum + issues.length, 0);
    if (round >= MAX_ROUNDS || seen >= MAX_FAULTS) return null;
    const issues = found.flatMap(({ issues }) => issues).filter(({ code }) => !HARMLESS.includes(code));
    if (issues.length === 0) break;
    for (const { path, code } of issues) {
      const next = without(shape, path, code, leftOut);
      if (next === null) return null;
      shape = next;
    }
    found = referenceFaults({ shape, incomplete: none });
  }
  const spec = fitted(catalogShape(), shape);
  return spec instanceof Faults ? null : { spec, opens: !OPENING.some((list) => leftOut.has(list)) };
}

function without(
  shape: RecordForm['shape'],
  path: Path,
  code: string,
  leftOut: Set<string>,
): RecordForm['shape'] | null {
  const [list, id, field, ...rest] = path.map(String);
  if (list === undefined) return null;
  if (id === undefined || !LISTS.some((one) => one === list)) {
    if (list === 'id') return { ...shape, id: 'unnamed' };
    if (list === 'conflict') return null;
    leftOut.add(list);
    return omit(shape, list);
  }
  const things = recordOf(shape[list]);
  if (!Object.hasOwn(things, id)) return shape;
  const thing = recordOf(things[id]);
  const harmless = field !== undefined && Object.hasOwn(thing, field) && isHarmless(list, field, code, rest);
  if (!harmless) leftOut.add(list);
  return { ...shape, [list]: harmless ? { ...things, [id]: omit(thing, field) } : omit(things, id) };
}

/** Whether a thing without the field promises the same. */
function isHarmless(list: string, field: string, code: string, rest: readonly string[]): boolean {
  if (code === 'unknown_field' && rest.length === 0) return true;
  const terms = TERMS[list] ?? [];
  return terms !== 'all' && !terms.includes(field);
}

function omit(record: { readonly [key: string]: unknown }, key: string) {
  const { [key]: _, ...rest } = record;
  return rest;
}
