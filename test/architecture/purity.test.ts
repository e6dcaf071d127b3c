import { expect, test } from 'vitest';
import { impurities } from './impurity.ts';
import { sources } from './source.ts';

test('src reads no clock, no chance, nothing of the host, and stays inside the type system', () => {
  expect(sources.flatMap(impurities)).toEqual([]);
});

test.each([
  'const at = Date.now();',
  'const now = Date.now;',
  'const at = new Date();',
  'const at = new Date;',
  'const at = Date();',
  'const at = new Date(2026, 10, 20);',
  'const dice = Math.random();',
  'const zone = process.env.TZ;',
  'const zone = globalThis.process;',
  'const t = performance.now();',
  'console.log(1);',
  'const text = at.toLocaleString();',
  "const text = at.toLocaleString('en', { timeZone: 'UTC' });",
  'const order = a.localeCompare(b);',
  'const format = new Intl.DateTimeFormat();',
  "const format = new Intl.DateTimeFormat('en');",
  "const format = new Intl.DateTimeFormat('en', { hour: 'numeric' });",
  "const format = new Intl.DateTimeFormat(undefined, { timeZone: 'UTC' });",
  'const format = Intl.NumberFormat();',
  'const offset = at.getTimezoneOffset();',
  'const hour = at.getHours();',
  'at.setDate(1);',
  'const x: any = 1;',
  'const x = y as any;',
  'const x = y as unknown as string;',
  'const x = (y as unknown) as string;',
  'z.config({});',
  '// @ts-expect-error\nconst x: string = 1;',
])('goes red for: %s', (text) => {
  expect(impurities({ path: 'time/zone.ts', text })).not.toEqual([]);
});

test.each([
  '// Date.now() is only named here',
  'const at = new Date(0);',
  'const hour = at.getUTCHours();',
  "const order = a.localeCompare(b, 'en');",
  "const format = new Intl.DateTimeFormat('en', { timeZone: zone });",
  "const format = new Intl.DateTimeFormat('en', options);",
  "const format = new Intl.NumberFormat('ja');",
  "const zones = Intl.supportedValuesOf('timeZone');",
  'const x = y as unknown;',
  'const stage = { process: 1 }; const p = stage.process;',
])('stays green for: %s', (text) => {
  expect(impurities({ path: 'time/zone.ts', text })).toEqual([]);
});
