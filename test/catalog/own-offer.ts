import { weekdays } from '../../src/calendar/schedule.js';
import { type Benefit, type CatalogSpec, dropboxPremiumSupport, type ReplyTarget } from '../../src/catalog/index.js';

const text = (name: string) => ({ en: name, ja: name });

export function benefit(id: string, who: readonly string[], more: Partial<Benefit> = {}): Benefit {
  const audiences = who.map((one) => ({ who: one, because: [] }));
  const bare = { label: text(id), because: ['own'], otherwise: [], count: null, minutes: null, cadence: null };
  return { id, ...bare, audiences, ...more };
}

export function target(id: string, within: string, more: Partial<ReplyTarget> = {}): ReplyTarget {
  const anywhere = { channels: null, languages: null, severities: null };
  return { id, metrics: ['first_reply'], within, calendar: 'always', ...anywhere, because: ['own'], ...more };
}

/**
 * An offer that is as unlike the built-in one as the shape allows: severities, German hours in Berlin, a base that
 * everybody has, roles of its own, a yearly audit.
 */
export const OWN_OFFER: CatalogSpec = {
  ...dropboxPremiumSupport,
  id: 'own_offer',
  name: text('Own offer'),
  severities: ['urgent', 'normal'],
  plans: [{ id: 'company', account: 'team' }],
  roles: [
    { id: 'owner', label: text('Owner'), opensBilling: true },
    { id: 'operator', label: text('Operator'), opensBilling: false },
  ],
  calendars: {
    always: dropboxPremiumSupport.calendars.always ?? { zone: 'UTC', weekly: weekdays('00:00-24:00') },
    berlin: { zone: 'Europe/Berlin', weekly: weekdays('08:00-12:00', '13:00-18:00') },
  },
  desks: [
    { id: 'world', calendar: 'always', takesClosures: false },
    { id: 'berlin', calendar: 'berlin', takesClosures: true },
  ],
  languages: [
    { tag: 'en', desk: 'world', benefit: null, because: ['own_en'], otherwise: [], unavailable: [] },
    {
      tag: 'de',
      desk: 'berlin',
      benefit: 'german_desk',
      because: ['own_de'],
      otherwise: ['own_shut'],
      unavailable: ['own_away'],
    },
  ],
  otherLanguages: ['own_other'],
  channels: [
    { id: 'email', needs: [] },
    { id: 'chat', needs: [] },
  ],
  contactOptions: [
    { id: 'write', channel: 'email', label: text('Write'), because: ['own'], urgentBecause: null },
    { id: 'talk', channel: 'chat', label: text('Talk'), because: ['own'], urgentBecause: ['own_urgent'] },
  ],
  base: { targets: [target('base_reply', 'PT48H')], benefits: [benefit('email', ['member'])] },
  tiers: [
    {
      id: 'silver',
      label: text('Silver'),
      extends: null,
      targets: [
        target('urgent_reply', 'PT1H', { severities: ['urgent'], channels: ['email', 'chat'] }),
        target('german_reply', 'PT4H', { languages: ['de'], calendar: 'berlin', channels: ['email'] }),
        target('reply', 'PT8H'),
      ],
      benefits: [benefit('chat', ['owner', 'operator']), benefit('german_desk', ['admin'])],
    },
    {
      id: 'gold',
      label: text('Gold'),
      extends: 'silver',
      targets: [target('urgent_reply', 'PT15M', { severities: ['urgent'] })],
      benefits: [benefit('audit', ['owner'], { count: 2, minutes: 90, cadence: 'year' })],
    },
  ],
  variants: [
    {
      id: 'expert',
      label: text('Expert'),
      of: 'silver',
      replaces: { targets: [target('reply', 'PT2H')], benefits: [benefit('chat', ['member'])] },
      excludes: [{ benefit: 'german_desk', because: ['own_expert'] }],
    },
  ],
  selfService: { tiers: ['silver', 'gold'], withSalesExecutive: true, because: ['own'] },
};
