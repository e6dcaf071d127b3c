import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prop } from '../prop.ts';
import { keptLives, lifeAgain } from './kept-life.ts';

prop(
  'an_offer_with_one_seat_price_bills_as_in_0_2',
  'the credit of an upgrade after its charge',
  fc.constantFrom(...keptLives),
  (life) => {
    const { asked, invoices } = lifeAgain(life);
    expect({ asked, invoices }).toEqual({ asked: life.asked, invoices: life.invoices });
  },
);

test('the kept lives are of all kinds', () => {
  const kinds = keptLives.flatMap(({ invoices }) =>
    invoices.flatMap((one) => one.match(/charge|credit|renewal (?=\d+ \d+\/)/g) ?? []),
  );
  expect([keptLives.length, new Set(kinds).size]).toEqual([200, 3]);
  expect(new Set(keptLives.map(({ begins }) => begins.split(' ')[4])).size).toBe(4);
});
