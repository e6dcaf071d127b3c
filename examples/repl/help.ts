import { readFileSync } from 'node:fs';
import { rules } from 'premium-support';
import { type DocComment, docComment, folderOf, typeComment } from './doc-comment.ts';
import { withoutTypes } from './plain-code.ts';
import { Shown } from './shown.ts';

type Scope = { readonly [name: string]: unknown };

/** What the REPL adds to the library. */
const TOOLS = {
  help: 'help() lists everything; help(sla), help(sla.readClock), help("readClock") tell about one thing; help("ClockInput") about a type, help("R19") about a rule, help("unknown_zone") about a code.',
  full: 'full(x) prints a value to its last leaf. full(_) is the last answer, full(_error) the last error.',
  draw: 'draw(reading, { locale?, zone?, width? }) draws a clock: of a reading, tickets.readClocks(…) or a row of it, or what sla.readClock takes.',
  samples: 'samples.ticket, samples.subscription, …: one of each document, all of one request and one purchase.',
} as const;

/** `help` over the names in scope. Sources are read when somebody asks. */
export function helpOf(names: Scope): (about?: unknown) => Shown {
  const help = (about?: unknown) => new Shown(textAbout({ ...names, help }, about));
  return help;
}

function textAbout(scope: Scope, about: unknown): string {
  if (about === undefined) return overview(scope);
  const wanted = typeof about === 'string' ? about : nameOf(scope, about);
  if (wanted === null) return NOTHING;
  const value = scope[wanted];
  if (wanted === 'samples') return `${TOOLS.samples}\n${Object.keys(Object(value)).join(', ')}`;
  if (isTool(wanted)) return TOOLS[wanted];
  if (isModule(value)) return moduleText(wanted, value);
  const names = functionsOf(scope).filter((one) => one === wanted || one.endsWith(`.${wanted}`));
  const [only] = names;
  if (only === undefined) return typeText(wanted) ?? ruleText(wanted) ?? codeText(wanted) ?? NOTHING;
  return names.length === 1 ? functionText(only) : ['Which one?', ...names.map(line)].join('\n');
}

const NOTHING = [
  'There is no help for this. help() lists everything that there is help for.',
  "For a function of premiumSupport(…), ask for the module's: help('sla.promise').",
].join('\n');

function overview(scope: Scope): string {
  const modules = Object.keys(scope).filter((name) => isModule(scope[name]));
  const rest = functionsOf(scope).filter((name) => !name.includes('.'));
  const width = Math.max(...modules.map((name) => name.length));
  return [
    ...modules.map((name) => `  ${name.padEnd(width)}  ${purposeOf(name)}`),
    '',
    ...rest.map(line),
    '',
    ...Object.values(TOOLS).map((text) => `  ${text}`),
  ].join('\n');
}

function moduleText(name: string, module: Scope): string {
  return [purposeOf(name), '', ...Object.keys(module).map((one) => line(`${name}.${one}`))].join('\n');
}

function functionText(name: string): string {
  const found = commentOf(name);
  return found === null ? NOTHING : commentText(name, found);
}

/** A type that an entry exports, by its name alone or after its module: `ClockInput`, `sla.ClockInput`. */
function typeText(wanted: string): string | null {
  const name = wanted.split('.').at(-1) ?? '';
  const found = /^[A-Z]\w*[a-z]/.test(name) ? typeComment(name) : null;
  return found === null ? null : commentText(name, found);
}

/** A comment as it is written, its example as lines that can be typed here. */
function commentText(name: string, { signature, text, fields, file }: DocComment): string {
  const [said = '', ...examples] = text.replaceAll(/^@(?:inline|useDeclaredType)$/gm, '').split('@example');
  const code = examples.map((one) => `Example:${withoutTypes(one)}`);
  const parts = [name, signature, said.trim(), fields.join('\n'), code.join('\n').trim(), file];
  return parts.filter((one) => one !== '').join('\n\n');
}

function ruleText(id: string): string | null {
  const found = rules().find((one) => one.id === id);
  return found === undefined ? null : [found.id, found.en, found.ja].join('\n\n');
}

/** A code of an issue or a refusal: its entry in the index of codes. */
function codeText(code: string): string | null {
  const page = readFileSync(new URL('../../.github/CODES.md', import.meta.url), 'utf8');
  return (
    page
      .split(/^### /m)
      .find((entry) => entry.startsWith(`${code}\n`))
      ?.trim() ?? null
  );
}

/** A name with the first sentence of its comment. */
function line(name: string): string {
  const text = commentOf(name)?.text ?? '';
  const [said = ''] = text.split('@example');
  const [sentence = ''] = said.replaceAll('\n', ' ').split(/(?<=\.) (?=[A-Z`])/);
  return `  ${name}: ${sentence.length <= 110 ? sentence : `${sentence.slice(0, 110)}…`}`;
}

function commentOf(name: string) {
  const [first = '', second] = name.split('.');
  return second === undefined ? docComment(null, first) : docComment(first, second);
}

/** What a module is for: the first sentence of its README. */
function purposeOf(name: string): string {
  const readme = readFileSync(new URL(`../../src/${folderOf(name)}/README.md`, import.meta.url), 'utf8');
  const paragraph = readme.split('\n\n')[1]?.replaceAll('\n', ' ') ?? '';
  return paragraph.split(/(?<=\.) /)[0] ?? '';
}

function nameOf(scope: Scope, about: unknown): string | null {
  for (const [name, value] of Object.entries(scope)) {
    if (value === about) return name;
    if (!isModule(value)) continue;
    const own = Object.keys(value).find((one) => value[one] === about);
    if (own !== undefined) return `${name}.${own}`;
  }
  return null;
}

function functionsOf(scope: Scope): readonly string[] {
  return Object.entries(scope).flatMap(([name, value]) => {
    if (isTool(name)) return [];
    return isModule(value) ? Object.keys(value).map((one) => `${name}.${one}`) : [name];
  });
}

function isTool(name: string): name is keyof typeof TOOLS {
  return Object.hasOwn(TOOLS, name);
}

/** A module holds functions; the samples hold none, nor do the Standard Schemas. */
function isModule(value: unknown): value is Scope {
  return typeof value === 'object' && value !== null && Object.values(value).some((one) => typeof one === 'function');
}
