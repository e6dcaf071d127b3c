import { expect, test } from 'vitest';
import { isDirectPhoneNumber } from '../../src/routing/phone-number.js';

test.each([
  '+81 3-1234-5678',
  '03-1234-5678',
  '(03) 1234-5678',
  '+81(3)1234.5678',
  '0312345678',
  '12345',
  '+123456789012345',
  '  03-1234-5678  ',
  '０３－１２３４－５６７８',
  '０３−１２３４−５６７８',
  '０３ー１２３４ー５６７８',
  '＋８１　３　１２３４　５６７８',
  '03‐1234‐5678',
  '03-1234-5678'.padEnd(40),
])('R42: "%s" is a direct number', (text) => {
  expect(isDirectPhoneNumber(text)).toBe(true);
});

test.each([
  '',
  ' ',
  'none',
  '110',
  '1234',
  '+1234567890123456',
  '03-1234-5678 ext. 12',
  '03-1234-5678 内線12',
  '03-1234-5678x12',
  '03-1234-5678#12',
  '03-1234-5678;ext=12',
  '03-1234-5678,12',
  'tel:+81312345678',
  '++81312345678',
  '81+312345678',
  '-03-1234-5678',
  '03-1234-5678-',
  '٠٣١٢٣٤٥٦٧٨',
  '03-1234-5678'.padEnd(41),
  `${' '.repeat(40)}0312345678`,
])('R42: "%s" is not a direct number', (text) => {
  expect(isDirectPhoneNumber(text)).toBe(false);
});

test.each([undefined, null, 312345678, 312345678n, [], {}, true, ['0312345678']])(
  'R42: %s is not a direct number',
  (input) => {
    expect(isDirectPhoneNumber(input)).toBe(false);
  },
);
