import { describe, expect, test } from 'vitest';
import { comparable } from '../oracles/tzif.ts';
import { readZoneFile } from '../oracles/tzif-file.ts';
import { readZoneRule, ruledOffset } from '../oracles/tzif-rule.ts';

// The twin that reads zone files is read itself here: by examples of RFC 9636 and of POSIX.

/** A file as RFC 9636 lays it out: a block for old readers, a block of 64 bits, the rule to come. */
function fileOf(changes: readonly number[], kinds: readonly number[], types: readonly number[], rule: string): Buffer {
  const header = Buffer.alloc(44);
  header.write('TZif2', 0, 'latin1');
  const counts = (times: number, of: number) => {
    const block = Buffer.from(header);
    [0, 0, 0, times, of, 4].forEach((count, i) => {
      block.writeUInt32BE(count, 20 + i * 4);
    });
    return block;
  };
  const type = (offset: number) => {
    const bytes = Buffer.alloc(6);
    bytes.writeInt32BE(offset);
    return bytes;
  };
  const time = (seconds: number) => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64BE(BigInt(seconds));
    return bytes;
  };
  const letters = Buffer.from('LMT\0', 'latin1');
  return Buffer.concat([
    ...[counts(0, 1), type(0), letters],
    ...[counts(changes.length, types.length), ...changes.map(time), Buffer.from(kinds), ...types.map(type), letters],
    Buffer.from(`\n${rule}\n`, 'latin1'),
  ]);
}

describe('a zone file', () => {
  test('has its changes, the offset before each and after the last, and the rule to come', () => {
    const file = readZoneFile(fileOf([-2_587_712_400, 0], [1, 0], [33_539, 32_400], 'JST-9'));
    expect(file).toEqual({
      changes: [-2_587_712_400_000, 0],
      offsets: [33_539_000, 32_400_000, 33_539_000],
      footer: 'JST-9',
    });
  });

  test('that is not one, or that counts leap seconds, is refused', () => {
    expect(() => readZoneFile(Buffer.alloc(100))).toThrow('no file of a time zone');
    const leap = fileOf([], [], [0], 'UTC0');
    leap.writeUInt32BE(27, 44 + 6 + 4 + 28);
    expect(() => readZoneFile(leap)).toThrow('leap seconds');
  });
});

describe('a rule to come', () => {
  test.each([
    // The second Sunday of March and the first one of November, at 02:00 of the clock.
    ['EST5EDT,M3.2.0,M11.1.0', '2026-03-08T06:59:59.999Z', -5],
    ['EST5EDT,M3.2.0,M11.1.0', '2026-03-08T07:00:00.000Z', -4],
    ['EST5EDT,M3.2.0,M11.1.0', '2026-11-01T05:59:59.999Z', -4],
    ['EST5EDT,M3.2.0,M11.1.0', '2026-11-01T06:00:00.000Z', -5],
    // The last Sundays, at 01:00 of UTC. In 2027 March has four.
    ['CET-1CEST,M3.5.0,M10.5.0/3', '2027-03-28T00:59:59.999Z', 1],
    ['CET-1CEST,M3.5.0,M10.5.0/3', '2027-03-28T01:00:00.000Z', 2],
    // South of the equator summer runs over the new year; half an hour of it on Lord Howe.
    ['<+1030>-10:30<+11>-11,M10.1.0,M4.1.0', '2027-01-01T00:00:00.000Z', 11],
    ['<+1030>-10:30<+11>-11,M10.1.0,M4.1.0', '2027-07-01T00:00:00.000Z', 10.5],
    // Ireland's winter is the exception; Nuuk's turns are told on the day before.
    ['IST-1GMT0,M10.5.0,M3.5.0/1', '2027-01-01T00:00:00.000Z', 0],
    ['<-02>2<-01>,M3.5.0/-1,M10.5.0/0', '2027-03-28T00:59:59.999Z', -2],
    ['<-02>2<-01>,M3.5.0/-1,M10.5.0/0', '2027-03-28T01:00:00.000Z', -1],
    ['JST-9', '2999-07-01T00:00:00.000Z', 9],
  ])('%s at %s is %d hours ahead', (rule, at, hours) => {
    expect(ruledOffset(readZoneRule(rule), Date.parse(at)) / 3_600_000).toBe(hours);
  });

  test('of another form is refused', () => {
    expect(() => readZoneRule('EST5EDT,J60,J300')).toThrow('no turn of clocks');
    expect(() => readZoneRule('nothing')).toThrow('no rule');
  });
});

describe('what can be compared', () => {
  const years = (own: string | undefined, theirs: string | null, zone = 'Asia/Tokyo') =>
    comparable(own, theirs)
      ?.span(zone)
      .map((ms) => new Date(ms).getUTCFullYear());

  test('of one release: everything; of none: nothing', () => {
    expect(years('2025b', '2025b')).toEqual([1800, 2700]);
    expect(years('2025b', null)).toBeUndefined();
    expect(years(undefined, '2025b')).toBeUndefined();
  });

  test('of two releases whose changes are known: everything but those', () => {
    expect(years('2025c', '2025b')).toEqual([1800, 2700]);
    expect(years('2025c', '2025b', 'America/Tijuana')).toEqual([1976, 2700]);
    expect(years('2025b', '2025c', 'America/Tijuana')).toEqual([1976, 2700]);
    expect(years('2025b', '2025b', 'America/Tijuana')).toEqual([1800, 2700]);
    expect(years('2026c', '2025b', 'Europe/Chisinau')).toEqual([1800, 2022]);
    expect(years('2026e', '2025a', 'Asia/Tehran')).toEqual([1980, 2700]);
  });

  test('of releases whose changes are not known: the years from 1980 up to ten before the older one', () => {
    expect(years('2031a', '2025b')).toEqual([1980, 2015]);
    expect(years('2025c', '2024a')).toEqual([1980, 2014]);
  });
});
