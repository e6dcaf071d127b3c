import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { entry } from '../../tsup.config.ts';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

/** What the exports map says of a door, derived from what there is in src. */
function conditions(name: string) {
  return {
    import: { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` },
    require: { types: `./dist/${name}.d.cts`, default: `./dist/${name}.cjs` },
  };
}

function subpathOf(name: string): string {
  return name === 'index' ? '.' : `./${name.replace(/\/index$/, '')}`;
}

test('the exports map names the doors of src, all of them and no others', () => {
  const doors = Object.keys(entry).map((name) => [subpathOf(name), conditions(name)]);
  expect(manifest.exports).toEqual({ ...Object.fromEntries(doors), './package.json': './package.json' });
});

describe.each(Object.keys(entry))('dist/%s', (name) => {
  const { import: esm, require: cjs } = conditions(name);

  test('is built, with its types', () => {
    const files = [esm.types, esm.default, cjs.types, cjs.default];
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  test('exports the same names as an ES module and as CommonJS', async () => {
    const require = createRequire(import.meta.url);
    const asCommonJs = Object.keys(require(`../../${cjs.default}`)).sort();
    const asModule = Object.keys(await import(pathToFileURL(esm.default).href)).sort();
    expect(asModule.length).toBeGreaterThan(0);
    expect(asCommonJs).toEqual(asModule);
  });
});
