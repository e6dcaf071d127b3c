import { documentedFunctions } from './reference.ts';

const BEGIN = '<!-- Written by `npm run docs:write` from the doc comments. -->';
const END = '<!-- The end of what is written. -->';

/** The table of all public functions, with the first sentence of each doc comment. */
function functionTable(): string {
  const rows = documentedFunctions().map(({ call, door, summary }) => {
    const from = door === 'import' || door === 'json-schema' ? ` (\`premium-support/${door}\`)` : '';
    return `| \`${call}\`${from} | ${summary.replaceAll('|', '\\|')} |`;
  });
  return ['| function | what it does |', '|---|---|', ...rows].join('\n');
}

/** The text with the table between its two marks. Throws where a mark is missing. */
export function withFunctionTable(text: string): string {
  const [start, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`the text lacks the marks ${BEGIN} and ${END}`);
  return `${text.slice(0, start + BEGIN.length)}\n\n${functionTable()}\n\n${text.slice(end)}`;
}
