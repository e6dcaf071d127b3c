import type { Window } from '../calendar/window.js';
import type { Text } from '../input/issue.js';
import type { CalendarDate } from '../time/calendar-date.js';
import type { ZoneName } from '../time/zone.js';

// The parts of a catalogue that an imported offer has: each is a `CatalogSpec`, and fits `catalog.define`.

export interface ImportedOffer {
  readonly id: string;
  readonly source: readonly string[];
  readonly severities: { readonly [priority: string]: { readonly label: Text } };
  readonly hours?: { readonly [id: string]: ImportedWeek };
  readonly channels: { readonly [id: string]: { readonly label: Text } };
  readonly tiers: { readonly [id: string]: ImportedTier };
}

export interface ImportedWeek {
  readonly zone: ZoneName;
  readonly weekly: { readonly [days: string]: readonly Window[] };
  readonly closed: readonly CalendarDate[];
}

export interface ImportedTier {
  readonly targets: { readonly [id: string]: ImportedTarget };
  readonly benefits: { readonly [channel: string]: { readonly label?: Text } };
}

export interface ImportedTarget {
  readonly metric: 'first_reply' | 'next_reply' | 'update' | 'resolution';
  readonly severity: string;
  readonly within: string;
  readonly hours?: string;
  /** The statuses in which Zendesk pauses the metric. */
  readonly rests: readonly ('waiting_for_requester' | 'on_hold')[];
}
