import { readFileSync } from 'node:fs';
import { entriesOfCodes } from './codes-page.ts';
import { offerPage } from './offer-page.ts';
import { BESIDE_THE_ROOT, documentedFunctions, doors, moduleText, namespaceOf } from './reference.ts';

const { name, version, description, homepage, repository } = JSON.parse(readFileSync('package.json', 'utf8'));
const blob = `${String(repository.url).replace(/^git\+|\.git$/g, '')}/blob/main`;

function head(): string {
  return `# ${name} ${version}\n\n> ${description}`;
}

function importOf(door: string): string {
  if (door === 'index') return `import { orThrow } from '${name}'`;
  return BESIDE_THE_ROOT.includes(door)
    ? `import { … } from '${name}/${door}'`
    : `import { ${namespaceOf(door)} } from '${name}'`;
}

/** The short form: what there is, one line a function, and where to read on. */
export function llmsText(): string {
  const functions = documentedFunctions();
  const sections = doors.map((door) => {
    const lines = functions.filter((one) => one.door === door).map(({ call, summary }) => `- \`${call}\`: ${summary}`);
    return [
      `## ${door === 'index' ? 'root' : door}`,
      `${moduleText(door)} \`${importOf(door)}\``,
      lines.join('\n'),
    ].join('\n\n');
  });
  const links = [
    `- [README](${homepage}): examples, conventions, recipes`,
    `- [Codes](${blob}/.github/CODES.md): every code of an issue or a refusal, and what to do`,
    `- [The document of an offer](${blob}/.github/OFFER.md): every field, its values, default and meaning`,
    '- llms-full.txt, beside this file: every function with its signature, its doc comment and its example, and the document of an offer',
  ];
  return `${[head(), conventions(), ...sections, `## Read on\n\n${links.join('\n')}`].join('\n\n')}\n`;
}

/** The long form: every function with its signature, doc comment and example, the document of an offer, every code. */
export function llmsFullText(): string {
  const functions = documentedFunctions();
  const sections = doors.map((door) => {
    const parts = functions
      .filter((one) => one.door === door)
      .map(({ call, signatures, text, example }) =>
        [`### ${call}`, fenced(signatures.join('\n')), text, fenced(example)].join('\n\n'),
      );
    return [`## ${door === 'index' ? 'root' : door}`, `${moduleText(door)} \`${importOf(door)}\``, ...parts].join(
      '\n\n',
    );
  });
  const codes = entriesOfCodes().map(
    ({ code, en, advice }) => `- \`${code}\`: ${[en, advice?.en ?? []].flat().join(' ')}`,
  );
  const offer = offerPage().replace(/^#/gm, '##');
  return `${[head(), conventions(), ...sections, offer, `## Codes\n\n${codes.join('\n')}`].join('\n\n')}\n`;
}

function fenced(code: string): string {
  return `\`\`\`ts\n${code}\n\`\`\``;
}

/** The README's conventions. */
function conventions(): string {
  const found = /\n(## Conventions\n[\s\S]*?)\n(?:```|## )/.exec(readFileSync('README.md', 'utf8'))?.[1];
  if (found === undefined) throw new Error('README.md has no conventions');
  return found.trim();
}
