import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type Faults, fault, under } from '../../src/input/faults.js';
import { InvalidInputError, invalidInput, issueOf } from '../../src/input/issue.js';
import { listById, listOf } from '../../src/input/list.js';
import { flag, oneOf, optional, share, text, whole } from '../../src/input/readers.js';
import { door, doorAbout, needed, object, type Readers, type Subject, soleDoor } from '../../src/input/request.js';
import { document } from '../../src/input/schema.js';
import { versioned, versionSchema } from '../../src/input/version.js';
import { hostileValues } from '../arbitraries/hostile.ts';
import { issuesOf, thrownBy } from '../thrown.ts';

const digit = whole({ min: 0, max: 9 });
const readPoint = object({ x: digit, y: digit });

function untouched(): never {
  throw new Error('The inside must not be called.');
}

describe('a door', () => {
  const enter = door('map.mark', { point: readPoint, size: optional(digit, 1), urgent: flag });

  test('calls the inside with what was read, and gives its answer', () => {
    expect(enter({ point: { x: 1, y: 2 }, urgent: true }, (read) => [read])).toEqual([
      { point: { x: 1, y: 2 }, size: 1, urgent: true },
    ]);
    expect(enter({ point: { x: 0, y: 0 } }, () => undefined)).toBeUndefined();
  });

  test('knows its verb and its fields', () => {
    expect(enter.verb).toBe('map.mark');
    expect(enter.fields).toEqual(['point', 'size', 'urgent']);
    expect(Object.isFrozen(enter.fields)).toBe(true);
  });

  test('reports all faults at once, with whole paths, unknown options and the nearest names', () => {
    const request = { point: { x: 10, y: 1, z: 1 }, sise: 2, size: 'x', urgent: 0 };
    const error = thrownBy(() => enter(request, untouched));
    expect(error.issues.map(({ path, code }) => `${path.join('.')}: ${code}`)).toEqual([
      'sise: unknown_field',
      'point.z: unknown_field',
      'point.x: out_of_range',
      'size: out_of_range',
      'urgent: invalid_type',
    ]);
    expect(error.issues[0]).toMatchObject({ suggestion: 'size', expected: ['point', 'size', 'urgent'] });
    expect(error.verb).toBe('map.mark');
  });

  test('begins its text with its verb, shows five faults, and counts the others', () => {
    const request = { point: { x: 10, y: 10 }, size: 'x', urgent: 0, a: 1, b: 2, c: 3 };
    const lines = thrownBy(() => enter(request, untouched)).message.split('\n');
    expect(lines[0]).toBe('map.mark: a: There is no field "a". Use point, size, urgent.');
    expect(lines).toHaveLength(6);
    expect(lines[5]).toBe('2 more');
  });

  test('freezes the issues, all of them', () => {
    const { issues } = thrownBy(() => enter({ point: 1, b: 2 }, untouched));
    expect(issues).toHaveLength(2);
    for (const issue of [issues, ...issues]) expect(Object.isFrozen(issue)).toBe(true);
  });

  test('says of an absent field that it is required, and what is expected', () => {
    expect(issuesOf(() => enter({}, untouched))).toEqual(['point: missing']);
    expect(issuesOf(() => enter({ point: { x: 1 } }, untouched))).toEqual(['point.y: missing']);
    const enterLocale = door('a.b', { locale: oneOf('locale', ['en', 'ja']) });
    expect(thrownBy(() => enterLocale({}, untouched)).issues[0]).toMatchObject({
      code: 'missing',
      expected: ['en', 'ja'],
    });
  });

  test('takes null for a value, not for an absent field', () => {
    expect(issuesOf(() => enter({ point: null, size: null }, untouched))).toEqual([
      'point: invalid_type',
      'size: out_of_range',
    ]);
  });

  test.each([[null], [undefined], ['text'], [1], [[]], [() => 1]])('refuses a request that is %s', (request) => {
    expect(issuesOf(() => enter(request, untouched))).toEqual([': invalid_type']);
  });

  test('refuses an instance of a class, and one that only inherits its fields', () => {
    class Request {
      readonly point = { x: 1, y: 1 };
    }
    expect(issuesOf(() => enter(new Request(), untouched))).toEqual([': invalid_type']);
    expect(issuesOf(() => enter(Object.create({ point: { x: 1, y: 1 } }), untouched))).toEqual([': invalid_type']);
    expect(enter(Object.assign(Object.create(null), { point: { x: 1, y: 1 } }), () => 'in')).toBe('in');
  });

  test('reports an object that throws where it stands, beside the other faults', () => {
    const throwing = new Proxy(
      {},
      {
        get() {
          throw new Error('boo');
        },
      },
    );
    expect(issuesOf(() => enter(throwing, untouched))).toEqual([': unreadable']);
    expect(issuesOf(() => enter({ point: throwing, size: 10 }, untouched))).toEqual([
      'point: unreadable',
      'size: out_of_range',
    ]);
  });

  test('reads each field once, even where it changes what it says', () => {
    let reads = 0;
    const request = {
      get point() {
        reads += 1;
        return reads === 1 ? { x: 1, y: 1 } : null;
      },
    };
    expect(enter(request, ({ point }) => point)).toEqual({ x: 1, y: 1 });
    expect(reads).toBe(1);
  });
});

