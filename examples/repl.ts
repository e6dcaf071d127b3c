// Node's REPL with the whole library and one sample of each document in scope: `npm run repl`.
import { REPL_MODE_STRICT, start } from 'node:repl';
import { historyFile, keepHistory } from './repl/history.ts';
import { lineOf } from './repl/plain-code.ts';
import { short } from './repl/printing.ts';
import { scopeOf } from './repl/scope.ts';

const scope = scopeOf(() => process.stdout.columns ?? 80);
const file = historyFile(process.platform, process.env);

console.log(`In scope: ${Object.keys(scope).join(', ')}
help() lists them, help(sla.readClock) tells about one, full(_) prints the last answer whole.
Try: draw(tickets.readClocks({ ticket: samples.ticket, at: samples.at })), or paste an example of the README`);
if (process.stdin.isTTY) console.log(`Your lines are kept in ${file}`);
console.log();

const repl = start({
  ...{ historySize: 1000 }, // read by Node; its types do not tell of it, and the usual 30 lines are few
  prompt: '> ',
  replMode: REPL_MODE_STRICT,
  writer: (value) => short(value, repl.terminal),
});
// Examples are TypeScript with imports: both are taken, so that a block can be pasted.
const evaluate = repl.eval;
Object.assign(repl, {
  eval: (line: string, ...rest: Rest<typeof evaluate>) => evaluate.call(repl, lineOf(line), ...rest),
});

if (repl.terminal) keepHistory(repl, file);

function fillScope(): void {
  Object.assign(repl.context, scope);
}

fillScope();
repl.on('reset', fillScope);

type Rest<F> = F extends (first: string, ...rest: infer R) => unknown ? R : never;
