import { elsewhere } from './realm.ts';
import { type Hostile, refuseAll, texts } from './value.ts';

/** What may be taken for an instant, a date or a local time. */
export const instantTexts: readonly Hostile[] = texts({
  'an instant without an offset': '2026-11-20T07:30:00',
  'a local time': '2026-11-20T16:30',
  'a date': '2026-11-20',
  'an instant in small letters': '2026-11-20t07:30:00z',
  'an instant with a space': '2026-11-20 07:30:00Z',
  'a leap second': '2016-12-31T23:59:60Z',
  'the end of a day': '2026-11-20T24:00:00Z',
  'past the end of a day': '2026-11-20T24:00:01Z',
  'past the end of a day by a nanosecond': '2026-11-20T24:00:00.000000001Z',
  'hour 25': '2026-11-20T25:00:00Z',
  'minute 60': '2026-11-20T07:60:00Z',
  'month 13': '2026-13-20T07:30:00Z',
  'month 0': '2026-00-20T07:30:00Z',
  'day 0': '2026-11-00T07:30:00Z',
  'day 32': '2026-12-32T07:30:00Z',
  '30 February': '2026-02-30T07:30:00Z',
  '29 February of a common year': '1900-02-29',
  'the largest offset': '2026-11-20T07:30:00+23:59',
  'an offset of a day': '2026-11-20T07:30:00+24:00',
  'an offset of sixty minutes': '2026-11-20T07:30:00+09:60',
  'an offset with seconds': '2026-11-20T07:30:00+09:00:00',
  'an offset of one digit': '2026-11-20T07:30:00+9:00',
  'an offset of hours alone': '2026-11-20T07:30:00+09',
  'an offset without a colon': '2026-11-20T07:30:00+0900',
  'an offset of minus zero': '2026-11-20T07:30:00-00:00',
  'an offset with a minus of typography': '2026-11-20T07:30:00−09:00',
  'an offset and a Z': '2026-11-20T07:30:00+09:00Z',
  'a named offset': '2026-11-20T07:30:00 JST',
  'an instant with its zone': '2026-11-20T07:30:00Z[UTC]',
  'the basic format': '20261120T073000Z',
  'a mixed format': '2026-11-20T073000Z',
  'a week date': '2026-W47-5T07:30:00Z',
  'an ordinal date': '2026-324T07:30:00Z',
  'a fraction with a comma': '2026-11-20T07:30:00,5Z',
  'a fraction of nine digits': '2026-11-20T07:30:00.123456789Z',
  'a fraction of minutes': '2026-11-20T07:30.5Z',
  'a fraction without end': `2026-11-20T07:30:00.${'3'.repeat(60)}Z`,
  'the last instant of Date': '+275760-09-13T00:00:00.000Z',
  'past the last instant of Date': '+275760-09-13T00:00:00.001Z',
  'the first instant of Date': '-271821-04-20T00:00:00.000Z',
  'before the first instant of Date': '-271821-04-19T23:59:59.999Z',
  'the year zero': '0000-01-01T00:00:00Z',
  'the year minus zero': '-000000-01-01T00:00:00Z',
  'an expanded year': '+002026-11-20T07:30:00Z',
  'a year of five digits': '12026-11-20T07:30:00Z',
  'a year of seven digits': '+9999999-01-01T00:00:00Z',
  'the last year that can be written': '+999999-12-31',
  'an expanded date': '+012026-11-20',
  'a date with slashes': '2026/11/20',
  'a date of single digits': '2026-1-2',
  'an American date': '11/20/2026',
  'a Japanese date': '令和8年11月20日',
  'a date of an e-mail': 'Fri, 20 Nov 2026 07:30:00 GMT',
  'a Date as text': 'Fri Nov 20 2026 16:30:00 GMT+0900 (Japan Standard Time)',
  'milliseconds as text': '1795159800000',
  'an instant in full-width digits': '２０２６-１１-２０T０７:３０:００Z',
  'an instant with a line break': '2026-11-20T07:30:00Z\n',
  'an instant with a NUL': '2026-11-20T07:30:00Z\u0000',
  'a word for an instant': 'now',
});

class Deadline extends Date {
  override getTime(): number {
    return Number.NaN;
  }
  override toISOString(): string {
    return 'tomorrow';
  }
  override valueOf(): number {
    return refuseAll();
  }
}

const HALF_PAST_FOUR = 1_795_159_800_000;

export const dates: readonly Hostile[] = [
  ['an invalid Date', () => new Date(Number.NaN)],
  ['a Date', () => new Date(HALF_PAST_FOUR)],
  ['a frozen Date', () => Object.freeze(new Date(HALF_PAST_FOUR))],
  ['the last Date', () => new Date(8.64e15)],
  ['the first Date', () => new Date(-8.64e15)],
  ['a Date past the last', () => new Date(8.64e15 + 1)],
  ['a Date of an expanded year', () => new Date('+012026-11-20T00:00:00Z')],
  ['a Date of another realm', () => elsewhere(`new Date(${HALF_PAST_FOUR})`)],
  ['an invalid Date of another realm', () => elsewhere('new Date(NaN)')],
  ['a subclass of Date that lies', () => new Deadline(HALF_PAST_FOUR)],
  ['a Date that lies', () => Object.assign(new Date(HALF_PAST_FOUR), { getTime: () => 0, toISOString: refuseAll })],
  ['a Date without a prototype', () => Object.setPrototypeOf(new Date(HALF_PAST_FOUR), null)],
  ['a Date that claims to be an object', () => Object.setPrototypeOf(new Date(HALF_PAST_FOUR), Object.prototype)],
  ['an object that claims to be a Date', () => Object.create(Date.prototype)],
  ['what a Date inherits from', () => Date.prototype],
  ['a Date behind a proxy', () => new Proxy(new Date(HALF_PAST_FOUR), {})],
  ['the constructor of Dates', () => Date],
];
