import assert from 'node:assert/strict';
import { openDatabase } from '../watch/database.ts';
import { perform, submit } from '../watch/desk.ts';
import type { Engine } from '../watch/engine.ts';
import { desk, holder } from '../watch/offer.ts';
import { SCHEMA } from '../watch/schema.ts';
import { appendEvents, load, StaleRevision } from '../watch/ticket-store.ts';

const NOBODY: Engine = { wakeAt: async () => undefined, sendLater: async () => undefined };
const ACTOR = { kind: 'agent', id: 'agent' } as const;
const REFUSED = (error: unknown) => error instanceof StaleRevision;

/** What too seldom happens by chance: somebody else writes, or looks at the clocks, between a read and its append. */
export async function refusesStaleAppends(): Promise<void> {
  const database = await openDatabase(undefined);
  await database.query(SCHEMA);
  const words = { subject: 'It fails', body: 'Since today.', issueType: 'incident' };
  const asked = { channel: 'email', language: 'en', severity: 'critical', catalog: desk.catalog } as const;
  await submit(database, NOBODY, { entitlements: holder(new Date()), id: 'a', ...asked, ...words });

  const before = await load(database, 'a');
  assert.ok(before);
  const answer = { id: 'c1', type: 'agent_reply', actor: ACTOR, body: 'Words.' } as const;
  assert.equal(await perform(database, NOBODY, 'a', answer), 'accepted');
  assert.equal(await perform(database, NOBODY, 'a', answer), 'replayed');
  await assert.rejects(appendEvents(database, before, [], new Date(Date.now() + 60_000)), REFUSED, 'an old revision');

  const read = await load(database, 'a');
  assert.ok(read);
  const early = new Date(read.seenAt.getTime() - 1);
  await assert.rejects(appendEvents(database, read, [], early), REFUSED, 'an instant that the clocks have passed');
  await appendEvents(database, read, [], read.seenAt);
  await database.close();
}
