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
}

/** What the type checker says that each door exports, re-exports and `export *` resolved. */
export function publicSurface(doors: Readonly<Record<string, string>> = entry): Exported[] {
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
  };
}

function kindOf(checker: ts.TypeChecker, symbol: ts.Symbol, declaration: ts.Declaration): Exported['kind'] {
  if (!(symbol.flags & ts.SymbolFlags.Value)) return 'type';
  if (symbol.flags & ts.SymbolFlags.Module) return 'value';
  const type = checker.getTypeOfSymbolAtLocation(symbol, declaration);
  return type.getCallSignatures().length > 0 ? 'function' : 'value';
}
