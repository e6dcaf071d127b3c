import { gzipSync } from 'node:zlib';
import { build, type Metafile, transform } from 'esbuild';
import { rootNamesBut } from './root-names.ts';

// Prints what the bytes of a door are, as the table of `README.md`: `npx tsx test/package/profile.ts`. It bundles the
// sources, because a bundle of `dist` does not say which source a line comes from.

const doors: Readonly<Record<string, string>> = {
  time: `export * from './src/time/index.ts'`,
  calendar: `export * from './src/calendar/index.ts'`,
  readClock: `export { readClock } from './src/sla/index.ts'`,
  billing: `export * from './src/billing/index.ts'`,
  root: `export { ${rootNamesBut(['rule', 'rules', 'label', 'premiumSupport'])} } from './src/index.ts'`,
};

const SCHEDULES = /calendar\/(schedule|usual-spec|window|weekday|japan-desk|business-days)/;
const ORDER =
  /catalog\/(tier-order|promise-order|hours-order|request-|useless-targets|benefit-order|sound-part|promised-time|audience)/;
const STORED = /billing\/(sound|stored-|.*-schema|accepted-command)/;

/** What a file is for; the first that fits. */
const kinds: readonly (readonly [kind: string, of: RegExp])[] = [
  ['zod', /\/zod\//],
  ['decimal.js', /\/decimal\.js\//],
  ['date-fns-tz', /\/date-fns-tz\//],
  ['arguments: read, refused', /^src\/(input|answer)\//],
  ['instants, dates, zones', /^src\/time\//],
  ['money', /^src\/money\//],
  ['schedules: read, compared', SCHEDULES],
  ['engine of business time', /^src\/calendar\//],
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
  readonly kind: string;
  readonly code: string;
}

/** The minified parts of a bundle, file by file. */
async function partsOf(code: string): Promise<readonly Part[]> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: '.', loader: 'ts' },
    bundle: true,
    minifySyntax: true,
    minifyIdentifiers: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    charset: 'utf8',
    metafile: true,
    outfile: 'door.js',
  });
  const texts = textsByFile(outputFiles[0]?.text ?? '', metafile);
  return Promise.all(
    texts.map(async ([file, text]) => {
      const whole = text.replace(/^export \{[^}]*\};$/gm, '');
      const { code: minified } = await transform(whole, { minifyWhitespace: true, charset: 'utf8' });
      return { kind: kinds.find(([, of]) => of.test(file))?.[0] ?? file, code: minified };
    }),
  );
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
    const others = parts.filter((part) => part.kind !== kind);
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

const found = await Promise.all(Object.values(doors).map(profile));
const names = [...(found[0]?.keys() ?? [])];
const line = (cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`);
line(['kB, gzipped', ...Object.keys(doors)]);
line(['---', ...Object.keys(doors).map(() => '--:')]);
for (const name of names) {
  line([name, ...found.map((one) => ((one.get(name) ?? 0) === 0 ? '' : ((one.get(name) ?? 0) / 1000).toFixed(1)))]);
}
