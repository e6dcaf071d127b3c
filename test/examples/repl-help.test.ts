import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { docComment } from '../../examples/repl/doc-comment.ts';
import { historyFile } from '../../examples/repl/history.ts';
import { short } from '../../examples/repl/printing.ts';
import { scopeOf } from '../../examples/repl/scope.ts';
import { samples } from '../../examples/samples.ts';
import { rule } from '../../src/index.js';
import { type DocumentName, schemas } from '../../src/json-schema/index.js';
import { namespaces, publicFunctions } from '../architecture/public-functions.ts';

const scope = scopeOf(() => 80);
const help = scope.help as (about?: unknown) => { readonly text: string };

describe('help', () => {
  test.each(publicFunctions)('of %s is its declaration and its doc comment', (name) => {
    const [namespace = '', own = ''] = name.split('.');
    const module = namespace === 'import' ? 'imported' : namespace.replace('json-schema', 'root');
    const found = module === 'root' ? docComment(null, own) : docComment(module, own);
    expect(found?.signature).toMatch(new RegExp(`^function\\*? ${own}[<(]`));
    expect(found?.signature).not.toMatch(/[{;=]$/);
    expect(found?.text).toContain('@example');
    const value = module === 'root' ? scope[own] : (scope[module] as object)[own as never];
    expect(help(value).text).toContain(found?.signature);
  });

  test('of nothing names every module and everything at the root', () => {
    const { text } = help();
    const modules = Object.keys(namespaces).filter((one) => !['root', 'import', 'json-schema'].includes(one));
    for (const name of ['imported', 'jsonSchema', ...modules, ...Object.keys(namespaces.root ?? {})])
      expect(text).toContain(`  ${name}`);
  });

  test.each(publicFunctions)('of %s has an example that runs where it is pasted', async (name) => {
    const { text } = help(name.replace(/^(?:root|json-schema)\./, '').replace(/^import\./, 'imported.'));
    const [, example = ''] = text.split('\n\nExample:');
    // The file stands below it. What throws is shown to throw.
    const lines = example
      .split('\n')
      .slice(0, -2)
      .filter((line) => !line.includes('// throws'));
    expect(lines.join('\n')).toContain('// =>');
    const run = new Function(...Object.keys(scope), `return (async () => {${lines.join('\n')}\n})()`);
    await run(...Object.values(scope));
  });

  test('of a function tells the fields of what its caller writes, and not of the documents that the library makes', () => {
    const { text } = help('entitlements.check');
    expect(text).toMatch(/\nCheckOptions:\n {2}severity\?: string \| null/);
    expect(text).not.toContain('Entitlements:');
    expect(help('sla.promise').text.match(/^ {2}closures\?: /gm)).toHaveLength(1);
  });

  test('of a type is its fields, of a rule its words, of a code what to do', () => {
    expect(help('DrawingInput').text).toMatch(/\n {2}within: Duration\n.*\n {2}zone\?: ZoneName/s);
    expect(help('sla.ClockInput').text).toBe(help('ClockInput').text);
    expect(help('LanguageSpec').text).toContain('\n  benefit?: Id  // The benefit that a person needs');
    expect(help('A34').text).toContain(rule('A34').ja);
    expect(help('contact_sales').text).toContain('selfService.tiers');
  });

  test('of what there is no help for says where to find some', () => {
    for (const one of [{}, 'no such thing', 3, null, 'sla.'])
      expect(help(one).text).toContain('help() lists everything');
  });
});

test('a short answer of any sample has at most 60 lines, and a set at most 45', () => {
  for (const one of Object.values(samples)) expect(short(one, false).split('\n').length).toBeLessThanOrEqual(60);
  expect(short(samples.entitlements, false).split('\n').length).toBeLessThanOrEqual(45);
});

/** The samples of each kind of document. */
const SAMPLES: { readonly [name in DocumentName]: readonly unknown[] } = {
  catalog: [samples.catalog],
  schedule: [samples.schedule],
  account: [samples.account],
  person: [samples.person],
  entitlements: [samples.entitlements],
  route: [samples.route],
  commitment: samples.commitments,
  reading: [samples.reading],
  ticket: [samples.ticket],
  ticket_event: samples.ticketEvents,
  ticket_submission: [samples.form],
  ticket_command: [samples.ticketCommand],
  subscription: [samples.subscription],
  subscription_event: samples.subscriptionEvents,
  billing_command: [samples.command],
  invoice: [samples.invoice],
  money: [samples.money],
};

test.each(Object.entries(SAMPLES))('there is a sample of %s, and its reader takes it', (name, documents) => {
  expect(documents.length).toBeGreaterThan(0);
  for (const one of documents)
    expect(schemas[name as DocumentName]['~standard'].validate(JSON.parse(JSON.stringify(one))).issues).toBeUndefined();
});

test.each(['linux', 'darwin', 'win32'] as const)('history on %s is kept outside of the repository', (platform) => {
  const file = historyFile(platform, { LOCALAPPDATA: '/somewhere' });
  expect(resolve(file).startsWith(resolve('.'))).toBe(false);
  expect(file).toMatch(/premium-support.repl-history$/);
});
