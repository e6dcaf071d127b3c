// Imports a module in this process and prints how many files that loaded: `node count-loaded.mjs <url>`.
import { register } from 'node:module';
import { MessageChannel } from 'node:worker_threads';

const hooks = `
  let port;
  export function initialize(data) { port = data.port; }
  export async function load(url, context, next) {
    port.postMessage(url);
    return next(url, context);
  }`;
const { port1, port2 } = new MessageChannel();
const loaded = new Set();
port1.on('message', (url) => loaded.add(url));
port1.unref();
register(`data:text/javascript,${encodeURIComponent(hooks)}`, { data: { port: port2 }, transferList: [port2] });

await import(process.argv[2]);
// The last messages are on their way from the thread of the hooks.
await new Promise((resolve) => setTimeout(resolve, 50));
console.log([...loaded].filter((url) => url.startsWith('file:')).length);
