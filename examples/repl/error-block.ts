import { inspect } from 'node:util';
import { InvalidInputError, type Issue, type RefusedError } from 'premium-support';

const MAX_ISSUES = 4;
const MAX_ALLOWED = 160;

/** An error of the library as one block of at most ten lines: where, what, what is allowed, what was probably meant. */
export function errorBlock(error: InvalidInputError | RefusedError): string {
  return error instanceof InvalidInputError ? inputBlock(error) : refusalBlock(error);
}

function inputBlock({ issues, verb }: InvalidInputError): string {
  const lines = issues.slice(0, MAX_ISSUES).flatMap(issueLines);
  const rest = issues.length - MAX_ISSUES;
  if (rest > 0) lines.push(`  ${rest} more: full(_error)`);
  return [`InvalidInputError: ${verb ?? 'the input'} cannot read this`, ...lines].join('\n');
}

function issueLines({ path, code, message, expected, suggestion }: Issue): readonly string[] {
  const where = path.length === 0 ? '' : `${path.join('.')}: `;
  // Where a message ends with the list of what is allowed, the list stands on its own line.
  const [said = ''] = expected === undefined ? [message.en] : message.en.split(/ (?:Use|Did you mean) /);
  const allowed = expected === undefined ? '' : `allowed: ${cut(expected.join(', '))}`;
  const meant = suggestion === undefined ? '' : `did you mean ${suggestion}?`;
  const more = [allowed, meant].filter((one) => one !== '').join('; ');
  return [`  ${where}${said} (${code})`, ...(more === '' ? [] : [`    ${more}`])];
}

function refusalBlock({ code, refusal }: RefusedError): string {
  const { message, because, code: _, ...data } = refusal;
  return [
    `RefusedError: ${code}`,
    `  ${message.en}`,
    ...(because.length === 0 ? [] : [`  because: ${because.join(', ')}`]),
    ...Object.entries(data).map(([name, value]) => `  ${name}: ${cut(oneLine(value))}`),
  ].join('\n');
}

function oneLine(value: unknown): string {
  return inspect(value, { depth: 1, breakLength: Number.POSITIVE_INFINITY, compact: true });
}

function cut(text: string): string {
  return text.length <= MAX_ALLOWED ? text : `${text.slice(0, MAX_ALLOWED)}…`;
}
