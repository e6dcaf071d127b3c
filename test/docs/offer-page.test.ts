import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { offerOf } from '../../src/catalog/offer.js';
import { catalog, orThrow } from '../../src/index.js';
import { jsonSchema } from '../../src/json-schema/index.js';
import { EXAMPLE } from './offer-example.ts';
import { partsOf, valuesOf } from './offer-shape.ts';
import { eachField, valuesIn } from './offer-values.ts';

const page = readFileSync('.github/OFFER.md', 'utf8');
const parts = partsOf();

/** The names of fields that stand together in an object, of every object in a JSON Schema. */
function groupsIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties } = schema as { readonly properties?: object };
  const own = properties === undefined ? [] : [Object.keys(properties).sort().join(' ')];
  return [...own, ...Object.values(schema).flatMap(groupsIn)];
}

test('the types of an offer have the fields that its schema has, object by object', () => {
  // A thing of a list has its id beside its fields, and a text for people is not a part of an offer.
  const inSchema = new Set(groupsIn(jsonSchema('catalog')).filter((one) => one !== 'id' && one !== 'en ja'));
  const groups = parts.flatMap(({ fields }) => {
    const byObject = new Map<string, string[]>();
    for (const { name } of fields) {
      const keys = name.split('.');
      const object = keys.slice(0, -1).join('.');
      byObject.set(object, [...(byObject.get(object) ?? []), keys.at(-1) ?? '']);
    }
    return [...byObject.values()].map((names) => names.sort().join(' '));
  });
  expect(new Set(groups)).toEqual(inSchema);
});

test('the reference has a table a part, and a row a field with all five cells', () => {
  const rows = page.split('\n').filter((line) => line.startsWith('| `'));
  expect(rows).toHaveLength(parts.reduce((sum, { fields }) => sum + fields.length, 0));
  for (const row of rows) expect(row.split(/(?<!\\)\|/).filter((cell) => cell.trim() !== '')).toHaveLength(5);
  for (const { name } of parts) expect(page).toContain(`\n## ${name}\n`);
});

test('every field is told, and an optional one what holds without it', () => {
  const silent = parts.flatMap(({ name: part, doc, fields }) => [
    ...(doc === '' ? [part] : []),
    ...fields.flatMap(({ name, doc: said, usual, optional }) =>
      said !== '' && optional === (usual !== '') ? [] : [`${part}.${name}`],
    ),
  ]);
  expect(silent).toEqual([]);
});

test('the examples are of an offer that passes, and there is one of every field', () => {
  expect(catalog.parse(EXAMPLE)).toMatchObject({ ok: true });
  const examples = valuesIn(EXAMPLE);
  const fields = parts.flatMap(({ name: part, fields: own }) => own.map(({ name }) => `${part}.${name}`));
  expect(fields.filter((field) => !examples.has(field))).toEqual([]);
});

/** The offer with the field of a part left out wherever it stands, or with a value of it there. */
function withField(at: string, value: unknown): unknown {
  const spec = structuredClone(EXAMPLE);
  const holders: (readonly [object, string])[] = [];
  eachField(spec, (one, holder, field) => {
    if (one === at) holders.push([holder, field]);
  });
  for (const [holder, field] of holders) {
    if (value === undefined) Reflect.deleteProperty(holder, field);
    else Reflect.set(holder, field, value);
  }
  return spec;
}

/** What an offer holds as it is written: billing and credits have the default, and their own tests of it. */
const AS_WRITTEN = ['AmountPriceSpec.every', 'SpendPriceSpec.every', 'RemedySpec.missed.startingOn'];

const defaults = parts.flatMap(({ name: part, fields }) =>
  fields.flatMap(({ name, usual }) => {
    const [, literal] = /^`('[^']+'|true|false|null)`/.exec(usual) ?? [];
    return literal === undefined || AS_WRITTEN.includes(`${part}.${name}`)
      ? []
      : [[`${part}.${name}`, JSON.parse(literal.replaceAll("'", '"'))] as const];
  }),
);

test.each(defaults)('without %s the offer is as with the default that is told, %s', (at, usual) => {
  const [silent, said] = [withField(at, undefined), withField(at, usual)].map((spec) =>
    offerOf(orThrow(catalog.parse(spec))),
  );
  expect(said).toEqual(silent);
});

test.each([
  ['number | null', 'number or `null`'],
  ["'a' | 'b' | undefined", "`'a'`, `'b'`"],
  [
    'Metric | readonly Metric[]',
    "`'first_reply'`, `'next_reply'`, `'update'`, `'workaround'`, `'resolution'`, or a list of them",
  ],
  ['ById<PlanSpec>', '[PlanSpec](#planspec) by id'],
  ['{ readonly [date: CalendarDate]: readonly Window[] }', 'list of windows by date'],
])('the values of %s are %s', (text, words) => {
  const [alias] = ts.createSourceFile('x.ts', `type X = ${text};`, ts.ScriptTarget.Latest, true).statements;
  expect(alias !== undefined && ts.isTypeAliasDeclaration(alias) && valuesOf(alias.type)).toBe(words);
});
