import type { Text } from '../../src/index.js';
import { ADVICE, adviceOnName, REFUSAL_ADVICE } from './code-advice.ts';
import { issueCodes, registers } from './codes.ts';

/** A code with what it means and what to do, and where it comes from. */
export interface CodeEntry extends Text {
  readonly code: string;
  /** `issue`, and the modules that refuse with it. */
  readonly from: readonly string[];
  readonly because: readonly string[];
  /** Of a refusal: what it means to whoever wrote the program or the offer, where that needs saying. */
  readonly advice: Text | null;
}

/** What is to be known of a code of an issue. Throws for one that nobody has described. */
function adviceOn(code: string): Text {
  const advice =
    ADVICE[code] ?? (code.startsWith('unknown_') ? adviceOnName(code.slice('unknown_'.length)) : undefined);
  if (advice === undefined) throw new Error(`test/docs/code-advice.ts says nothing of ${code}`);
  return advice;
}

/** Every code, in alphabetical order: a code that is also an issue's has the words of the issue. */
export function entriesOfCodes(): CodeEntry[] {
  const entries = new Map<string, CodeEntry>();
  for (const code of issueCodes())
    entries.set(code, { code, from: ['issue'], because: [], advice: null, ...adviceOn(code) });
  for (const [module, reasons] of Object.entries(registers)) {
    for (const [code, { en, ja, because }] of Object.entries(reasons)) {
      const known = entries.get(code);
      entries.set(code, {
        ...(known ?? { code, en, ja }),
        advice: REFUSAL_ADVICE[code] ?? null,
        from: [...(known?.from ?? []), module],
        because: [...new Set([...(known?.because ?? []), ...because])],
      });
    }
  }
  return [...entries.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

const HEAD = `# Codes

Every code of an issue and of a refusal, with what it means and what to do. Codes do not depend on the language; the
words may change. Written by \`npm run docs:write\`.

- An **issue** is a fault of an argument: \`InvalidInputError\` carries all of them in \`issues\`, the refusal of a \`parseX\`
  too. \`issue.docs\` is the address of its entry here.
- A **refusal** is a no of the business, \`{ ok: false, refusal }\`: it names the module here. The rules are those that it
  usually rests on; \`refusal.because\` has those of the case. Its words are for the customer; where it tells something to
  whoever wrote the offer or the program, that follows. [The document of an offer](OFFER.md) has the fields that it names.
`;

/** The page with an entry a code; the heading is the anchor. */
export function codesPage(): string {
  const entries = entriesOfCodes().map(({ code, from, because, en, ja, advice }) => {
    const kinds = from.map((one) => (one === 'issue' ? 'issue' : `refusal of \`${one}\``)).join(', ');
    const rules = because.length > 0 ? ` (${because.join(', ')})` : '';
    const forTheProgram =
      advice === null ? '' : `\nFor whoever wrote the offer or the program: ${advice.en}\n\n${advice.ja}\n`;
    return `### ${code}\n\n${kinds}${rules}\n\n${en}\n\n${ja}\n${forTheProgram}`;
  });
  return `${HEAD}\n${entries.join('\n')}`;
}
