import { expect, test } from 'vitest';
import { started } from './started.ts';

async function printed(example: string): Promise<string> {
  const { stdout, stderr, status } = await started(`examples/${example}.ts`);
  expect(status, stderr).toBe(0);
  return stdout;
}

test('examples/offers.ts prints the table of every offer, and what three requests are promised', async () => {
  const text = await printed('offers');
  const offers = `\n${text}`.split('\n# ').slice(1);
  expect(offers).toHaveLength(11);
  for (const offer of offers) expect(offer).toMatch(/ by .* on .*: (\d{4}-\d\d-\d\dT|no time is promised)/);
  // Silver's 24 hours, taken over by Gold: Saturday 16:30 in Tokyo.
  expect(text).toContain('Severity 4 by web on gold, 2026-11-20T16:30:00+09:00: 2026-11-21T07:30:00.000Z');
});

test('examples/your-own-offer.ts answers on hours, round the clock, and by a desk that keeps its holidays', async () => {
  const text = await printed('your-own-offer');
  // Friday 02:30 in New York: the next business day is Monday, and eight open hours end on Friday at 17:00.
  expect(text).toContain('silver, in en: reply 2026-11-23T22:00:00.000Z');
  expect(text).toContain('gold, in ja: reply 2026-11-20T22:00:00.000Z');
  // Half an hour of Friday; Monday 23 November is a holiday; half an hour of Tuesday.
  expect(text).toContain('japanese 2026-11-24T00:30:00.000Z');
});
