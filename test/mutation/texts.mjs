// Words for people are no behaviour: their wording may change without an answer changing. That there are words in both
// languages is held by the types and by the tests of the refusals. So these literals are not mutated; every other
// string is (codes, field names, formats).

/** Which arguments of a call are words for people. */
const TEXT_ARGUMENTS = new Map([
  ['invalidInput', [2, 3]],
  ['fault', [1, 2]],
]);

const LANGUAGES = new Set(['en', 'ja']);

const texts = {
  shouldIgnore(path) {
    if (!path.isStringLiteral() && !path.isTemplateLiteral()) return undefined;
    return isTextArgument(path) || isTextField(path) ? 'Words for people.' : undefined;
  },
};

function isTextArgument({ key, listKey, parent }) {
  return (
    listKey === 'arguments' &&
    parent.callee.type === 'Identifier' &&
    TEXT_ARGUMENTS.get(parent.callee.name)?.includes(key)
  );
}

/** `{ en: '…', ja: '…' }` */
function isTextField({ key, parent, parentPath }) {
  return (
    key === 'value' &&
    parent.type === 'ObjectProperty' &&
    LANGUAGES.has(parent.key.name) &&
    parentPath.parent.properties.every((field) => LANGUAGES.has(field.key?.name))
  );
}

export const strykerPlugins = [{ kind: 'Ignore', name: 'texts', value: texts }];
