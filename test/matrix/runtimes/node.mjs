// node [--frozen-intrinsics] test/matrix/runtimes/node.mjs <questions> <file> [commonjs]: writes every answer of dist.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { answers } from '../record.mjs';
import { host } from './host.mjs';

const [, , questions, file, format] = process.argv;
const require = createRequire(import.meta.url);
const library =
  format === 'commonjs'
    ? {
        ...require('premium-support'),
        ...require('premium-support/json-schema'),
        import: require('premium-support/import'),
      }
    : (await import('./package.mjs')).library;

const told = answers(library, JSON.parse(readFileSync(questions, 'utf8')));
writeFileSync(file, JSON.stringify({ host, answers: told }, null, 1));
