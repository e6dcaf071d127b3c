import { engagement, entitlements } from '../../../src/index.js';
import { AT, team } from '../../arbitraries/holder.ts';
import type { RowsOf } from '../../architecture/public-functions.ts';
import * as is from '../harmless.ts';
import { type Place, placesIn } from '../place.ts';
import { person, set } from '../samples.ts';

const enhanced = entitlements.of({ account: team('enhanced'), person, at: AT });
const row = { feature: 'watermarks', activeMembers: 2, eligibleMembers: 40, lastUsedAt: AT };
const email = {
  entitlements: set,
  usage: [row],
  sent: [{ quarter: '2026-Q3', features: ['paper'] }],
  at: AT,
  zone: 'UTC',
};
const span = { entitlements: enhanced, from: AT, to: '2027-01-01T00:00:00.000Z', zone: 'UTC' };

/** So many quarters from 2026 that there is no room for them. */
const FAR = [...is.EDGES, 'the year zero', 'a Date of an expanded year'];

const emails = (field: string) => (value: never) => engagement.quarterlyFeatureEmail({ ...email, [field]: value });
const meetings = (field: string) => (value: never) => engagement.rootCauseAnalysisMeetings({ ...span, [field]: value });
const consultations = (field: string) => (value: never) =>
  engagement.implementationConsultation({ entitlements: set, held: [], [field]: value });

export const rows: RowsOf<typeof engagement, readonly Place[]> = {
  quarterlyFeatureEmail: [
    ['request', (value) => engagement.quarterlyFeatureEmail(value)],
    ['entitlements', emails('entitlements')],
    ['usage', emails('usage'), is.NO_ITEMS],
    ...placesIn([row], emails('usage'), {
      feature: is.textUpTo(100_000),
      activeMembers: ['zero', 'minus zero'],
      eligibleMembers: ['a number', 'a number that looks like a date'],
      lastUsedAt: ['null', ...is.INSTANT_WITHIN],
    }),
    ['sent', emails('sent'), is.NO_ITEMS],
    ...placesIn(email.sent, emails('sent'), { features: is.NAMES, 'features.0': is.ANY_TEXT }),
    ['at', emails('at'), is.INSTANT],
    ['zone', emails('zone'), is.ZONE],
    ['underusedBelow', emails('underusedBelow'), [...is.ABSENT, ...is.SHARE]],
  ],
  rootCauseAnalysisMeetings: [
    ['request', (value) => engagement.rootCauseAnalysisMeetings(value)],
    ['entitlements', meetings('entitlements')],
    ['from', meetings('from'), is.without(is.INSTANT, ...FAR)],
    ['to', meetings('to'), is.without(is.INSTANT, ...FAR, ...is.EARLIER)],
    ['zone', meetings('zone'), is.ZONE],
  ],
  implementationConsultation: [
    ['request', (value) => engagement.implementationConsultation(value)],
    ['entitlements', consultations('entitlements')],
    ['held', consultations('held'), is.NO_ITEMS],
    ...placesIn([{ at: AT, minutes: 15 }], consultations('held'), { at: is.INSTANT_WITHIN, minutes: ['a number'] }),
    ['catalog', consultations('catalog'), [...is.ABSENT, 'null']],
  ],
};
