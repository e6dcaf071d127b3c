import ts from 'typescript';
import { ACTORS } from '../../src/catalog/catalog-spec.js';
import { METRICS, RESTING_STATUSES } from '../../src/catalog/clause-spec.js';
import { filesBelow } from '../architecture/source.ts';

/** A part of the document of an offer: an interface among the types in which one writes it. */
export interface Part {
  readonly name: string;
  readonly doc: string;
  readonly fields: readonly Field[];
}

export interface Field {
  /** The field; those of an object in it as `contacts.seats`. */
  readonly name: string;
  readonly optional: boolean;
  readonly type: ts.TypeNode;
  /** What its doc comment says, and of its `@defaultValue`; empty where it says nothing. */
  readonly doc: string;
  readonly usual: string;
}

const declarations = new Map(
  filesBelow('src/catalog', '.ts')
    .filter(({ path }) => /-spec\.ts$|^spec-parts\.ts$/.test(path))
    .flatMap(({ path, text }) => ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true).statements.slice())
    .filter((one) => ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one))
    .map((one) => [one.name.text, one] as const),
);

export function declarationOf(name: string): ts.InterfaceDeclaration | ts.TypeAliasDeclaration | undefined {
  return declarations.get(name);
}

/** What the words of the types mean to somebody who writes an offer. */
const WORDS: { readonly [type: string]: string } = {
  Id: 'id',
  Some: 'id or list of ids',
  Because: 'list of rule ids',
  SpecText: 'text',
  AudienceSpec: 'audience',
  CalendarDate: 'date',
  ZoneName: 'zone',
  Window: 'window',
  Metric: listOf(METRICS),
  RestingStatus: listOf(RESTING_STATUSES),
  ActorKind: listOf(ACTORS),
  PathSpec: 'list of [PlaceSpec](#placespec) or ids, or text by id,',
};

function listOf(names: readonly string[]): string {
  return names.map((name) => `\`'${name}'\``).join(', ');
}

/** Every part of the document, each after the one that first leads to it. */
export function partsOf(name = 'CatalogSpec', seen = new Set<string>()): readonly Part[] {
  const declared = declarations.get(name);
  if (declared === undefined || seen.has(name)) return [];
  seen.add(name);
  if (ts.isTypeAliasDeclaration(declared)) return namedIn(declared.type).flatMap((one) => partsOf(one, seen));
  const { doc } = commentOf(declared);
  const part = { name, doc, fields: declared.members.flatMap((one) => fieldsOf(one, '')) };
  return [part, ...declared.members.flatMap((one) => namedIn(one).flatMap((other) => partsOf(other, seen)))];
}

function fieldsOf(member: ts.TypeElement, before: string): readonly Field[] {
  if (!ts.isPropertySignature(member) || member.type === undefined) return [];
  const name = `${before}${member.name.getText()}`;
  const field = { name, optional: member.questionToken !== undefined, type: member.type, ...commentOf(member) };
  return [field, ...(objectIn(member.type)?.members.flatMap((one) => fieldsOf(one, `${name}.`)) ?? [])];
}

/** The object that a field holds, or of which it holds a list, where it has no name of its own. */
function objectIn(type: ts.TypeNode): ts.TypeLiteralNode | null {
  if (ts.isTypeLiteralNode(type)) return type.members.some(ts.isIndexSignatureDeclaration) ? null : type;
  if (ts.isUnionTypeNode(type)) return type.types.map(objectIn).find((one) => one !== null) ?? null;
  if (ts.isTypeOperatorNode(type)) return objectIn(type.type);
  return ts.isArrayTypeNode(type) ? objectIn(type.elementType) : null;
}

/** The types that a node names, in their order. */
function namedIn(node: ts.Node): readonly string[] {
  const own = ts.isTypeReferenceNode(node) ? [node.typeName.getText()] : [];
  const below: string[] = [];
  ts.forEachChild(node, (one) => {
    below.push(...namedIn(one));
  });
  return [...own, ...below];
}

function commentOf(node: ts.Node): { readonly doc: string; readonly usual: string } {
  const [comment] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const usual = comment?.tags?.find(({ tagName }) => tagName.text === 'defaultValue');
  return { doc: textOf(comment), usual: textOf(usual) };
}

function textOf(said: ts.JSDoc | ts.JSDocTag | undefined): string {
  return (ts.getTextOfJSDocComment(said?.comment) ?? '').replace(/\s+/g, ' ').trim();
}

/** What a field may hold, in words: parts of the document are links to their tables. */
export function valuesOf(type: ts.TypeNode): string {
  if (ts.isUnionTypeNode(type))
    return eitherOf(type.types.filter((one) => one.kind !== ts.SyntaxKind.UndefinedKeyword));
  if (ts.isTypeOperatorNode(type) || ts.isParenthesizedTypeNode(type)) return valuesOf(type.type);
  if (ts.isArrayTypeNode(type)) {
    const item = valuesOf(type.elementType);
    return `list of ${/^[a-z]+$/.test(item) ? `${item}s` : item}`;
  }
  if (ts.isTypeLiteralNode(type)) {
    const [index] = type.members.filter(ts.isIndexSignatureDeclaration);
    return index === undefined ? 'object' : `${valuesOf(index.type)} by ${index.parameters[0]?.name.getText()}`;
  }
  if (!ts.isTypeReferenceNode(type)) return wordFor(type);
  const name = type.typeName.getText();
  const [of] = type.typeArguments ?? [];
  return name === 'ById' && of !== undefined ? `${valuesOf(of)} by id` : (WORDS[name] ?? linkTo(name));
}

/** One of some; a thing and a list of such things are told together. */
function eitherOf(types: readonly ts.TypeNode[]): string {
  const values = types
    .map(valuesOf)
    .filter((one, i, all) => !all.slice(0, i).some((other) => one === `list of ${other}`));
  const both = values.length < types.length ? ', or a list of them' : '';
  return `${values.join(values.every((one) => one.startsWith('`')) ? ', ' : ' or ')}${both}`;
}

function wordFor(type: ts.TypeNode): string {
  if (type.kind === ts.SyntaxKind.StringKeyword) return 'text';
  if (type.kind === ts.SyntaxKind.NumberKeyword) return 'number';
  return type.kind === ts.SyntaxKind.BooleanKeyword ? '`true` or `false`' : `\`${type.getText()}\``;
}

/** An alias is told by what it stands for. */
function linkTo(name: string): string {
  const declared = declarations.get(name);
  if (declared === undefined) throw new Error(`test/docs/offer-shape.ts has no word for ${name}`);
  return ts.isTypeAliasDeclaration(declared) ? valuesOf(declared.type) : `[${name}](#${name.toLowerCase()})`;
}
