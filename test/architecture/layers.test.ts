import { expect, test } from 'vitest';
import { importsOf, type Source, sources, targetOf } from './source.ts';

const bottom = ['decision', 'errors', 'list', 'locale', 'plain', 'record', 'records', 'rules', 'boundary', 'version'];
const layers: readonly (readonly string[])[] = [
  bottom,
  ['time', 'money'],
  ['calendar'],
  ['catalog'],
  ['entitlements'],
  ['billing', 'routing'],
  ['sla'],
  ['tickets'],
  ['hub', 'engagement'],
  ['index', 'json-schema'],
];

/** `time/zone.ts` is of `time`, and `rules.ts` of `rules`. */
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
    .filter(({ specifier }) => !mayImport(source.path, targetOf(source.path, specifier)))
    .map(({ specifier, line }) => `${source.path}:${line} must not import ${specifier}`);
}

function mayImport(path: string, target: string): boolean {
  const from = unitOf(path);
  const to = unitOf(target);
  if (from === to) return target !== `${to}/index.ts` && target !== 'index.ts';
  if (bottom.includes(from) && bottom.includes(to)) return true;
  return layerOf(target) >= 0 && layerOf(target) < layerOf(path);
}

test('a file imports only from lower layers and from its own module, past its own door', () => {
  expect(sources.length).toBeGreaterThan(0);
  expect(sources.flatMap(violations)).toEqual([]);
});

test.each([
  ['up', 'time/zone.ts', "import { x } from '../calendar/schedule.js';"],
  ['up, for a type', 'time/zone.ts', "import type { X } from '../calendar/schedule.js';"],
  ['up, inside a type', 'time/zone.ts', "type X = import('../sla/clock.js').X;"],
  ['up, later', 'time/zone.ts', "const x = await import('../sla/clock.js');"],
  ['sideways', 'routing/route.ts', "import { x } from '../billing/invoice.js';"],
  ['its own door', 'time/zone.ts', "import { x } from './index.js';"],
  ['the front door', 'sla/clock.ts', "export { x } from '../index.js';"],
  ['from a file without a layer', 'extras/thing.ts', ''],
  ['to a file without a layer', 'sla/clock.ts', "import { x } from '../extras/thing.js';"],
  ['out of src', 'sla/clock.ts', "import { x } from '../../test/prop.js';"],
])('goes red for an import %s', (_, path, text) => {
  expect(violations({ path, text })).not.toEqual([]);
});

test.each([
  ['down', 'sla/clock.ts', "import { x } from '../calendar/timeline.js';"],
  ['its own file', 'time/zone.ts', "import { x } from './instant.js';"],
  ['among the bottom files', 'errors.ts', "import { x } from './rules/page.js';"],
  ['a dependency', 'time/zone.ts', "import { x } from 'date-fns-tz/formatInTimeZone';"],
])('stays green for an import %s', (_, path, text) => {
  expect(violations({ path, text })).toEqual([]);
});
