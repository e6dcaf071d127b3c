// Node's REPL with the whole library and one sample of each document in scope: `npm run repl`.
import { start } from 'node:repl';
import { inspect } from 'node:util';
import * as library from 'premium-support';
import { samples } from './samples.ts';

const tryThis = 'tickets.readClocks({ ticket: samples.ticket, at: samples.at })';

console.log(`In scope: ${Object.keys(library).join(', ')}`);
console.log(`samples.: ${Object.keys(samples).join(', ')}`);
console.log(`Try: ${tryThis}\n`);

const repl = start({
  prompt: '> ',
  // An answer is plain data, shown whole, so that it can be pasted back.
  writer: (value) =>
    inspect(value, { depth: null, maxArrayLength: null, maxStringLength: null, colors: repl.terminal }),
});

function fillScope(): void {
  Object.assign(repl.context, library, { samples });
}

fillScope();
repl.on('reset', fillScope);
