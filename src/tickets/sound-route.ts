import { type Faults, fault, under } from '../input/faults.js';
import type { Route } from '../routing/route.js';

type Languages = Pick<Route, 'requestedLanguage' | 'language' | 'fallback' | 'opensAt'>;

/** The fault between the languages of a stored route; `null` where they agree. */
export function languageFault({ requestedLanguage, language, fallback, opensAt }: Languages): Faults | null {
  if (fallback !== (requestedLanguage !== language))
    return under(['fallback'], disagrees('language', String(!fallback)));
  // Only who waits for another language is told when it opens.
  return fallback || opensAt === null ? null : under(['opensAt'], disagrees('fallback', 'null'));
}

/** The fault of a field that another one contradicts. */
export function disagrees(field: string, use: string): Faults {
  return fault(
    'inconsistent',
    `Use ${use} here, as \`${field}\` says.`,
    `\`${field}\` に合う値（${use}）を指定してください。`,
  );
}
