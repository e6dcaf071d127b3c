import { expect, test } from 'vitest';
import { type Import, importsOf, type Source, sources } from './source.ts';

/** Which package may be imported where, and how. */
function allowed(path: string, { specifier, typeOnly, namespace }: Import): boolean {
  switch (specifier.replace(/^([^/]+).*$/, '$1')) {
    case 'date-fns-tz':
      // Its other functions load all of date-fns, some three hundred files.
      return path === 'time/zone.ts' && specifier === 'date-fns-tz/getTimezoneOffset';
    case 'decimal.js':
      return path === 'money/multiply.ts';
    case 'zod':
      return typeOnly || (specifier === 'zod/mini' && namespace);
    default:
      return false;
  }
}

function violations(source: Source): string[] {
  return importsOf(source)
    .filter(({ specifier }) => !specifier.startsWith('.'))
    .filter((one) => !allowed(source.path, one))
    .map(({ specifier, line }) => `${source.path}:${line} must not import ${specifier} in this way`);
}

test('each dependency is imported where it belongs, and nowhere else', () => {
  expect(sources.flatMap(violations)).toEqual([]);
});

test.each([
  ['time/instant.ts', "import { getTimezoneOffset } from 'date-fns-tz/getTimezoneOffset';"],
  ['time/zone.ts', "import { getTimezoneOffset } from 'date-fns-tz';"],
  ['time/zone.ts', "import { formatInTimeZone } from 'date-fns-tz/formatInTimeZone';"],
  ['time/zone.ts', "import { addMonths } from 'date-fns/addMonths';"],
  ['calendar/window.ts', "import { addMonths } from 'date-fns/addMonths';"],
  ['money/rounding.ts', "import Decimal from 'decimal.js';"],
  ['catalog/catalog.ts', "import { z } from 'zod';"],
  ['catalog/catalog.ts', "import * as z from 'zod';"],
  ['catalog/catalog.ts', "import { object } from 'zod/mini';"],
  ['time/zone.ts', "import { readFileSync } from 'node:fs';"],
  ['time/zone.ts', "import something from 'lodash';"],
])('goes red for %s: %s', (path, text) => {
  expect(violations({ path, text })).not.toEqual([]);
});

test.each([
  ['time/zone.ts', "import { getTimezoneOffset } from 'date-fns-tz/getTimezoneOffset';"],
  ['money/multiply.ts', "import { Decimal } from 'decimal.js';"],
  ['catalog/catalog.ts', "import * as z from 'zod/mini';"],
  ['catalog/catalog.ts', "import type { z } from 'zod';"],
])('stays green for %s: %s', (path, text) => {
  expect(violations({ path, text })).toEqual([]);
});