describe('a check between fields', () => {
  const reversed = ({ from, to }: { from: number; to: number }): Faults | null =>
    from <= to ? null : under(['to'], fault('reversed', 'Reversed.', '逆です。'));
  const enter = door('span.of', { from: digit, to: digit }, reversed);

  test('sees them once all have been read', () => {
    expect(enter({ from: 1, to: 2 }, ({ to }) => to)).toBe(2);
    expect(issuesOf(() => enter({ from: 2, to: 1 }, untouched))).toEqual(['to: reversed']);
    expect(issuesOf(() => enter({ from: 'x', to: 1 }, untouched))).toEqual(['from: out_of_range']);
    expect(issuesOf(() => enter({ from: 2, to: 1, by: 1 }, untouched))).toEqual(['by: unknown_field', 'to: reversed']);
  });
});

describe('what the inside throws', () => {
  const enter = door('a.b', { n: digit });

  test('gets the name of the verb, its issues and its cause kept', () => {
    const cause = { code: 'why' };
    const error = thrownBy(() =>
      enter({ n: 1 }, () => {
        throw new InvalidInputError([issueOf('late', ['n'], { en: 'Late.', ja: '遅い。' })], { cause });
      }),
    );
    expect(error).toMatchObject({ verb: 'a.b', code: 'late', message: 'a.b: n: Late.', cause });
    expect(error.issues).toMatchObject([{ path: ['n'], code: 'late', message: { en: 'Late.', ja: '遅い。' } }]);
  });

  test('keeps the name of the verb that it has already', () => {
    const inner = soleDoor('c.d', digit);
    const error = thrownBy(() => enter({ n: 1 }, () => inner(10, untouched)));
    expect(error.message).toMatch(/^c\.d: Use a whole number/);
  });

  test('is left alone where it is a bug', () => {
    expect(() => enter({ n: 1 }, () => JSON.parse('{'))).toThrow(SyntaxError);
  });

  test('is named by the outermost door alone', () => {
    const error = thrownBy(() => enter({ n: 1 }, () => invalidInput('late', [], 'Late.', '遅い。')));
    expect(error.message).toBe('a.b: Late.');
  });
});

describe('a door of one argument', () => {
  const enter = soleDoor('map.point', readPoint);

  test('has the paths of the argument itself', () => {
    expect(enter({ x: 1, y: 2 }, ({ y }) => y)).toBe(2);
    expect(issuesOf(() => enter({ x: 1, y: 10 }, untouched))).toEqual(['y: out_of_range']);
    expect(issuesOf(() => enter(1, untouched))).toEqual([': invalid_type']);
    expect(thrownBy(() => enter({ x: 1, y: 10 }, untouched)).message).toMatch(/^map\.point: y: /);
    expect(thrownBy(() => soleDoor('a.b', digit)('x', untouched)).message).toMatch(/^a\.b: Use a whole number/);
    expect([enter.verb, enter.fields]).toEqual(['map.point', []]);
  });
});

