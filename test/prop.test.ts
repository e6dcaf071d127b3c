import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { holds, mustAssert } from './prop.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('a law may take several inputs, and may be an expectation', () => {
  holds(fc.nat(), fc.string(), (count, text) => count >= 0 && text.length >= 0);
  holds(fc.nat(), (count) => expect(count).toBeGreaterThanOrEqual(0));
});

test('a law that answers false or throws goes red, and says how to repeat it', () => {
  expect(() => holds(fc.nat(), (count) => count < 90)).toThrow(/PROP_SEED=-?\d+ PROP_PATH=[\d:]+\n(?:.*\n){2}.*90/);
  expect(() => holds(fc.nat(), (count) => expect(count).toBeLessThan(90))).toThrow(/Counterexample: .*90/);
});

test('a law is counted where it answers true or comes to an expectation, and not where it skips the input', () => {
  vi.stubEnv('PROP_RUNS', '200');
  const half = fc.constantFrom(0, 1);
  expect(holds(half, (n) => n < 2)).toEqual({ tried: 200, asserted: 200 });
  expect(holds(half, (n) => expect(n).toBeLessThan(2))).toEqual({ tried: 200, asserted: 200 });
  expect(holds(half, (_n) => undefined)).toEqual({ tried: 200, asserted: 0 });
  expect(
    holds(fc.constant([]), (list) => {
      for (const one of list) expect(one).toBe(0);
    }),
  ).toEqual({ tried: 200, asserted: 0 });
  const { asserted } = holds(half, (n) => (n === 0 ? undefined : expect(n).toBe(1)));
  expect(asserted).toBeGreaterThan(50);
  expect(asserted).toBeLessThan(150);
});

test('a law that asserts something about less than 60 % of its inputs fails', () => {
  expect(() => mustAssert({ tried: 200, asserted: 120 })).not.toThrow();
  expect(() => mustAssert({ tried: 200, asserted: 119 })).toThrow('about 119 of 200 inputs');
});

test('the environment sets the seed and the number of runs', () => {
  vi.stubEnv('PROP_SEED', '7');
  vi.stubEnv('PROP_RUNS', '25');
  const seen = [tried(), tried()];
  expect(seen[0]).toHaveLength(25);
  expect(seen[1]).toEqual(seen[0]);
});

test('many runs are batches, the next from the next seed, so that any is repeated alone', () => {
  vi.stubEnv('PROP_SEED', '7');
  vi.stubEnv('PROP_RUNS', '600');
  const all = tried();
  expect(all).toHaveLength(600);
  vi.stubEnv('PROP_SEED', '9');
  vi.stubEnv('PROP_RUNS', '200');
  expect(tried()).toEqual(all.slice(400));
});

test('the environment sets the path', () => {
  vi.stubEnv('PROP_SEED', '7');
  vi.stubEnv('PROP_RUNS', '25');
  const all = tried();
  vi.stubEnv('PROP_PATH', '5');
  expect(tried()[0]).toBe(all[5]);
});

test('CI tries the same inputs at every run, unless told otherwise', () => {
  vi.stubEnv('CI', 'true');
  vi.stubEnv('PROP_SEED', undefined);
  expect(tried()).toEqual(tried());
});

function tried(): number[] {
  const inputs: number[] = [];
  holds(fc.integer(), (input) => {
    inputs.push(input);
  });
  return inputs;
}
