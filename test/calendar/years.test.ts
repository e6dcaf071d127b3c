import { describe, expect, test } from 'vitest';
import { specialYears } from '../../src/calendar/special-years.js';
import { FIRST_YEAR, firstYear, LAST_YEAR } from '../../src/calendar/year-search.js';
import { type YearAmounts, yearSums } from '../../src/calendar/year-sums.js';

/** Sums and searches over all years of Date, against a walk, and how many years they look at. */

describe('the first year for which something holds', () => {
  /** The answer, and the years that were asked about. */
  function search(guess: number, first: number) {
    const asked: number[] = [];
    const found = firstYear(guess, (year) => {
      asked.push(year);
      return year >= first;
    });
    return { found, asked };
  }

  test.each([2026, FIRST_YEAR, LAST_YEAR, 0, -1e9, 1e9])('is found from %d', (guess) => {
    for (const first of [
      FIRST_YEAR,
      FIRST_YEAR + 1,
      -271_000,
      -1,
      0,
      2025,
      2026,
      2027,
      2040,
      LAST_YEAR - 1,
      LAST_YEAR,
    ]) {
      const { found, asked } = search(guess, first);
      expect(found).toBe(first);
      for (const year of asked) expect(year >= FIRST_YEAR && year <= LAST_YEAR).toBe(true);
    }
  });

  test('none is found where it holds for none', () => {
    for (const guess of [2026, LAST_YEAR, FIRST_YEAR]) {
      const { found, asked } = search(guess, LAST_YEAR + 1);
      expect(found).toBeNull();
      expect(Math.max(...asked)).toBe(LAST_YEAR);
    }
  });

  test('two questions, where the guess was right, and about twice the bits of the way otherwise', () => {
    expect(search(2026, 2026).asked).toEqual([2026, 2025]);
    expect(search(2026, 2027).asked).toEqual([2026, 2027]);
    expect(search(2026, 2030).asked.length).toBeLessThanOrEqual(6);
    expect(search(2026, 2020).asked.length).toBeLessThanOrEqual(8);
    expect(search(2026, 2026 + 1000).asked.length).toBeLessThanOrEqual(21);
    expect(search(2026, 2026 - 1000).asked.length).toBeLessThanOrEqual(31);
    expect(search(2026, LAST_YEAR).asked.length).toBeLessThanOrEqual(40);
  });
});

describe('sums of all years before one', () => {
  /** Amounts as those of a schedule are: before 1800 and from 2100 on they repeat after 400 years. */
  const eraOf = (year: number) => (year < 1800 ? 50_000 : year < 2100 ? 70_000 + (year % 13) : 90_000);
  const ordinaryOf = (year: number) => eraOf(year) + (((year % 400) + 400) % 400) * 7;
  const own = new Map(
    [1000, 1790, 1799, 1800, 2026, 2099, 2100, 2150, 4000].map((year, i) => [year, (i + 1) * 100_000]),
  );
  const actualOf = (year: number) => ordinaryOf(year) + (own.get(year) ?? 0);

  function counted() {
    let ordinary = 0;
    let differences = 0;
    const amounts: YearAmounts = {
      ordinary(year) {
        ordinary += 1;
        return ordinaryOf(year);
      },
      difference(year) {
        differences += 1;
        return own.get(year) ?? 0;
      },
      special: () => new Set(own.keys()),
    };
    return { sums: yearSums(amounts), looks: () => [ordinary, differences] };
  }

  const YEARS = [
    -9000, 999, 1000, 1001, 1399, 1400, 1789, 1799, 1800, 1801, 2026, 2027, 2099, 2100, 2101, 2499, 2500, 2501, 4001,
    9000,
  ];

  test.each([
    ['in order', YEARS],
    ['backwards', YEARS.toReversed()],
    ['from the middle', [2026, ...YEARS]],
  ])('asked %s, two of them differ by what lies between', (_, years) => {
    const { sums } = counted();
    const [start = 0] = years;
    const before = new Map(years.map((year) => [year, sums.before(year) - sums.before(start)]));
    let sum = before.get(-9000) ?? 0;
    for (let year = -9000; year <= 9000; year++) {
      if (before.has(year)) expect(before.get(year)).toBe(sum);
      sum += actualOf(year);
    }
  });

  test('a year as it is has what its own dates add', () => {
    const { sums } = counted();
    for (const year of YEARS) expect(sums.actual(year)).toBe(actualOf(year));
  });

  test('of an era 400 years are looked at, once', () => {
    const { sums, looks } = counted();
    sums.before(2100);
    const [first = 0] = looks();
    sums.before(200_000);
    expect(looks()[0]).toBe(first + 400);
    for (const year of [2101, 2777, 250_000]) sums.before(year);
    expect(looks()[0]).toBe(first + 400);
  });

  test('of the years from 1800 to 2099 those between two that were asked about, once', () => {
    const { sums, looks } = counted();
    sums.before(2000);
    expect(looks()).toEqual([0, 0]);
    sums.before(2026);
    expect(looks()).toEqual([26, 0]);
    sums.before(1990);
    expect(looks()).toEqual([36, 0]);
    sums.before(2027);
    expect(looks()).toEqual([37, 1]);
    for (const year of [1990, 2000, 2027]) sums.before(year);
    expect(looks()).toEqual([37, 1]);
  });
});

describe('years with dates of their own', () => {
  const special = specialYears(new Set([2030, 1999, 2001]), (year) => year);

  test('the next one after a year', () => {
    expect([1998, 1999, 2000, 2001, 2029].map((year) => special.after(year))).toEqual([1999, 2001, 2001, 2030, 2030]);
    expect(special.after(2030)).toBeNull();
    expect(specialYears(new Set(), () => 0).after(2000)).toBeNull();
  });

  test.each([
    [1998, 1999, 0],
    [1999, 2000, 1999],
    [1999, 2001, 1999],
    [1998, 2002, 1999 + 2001],
    [2001, 2031, 2001 + 2030],
    [1990, 2090, 1999 + 2001 + 2030],
    [2002, 2030, 0],
  ])('from %d to %d they add %d, and backwards take it', (from, to, sum) => {
    expect(special.difference(from, to)).toBe(sum);
    expect(special.difference(to, from) + sum).toBe(0);
  });

  test('from one year on and back they are two sums', () => {
    const years = specialYears(new Set([1990, 1995, 2000, 2005, 2010]), (year) => year);
    expect(years.difference(2000, 2011)).toBe(2000 + 2005 + 2010);
    expect(years.difference(2000, 1989)).toBe(-1990 - 1995);
    expect(years.difference(2000, 2006)).toBe(2000 + 2005);
    expect(years.difference(2000, 1994)).toBe(-1995);
  });
});
