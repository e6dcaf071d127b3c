import { describe, expect, test } from 'vitest';
import { parse } from '../../src/tickets/index.js';
import {
  complaintsOf,
  expectRefused,
  expectUnusual,
  expectUsual,
  lived,
  ofClass,
  withField,
} from './stored-document.ts';
import { minutesLater, opened, stored } from './support-request.ts';

type Wrong = readonly [what: string, value: unknown, code: string];

const MISSING: Wrong = ['nothing', undefined, 'missing'];
const NULL: Wrong = ['null', null, 'invalid_type'];
const NUMBER: Wrong = ['a number', 5, 'invalid_type'];
const LONG: Wrong = ['text of 100 001 characters', 'x'.repeat(100_001), 'too_long'];
const ID: readonly Wrong[] = [
  MISSING,
  NUMBER,
  ['no characters', '', 'blank'],
  ['a space', ' ', 'blank'],
  ['a full-width space', '\u3000', 'blank'],
  ['201 characters', 'x'.repeat(201), 'too_long'],
];
const NAME: readonly Wrong[] = [MISSING, NUMBER, ['a list', [], 'invalid_type'], LONG];
const FLAG: readonly Wrong[] = [MISSING, NULL, ['a text', 'true', 'invalid_type'], ['a 1', 1, 'invalid_type']];
const INSTANT: readonly Wrong[] = [
  MISSING,
  NUMBER,
  ['a date', '2026-11-20', 'invalid_instant'],
  ['a local time', '2026-11-20T07:30:00.000', 'invalid_instant'],
  ['a day that does not exist', '2026-02-30T07:30:00.000Z', 'invalid_instant'],
];
const LANGUAGE: readonly Wrong[] = [
  MISSING,
  NUMBER,
  NULL,
  ['a language in words', 'Japanese, please', 'invalid_language'],
  ['a language that is registered nowhere', 'jp', 'unknown_language'],
];

const bare = opened(); // without events, which would belong to another ticket once its id is another one
/** Without the promise of a Japanese answer, which is not made where another language is served. */
const anyLanguage = withField(bare, 'commitments', bare.commitments.slice(0, 1));
const inEnglish = { ...bare.route, language: 'en', fallback: true };
/** Served in another language than was asked for, until the desk opens. */
const abroad = withField(anyLanguage, 'route', { ...inEnglish, opensAt: minutesLater(60) });

/** What each field of a stored ticket must not say. */
const FIELDS: Readonly<Record<string, readonly Wrong[]>> = {
  id: [...ID, NULL],
  requesterId: [...ID, NULL],
  issueType: [...ID, NULL],
  accountId: ID,
  product: ID,
  contact: [...NAME, NULL],
  catalog: [...NAME, NULL],
  catalogVersion: [...NAME, NULL],
  'route.channel': [...NAME, NULL],
  'route.desk': [...NAME, NULL],
  severity: NAME,
  directPhoneNumber: NAME,
  tier: NAME,
  variant: NAME,
  subject: [
    MISSING,
    NULL,
    ['a blank', '\t', 'blank'],
    ['no characters', '', 'blank'],
    ['501 characters', 's'.repeat(501), 'too_long'],
  ],
  body: [MISSING, NULL, LONG],
  urgent: FLAG,
  'route.fallback': FLAG,
  openedAt: [...INSTANT, NULL],
  updatedAt: [...INSTANT, NULL],
  'route.opensAt': INSTANT,
  'route.requestedLanguage': LANGUAGE,
  'route.language': LANGUAGE,
  status: [MISSING, ['an unknown one', 'pending', 'unknown_value']],
  deskClock: [MISSING, ['an unknown one', 'sundial', 'unknown_value']],
  closures: [MISSING, NULL, ['an object', {}, 'invalid_type'], ['a text', '2026-11-23', 'invalid_type']],
  'route.because': [MISSING, NULL, ['a text', 'R17', 'invalid_type'], ['an object', { 0: 'R17' }, 'invalid_type']],
  cites: [NULL, ['a list', [], 'invalid_type'], ['a text', 'R1', 'invalid_type']],
  route: [
    MISSING,
    NULL,
    ['a list', [], 'invalid_type'],
    ['an instance of a class', ofClass(bare.route), 'not_plain_data'],
  ],
  commitments: [MISSING, NULL, ['an object', {}, 'invalid_type']],
  holds: [MISSING, NULL, ['a text', 'vendor', 'invalid_type']],
  submittedWith: [MISSING, NUMBER, ['a text', 'high', 'invalid_type']],
  history: [MISSING, NULL, ['an object', {}, 'invalid_type'], ['a text', 'open', 'invalid_type']],
};

describe.each(Object.entries(FIELDS))('%s', (path, rows) => {
  test.each(rows)('of %s is refused', (_, value, code) => {
    expectRefused(withField(abroad, path, value), `${path}: ${code}`);
  });
});

