import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { holds } from './prop.ts';

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
