// node test/matrix/runtimes/sandbox.mjs <bundle> <file>: runs the bundle of bare.mjs in a realm of its own, without
// `process` and whatever else Node adds, `Date.now`, `Math.random` and code from text, and writes the answers.
import { readFileSync, writeFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';

const [, , bundle, file] = process.argv;
const realm = createContext({}, { codeGeneration: { strings: false, wasm: false } });
runInContext('delete Date.now; delete Math.random; delete globalThis.console;', realm);
const missing = ['process', 'Buffer', 'setTimeout', 'performance', 'console', 'Date.now', 'Math.random'];
for (const name of missing) {
  if (runInContext(`typeof ${name}`, realm) !== 'undefined') throw new Error(`the sandbox has ${name}`);
}
writeFileSync(file, runInContext(`${readFileSync(bundle, 'utf8')}\nsaid.default`, realm));
