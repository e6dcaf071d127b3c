import { describe, expect, test } from 'vitest';
import { readEntries } from '../../src/catalog/by-id.js';
import { type CatalogSpec, define } from '../../src/catalog/index.js';
import { offerOf } from '../../src/catalog/offer.js';
import { Faults } from '../../src/input/faults.js';
import { MINIMAL, SMALL } from './small-offer.ts';

// A checked document says what its spec left out, and repeats nothing that a tier takes over.

const { t } = MINIMAL.tiers;
const tiersOf = (tiers: object) => define({ ...SMALL, tiers } as CatalogSpec).tiers as Record<string, object>;

describe('the remedies of a tier', () => {
  const remedy = { missed: { moreThan: 2, per: 'month' } };
  const claim = {
    ...remedy,
    metric: 'resolution',
    severity: 'urgent',
    credit: { percent: '5' },
    claimWithinDays: 30,
    because: ['R1'],
  };

  test('have their defaults, and keep what is written', () => {
    expect(tiersOf({ t: { ...t, remedies: { credit: remedy, claim } } }).t).toMatchObject({
      remedies: { credit: { metric: 'first_reply', ...remedy, because: [] }, claim },
    });
    const { remedies } = tiersOf({ t: { ...t, remedies: { credit: remedy } } }).t as { remedies: object };
    expect(remedies).toStrictEqual({ credit: { metric: 'first_reply', ...remedy, because: [] } });
  });

  test('are read by the modules with every default', () => {
    const offer = offerOf(
      define({ ...SMALL, tiers: { t: { ...t, remedies: { credit: remedy, claim } } } } as CatalogSpec),
    );
    expect(offer.tiers[0]?.remedies).toEqual([
      {
        id: 'credit',
        metric: 'first_reply',
        severities: null,
        ...remedy,
        credit: null,
        claimWithinDays: null,
        because: [],
      },
      {
        id: 'claim',
        metric: 'resolution',
        severities: ['urgent'],
        ...remedy,
        credit: { percent: '5' },
        claimWithinDays: 30,
        because: ['R1'],
      },
    ]);
  });

  test('that patch another get no default', () => {
    const upper = { extends: 't', remedies: { credit: { ...remedy, credit: { percent: '9' } } } };
    const tiers = { t: { ...t, remedies: { credit: { ...remedy, metric: 'resolution' } } }, upper };
    expect(tiersOf(tiers).upper).toMatchObject({ remedies: upper.remedies });
    expect(offerOf(define({ ...SMALL, tiers } as CatalogSpec)).tiers[1]?.remedies[0]).toMatchObject({
      metric: 'resolution',
    });
  });
});

describe('the contacts of a tier', () => {
  test('have as many seats as one likes, and no role, where it is not said', () => {
    expect(tiersOf({ t: { ...t, contacts: {} } }).t).toMatchObject({ contacts: { seats: null, automatic: [] } });
    expect(tiersOf({ t: { ...t, contacts: { seats: 3 } } }).t).toMatchObject({ contacts: { seats: 3, automatic: [] } });
    expect(tiersOf({ t }).t).not.toHaveProperty('contacts');
  });

  test('that patch others get no default', () => {
    const tiers = {
      t: { ...t, contacts: { seats: 2, automatic: ['owner'] } },
      seats: { extends: 't', contacts: { seats: 5 } },
      none: { extends: 't' },
    };
    expect((tiersOf(tiers).seats as { contacts: object }).contacts).toStrictEqual({ seats: 5 });
    expect(tiersOf(tiers).none).not.toHaveProperty('contacts');
    const offer = offerOf(define({ ...SMALL, tiers } as CatalogSpec));
    expect(offer.tiers.map(({ contacts }) => contacts)).toEqual([
      { seats: 2, automatic: ['owner'] },
      { seats: 5, automatic: ['owner'] },
      { seats: 2, automatic: ['owner'] },
    ]);
  });
});

test('a tier takes over whom it is for, which accounts, what it excludes and for which products, unless it says it', () => {
  const lower = { ...t, for: 'owner', accounts: 'any', excludes: 'trial', products: 'drive' };
  const tiers = {
    lower,
    same: { extends: 'lower' },
    own: {
      extends: 'lower',
      for: 'member',
      accounts: 'team',
      excludes: [],
      products: ['drive', 'sign'],
      sold: { from: '2026-01-01' },
    },
  };
  const offer = offerOf(define({ ...SMALL, tiers } as CatalogSpec));
  const facts = offer.tiers.map(({ accounts, excludes, targets, benefits }) => [
    accounts,
    excludes,
    targets[0]?.products,
    benefits[0]?.audience.map(({ who }) => who),
  ]);
  expect(facts).toEqual([
    ['any', ['trial'], ['drive'], ['owner']],
    ['any', ['trial'], ['drive'], ['owner']],
    ['team', [], ['drive', 'sign'], ['member']],
  ]);
  expect(offer.tiers[2]?.sold).toEqual({ from: '2026-01-01' });
});

describe('a list of things by id', () => {
  const read = (input: unknown) => {
    const { entries, faults, incomplete } = readEntries(input);
    const issues = faults.flatMap((one) => (one instanceof Faults ? one.issues : []));
    return {
      ids: entries.map(({ id }) => id),
      issues: issues.map(({ path, code }) => `${path.join('.')}: ${code}`),
      incomplete,
    };
  };

  test.each<[unknown, string[], string[], boolean]>([
    [{ a: {}, b: 5 }, ['a', 'b'], [], false],
    [['a', { id: 'b', x: 1 }], ['a', 'b'], [], false],
    [[], [], [], false],
    [null, [], [': invalid_type'], true],
    ['a', [], [': invalid_type'], true],
    [undefined, [], [': invalid_type'], true],
    [[null], [], ['0: missing'], true],
    [[5, {}, { id: 5 }, []], [], ['0: missing', '1: missing', '2: missing', '3: missing'], true],
    [['a', 'a'], ['a'], ['1: duplicate_id'], true],
    [['a', { id: 'a' }], ['a'], ['1.id: duplicate_id'], true],
    [['a b', { id: '-' }], ['a b', '-'], ['0: invalid_id', '1.id: invalid_id'], false],
    [{ 'a b': {} }, ['a b'], ['a b: invalid_id'], false],
    [{ ['x'.repeat(64)]: {} }, ['x'.repeat(64)], [], false],
    [Array.from({ length: 101 }, (_, i) => `i${i}`), [], [': too_large'], true],
    [Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`i${i}`, {}])), [], [': too_large'], true],
  ])('%j', (input, ids, issues, incomplete) => {
    expect(read(input)).toEqual({ ids, issues, incomplete });
  });

  test('may have a hundred', () => {
    expect(read(Array.from({ length: 100 }, (_, i) => `i${i}`)).ids).toHaveLength(100);
  });
});
