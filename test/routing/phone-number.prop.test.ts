import fc from 'fast-check';
import { expect } from 'vitest';
import { isDirectPhoneNumber } from '../../src/routing/phone-number.js';
import { prop } from '../prop.ts';

/** As many digits as make a number, one more, one less, and any. */
const digits = fc
  .oneof(fc.constantFrom(4, 5, 6, 14, 15, 16), fc.integer({ min: 1, max: 18 }))
  .chain((length) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }));

prop('five_to_fifteen_digits_make_a_number', 'sixteen digits taken', digits, (list) => {
  expect(isDirectPhoneNumber(list.join(''))).toBe(list.length >= 5 && list.length <= 15);
});

prop('full_width_digits_count_as_digits', 'full-width digits refused', digits, (list) => {
  const wide = list.map((digit) => '０１２３４５６７８９'.charAt(digit)).join('');
  expect(isDirectPhoneNumber(wide)).toBe(isDirectPhoneNumber(list.join('')));
});

prop(
  'hyphens_between_digits_change_nothing',
  'the Japanese minus sign refused',
  digits,
  fc.constantFrom('-', ' ', '.', '−', '‐'),
  (list, mark) => {
    expect(isDirectPhoneNumber(list.join(mark))).toBe(isDirectPhoneNumber(list.join('')));
  },
);
