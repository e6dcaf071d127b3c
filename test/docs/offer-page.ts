import { EXAMPLE } from './offer-example.ts';
import { type Field, type Part, partsOf, valuesOf } from './offer-shape.ts';
import { valuesIn } from './offer-values.ts';

const HEAD = `# The document of an offer

Everything that an offer may say, field by field. Three fields are required: \`id\`, \`channels\` and \`tiers\`. What an offer
does not say is not written. Written by \`npm run docs:write\` from the types, \`src/catalog/*-spec.ts\`.

\`\`\`ts
import { catalog, orThrow, premiumSupport } from 'premium-support';

// From a file: the document is read as data, so the ids are texts to the compiler.
const text = '{ "id": "acme", "channels": { "web": {} }, "tiers": { "gold": { "benefits": { "web": {} } } } }';
const loaded = premiumSupport(orThrow(catalog.parse(JSON.parse(text))));
loaded.catalog.version; // => '1'

// In a program: the ids are types, and one that the offer does not have does not compile.
const spec = { id: 'acme', channels: { web: {} }, tiers: { gold: { benefits: { web: {} } } } } as const;
premiumSupport(spec).label('channel', 'web').en; // => 'web'
\`\`\`

An imported JSON file, or a spec in a plain \`const\`, does not compile as an argument of \`premiumSupport\` or
\`catalog.define\`: the compiler takes \`'seat'\` for any text. Load the first with \`catalog.parse\`, which also answers with
every fault and its path; write \`as const\` behind the second, or write it in the call.
[An example](../examples/own-offer-with-prices.ts) has channels, languages, roles, prices and tiers that admins buy themselves, up
to the invoice of an upgrade; [\`examples/catalogues\`](../examples/catalogues/README.md) has eleven offers as JSON.

## Forms

| in the tables | is |
|---|---|
| id | 1 to 64 letters, digits and \`_ . : + -\`, a letter or a digit first |
| … by id | an object \`{ gold: { … } }\` in the order of its keys; a list \`[{ id: 'gold', … }]\`; or, where the things may be empty, a list of ids \`['gold']\` |
| text | words for people: \`'Silver'\`, or \`{ en: 'Silver', ja: 'シルバー' }\` (\`ja\` defaults to \`en\`); amounts and the like as text |
| date, span | \`'2026-11-20'\`; a span has its first date, and the first one after it |
| window | \`'09:00-17:00'\`, \`'22:00-06:00'\` across midnight |
| audience | \`'member'\` (everybody), \`'admin'\`, \`'contact'\` or a role; a list of them; or \`{ admin: ['S1'], owner: [] }\` with the rules that grant it to each |
| rule ids | ids of \`rules\` of the document, or of the library's register (\`rules()\`) |
`;

/** The reference of the document: a table a part, a row a field. Throws for a field of which something is not said. */
export function offerPage(): string {
  const parts = partsOf();
  return `${HEAD}\n${parts.map(tableOf).join('\n')}`;
}

function tableOf({ name, doc, fields }: Part): string {
  const head = '| field | values | default | what it means | example |\n|---|---|---|---|---|';
  return `## ${name}\n\n${doc}\n\n${head}\n${fields.map((field) => rowOf(name, field)).join('\n')}\n`;
}

const examples = valuesIn(EXAMPLE);

function rowOf(part: string, { name, optional, type, doc, usual }: Field): string {
  const at = `${part}.${name}`;
  if (doc === '') throw new Error(`${at} has no doc comment`);
  if (optional !== (usual !== '')) throw new Error(`${at}: an optional field, and no other, has a @defaultValue`);
  if (!examples.has(at)) throw new Error(`test/docs/offer-example.ts does not have ${at}`);
  const cells = [
    `\`${name}\``,
    valuesOf(type),
    optional ? usual : '**required**',
    doc,
    `\`${shown(examples.get(at))}\``,
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

const MAX_EXAMPLE = 64;

/** A value on one line; of a long one only the outside. */
function shown(value: unknown): string {
  for (const depth of [9, 1, 0]) {
    const text = literal(value, depth);
    if (text.length <= MAX_EXAMPLE || depth === 0) return text;
  }
  return '';
}

function literal(value: unknown, depth: number): string {
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map((one) => literal(one, depth)).join(', ')}]`;
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  const kept = depth === 0 ? entries.slice(0, 1) : entries;
  const fields = kept.map(([key, one]) => `${keyOf(key)}: ${inner(one, depth)}`);
  return `{ ${[...fields, ...(kept.length < entries.length ? ['…'] : [])].join(', ')} }`;
}

function inner(value: unknown, depth: number): string {
  const isObject =
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
  return isObject && depth <= 1 ? '{ … }' : literal(value, depth - 1);
}

function keyOf(key: string): string {
  return /^[a-z_$][\w$]*$/i.test(key) ? key : `'${key}'`;
}
