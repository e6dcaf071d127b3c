import { describe, expect, test } from 'vitest';
import { formatInvoice, parseSubscription } from '../../src/billing/index.js';
import { parse } from '../../src/catalog/index.js';
import { compare, contacts } from '../../src/entitlements/index.js';
import { view } from '../../src/hub/index.js';
import { allocate } from '../../src/money/index.js';
import { availability, route } from '../../src/routing/index.js';
import { explain, promise } from '../../src/sla/index.js';
import { apply, decide, nextChange } from '../../src/tickets/index.js';
import { calendarDate, fromLocal, hours, instant, milliseconds } from '../../src/time/index.js';
import { thrownBy } from '../thrown.ts';

// What a hurried caller passes, and that the message says what would be right.

const ask = compare as (request?: unknown) => unknown;
const next = nextChange as (request?: unknown) => unknown;
const reading = { stage: 'pending', elapsed: 'PT0S', clock: 'elapsed' } as never;

test.each<[string, () => unknown, string]>([
  ['no request', () => next(), 'Use a plain object with tickets, at, not undefined.'],
  ['arguments beside one another', () => next('t1'), 'Use a plain object with tickets, at, not "t1".'],
  [
    'no request about a person',
    () => (promise as () => unknown)(),
    'Use a plain object with language, at, account, person, channel, not undefined.',
  ],
  [
    'no request about entitlements',
    () => route(5 as never),
    'Use a plain object with entitlements, language, at, channel, not 5.',
  ],
  [
    'no request with two fields',
    () => availability([] as never),
    'Use a plain object with entitlements, at, not a list.',
  ],
  ['no ticket to view', () => view(null as never), 'Use a plain object with viewer, ticket, not null.'],
  [
    'no command',
    () => decide(null as never, 'resolve' as never),
    'Use a plain object with type, id, at, actor, not "resolve".',
  ],
  [
    'no options',
    () => (explain as (reading: unknown) => unknown)(reading),
    'This field is required. Use a plain object with locale, not undefined.',
  ],
  ['a locale for options', () => explain(reading, 'ja' as never), 'Use a plain object with locale, not "ja".'],
  ['no locale', () => explain(reading, {} as never), 'This field is required. Use en, ja.'],
  [
    'options of another name',
    () => ask({ from: null, to: null, user: 1 }),
    'There is no field "user". Use catalog, set, from, to.',
  ],
  ['a misspelt option', () => ask({ from: null, to: null, sett: 1 }), 'There is no field "sett". Did you mean "set"?'],
  ['one for a list', () => contacts({ named: 'u1' } as never), 'Use a list, not "u1".'],
  ['an answer for its events', () => apply(null, { events: [] } as never), 'Use a list, not an object.'],
  [
    'a list that is too long',
    () => allocate({ amount: '1', currency: 'JPY' }, new Array(2 ** 20).fill(1)),
    'not a longer one.',
  ],
])('%s', (_, call, words) => {
  expect(thrownBy(call).issues.map(({ message }) => message.en)).toContainEqual(expect.stringContaining(words));
});

describe('JSON text that has not been parsed', () => {
  const first = (answer: ReturnType<typeof parse> | ReturnType<typeof parseSubscription>) =>
    answer.ok ? null : answer.refusal.message;
  test('as a document, an offer, an object or a list', () => {
    const hint = ' Parse JSON text first.';
    expect(first(parseSubscription('{"version":1}'))?.en).toBe(`Use a plain object, not "{\\"version\\":1}".${hint}`);
    expect(first(parse(' {}'))?.en).toBe(`Use an offer, an object with id, channels, tiers, not " {}".${hint}`);
    expect(first(parse(' {}'))?.ja).toContain('先に解析してください');
    expect(thrownBy(() => apply(null, '[]' as never)).message).toContain(`Use a list, not "[]".${hint}`);
  });
  test('other text is no JSON', () => {
    expect(first(parseSubscription('acme'))?.en).toBe('Use a plain object, not "acme".');
    expect(thrownBy(() => formatInvoice('x' as never, { locale: 'en' })).message).not.toContain('JSON');
  });
});

describe('a value of another class', () => {
  const date = (input: unknown) => thrownBy(() => calendarDate(input as never)).issues[0]?.message;
  const hint = ' Use time.dateAt(instant, zone) first.';
  test('a Date for a date is shown with its instant, and how to get the local date is told', () => {
    const noon = new Date('2026-11-23T12:00:00Z');
    const shown = 'a Date (2026-11-23T12:00:00.000Z)';
    expect(date(noon)?.en).toBe(`Use a date of the calendar as YYYY-MM-DD, not ${shown}.${hint}`);
    expect(date(noon)?.ja).toMatch(/time\.dateAt\(instant, zone\) .*ください。$/);
    expect(date('2026-11-23T12:00:00Z')?.en).toContain(`not "2026-11-23T12:00:00Z".${hint}`);
    expect(date('2026-13-01')?.en).not.toContain('dateAt');
  });
  test('a Date that is invalid is called so', () => {
    const invalid = new Date(Number.NaN);
    expect(date(invalid)?.en).toBe('Use a date of the calendar as YYYY-MM-DD, not an invalid Date.');
    expect(thrownBy(() => fromLocal(invalid as never, 'UTC')).message).toContain('not an invalid Date.');
    expect(thrownBy(() => instant(invalid)).message).toContain('not an invalid Date.');
  });
  test('it is named where an object, an instant or plain data is needed', () => {
    class Request {}
    expect(thrownBy(() => promise(new Request() as never)).message).toContain('not an instance of Request.');
    expect(thrownBy(() => promise(new Date(0) as never)).message).toContain('not a Date (1970-01-01T00:00:00.000Z).');
    expect(thrownBy(() => instant(new Map() as never)).message).toContain('not an instance of Map.');
    const answer = parse({ id: 'x', name: new Set() });
    expect(answer.ok ? null : answer.refusal.message.en).toBe('Use plain JSON data, not an instance of Set.');
  });
});

test('what makes a duration says that it takes a number', () => {
  const words = 'Use a number such as 1.5, in whole milliseconds, not ';
  expect(thrownBy(() => hours('4' as never)).message).toBe(`time.hours: ${words}"4".`);
  expect(thrownBy(() => hours('PT4H' as never)).message).toBe(`time.hours: ${words}"PT4H".`);
  expect(thrownBy(() => milliseconds(0.5)).message).toBe(`time.milliseconds: ${words}0.5.`);
});

test.each([
  [{ zone: 'Customer' }, 'Or use customer. Did you mean "customer"?', 'customer'],
  [{ zone: 'Mars' }, 'Or use customer.', undefined],
  [{ closed: ['callers'] }, 'Or use caller or customer. Did you mean "caller"?', 'caller'],
  [{ closed: ['25.12.2026'] }, 'Or use caller or customer.', undefined],
])('hours of an offer tell of the names that may stand for a zone or a date: %o', (changes, words, suggestion) => {
  const office = { zone: 'UTC', weekly: { mon: ['09:00-17:00'] }, ...changes };
  const answer = parse({
    id: 'x',
    hours: { office },
    channels: { web: {} },
    tiers: { gold: { benefits: { web: {} } } },
  });
  const [issue] = answer.ok ? [] : answer.refusal.issues;
  expect(issue?.message.en.endsWith(words)).toBe(true);
  expect(issue?.suggestion).toBe(suggestion);
});
