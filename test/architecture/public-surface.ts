import { relative } from 'node:path';
import ts from 'typescript';
import { entry } from '../../tsup.config.ts';

/** A name that a door of the package exports, and the declaration behind it. */
export interface Exported {
  readonly door: string;
  readonly name: string;
  readonly kind: 'function' | 'value' | 'type';
  /** The doc comment as it stands in the source; empty where there is none. */
  readonly doc: string;
  readonly where: string;
  /** Of a function: for each parameter the names of the fields of its type, of every type of a union. */
  readonly parameters: readonly (readonly string[])[];
  /** Of a function: its overloads as they are declared, without their comments. */
  readonly signatures: readonly string[];
}

const surfaces = new Map<object, readonly Exported[]>();

/**
 * What the type checker says that each door exports, re-exports and `export *` resolved. Many suites ask about the
 * doors of `src`, and it takes seconds to say: it is said once.
 */
export function publicSurface(doors: Readonly<Record<string, string>> = entry): readonly Exported[] {
  const known = surfaces.get(doors) ?? exportedBy(doors);
  surfaces.set(doors, known);
  return known;
}

function exportedBy(doors: Readonly<Record<string, string>>): readonly Exported[] {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, '.');
  const program = ts.createProgram(Object.values(doors), options);
  const checker = program.getTypeChecker();
  return Object.entries(doors)
    .sort()
    .flatMap(([door, file]) => {
      const source = program.getSourceFile(file);
      const symbol = source && checker.getSymbolAtLocation(source);
      if (!symbol) throw new Error(`${file} exports nothing`);
      return checker.getExportsOfModule(symbol).map((one) => describe(checker, door.replace(/\/index$/, ''), one));
    });
}

function describe(checker: ts.TypeChecker, door: string, exported: ts.Symbol): Exported {
  const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
  const [declaration] = symbol.declarations ?? [];
  if (!declaration) throw new Error(`${door} exports ${exported.name}, which nothing declares`);
  const file = declaration.getSourceFile();
  const line = file.getLineAndCharacterOfPosition(declaration.getStart(file)).line + 1;
  return {
    door,
    name: exported.name,
    kind: kindOf(checker, symbol, declaration),
    doc: (symbol.declarations ?? [])
      .flatMap(ts.getJSDocCommentsAndTags)
      .map((doc) => doc.getText())
      .join('\n'),
    where: `${relative('.', file.fileName)}:${line}`,
    parameters: parametersOf(checker, symbol, declaration),
    signatures: signaturesOf(symbol),
  };
}

/** Overloads as they are written; the implementation behind them is not one. */
function signaturesOf(symbol: ts.Symbol): string[] {
  const functions = (symbol.declarations ?? []).filter(ts.isFunctionDeclaration);
  const overloads = functions.filter(({ body }) => body === undefined);
  return (overloads.length > 0 ? overloads : functions).map((one) => {
    const text = one.getText();
    const head = one.body === undefined ? text : text.slice(0, one.body.getStart() - one.getStart());
    return head
      .replace(/^export /, '')
      .replace(/\s+/g, ' ')
      .replace(/, \)/g, ')')
      .replace(/\( /g, '(')
      .replace(/;?\s*$/, '');
  });
}

function parametersOf(checker: ts.TypeChecker, symbol: ts.Symbol, declaration: ts.Declaration): Exported['parameters'] {
  if (!(symbol.flags & ts.SymbolFlags.Function)) return [];
  const signatures = checker.getTypeOfSymbolAtLocation(symbol, declaration).getCallSignatures();
  const longest = Math.max(0, ...signatures.map(({ parameters }) => parameters.length));
  return Array.from({ length: longest }, (_, i) => [
    ...new Set(
      signatures.flatMap(({ parameters }) => {
        const parameter = parameters[i];
        return parameter === undefined ? [] : fieldsOf(checker, checker.getTypeOfSymbol(parameter));
      }),
    ),
  ]);
}

function isMethod(checker: ts.TypeChecker, field: ts.Symbol): boolean {
  return checker.getTypeOfSymbol(field).getCallSignatures().length > 0;
}

/** The fields of a type that is an object, its methods left out. */
function fieldsOf(checker: ts.TypeChecker, type: ts.Type): readonly string[] {
  const types = type.isUnion() ? type.types : [type];
  return types.flatMap((one) => {
    if (!(one.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) || checker.isArrayType(one)) return [];
    const fields = checker.getPropertiesOfType(one).filter((field) => !isMethod(checker, field));
    return fields.map(({ name }) => name);
  });
}

function kindOf(checker: ts.TypeChecker, symbol: ts.Symbol, declaration: ts.Declaration): Exported['kind'] {
  if (!(symbol.flags & ts.SymbolFlags.Value)) return 'type';
  if (symbol.flags & ts.SymbolFlags.Module) return 'value';
  const type = checker.getTypeOfSymbolAtLocation(symbol, declaration);
  return type.getCallSignatures().length > 0 ? 'function' : 'value';
}
