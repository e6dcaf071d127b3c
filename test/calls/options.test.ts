import { expect, test } from 'vitest';
import { type Exported, publicSurface } from '../architecture/public-surface.ts';
import { functions } from '../hostile/attempts.ts';
import type { Call } from './call.ts';
import { calls } from './index.ts';
import { issuesOf } from './objects.ts';

/** The fields of each argument of each public function, as its type names them: `routing.route` → [[entitlements, …]]. */
const declared: ReadonlyMap<string, Exported['parameters']> = new Map(
  publicSurface()
    .filter(({ kind }) => kind === 'function')
    .map(({ door, name, parameters }) => [`${nameOf(door)}.${name}`, parameters] as const),
);

function nameOf(door: string): string {
  if (door === 'index') return 'root';
  return door.replace(/-(?=levels)(.)/, (_, letter: string) => letter.toUpperCase());
}

/** The fields that some sample gives an argument. */
function given({ samples, refused = [] }: Call, argument: number): ReadonlySet<string> {
  return new Set([...samples, ...refused].flatMap((sample) => Object.keys(Object(sample[argument]))));
}

test.each(calls)('%s: the samples use every option', (name, call) => {
  const parameters = declared.get(name);
  expect(parameters, `${name} is exported by no door`).toBeDefined();
  const names = Object.keys(call.takes);
  const missing = (parameters ?? []).flatMap((fields, i) => {
    const argument = names[i] ?? '';
    if (call.takes[argument] !== 'request' || (argument === 'catalog' && names.length > 1)) return [];
    const used = given(call, i);
    return fields.filter((field) => !used.has(field)).map((field) => `${argument}.${field}`);
  });
  expect(missing).toEqual([]);
});

/** Fields that only the values of others make needed: no schedule is asked for where no policy counts business hours. */
const neededByOthers = ['import.offerFromZendesk: schedule'];

const requests = functions.filter(({ call }) => Object.keys(call.takes).join() === 'request');

test.each(requests.map((one) => [one.name, one] as const))(
  '%s: a request of nothing lacks each needed field',
  (verb, { call, run }) => {
    const lacking = (request: object) =>
      issuesOf(run, [request]).flatMap(({ path, code }) => (code === 'missing' ? [path.join('.')] : []));
    const needed = call.samples.flatMap(([request]) =>
      Object.keys(Object(request)).flatMap((name) => {
        const { [name]: _left, ...others } = Object(request);
        return lacking(others).filter((path) => path === name && !neededByOthers.includes(`${verb}: ${name}`));
      }),
    );
    expect(new Set(lacking({}))).toEqual(new Set(needed));
  },
);

test('the options of a request are found, those of a union of requests as well', () => {
  expect(declared.get('routing.route')?.[0]).toContain('directPhoneNumber');
  expect(declared.get('tickets.decide')?.[1]).toEqual(expect.arrayContaining(['outcome', 'severity', 'body']));
  expect(declared.get('time.format')?.[1]).toEqual(['zone', 'locale']);
});
