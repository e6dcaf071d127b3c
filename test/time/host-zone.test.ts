import { isMainThread } from 'node:worker_threads';
import { afterEach, expect, test, vi } from 'vitest';
import { clockChanges } from '../arbitraries/instant.ts';

const HOUR = 3_600_000;
const hosts = ['UTC', 'America/New_York', 'Asia/Tokyo', 'Pacific/Apia'];
const own = process.env.TZ;

afterEach(() => {
  if (own === undefined) delete process.env.TZ;
  else process.env.TZ = own;
  vi.resetModules();
});

/** What a fresh copy of the library, which remembers no offset yet, answers around the changes of all clocks. */
async function answers(): Promise<unknown> {
  vi.resetModules();
  const { dateAt, format, fromLocal, startOfDate } = await import('../../src/time/index.js');
  const { addBusinessTime, openWindows, schedule, weekdays } = await import('../../src/calendar/index.js');
  const recent = clockChanges.filter(({ at }) => at > Date.UTC(2011));
  const instants = recent.flatMap(({ at }) => [at - HOUR, at - 1, at, at + 1, at + HOUR]);
  return hosts.map((zone) => {
    const desk = schedule({ zone, weekly: { ...weekdays('00:00-06:00', '22:00-23:30'), sun: ['00:00-24:00'] } });
    const text = format('2025-03-09T02:30:00Z', { zone, locale: 'ja' });
    return instants.map((at) => [
      text,
      dateAt(at, zone),
      startOfDate(dateAt(at, zone), zone),
      fromLocal('2025-03-09T02:30', zone),
      addBusinessTime(desk, at, 'PT10H'),
      [...openWindows(desk, { from: at, to: at + 48 * HOUR })],
    ]);
  });
}

// A worker thread, where mutants are tried, has an environment of its own and cannot change its zone.
test.runIf(isMainThread)('same_answer_under_any_host_zone', async () => {
  const seen: string[] = [];
  const january = hosts.map((host) => {
    process.env.TZ = host;
    return new Date(2025, 0, 1).getTime();
  });
  // The host's zone does change: otherwise nothing is shown here.
  expect(new Set(january).size).toBe(hosts.length);
  for (const host of hosts) {
    process.env.TZ = host;
    seen.push(JSON.stringify(await answers()));
  }
  expect(seen[0]?.length).toBeGreaterThan(10_000);
  expect(seen.map((text) => text === seen[0])).toEqual(hosts.map(() => true));
});
