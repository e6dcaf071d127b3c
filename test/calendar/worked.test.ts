import { expect, test } from 'vitest';
import {
  addBusinessTime,
  businessTimeBetween,
  isOpen,
  nextClosing,
  nextOpening,
  type Schedule,
  schedule,
} from '../../src/calendar/index.js';
import { type CalendarRow, calendarRows } from '../worked/calendar.ts';

function answer(desk: Schedule, row: CalendarRow): string | boolean | null {
  if (row.ask === 'add') return addBusinessTime(desk, row.at, row.duration);
  if (row.ask === 'between') return businessTimeBetween(desk, row.at, row.to);
  if (row.ask === 'open') return isOpen(desk, row.at);
  return row.ask === 'opens' ? nextOpening(desk, row.at) : nextClosing(desk, row.at);
}

test.each(calendarRows)('$ask at $at: $answer ($source)', (row) => {
  const desk = schedule(row.spec);
  expect(answer(desk, row)).toBe(row.answer);
});

test.each(calendarRows)('$ask at $at: $answer, after questions about other years ($source)', (row) => {
  const desk = schedule(row.spec);
  const year = 365 * 86_400_000;
  for (const by of [900 * year, -2 * year]) nextOpening(desk, Date.parse(row.at) + by);
  expect(answer(desk, row)).toBe(row.answer);
});
