import { sla } from '../../../src/index.js';
import { AT } from '../../arbitraries/holder.ts';
import type { RowsOf } from '../../architecture/public-functions.ts';
import { ABSENT, DURATION, FLAG, INSTANT, LANGUAGE, LASTS, NO_ITEMS, SHARE, without, ZONE } from '../harmless.ts';
import type { Place } from '../place.ts';
import { clock, commitments, promise, reading } from '../samples.ts';

/** What a clock is read, drawn and pictured from. */
const clockPlaces = (ask: (value: never) => unknown): readonly Place[] => {
  const withField = (field: string) => (value: never) => ask({ ...clock, [field]: value } as never);
  return [
    ['input', ask],
    ['within', withField('within'), ['a duration of a millisecond']],
    ['schedule', withField('schedule'), ABSENT],
    ['events', withField('events'), NO_ITEMS],
    ['events.1', (value) => ask({ ...clock, events: [...clock.events, value] } as never)],
    ['events.0.type', (value) => ask({ ...clock, events: [{ type: value, at: AT }] } as never)],
    ['events.0.at', (value) => ask({ ...clock, events: [{ type: 'met', at: value }] } as never), INSTANT],
    ['at', withField('at'), INSTANT],
    ['atRiskAt', withField('atRiskAt'), [...ABSENT, ...SHARE]],
    ['reopen', withField('reopen'), ABSENT],
    ['lateness', withField('lateness'), ABSENT],
  ];
};

const drawingPlaces = (ask: (value: never) => unknown, widths: readonly string[]): readonly Place[] => [
  ...clockPlaces(ask),
  ['zone', (value) => ask({ ...clock, zone: value } as never), [...ABSENT, ...ZONE]],
  ['width', (value) => ask({ ...clock, width: value } as never), [...ABSENT, ...widths]],
];

const told = (field: string) => (value: never) => sla.explain({ ...reading, [field]: value }, { locale: 'en' });

export const rows: RowsOf<typeof sla, readonly Place[]> = {
  readClock: clockPlaces(sla.readClock),
  draw: drawingPlaces(sla.draw, ['a number']),
  drawSvg: drawingPlaces(sla.drawSvg, []),
  explain: [
    ['reading', (value) => sla.explain(value, { locale: 'en' })],
    ['reading.stage', told('stage')],
    ['reading.atRisk', told('atRisk'), [...ABSENT, ...FLAG]],
    ['reading.elapsed', told('elapsed'), DURATION],
    ['reading.remaining', told('remaining'), DURATION],
    ['reading.overdue', told('overdue'), ['null', ...DURATION]],
    ['reading.dueAt', told('dueAt'), ['null', ...INSTANT]],
    ['reading.metAt', told('metAt'), ['null', ...INSTANT]],
    ['options', (value) => sla.explain(reading, value)],
    ['locale', (value) => sla.explain(reading, { locale: value })],
    ['zone', (value) => sla.explain(reading, { locale: 'ja', zone: value }), [...ABSENT, ...ZONE]],
  ],
  commitmentsFor: [
    ['request', (value) => sla.commitmentsFor(value)],
    ['entitlements', (value) => sla.commitmentsFor({ ...promise, entitlements: value })],
    ['route', (value) => sla.commitmentsFor({ ...promise, route: value })],
    ['route.channel', (value) => sla.commitmentsFor({ ...promise, route: { channel: value, language: 'ja' } })],
    [
      'route.language',
      (value) => sla.commitmentsFor({ ...promise, route: { channel: 'email', language: value } }),
      LANGUAGE,
    ],
    ['at', (value) => sla.commitmentsFor({ ...promise, at: value }), without(INSTANT, ...LASTS)],
    ['metric', (value) => sla.commitmentsFor({ ...promise, metric: value }), ABSENT],
    ['severity', (value) => sla.commitmentsFor({ ...promise, severity: value }), [...ABSENT, 'null']],
    ['deskClock', (value) => sla.commitmentsFor({ ...promise, deskClock: value }), ABSENT],
    ['closures', (value) => sla.commitmentsFor({ ...promise, closures: value }), [...ABSENT, ...NO_ITEMS]],
    ['catalog', (value) => sla.commitmentsFor({ ...promise, catalog: value }), [...ABSENT, 'null']],
  ],
  governing: [
    ['commitments', (value) => sla.governing(value), NO_ITEMS],
    ['commitments.1', (value) => sla.governing([...commitments, value])],
    ['commitments.0.dueAt', (value) => sla.governing([{ dueAt: value }]), INSTANT],
  ],
  scheduleOf: [
    ['commitment', (value) => sla.scheduleOf(value)],
    ['commitment.clock', (value) => sla.scheduleOf({ clock: value })],
    ['catalog', (value) => sla.scheduleOf({ clock: 'japan' }, value), ABSENT],
  ],
};
