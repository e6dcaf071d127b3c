import type { Environment } from '../checks/command.ts';

/** A machine's settings that no answer may depend on. */
export interface Host {
  readonly zone: string;
  readonly locale: string;
}

const zones = ['UTC', 'America/New_York', 'Asia/Tokyo', 'Pacific/Apia', 'Australia/Lord_Howe'];
const locales = ['en-US', 'ja-JP'];

/** Every zone with every locale; of the first half, every zone once, and both locales. */
export const hosts: readonly Host[] = [0, 1].flatMap((turn) =>
  zones.map((zone, i) => ({ zone, locale: locales[(i + turn) % locales.length] ?? '' })),
);
export const eachZone = hosts.slice(0, zones.length);
/** Two that are far from each other and from most machines: by date, by half an hour of summer time, by language. */
export const far: readonly Host[] = eachZone.filter(({ zone }) => /Apia|Lord_Howe/.test(zone));
/** Chromium speaks no language that Debian packages apart. */
export const farInEnglish: readonly Host[] = far.map(({ zone }) => ({ zone, locale: 'en-US' }));

export function environmentOf({ zone, locale }: Host): Environment {
  const language = `${locale.replace('-', '_')}.UTF-8`;
  return { TZ: zone, LC_ALL: language, LANG: language, LANGUAGE: locale.slice(0, 2) };
}

export function nameOf({ zone, locale }: Host): string {
  return `${zone} ${locale}`;
}
