import { describe, expect, test } from 'vitest';
import { readCatalog, readClosures } from '../../src/catalog/catalog.js';
import { listMemory } from '../../src/catalog/closures.js';
import { define, dropboxPremiumSupport } from '../../src/catalog/index.js';
import {
  channelOf,
  deskOf,
  hoursOf,
  languageOf,
  readChannel,
  readSeverity,
  readTier,
} from '../../src/catalog/lookup.js';
import { readOptionalCatalog } from '../../src/catalog/optional-catalog.js';
import { Faults } from '../../src/input/faults.js';
import { issuesOf } from '../thrown.ts';
import { OWN_OFFER } from './own-offer.ts';

const builtIn = dropboxPremiumSupport;
const own = define(OWN_OFFER);

/** The issues of what was read, their texts left out. */
function issues(read: unknown) {
  return read instanceof Faults ? read.issues.map(({ message: _, ...rest }) => rest) : read;
}

describe('an id of the catalogue is read as what it names', () => {
  test('a channel, a tier, a severity', () => {
    expect(readChannel('email', builtIn)).toBe(builtIn.channels[1]);
    expect(readTier('enhanced', builtIn)).toBe(builtIn.tiers[1]);
    expect(readSeverity('urgent', own)).toBe('urgent');
  });

  test('no severity is read as null', () => {
    expect([undefined, null].map((input) => readSeverity(input, own))).toEqual([null, null]);
  });

  test('another id is told the nearest one and all that there are', () => {
    expect(issues(readChannel('mail', builtIn))).toEqual([
      { path: [], code: 'unknown_channel', expected: ['phone', 'email', 'chat'], suggestion: 'email' },
    ]);
    expect(issues(readTier('Enhanced', builtIn))).toEqual([
      { path: [], code: 'unknown_tier', expected: ['essentials', 'enhanced'], suggestion: 'enhanced' },
    ]);
    expect(issues(readSeverity('urgend', own))).toEqual([
      { path: [], code: 'unknown_severity', expected: ['urgent', 'normal'], suggestion: 'urgent' },
    ]);
    expect(issues(readSeverity('urgent', builtIn))).toEqual([{ path: [], code: 'unknown_severity', expected: [] }]);
  });

  test.each([[undefined], [null], [0], [['email']], ['toString'], [{ id: 'email' }]])(
    '%j names no channel',
    (input) => {
      expect(readChannel(input, builtIn)).toBeInstanceOf(Faults);
      expect(readTier(input, builtIn)).toBeInstanceOf(Faults);
    },
  );
});

test('what a sound catalogue refers to is found', () => {
  expect(channelOf(own, 'chat')).toBe(own.channels[1]);
  expect(deskOf(own, 'berlin')).toBe(own.desks[1]);
  expect(languageOf(own, 'de')).toBe(own.languages[1]);
  expect(hoursOf(own, 'berlin')).toBe(own.calendars.berlin);
});

test('any other id is an error', () => {
  expect(issuesOf(() => channelOf(own, 'phone'))).toEqual([': unknown_channel']);
  expect(issuesOf(() => deskOf(own, 'moon'))).toEqual([': unknown_desk']);
  expect(issuesOf(() => languageOf(own, 'fr'))).toEqual([': unknown_language']);
  expect(issuesOf(() => hoursOf(own, 'toString'))).toEqual([': unknown_calendar']);
});

describe('a catalogue is read', () => {
  test('as it is where it is known, and as a spec otherwise', () => {
    expect(readCatalog(own)).toBe(own);
    expect(readCatalog({ ...own })).not.toBe(own);
    expect(readCatalog({ ...own })).toStrictEqual(own);
    expect(issues(readCatalog(Object.freeze({ ...own, tiers: own.tiers.slice(1) })))).toContainEqual(
      expect.objectContaining({ code: 'unknown_tier', path: ['tiers', 0, 'extends'] }),
    );
    expect(issues(readCatalog(5))).toEqual([{ path: [], code: 'invalid_type' }]);
  });

  test('as the built-in one where none is given', () => {
    expect(readOptionalCatalog(undefined)).toBe(builtIn);
    expect(readOptionalCatalog(own)).toBe(own);
    expect(readOptionalCatalog(null)).toBeInstanceOf(Faults);
  });
});

test('a memory for lists compares their items, and holds the last hundred', () => {
  const memory = listMemory<number>();
  for (let i = 0; i < 150; i++) memory.keep([i, 'same'], i);
  expect(memory.find([149, 'same'])).toBe(149);
  expect(memory.find([50, 'same'])).toBe(50);
  expect(memory.find([49, 'same'])).toBeUndefined();
  expect(memory.find([149])).toBeUndefined();
  expect(memory.find([149, 'same', 'more'])).toBeUndefined();
});

describe('A4: a list of closures is read', () => {
  test('sorted, each date once, frozen', () => {
    const dates = readClosures(['2026-11-23', '+002026-01-01', '2026-11-23']);
    expect(dates).toEqual(['2026-01-01', '2026-11-23']);
    expect(Object.isFrozen(dates)).toBe(true);
    expect(readClosures(['2026-11-23', '+002026-01-01', '2026-11-23'])).toBe(dates);
  });

  test('with every fault at once', () => {
    expect(issues(readClosures(['2026-02-30', '2026-11-23', 5]))).toEqual([
      { path: [0], code: 'invalid_date' },
      { path: [2], code: 'invalid_date' },
    ]);
    expect(issues(readClosures(Array(5001).fill('2026-11-23')))).toEqual([{ path: [], code: 'invalid_type' }]);
  });
});
