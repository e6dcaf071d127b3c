import type { Deliver } from './boss-engine.ts';

/** Posts each notice with its key, so that a receiver that has it already says so and does nothing. */
export function postTo(url: string): Deliver {
  return async (notice, key) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(notice),
    });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  };
}

export const print: Deliver = async (notice, key) => {
  console.log(`${notice.at} ${key}`);
};
