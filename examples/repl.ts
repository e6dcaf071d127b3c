// Node's REPL with the whole library and one sample of each document in scope: `npm run repl`.
import { REPL_MODE_STRICT, start } from 'node:repl';
import { historyFile, keepHistory } from './repl/history.ts';
import { short } from './repl/printing.ts';
import { scopeOf } from './repl/scope.ts';

const scope = scopeOf(() => process.stdout.columns ?? 80);
const file = historyFile(process.platform, process.env);

console.log(`In scope: ${Object.keys(scope).join(', ')}
help() lists them, help(sla.readClock) tells about one, full(_) prints the last answer whole.
Try: tickets.readClocks({ ticket: samples.ticket, at: samples.at }), or draw(samples.reading)`);
if (process.stdin.isTTY) console.log(`Your lines are kept in ${file}`);
console.log();

const repl = start({
  prompt: '> ',
  replMode: REPL_MODE_STRICT,
  writer: (value) => short(value, repl.terminal),
});
if (repl.terminal) keepHistory(repl, file);

function fillScope(): void {
  Object.assign(repl.context, scope);
}

fillScope();
repl.on('reset', fillScope);
