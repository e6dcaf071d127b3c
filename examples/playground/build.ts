// Bundles the page's script from the built package, and writes a copy of the page that is one file: `npm run playground:build`.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const text = (path: string) => readFileSync(here(path), 'utf8');

const names = readdirSync(here('../catalogues')).filter((name) => name.endsWith('.json'));
const catalogues = Object.fromEntries(
  names.map((name) => [name.replace('.json', ''), JSON.parse(text(`../catalogues/${name}`))]),
);

// A classic script, as browsers load no modules from a `file:` address.
const { outputFiles } = await build({
  entryPoints: [here('main.ts')],
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2023',
  charset: 'utf8',
  write: false,
  logLevel: 'error',
  define: { CATALOGUES: JSON.stringify(catalogues) },
});
const script = (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script');
write(here('playground.js'), script);

// The copy allows itself that script and no other, whatever its offers say.
const digest = createHash('sha256').update(script).digest('base64');
const policy = `default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-${digest}'`;
const one = text('index.html')
  .replace(
    '<meta charset="utf-8">',
    (found) => `${found}\n<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  )
  .replace('<link rel="stylesheet" href="style.css">', () => `<style>\n${text('style.css')}</style>`)
  .replace('<script defer src="playground.js"></script>\n', '')
  .replace('</body>', () => `<script>${script}</script>\n</body>`);
const folder = here('../../dist/playground');
mkdirSync(folder, { recursive: true });
write(`${folder}/index.html`, one);
console.log(`examples/playground/index.html and dist/playground/index.html, ${Math.round(one.length / 1000)} kB`);

/** Writes a file at once: whoever opens the page meanwhile gets the old one or the new one. */
function write(file: string, content: string): void {
  const part = `${file}.${process.pid}`;
  writeFileSync(part, content);
  renameSync(part, file);
}
