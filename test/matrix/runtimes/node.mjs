// node [--frozen-intrinsics] test/matrix/runtimes/node.mjs <file> [commonjs]: writes every answer of dist to the file.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { answers } from '../record.mjs';
import { host } from './host.mjs';

const [, , file, format] = process.argv;
const require = createRequire(import.meta.url);
const library =
  format === 'commonjs'
    ? { ...require('premium-support'), ...require('premium-support/json-schema') }
    : (await import('./package.mjs')).library;

writeFileSync(file, JSON.stringify({ host, answers: answers(library) }, null, 1));
