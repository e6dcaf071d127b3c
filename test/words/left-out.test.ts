import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { label } from '../../src/catalog/label.js';
import { rule } from '../../src/catalog/rule.js';

/** What an application that imports these names is bundled to. */
async function bundled(names: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${names} } from './src/index.js';`, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('');
}

/** A text of the register, of the labels, and of the refusals that no module makes. */
const TEXTS = [rule('R13').ja, rule('A12').ja, label('stage', 'met_late').ja, label('refusal', 'not_a_calendar').ja];

const MODULES =
  'time, money, calendar, catalog, entitlements, routing, sla, billing, tickets, serviceLevels, hub, engagement';

test('an application that asks for no rule and no label does not carry their texts', async () => {
  const bundle = await bundled(`${MODULES}, orThrow`);
  expect(TEXTS.filter((text) => bundle.includes(text))).toEqual([]);
  expect(bundle.length).toBeGreaterThan(100_000);
});

test('one that asks for them does', async () => {
  const bundle = await bundled('label, rules');
  expect(TEXTS.filter((text) => !bundle.includes(text))).toEqual([]);
});
