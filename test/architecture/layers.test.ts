import { expect, test } from 'vitest';
import { importsOf, type Source, sources, targetOf } from './source.ts';

/** From the ground up; `words` are texts of every layer, and hold no code but their own look-up. */
const layers: readonly (readonly string[])[] = [
  ['input'],
  ['answer'],
  ['words'],
  ['time', 'money'],
  ['calendar'],
  ['catalog'],
  ['entitlements'],
  ['billing', 'routing'],
  ['sla'],
  ['tickets'],
  ['service-levels'],
  ['hub', 'engagement', 'catalog-impact'],
  ['offer-ids', 'import', 'json-schema'],
  ['offer-documents'],
  ['bound-modules'],
  ['premium-support'],
  ['index'],
];

/** `time/zone.ts` is of `time`, and `offer-ids.ts` of `offer-ids`. */
function unitOf(path: string): string {
  return path.replace(/[/.].*$/s, '');
}

function layerOf(path: string): number {
  return layers.findIndex((units) => units.includes(unitOf(path)));
}

function violations(source: Source): string[] {
  if (layerOf(source.path) < 0) return [`${source.path}: ${unitOf(source.path)} has no layer`];
  return importsOf(source)
    .filter(({ specifier }) => specifier.startsWith('.') || specifier === '(computed)')
    .filter((one) => !mayImport(source.path, targetOf(source.path, one.specifier)))
    .map(({ specifier, line }) => `${source.path}:${line} must not import ${specifier}`);
}

/** What stands on doors: the front door, and the object that holds every module of one offer. */
const ON_DOORS: readonly string[] = ['index', 'premium-support', 'bound-modules', 'offer-documents'];

/** What a door shows from above its module. Nothing but the front door imports a door, so that no circle can arise. */
const SHOWN_FROM_ABOVE: Readonly<Record<string, string>> = { 'catalog/index.ts': 'catalog-impact.ts' };

/** Its own folder past its door, and the files of lower layers. */
function mayImport(path: string, target: string): boolean {
  if (SHOWN_FROM_ABOVE[path] === target) return true;
  if (!ON_DOORS.includes(unitOf(path)) && target.endsWith('index.ts')) return false;
  if (unitOf(path) === unitOf(target)) return true;
  return layerOf(target) >= 0 && layerOf(target) < layerOf(path);
}

test('a file imports only from lower layers and from its own folder, and never through an index.ts', () => {
  expect(sources.length).toBeGreaterThan(0);
  expect(sources.flatMap(violations)).toEqual([]);
});

test.each([
  ['up', 'time/zone.ts', "import { x } from '../calendar/schedule.js';"],
  ['up, for a type', 'time/zone.ts', "import type { X } from '../calendar/schedule.js';"],
  ['up, inside a type', 'time/zone.ts', "type X = import('../sla/clock.js').X;"],
  ['up, later', 'time/zone.ts', "const x = await import('../sla/clock.js');"],
  ['up, on the ground', 'input/object.ts', "import { x } from '../answer/decision.js';"],
  ['sideways', 'routing/route.ts', "import { x } from '../billing/invoice.js';"],
  ['sideways, at the top', 'hub/insights.ts', "import { x } from '../engagement/quarter.js';"],
  ['its own door', 'time/zone.ts', "import { x } from './index.js';"],
  ['a lower door', 'sla/clock.ts', "import { x } from '../time/index.js';"],
  ['the front door', 'sla/clock.ts', "export { x } from '../index.js';"],
  ['from a file without a layer', 'extras/thing.ts', ''],
  ['to a file without a layer', 'sla/clock.ts', "import { x } from '../extras/thing.js';"],
  ['up, past a door', 'catalog/diff.ts', "import { impact } from '../catalog-impact.js';"],
  ['up, of another door', 'time/index.ts', "export { impact } from '../catalog-impact.js';"],
  ['out of src', 'sla/clock.ts', "import { x } from '../../test/prop.js';"],
])('goes red for an import %s', (_, path, text) => {
  expect(violations({ path, text })).not.toEqual([]);
});

test.each([
  ['down', 'sla/clock.ts', "import { x } from '../calendar/timeline.js';"],
  ['its own file', 'time/zone.ts', "import { x } from './instant.js';"],
  ['in a folder of its own', 'words/rules.ts', "import { x } from './refusals/tickets.js';"],
  ['of the front door', 'index.ts', "export * as time from './time/index.js';"],
  ['that a door shows from above', 'catalog/index.ts', "export { impact } from '../catalog-impact.js';"],
  ['a dependency', 'time/zone.ts', "import { x } from 'date-fns-tz/getTimezoneOffset';"],
])('stays green for an import %s', (_, path, text) => {
  expect(violations({ path, text })).toEqual([]);
});
