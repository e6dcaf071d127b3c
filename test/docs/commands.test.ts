import { readFileSync } from 'node:fs';
import { jsonSchema } from 'premium-support/json-schema';
import { expect, test } from 'vitest';

// The READMEs name every command with the fields of its own, as the JSON Schemas of commands have them.

/** What JSON Schema says of one command, or of several with the same fields. */
interface Described {
  readonly properties: Readonly<Record<string, { readonly const?: string; readonly enum?: readonly string[] }>>;
  readonly required: readonly string[];
}

/** Each command of a schema as the READMEs write it: `undo { what?, tier? }`. */
function described(document: 'ticket_command' | 'billing_command', shared: readonly string[]): string[] {
  // A document of JSON: what it says is compared below.
  const { oneOf } = jsonSchema(document) as unknown as { readonly oneOf: readonly Described[] };
  return oneOf.flatMap(({ properties, required }) => {
    const { type = {}, ...fields } = properties;
    const own = Object.keys(fields).filter((name) => !shared.includes(name));
    const told = own.map((name) => (required.includes(name) ? name : `${name}?`)).join(', ');
    return [type.const ?? [], type.enum ?? []].flat().map((name) => (told === '' ? name : `${name} { ${told} }`));
  });
}

/** The code between backticks in the part of a page that a pattern finds. */
function codeIn(path: string, part: RegExp): string[] {
  const text = part.exec(readFileSync(path, 'utf8'))?.[0] ?? '';
  return [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

test("the tickets' README names every command with its fields", () => {
  const named = codeIn('src/tickets/README.md', /^2\. [\s\S]*?(?=^3\. )/m).filter((code) => code.includes('{'));
  expect(named.sort()).toEqual(described('ticket_command', ['id', 'actor', 'at']).sort());
});

test('the README of billing names every command with its fields', () => {
  const rows = codeIn('src/billing/README.md', /(?<=^## Commands\n)[\s\S]*?(?=^## )/m);
  const named = rows.filter((code) => code.includes('{') || /^[a-z]+_plan$/.test(code));
  expect(named.sort()).toEqual(described('billing_command', ['id', 'actor', 'via', 'at', 'expected']).sort());
});
