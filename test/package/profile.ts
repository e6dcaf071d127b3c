import { gzipSync } from 'node:zlib';
import { build, type Metafile, transform } from 'esbuild';
import { createSourceFile, ScriptTarget } from 'typescript';
import { rootNamesBut } from './root-names.ts';

// Prints what the bytes of the doors are, as the table of `README.md`: `npx tsx test/package/profile.ts`; with the name of a
// door, its functions: `npx tsx test/package/profile.ts calendar`. It bundles the sources, because a bundle of `dist` does
// not say which source a line comes from.

const doors: Readonly<Record<string, string>> = {
  time: `export * from './src/time/index.ts'`,
  calendar: `export * from './src/calendar/index.ts'`,
  readClock: `export { readClock } from './src/sla/index.ts'`,
  billing: `export * from './src/billing/index.ts'`,
  root: `export { ${rootNamesBut(['rule', 'rules', 'label', 'premiumSupport'])} } from './src/index.ts'`,
};

const ORDER =
  /catalog\/(tier-order|promise-order|hours-order|request-|useless-targets|benefit-order|sound-part|promised-time|audience)/;
const STORED = /billing\/(sound|stored-|.*-schema|accepted-command)/;

/** What a file is for; the first that fits. */
const kinds: readonly (readonly [kind: string, of: RegExp])[] = [
  ['zod', /\/zod\//],
  ['decimal.js', /\/decimal\.js\//],
  ['date-fns-tz', /\/date-fns-tz\//],
  ['the error: its text, codes and print', /^src\/input\/(issue|printed)/],
  ['doors and readers of arguments', /^src\/input\/(?!plain-copy|frozen|suggestion)|^src\/answer\//],
  ['the nearest name', /^src\/input\/suggestion/],
  ['a copy of plain data', /^src\/input\//],
  ['instants', /^src\/time\/(instant|ascii)/],
  ['dates', /^src\/time\/calendar-date/],
  ['durations', /^src\/time\/(duration|interval)/],
  ['zones: names, offsets, local time', /^src\/time\/(zone|offset-year|local-time|first-reached)/],
  ['formats', /^src\/time\//],
  ['money', /^src\/money\//],
  ['schedules: all that may be wrong', /calendar\/schedule-faults/],
  ['schedules: equal copies, quick copies', /calendar\/(schedule-copies|usual-spec)/],
  ['schedules: form, windows, two of ours', /calendar\/(schedule|window|weekday|japan-desk|opening-plan)/],
  ['engine: what is open, two combined', /calendar\/(opening-hours|intersect-union)/],
  ['engine: buckets and their tables', /calendar\/(bucket-|open-table)/],
  ['engine: years, near and far', /calendar\/(year-|special-years|table-room)/],
  ['engine: answers and edges', /calendar\/(quick-|slow-|engine|timeline\.|timeline-edges)/],
  ['engine: columns', /calendar\/(timeline-columns|float64)/],
  ['engine: open dates', /calendar\/(open-days|business-days)/],
  ['engine: verbs of text, windows listed', /^src\/calendar\//],
  ['the built-in offer', /catalog\/dropbox/],
  ['catalogue: that no tier promises less', ORDER],
  ['catalogue: the rest', /^src\/catalog/],
  ['words of refusals, cards, drawings', /^src\/words\//],
  ['billing: stored documents', STORED],
  ['billing: rules', /^src\/billing\//],
  ['tickets', /^src\/tickets\//],
  ['clocks, promises, drawings', /^src\/sla\//],
  ['other modules', /^src\//],
];

interface Part {
  readonly file: string;
  readonly code: string;
}

/** The minified statements of a bundle: functions, and what stands beside them. */
async function partsOf(code: string, shortNames = true): Promise<readonly Part[]> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: '.', loader: 'ts' },
    bundle: true,
    minifySyntax: true,
    minifyIdentifiers: shortNames,
    write: false,
    format: 'esm',
    platform: 'browser',
    charset: 'utf8',
    metafile: true,
    outfile: 'door.js',
  });
  const texts = textsByFile(outputFiles[0]?.text ?? '', metafile);
  return Promise.all(
    texts.flatMap(([file, text]) => {
      const whole = text.replace(/^export \{[^}]*\};$/gm, '');
      const { statements } = createSourceFile(file, whole, ScriptTarget.Latest);
      return statements.map(async ({ pos, end }) => {
        const { code: minified } = await transform(whole.slice(pos, end), { minifyWhitespace: true, charset: 'utf8' });
        return { file, code: minified };
      });
    }),
  );
}

function kindOf({ file }: Part): string {
  return kinds.find(([, of]) => of.test(file))?.[0] ?? file;
}

/** A bundle says in a comment above each file which one it is. */
function textsByFile(bundle: string, { inputs }: Metafile): readonly (readonly [file: string, text: string])[] {
  const sections = bundle.split(/^\/\/ (.+\.m?[jt]s)$/m).slice(1);
  return sections.flatMap((file, i) => (i % 2 === 0 && file in inputs ? [[file, sections[i + 1] ?? ''] as const] : []));
}

const LITERAL = /"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g;
const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;

/** Code without its sentences for people, English or Japanese; what they are filled with stays. */
function withoutSentences(code: string): string {
  return code.replace(LITERAL, (literal) => {
    const isSentence = JAPANESE.test(literal) || literal.split(' ').length > 3;
    return isSentence ? `\`${(literal.match(/\$\{[^}]*\}/g) ?? []).join('')}\`` : literal;
  });
}

function gzipped(parts: readonly string[]): number {
  return gzipSync(parts.join('\n'), { level: 9 }).length;
}

/** What a door would lose without each kind, and without its sentences, in bytes. */
async function profile(code: string): Promise<ReadonlyMap<string, number>> {
  const parts = await partsOf(code);
  const whole = gzipped(parts.map((part) => part.code));
  const lost = kinds.map(([kind]): readonly [string, number] => {
    const others = parts.filter((part) => kindOf(part) !== kind);
    return [kind, others.length === parts.length ? 0 : whole - gzipped(others.map((part) => part.code))];
  });
  const alone = lost.reduce((sum, [, bytes]) => sum + bytes, 0);
  return new Map([
    ...lost,
    ['in several of these', whole - alone],
    ['**whole**', whole],
    ['of it sentences for people', whole - gzipped(parts.map((part) => withoutSentences(part.code)))],
  ]);
}

/** The functions of a door, each with its file and the bytes that the door would lose without it, heaviest first. */
async function functionsOf(code: string): Promise<readonly (readonly [bytes: number, name: string, file: string])[]> {
  const [parts, named] = await Promise.all([partsOf(code), partsOf(code, false)]);
  const whole = gzipped(parts.map((part) => part.code));
  return parts
    .map(({ file }, i) => {
      const [, name = '…'] = /^(?:async )?(?:function\*? |var |let |const )([\w$]+)/.exec(named[i]?.code ?? '') ?? [];
      return [whole - gzipped(parts.filter((_, j) => j !== i).map((part) => part.code)), name, file] as const;
    })
    .toSorted(([a], [b]) => b - a);
}

async function printFunctions(door: string): Promise<void> {
  for (const [bytes, name, file] of await functionsOf(door)) console.log(`${bytes}`.padStart(6), name, `(${file})`);
}

async function printKinds(): Promise<void> {
  const found = await Promise.all(Object.values(doors).map(profile));
  const names = [...(found[0]?.keys() ?? [])];
  const line = (cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`);
  line(['kB, gzipped', ...Object.keys(doors)]);
  line(['---', ...Object.keys(doors).map(() => '--:')]);
  for (const name of names) {
    const cells = found.map((one) => ((one.get(name) ?? 0) === 0 ? '' : ((one.get(name) ?? 0) / 1000).toFixed(1)));
    line([name, ...cells]);
  }
}

const asked = doors[process.argv[2] ?? ''];
await (asked === undefined ? printKinds() : printFunctions(asked));
