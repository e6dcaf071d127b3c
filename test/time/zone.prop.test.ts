import fc from 'fast-check';
import { expect } from 'vitest';
import { zone } from '../../src/time/index.js';
import { zones } from '../arbitraries/instant.ts';
import { prop } from '../prop.ts';

const spelling = fc.func(fc.boolean());

prop(
  'a_zone_has_one_name_however_it_is_capitalised',
  'every word capitalised (Etc/Gmt+12)',
  fc.constantFrom(...zones),
  spelling,
  (name, large) => {
    const written = [...name].map((letter, i) => (large(i) ? letter.toUpperCase() : letter.toLowerCase())).join('');
    expect(zone(written)).toBe(name);
  },
);
