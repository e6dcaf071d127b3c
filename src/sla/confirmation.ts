import { METRICS } from '../catalog/clause-spec.js';
import { type LanguageTag, readLanguageTag } from '../catalog/language-tag.js';
import { type PromisedTime, readPromisedTime } from '../catalog/promised-time.js';
import type { Locale } from '../input/issue.js';
import { listOf } from '../input/list.js';
import { MAX_TEXT } from '../input/plain-copy.js';
import { flag, nullable, oneOf, optional, readLocale, text } from '../input/readers.js';
import { type Door, door, object } from '../input/request.js';
import { versioned } from '../input/version.js';
import type { Route } from '../routing/route.js';
import { formatted } from '../time/format.js';
import { type InstantInput, readInstant } from '../time/instant.js';
import { readZone, type ZoneName } from '../time/zone.js';
import { type ConfirmationWords, confirmationSentences } from '../words/confirmation-sentences.js';
import { languageName } from '../words/language-name.js';
import type { Commitment } from './commitment.js';
import { earliest } from './governing.js';
import { lengthText } from './length-text.js';
import type { Promised } from './promise.js';

export interface ConfirmationRequest {
  /** The answer of `routing.route`; a ticket has it too. */
  readonly route: Pick<Route, 'requestedLanguage' | 'language' | 'fallback' | 'opensAt'>;
  /** The promises to the request; empty where none is made. */
  readonly commitments: readonly Pick<Commitment, 'metric' | 'language' | 'within' | 'hours' | 'dueAt'>[];
  /** The instant of the request. */
  readonly at: InstantInput;
  readonly locale: Locale;
  /** The zone in which instants are written; UTC by default. */
  readonly zone?: ZoneName | undefined;
  /** The other fields of a promise, so that a promise is passed on whole. They are not read. */
  readonly entitlements?: Promised['entitlements'] | undefined;
  readonly governing?: Promised['governing'] | undefined;
  readonly dueAt?: Promised['dueAt'] | undefined;
}

/**
 * What a requester is told after sending, as text: who answers, in which language and by when. It names the promise that
 * governs and, where that one is met by a reply in any language, the promise of a reply in the language too; it says when
 * nothing is promised. A request that is served in another language than asked for is told when the language asked for
 * opens next. An answer of `sla.promise` is passed on whole. Throws `unknown_locale`, `unknown_zone`, `unknown_language`, `invalid_instant`, … (R20, R40, A2, A7, A37).
 *
 * @example
 * const account = { kind: 'team', plan: 'advanced', addOn: { tier: 'enhanced' } } as const;
 * const person = { id: 'u1', status: 'active', roles: ['team_admin'] } as const;
 * const at = '2026-11-21T10:00:00+09:00';
 * const promise = orThrow(sla.promise({ account, person, channel: 'email', language: 'ja', at }));
 * const text = sla.confirmation({ ...promise, at, locale: 'en', zone: 'Asia/Tokyo' });
 * text.includes('Support in Japanese is closed now') // => true
 * text.includes('A support agent replies in English by Sat, Nov 21, 2026, 11:00') // => true
 */
export function confirmation(request: ConfirmationRequest): string {
  return enter(request, confirmed);
}

/** As many as a ticket has. */
const MAX_PROMISES = 500;

const enter = /*@__PURE__*/ door('sla.confirmation', {
  route: /*@__PURE__*/ versioned(
    'route',
    /*@__PURE__*/ object(
      {
        requestedLanguage: readLanguageTag,
        language: readLanguageTag,
        fallback: flag,
        opensAt: /*@__PURE__*/ nullable(readInstant),
      },
      'ignored',
    ),
  ),
  commitments: /*@__PURE__*/ listOf(
    /*@__PURE__*/ versioned(
      'commitment',
      /*@__PURE__*/ object(
        {
          metric: /*@__PURE__*/ oneOf('metric', METRICS),
          language: /*@__PURE__*/ nullable(readLanguageTag),
          within: readPromisedTime,
          // A stored promise may name hours at any length.
          hours: /*@__PURE__*/ text({ max: MAX_TEXT }),
          dueAt: /*@__PURE__*/ nullable(readInstant),
        },
        'ignored',
      ),
    ),
    MAX_PROMISES,
  ),
  at: readInstant,
  locale: readLocale,
  zone: /*@__PURE__*/ optional(readZone, 'UTC'),
  entitlements: notRead,
  governing: notRead,
  dueAt: notRead,
});

/** The commitments say all that these fields of a promise say. */
function notRead(): null {
  return null;
}

type ReadConfirmation = typeof enter extends Door<infer T> ? Omit<T, 'entitlements' | 'governing' | 'dueAt'> : never;
type Made = ReadConfirmation['commitments'][number];

function confirmed({ route, commitments, at, locale, zone }: ReadConfirmation): string {
  const when = (ms: number | null) => (ms === null ? '' : formatted(ms, zone, locale, 'minute'));
  const { key, promise, inLanguage } = answerOf(commitments, route.language);
  const words: ConfirmationWords = {
    received: when(at),
    asked: languageName(route.requestedLanguage, locale),
    language: languageName(route.language, locale),
    opens: when(route.opensAt),
    due: when(promise?.dueAt ?? null),
    languageDue: when(inLanguage?.dueAt ?? null),
    over: promise === null ? '' : overText(promise, locale),
  };
  const notice = route.fallback ? ([route.opensAt === null ? 'not_spoken' : 'closed'] as const) : [];
  const sentences = confirmationSentences[locale];
  return ['received' as const, ...notice, key].map((part) => sentences[part](words)).join(locale === 'en' ? ' ' : '');
}

/** Which sentence says by when, about which promise. */
function answerOf(commitments: readonly Made[], language: LanguageTag) {
  // The clock of a next reply has not started.
  const made = commitments.filter(({ metric }) => metric !== 'next_reply');
  const promise = earliest(made.map((one) => ({ promise: one, ms: one.dueAt })))?.promise ?? null;
  if (promise === null) return { ...undated(made), inLanguage: null };
  const { metric } = promise;
  if (metric === 'workaround' || metric === 'resolution') return { key: metric, promise, inLanguage: null };
  const spoken = made.filter((one) => one.metric === metric && one.language === language);
  const first = earliest(spoken.map((one) => ({ promise: one, ms: one.dueAt })))?.promise ?? null;
  // A reply in any language may be due before the one in the language of the request (A37).
  const inLanguage = first !== null && (first.dueAt ?? 0) > (promise.dueAt ?? 0) ? first : null;
  return { key: inLanguage === null ? ('reply' as const) : ('reply_then_language' as const), promise, inLanguage };
}

/** What is said of promises without a due instant. */
function undated(made: readonly Made[]) {
  const over = made.find(({ within }) => within.kind !== 'best_effort') ?? null;
  if (over !== null) return { key: 'over' as const, promise: over };
  return { key: made.length > 0 ? ('best_effort' as const) : ('nothing' as const), promise: null };
}

function overText(
  { within, hours }: { readonly within: PromisedTime; readonly hours: string },
  locale: Locale,
): string {
  if (within.kind === 'best_effort') return '';
  if (within.kind === 'exact') return lengthText(within.ms, locale, 'second');
  const { days } = within;
  if (locale === 'ja') return `${days} ${hours === 'always' ? '日' : '営業日'}`;
  return `${days} ${hours === 'always' ? '' : 'business '}${days === 1 ? 'day' : 'days'}`;
}
