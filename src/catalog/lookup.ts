import type { Schedule } from '../calendar/schedule.js';
import { type Faults, orInvalid } from '../input/faults.js';
import { InvalidInputError } from '../input/issue.js';
import { unknownName } from '../input/readers.js';
import type { LanguageTag } from './language-tag.js';
import type { Catalog, Channel, Desk, Language } from './offer.js';
import type { Tier } from './tier.js';

/** Reads the id of one of the catalogue's channels as that channel. */
export function readChannel(input: unknown, { channels }: Catalog): Channel | Faults {
  return channels.find(({ id }) => id === input) ?? unknownName('channel', input, ids(channels));
}

/** Reads the id of one of the catalogue's severities; `undefined` and `null` are read as `null`. */
export function readSeverity(input: unknown, { severities }: Catalog): string | null | Faults {
  if (input === undefined || input === null) return null;
  return severities.find((one) => one === input) ?? unknownName('severity', input, severities);
}

/** Reads the id of one of the catalogue's tiers as that tier. */
export function readTier(input: unknown, { tiers }: Catalog): Tier | Faults {
  return tiers.find(({ id }) => id === input) ?? unknownName('tier', input, ids(tiers));
}

// The functions below take ids that a sound catalogue refers to, or that were read before. They throw for any other.

export function channelOf(catalog: Catalog, channel: string): Channel {
  return orInvalid(readChannel(channel, catalog));
}

export function deskOf({ desks }: Catalog, desk: string): Desk {
  return desks.find(({ id }) => id === desk) ?? unknown('desk', desk, ids(desks));
}

export function languageOf({ languages }: Catalog, language: LanguageTag): Language {
  return languages.find(({ tag }) => tag === language) ?? unknown('language', language, tagsOf(languages));
}

/** The opening hours of one of the catalogue's calendars. */
export function hoursOf({ calendars }: Catalog, calendar: string): Schedule {
  const found = Object.hasOwn(calendars, calendar) ? calendars[calendar] : undefined;
  return found ?? unknown('calendar', calendar, Object.keys(calendars));
}

function unknown(kind: string, id: string, names: readonly string[]): never {
  throw new InvalidInputError(unknownName(kind, id, names).issues);
}

function tagsOf(languages: readonly Language[]): readonly LanguageTag[] {
  return languages.map(({ tag }) => tag);
}

function ids(list: readonly { readonly id: string }[]): readonly string[] {
  return list.map(({ id }) => id);
}
