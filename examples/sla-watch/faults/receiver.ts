import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Whom the notices are sent to, on loopback. It takes each key once, as a mailbox with idempotency keys does. */
export interface Receiver {
  readonly url: string;
  /** How often each key came. */
  readonly deliveries: ReadonlyMap<string, number>;
  close(): void;
}

export async function startReceiver(): Promise<Receiver> {
  const deliveries = new Map<string, number>();
  const server = createServer((request, response) => {
    const key = String(request.headers['idempotency-key']);
    request.resume().on('end', () => {
      deliveries.set(key, (deliveries.get(key) ?? 0) + 1);
      response.end();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    url: `http://127.0.0.1:${port}/`,
    deliveries,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
