import { describe, expect, test } from 'vitest';
import { zone } from '../../src/time/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';

const platform = Intl.supportedValuesOf('timeZone');

/** Names that the platform takes but does not list: aliases, and those whose case is not plain. */
const others = [
  'UTC',
  'Etc/UTC',
  'Etc/GMT',
  'Etc/GMT0',
  'Etc/GMT+5',
  'Etc/GMT-14',
  'Etc/Zulu',
  'Etc/UCT',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'America/Port-au-Prince',
  'America/Argentina/ComodRivadavia',
  'America/Knox_IN',
  'Antarctica/DumontDUrville',
  'Antarctica/McMurdo',
  'Australia/ACT',
  'Australia/LHI',
  'Australia/NSW',
  'Brazil/DeNoronha',
  'Chile/EasterIsland',
  'Mexico/BajaNorte',
  'Mexico/BajaSur',
  'Africa/Dar_es_Salaam',
  'Europe/Isle_of_Man',
  'US/East-Indiana',
];

test('T5: every Area/Location name of the platform is a zone, in its own case however it is written', () => {
  const names = [...platform.filter((name) => name.includes('/')), ...others];
  expect(names.length).toBeGreaterThan(400);
  expect(names.map((name) => zone(name))).toEqual(names);
  expect(names.map((name) => zone(name.toLowerCase()))).toEqual(names);
  expect(names.map((name) => zone(name.toUpperCase()))).toEqual(names);
});

describe('T5: anything else is refused by name', () => {
  test.each([
    'Asia/Nowhere',
    'JST',
    'EST',
    'EST5EDT',
    'GMT',
    'Japan',
    'Tokyo',
    '+09:00',
    'UTC+9',
    'Asia',
    'Asia/',
    '/Tokyo',
    'Asia/Tokyo ',
    ' Asia/Tokyo',
    'Asia/Tokyo\n',
    'Asia\\Tokyo',
    'Asia/Tokyo/',
    'Asia//Tokyo',
    'Ａsia/Tokyo',
    '../etc/passwd',
    'constructor',
    '__proto__',
    '',
    `Asia/${'a'.repeat(60)}`,
    `${'a-'.repeat(5_000_000)}/b`,
  ])('%.40s', (name) => {
    expect(issuesOf(() => zone(name))).toEqual([': unknown_zone']);
    expect(thrownBy(() => zone(name)).message.length).toBeLessThan(500);
  });

  test.each([null, undefined, 9, {}, ['Asia/Tokyo'], new String('Asia/Tokyo')])('%s', (name) => {
    expect(issuesOf(() => zone(name as never))).toEqual([': unknown_zone']);
  });

  test('in English and in Japanese', () => {
    const [issue] = thrownBy(() => zone('Asia/Nowhere')).issues;
    expect(issue?.message.en).toContain('"Asia/Nowhere"');
    expect(issue?.message.ja).toContain('"Asia/Nowhere"');
  });
});
