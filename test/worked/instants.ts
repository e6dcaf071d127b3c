/** Text of an instant, the instant that it is (`null`: refused), and who says so. */
export interface InstantRow {
  readonly text: string;
  readonly instant: string | null;
  readonly source: string;
}

const RFC = 'RFC 3339 §5.8, https://www.rfc-editor.org/rfc/rfc3339#section-5.8';
const W3C = 'W3C Note datetime, https://www.w3.org/TR/NOTE-datetime';
const ECMA = 'ECMA-262, Expanded Years, https://tc39.es/ecma262/#sec-expanded-years';
const TEMPORAL = 'Temporal, https://tc39.es/proposal-temporal/docs/ambiguity.html';
const WIKIPEDIA = 'ISO 8601, https://en.wikipedia.org/wiki/ISO_8601';
const MDN = 'MDN, Date, https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/Date';

export const instants: readonly InstantRow[] = [
  { text: '1985-04-12T23:20:50.52Z', instant: '1985-04-12T23:20:50.520Z', source: RFC },
  { text: '1996-12-19T16:39:57-08:00', instant: '1996-12-20T00:39:57.000Z', source: RFC },
  { text: '1937-01-01T12:00:27.87+00:20', instant: '1937-01-01T11:40:27.870Z', source: RFC },
  // The two leap seconds of §5.8: no clock of ours shows them.
  { text: '1990-12-31T23:59:60Z', instant: null, source: RFC },
  { text: '1990-12-31T15:59:60-08:00', instant: null, source: RFC },
  { text: '1994-11-05T08:15:30-05:00', instant: '1994-11-05T13:15:30.000Z', source: W3C },
  { text: '1994-11-05T13:15:30Z', instant: '1994-11-05T13:15:30.000Z', source: W3C },
  { text: '1997-07-16T19:20+01:00', instant: '1997-07-16T18:20:00.000Z', source: W3C },
  { text: '1997-07-16T19:20:30+01:00', instant: '1997-07-16T18:20:30.000Z', source: W3C },
  { text: '1997-07-16T19:20:30.45+01:00', instant: '1997-07-16T18:20:30.450Z', source: W3C },
  { text: '1997-07-16', instant: null, source: W3C },
  { text: '-271821-04-20T00:00:00Z', instant: '-271821-04-20T00:00:00.000Z', source: ECMA },
  { text: '-000001-01-01T00:00:00Z', instant: '-000001-01-01T00:00:00.000Z', source: ECMA },
  { text: '+000000-01-01T00:00:00Z', instant: '0000-01-01T00:00:00.000Z', source: ECMA },
  { text: '+000001-01-01T00:00:00Z', instant: '0001-01-01T00:00:00.000Z', source: ECMA },
  { text: '+001970-01-01T00:00:00Z', instant: '1970-01-01T00:00:00.000Z', source: ECMA },
  { text: '+002009-12-15T00:00:00Z', instant: '2009-12-15T00:00:00.000Z', source: ECMA },
  { text: '+287396-10-12T08:59:00.992Z', instant: null, source: 'ECMA-262, edition 5.1: a year that Date cannot hold' },
  { text: '+275760-09-13T00:00:00.000Z', instant: '+275760-09-13T00:00:00.000Z', source: ECMA },
  { text: '-000000-01-01T00:00:00Z', instant: null, source: ECMA },
  { text: '2020-09-06T17:35:24.485Z', instant: '2020-09-06T17:35:24.485Z', source: TEMPORAL },
  { text: '2020-09-06T10:35:24.485-07:00', instant: '2020-09-06T17:35:24.485Z', source: TEMPORAL },
  { text: '2019-09-03T08:34:05Z', instant: '2019-09-03T08:34:05.000Z', source: TEMPORAL },
  { text: '2018-11-04T01:30-07:00', instant: '2018-11-04T08:30:00.000Z', source: TEMPORAL },
  { text: '2018-11-04T01:30-08:00', instant: '2018-11-04T09:30:00.000Z', source: TEMPORAL },
  { text: '2007-04-05T14:30Z', instant: '2007-04-05T14:30:00.000Z', source: WIKIPEDIA },
  { text: '2007-04-05T12:30-02:00', instant: '2007-04-05T14:30:00.000Z', source: WIKIPEDIA },
  { text: '2007-04-05T24:00Z', instant: '2007-04-06T00:00:00.000Z', source: WIKIPEDIA },
  { text: '20070405T143000Z', instant: '2007-04-05T14:30:00.000Z', source: WIKIPEDIA },
  { text: '2024-08-30T18:30:00+02:00', instant: '2024-08-30T16:30:00.000Z', source: WIKIPEDIA },
  { text: '2019-01-01T00:00:00.000+00:00', instant: '2019-01-01T00:00:00.000Z', source: MDN },
  { text: '2019-01-01T00:00:00', instant: null, source: MDN },
];
