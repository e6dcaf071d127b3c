// Words for people are no behaviour: their wording may change without an answer changing. That there are words in both
// languages is held by the types and by the tests of the refusals. So these literals are not mutated; every other
// string is (codes, field names, formats).

/** Which arguments of a call are words for people. */
const TEXT_ARGUMENTS: ReadonlyMap<string, readonly number[]> = new Map([
  ['invalidInput', [2, 3]],
  ['fault', [1, 2]],
]);

const LANGUAGES = new Set(['en', 'ja']);

/** What is read here of Babel's paths. */
interface Path {
  readonly key: string | number;
  readonly listKey?: string;
  readonly parent: {
    readonly type: string;
    readonly callee?: { readonly type: string; readonly name: string };
    readonly key?: { readonly name: string };
  };
  readonly parentPath: {
    readonly parent: { readonly properties: readonly { readonly key?: { readonly name: string } }[] };
  };
  isStringLiteral(): boolean;
  isTemplateLiteral(): boolean;
}

export const texts = {
  shouldIgnore(path: Path): string | undefined {
    if (!path.isStringLiteral() && !path.isTemplateLiteral()) return undefined;
    return isTextArgument(path) || isTextField(path) ? 'Words for people.' : undefined;
  },
};

function isTextArgument({ key, listKey, parent: { callee } }: Path): boolean {
  if (listKey !== 'arguments' || callee?.type !== 'Identifier' || typeof key !== 'number') return false;
  return TEXT_ARGUMENTS.get(callee.name)?.includes(key) ?? false;
}

/** `{ en: '…', ja: '…' }` */
function isTextField({ key, parent, parentPath }: Path): boolean {
  return (
    key === 'value' &&
    parent.type === 'ObjectProperty' &&
    isLanguage(parent.key?.name) &&
    parentPath.parent.properties.every((field) => isLanguage(field.key?.name))
  );
}

function isLanguage(name: string | undefined): boolean {
  return name !== undefined && LANGUAGES.has(name);
}