describe('items of its lists', () => {
  test.each<[string, unknown, string]>([
    ['closures', ['2026-11-23', '2026-02-29'], 'closures.1: invalid_date'],
    ['closures', ['2026-11-23T00:00:00.000Z'], 'closures.0: invalid_date'],
    ['closures', [20261123], 'closures.0: invalid_type'],
    ['closures', [null], 'closures.0: invalid_type'],
    ['route.because', ['R17', 18], 'route.because.1: invalid_type'],
    ['route.because', [17, 'R18'], 'route.because.0: invalid_type'],
    ['cites', { not_your_ticket: ['R48', 1] }, 'cites.not_your_ticket.1: invalid_type'],
    ['cites', { not_your_ticket: 'R48' }, 'cites.not_your_ticket: invalid_type'],
    ['cites', { not_your_ticket: { 0: 'R48', length: 1 } }, 'cites.not_your_ticket: invalid_type'],
    ['cites', JSON.parse('{"__proto__":["R48"]}'), 'cites.__proto__: forbidden_key'],
    ['holds', [5], 'holds.0: invalid_type'],
    ['commitments', [null], 'commitments.0: invalid_type'],
    ['history', [null], 'history.0: invalid_type'],
    ['history', ['acknowledged'], 'history.0: invalid_type'],
  ])('%s of %j', (path, value, issue) => {
    expectRefused(withField(bare, path, value), issue);
  });
});

describe('what its languages say together', () => {
  test.each<[string, object, string]>([
    ['a fallback to the language that was asked for', { fallback: true }, 'route.fallback: inconsistent'],
    ['another language, and no fallback', { language: 'en' }, 'route.fallback: inconsistent'],
    ['a wait for the language that is spoken', { opensAt: minutesLater(60) }, 'route.opensAt: inconsistent'],
  ])('%s is refused, with what would agree', (_, wrong, issue) => {
    expectRefused(withField(bare, 'route', { ...bare.route, ...wrong }), issue);
  });
  test.each<[string, object, string, string]>([
    [
      'true',
      { language: 'en' },
      'Use true here, as `language` says.',
      '`language` に合う値（true）を指定してください。',
    ],
    [
      'false',
      { fallback: true },
      'Use false here, as `language` says.',
      '`language` に合う値（false）を指定してください。',
    ],
    [
      'null',
      { opensAt: minutesLater(60) },
      'Use null here, as `fallback` says.',
      '`fallback` に合う値（null）を指定してください。',
    ],
  ])('that would be %s', (_, wrong, en, ja) => {
    const read = parse(withField(bare, 'route', { ...bare.route, ...wrong }));
    expect(read.ok ? [] : read.refusal.issues.map(({ message }) => message)).toEqual([{ en, ja }]);
  });
});

test('an object of a class is no ticket, and one without a prototype is', () => {
  for (const input of [undefined, null, 7, 'ticket', []]) expectRefused(input, ': invalid_type');
  expectRefused(ofClass(stored(lived)), ': invalid_type');
  expectUnusual(Object.assign(Object.create(null), stored(lived)));
});

describe('what is long, but not too long, is read by hand', () => {
  const codes = Array.from({ length: 51 }, (_, i) => [`code${i}`, ['R1']] as const);
  const dates = Array.from({ length: 51 }, (_, i) => `2027-01-${String((i % 28) + 1).padStart(2, '0')}`);
  test.each<[string, unknown]>([
    ['id', 'x'.repeat(200)],
    ['id', '日本'],
    ['id', ' x'],
    ['id', '~'],
    ['id', '\u007fx'],
    ['requesterId', 'u'.repeat(200)],
    ['issueType', 'i'.repeat(200)],
    ['accountId', 'a'.repeat(200)],
    ['accountId', null],
    ['product', 'p'.repeat(200)],
    ['product', null],
    ['contact', 'c'.repeat(100_000)],
    ['contact', ''],
    ['subject', 's'.repeat(500)],
    ['body', 'b'.repeat(100_000)],
    ['body', ''],
    ['severity', 'high'],
    ['tier', null],
    ['variant', 'grand'],
    ['directPhoneNumber', '+81 3-1234-5678'],
    ['urgent', true],
    ['deskClock', 'elapsed'],
    ['closures', dates.slice(0, 50)],
    ['cites', {}],
    ['cites', Object.fromEntries(codes.slice(0, 50))],
    ['route.because', []],
    ['route.because', Array.from({ length: 50 }, (_, i) => `R${i}`)],
    ['commitments', []],
  ])('%s, row %#', (path, value) => {
    expectUsual(withField(bare, path, value));
  });
  test('a route in another language than was asked for', () => {
    expectUsual(abroad);
    expectUsual(withField(anyLanguage, 'route', { ...inEnglish, opensAt: null }));
  });
  test.each<[string, unknown]>([
    ['closures', dates],
    ['cites', Object.fromEntries(codes)],
    ['route.because', Array.from({ length: 51 }, (_, i) => `R${i}`)],
    ['route', { ...bare.route, severity: { requested: 'high', holds: 'low' } }],
    ['commitments', Array.from({ length: 51 }, (_, i) => ({ ...bare.commitments[0], id: `p${i}` }))],
  ])('%s of what is rare is left to the schema, row %#', (path, value) => {
    expectUnusual(withField(bare, path, value));
  });
  test('a ticket of before rules were carried carries none', () => {
    expect(parse(withField(bare, 'cites', undefined))).toEqual({ ok: true, value: { ...bare, cites: {} } });
    expect(complaintsOf(withField(lived, 'version', undefined))).toEqual([]);
  });
});