describe('a door about a subject', () => {
  interface Shop {
    readonly sizes: readonly string[];
  }
  const readShop = (input: unknown): Shop | Faults =>
    input === 'small' ? { sizes: ['s'] } : under(['shop'], fault('unknown_shop', 'Unknown.', '不明です。'));
  const aboutShop: Subject<Shop> = { fields: ['shop'], read: ({ shop }) => readShop(shop) };
  const enter = doorAbout(
    'shop.buy',
    aboutShop,
    { count: digit },
    { size: needed((input: unknown, shop: Shop) => oneOf('size', shop.sizes)(input)) },
    ({ count, about, size }) =>
      count <= about.sizes.length ? null : under(['count'], fault('too_many', `No ${size}.`, '多すぎます。')),
  );

  test('reads the other fields in its light', () => {
    expect(enter({ shop: 'small', size: 's', count: 1 }, (read) => read)).toEqual({
      about: { sizes: ['s'] },
      size: 's',
      count: 1,
    });
    expect(enter.fields).toEqual(['shop', 'count', 'size']);
  });

  test('reports everything that can be known', () => {
    expect(issuesOf(() => enter({ shop: 'small', size: 'l', count: 10, sise: 1 }, untouched))).toEqual([
      'sise: unknown_field',
      'count: out_of_range',
      'size: unknown_size',
    ]);
    // Without the shop, nobody knows its sizes.
    expect(issuesOf(() => enter({ shop: 'big', size: 'l', count: 10 }, untouched))).toEqual([
      'shop: unknown_shop',
      'count: out_of_range',
    ]);
    // That a field is absent is seen without the shop.
    expect(issuesOf(() => enter({ shop: 'big', count: 1 }, untouched))).toEqual([
      'shop: unknown_shop',
      'size: missing',
    ]);
    expect(issuesOf(() => enter({ shop: 'small', count: 10, size: 's' }, untouched))).toEqual(['count: out_of_range']);
    expect(issuesOf(() => enter({ shop: 'small', count: 1 }, untouched))).toEqual(['size: missing']);
    expect(issuesOf(() => enter({ shop: 'small', size: 's', count: 2 }, untouched))).toEqual(['count: too_many']);
  });
});

describe('an object inside a request', () => {
  test('may carry fields of the caller’s own where they are ignored', () => {
    const readAccount = object({ id: digit }, 'ignored');
    expect(readAccount({ id: 1, crmId: 'x' })).toEqual({ id: 1 });
    class Account {
      readonly id = 1;
      readonly secret = 2;
    }
    expect(readAccount(new Account())).toEqual({ id: 1 });
  });

  test('stands in lists, with the path of each fault', () => {
    const enter = door('a.b', { points: listOf(readPoint) });
    expect(issuesOf(() => enter({ points: [{ x: 1, y: 1 }, { x: 1 }, 3, { x: 'a', y: 1, z: 1 }] }, untouched))).toEqual(
      ['points.1.y: missing', 'points.2: invalid_type', 'points.3.z: unknown_field', 'points.3.x: out_of_range'],
    );
  });
});

describe('hostile values', () => {
  const readItem = object({ id: text({ max: 9 }) });
  const readers: Readers = {
    flag,
    share,
    name: oneOf('name', ['a']),
    text: text({ min: 1, max: 9 }),
    digit,
    point: readPoint,
    points: listOf(readPoint),
    byId: listById(readItem, 'id'),
    document: document(() => z.object({ version: versionSchema(), ok: z.boolean() })),
    versioned: versioned(
      'route',
      document(() => z.strictObject({ kind: z.string() })),
    ),
    account: object({ kind: oneOf('kind', ['team']) }, 'ignored'),
  };
  const enter = door('hostile.of', readers);

  test.each(hostileValues)('%s is read or refused with short words, wherever it stands', (_, make) => {
    const calls = [
      () => enter(make(), () => 'in'),
      ...Object.keys(readers).map((name) => () => enter({ [name]: make() }, () => 'in')),
      ...Object.entries(readers).map(
        ([name, read]) =>
          () =>
            soleDoor(`hostile.${name}`, read)(make(), () => 'in'),
      ),
    ];
    for (const call of calls) {
      try {
        expect(call()).toBe('in');
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidInputError);
        expect(String(error).length).toBeLessThan(3000);
      }
    }
  });
});
