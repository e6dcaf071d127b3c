import { type CatalogSpec, define } from '../../src/catalog/index.js';
import { of } from '../../src/entitlements/index.js';
import { member } from '../arbitraries/holder.ts';

/** Friday 2026-11-20, 12:00 in Tokyo: the chat closes for the day. */
export const NOON = '2026-11-20T03:00:00.000Z';
export const MORNING = '2026-11-20T00:30:00.000Z';

export const spec = {
  id: 'limited',
  severities: { P1: {}, P2: {} },
  hours: {
    mornings: { zone: 'Asia/Tokyo', weekly: { 'mon-fri': ['09:00-12:00'] }, closed: ['caller'] },
    local: {
      byRegion: {
        emea: { zone: 'Europe/Berlin', weekly: { 'mon-fri': ['09:00-17:00'] }, closed: ['caller', '2026-12-24'] },
        else: { zone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] }, closed: ['caller', '2026-12-31'] },
        fixed: { zone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } },
      },
    },
  },
  channels: { web: {}, chat: {}, call: {}, german: {}, hot: {} },
  languages: { en: {}, de: {} },
  tiers: {
    held: {
      targets: { reply: { within: 'PT2H', hours: 'local', channel: 'web' } },
      benefits: {
        web: {},
        chat: { hours: 'mornings', because: ['morning'] },
        call: { hours: 'local' },
        german: { language: 'de' },
        hot: { severity: 'P1' },
        hub: {},
      },
    },
  },
  rules: { morning: 'Chat is open in the morning.' },
} satisfies CatalogSpec;
export const catalog = define(spec);

export function setFor(region: string | undefined) {
  return of({
    account: { kind: 'team', addOn: { tier: 'held' }, ...(region !== undefined && { region }) },
    person: member(),
    at: MORNING,
    catalog,
  });
}
