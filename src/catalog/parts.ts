import type { Schedule } from '../calendar/schedule.js';
import { invalidInput, shown } from '../errors.js';
import type { LanguageTag } from './language-tag.js';
import type { Catalog, Channel, Desk, Language } from './offer.js';

type Path = readonly (string | number)[];

/** The channel that stands at `path` of the caller's input. */
export function channelAt(catalog: Catalog, input: unknown, path: Path): Channel {
  return catalog.channels.find(({ id }) => id === input) ?? unknown('channel', input, path);
}

/** The channel of an id that a sound catalogue refers to. */
export function channelOf(catalog: Catalog, channel: string): Channel {
  return channelAt(catalog, channel, []);
}

/** The desk of an id that a sound catalogue refers to. */
export function deskOf(catalog: Catalog, desk: string): Desk {
  return catalog.desks.find(({ id }) => id === desk) ?? unknown('desk', desk, []);
}

/** The language of a tag that a sound catalogue refers to. */
export function languageOf(catalog: Catalog, language: LanguageTag): Language {
  return catalog.languages.find(({ tag }) => tag === language) ?? unknown('language', language, []);
}

/** The hours of a calendar of the catalogue. */
export function calendarOf({ calendars }: Catalog, id: string, path: Path = []): Schedule {
  const known = typeof id === 'string' && Object.hasOwn(calendars, id);
  return (known ? calendars[id] : undefined) ?? unknown('calendar', id, path);
}

/** The severity that stands at `path` of the caller's input; none is `null`. */
export function severityAt({ severities }: Catalog, input: unknown, path: Path): string | null {
  if (input === undefined || input === null) return null;
  return severities.find((one) => one === input) ?? unknown('severity', input, path);
}

function unknown(kind: string, input: unknown, path: Path): never {
  return invalidInput(
    `unknown_${kind}`,
    path,
    `There is no ${kind} ${shown(input)} in the catalogue.`,
    `カタログに ${shown(input)} がありません（${kind}）。`,
  );
}
