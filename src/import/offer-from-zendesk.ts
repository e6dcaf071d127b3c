import { accept, type Decision, type InvalidInput, toDecision } from '../answer/decision.js';
import { ID, invalidId } from '../catalog/by-id.js';
import { readCatalog } from '../catalog/catalog.js';
import type { TargetSpec } from '../catalog/catalog-spec.js';
import { allOf, Faults, fault, missing, type Reader, under } from '../input/faults.js';
import type { Text } from '../input/issue.js';
import { listOf } from '../input/list.js';
import { plainCopy } from '../input/plain-copy.js';
import { mapped, nullable, optional } from '../input/readers.js';
import { door, object } from '../input/request.js';
import { durationOf } from '../time/duration.js';
import type { ImportedOffer, ImportedTier } from './offer-spec.js';
import { recordOf } from './record-of.js';
import { isHeld, promisedAlready, type UnreadPart, unreadParts, type ZendeskAnswers } from './unread-parts.js';
import { type Answered, answerOf, type ZendeskAnswer } from './zendesk-answer.js';
import { readZendeskId } from './zendesk-id.js';
import { MEANINGS, PRIORITIES, readPolicies, type ZendeskPolicy } from './zendesk-policy.js';
import { readHolidays, readSchedules, weekOf, type ZendeskHoliday, type ZendeskSchedule } from './zendesk-schedule.js';

/** What an offer is made of: the answers of Zendesk's API, and what they leave open. */
export interface ZendeskOfferRequest {
  /** The id of the catalogue. */
  readonly id: string;
  readonly policies: ZendeskAnswer<'sla_policies', ZendeskPolicy>;
  readonly schedules?: ZendeskAnswer<'schedules', ZendeskSchedule> | undefined;
  /** By the id of the schedule. */
  readonly holidays?: { readonly [scheduleId: string]: ZendeskAnswer<'holidays', ZendeskHoliday> } | undefined;
  /** The schedule in which targets in business hours run: no policy says it. */
  readonly schedule?: number | string | null | undefined;
  /** By tier, the policies that say what it promises. */
  readonly tiers: { readonly [tier: string]: readonly (number | string)[] };
}

export interface ZendeskOffer {
  /** A spec, for `catalog.define`. */
  readonly catalog: ImportedOffer;
  readonly unread: readonly UnreadPart[];
}

/**
 * An offer as a spec for `catalog.define`, from Zendesk's SLA policies, schedules and holidays: the API's answers as they
 * are (`{ sla_policies: [...] }`), or their lists. Parts that the offer leaves out, such as the filters of policies and
 * pages that follow, are listed in `unread` with their paths. Refuses answers that it cannot read, with every issue and
 * its path: `unknown_zone`, `unknown_policy`, `unknown_schedule`, …
 *
 * @example
 * const imported = orThrow(offerFromZendesk({
 *   id: 'acme',
 *   policies: [{ id: 25, policy_metrics: [{ priority: 'urgent', metric: 'first_reply_time', target: 60, business_hours: true }] }],
 *   schedules: [{ id: 7, time_zone: 'Tokyo', intervals: [{ start_time: 1980, end_time: 2460 }] }],
 *   schedule: 7,
 *   tiers: { gold: [25] },
 * }));
 * imported.catalog.hours.business_hours // => { zone: 'Asia/Tokyo', weekly: { mon: ['09:00-17:00'] }, closed: [] }
 * imported.catalog.tiers.gold.targets['first_reply_time.urgent'].within // => 'PT1H'
 */
export function offerFromZendesk(request: ZendeskOfferRequest): Decision<ZendeskOffer, InvalidInput> {
  return enter(request, (given) => {
    const { policies, schedules, holidays } = given;
    const read = readAnswers({ policies: policies.input, schedules: schedules.input, holidays: holidays.input });
    if (read instanceof Faults) return toDecision<ZendeskOffer>(read);
    const whole = { ...given, ...read };
    const wrong = unknownIds(whole);
    if (wrong.length > 0) return toDecision<ZendeskOffer>(allOf(wrong));
    const offer = offerOf(whole);
    const checked = readCatalog(offer.catalog);
    return checked instanceof Faults ? toDecision<ZendeskOffer>(under(['catalog'], checked)) : accept(offer);
  });
}

/** What Zendesk answered is read after the request; until then nothing is asked of it. */
const asGiven: Reader<{ readonly input: unknown }> = (input) => ({ input });

function readId(input: unknown): string | Faults {
  return typeof input === 'string' && ID.test(input) ? input : invalidId(input);
}

const enter = /*@__PURE__*/ door('import.offerFromZendesk', {
  id: readId,
  policies: (input: unknown) => (input === undefined ? missing() : asGiven(input)),
  schedules: asGiven,
  holidays: asGiven,
  schedule: /*@__PURE__*/ nullable(readZendeskId),
  tiers: /*@__PURE__*/ mapped(/*@__PURE__*/ recordOf(/*@__PURE__*/ listOf(readZendeskId, 1000)), (tiers) => {
    const invalid = [...tiers.keys()].filter((id) => !ID.test(id));
    return invalid.length > 0 ? allOf(invalid.map((id) => under([id], invalidId(id)))) : tiers;
  }),
});

/** Reads the answers of the API, once as plain data. */
const readAnswers: Reader<ZendeskAnswers> = /*@__PURE__*/ object(
  {
    policies: /*@__PURE__*/ plainly(/*@__PURE__*/ answerOf('sla_policies', readPolicies)),
    schedules: /*@__PURE__*/ plainly(
      /*@__PURE__*/ optional(/*@__PURE__*/ answerOf('schedules', readSchedules), { value: [], list: [], next: null }),
    ),
    holidays: /*@__PURE__*/ optional(
      /*@__PURE__*/ recordOf(/*@__PURE__*/ answerOf('holidays', readHolidays)),
      new Map<string, Answered<readonly number[]>>(),
    ),
  },
  'ignored',
);

function plainly<T>(read: Reader<T>): Reader<T> {
  return (input) => {
    const plain = plainCopy(input);
    return plain instanceof Faults ? plain : read(plain.copy);
  };
}

type Given = Parameters<Parameters<typeof enter>[1]>[0];
type Offer = Omit<Given, keyof ZendeskAnswers> & ZendeskAnswers;

/** The ids that the request names and the answers do not have. */
function unknownIds({ policies: { value: policies }, schedules, schedule, tiers }: Offer): Faults[] {
  const known = new Set(policies.map(({ id }) => id));
  const faults = [...tiers].flatMap(([tier, ids]) =>
    ids.flatMap((id, i) => (known.has(id) ? [] : [under(['tiers', tier, i], unknownId('policy', 'policies', id))])),
  );
  if (schedule !== null && !schedules.value.some(({ id }) => id === schedule)) {
    faults.push(under(['schedule'], unknownId('schedule', 'schedules', schedule)));
  }
  const closed = schedules.value.findIndex(({ id, intervals }) => id === schedule && intervals.length === 0);
  if (closed >= 0) faults.push(under(['schedules', ...schedules.list, closed, 'intervals'], neverOpens()));
  const needed = policies.some((one) => isHeld(one, tiers) && one.metrics.some(({ target }) => target?.businessHours));
  if (schedule === null && needed) faults.push(under(['schedule'], scheduleNeeded()));
  return faults;
}

function offerOf(offer: Offer): ZendeskOffer {
  const { id, policies, schedules, holidays, schedule, tiers } = offer;
  const used = schedules.value.find((one) => one.id === schedule);
  const week = used && weekOf(used.time_zone, used.intervals, holidays.get(used.id)?.value ?? []);
  const unread = unreadParts(offer);
  const catalog: ImportedOffer = {
    id,
    source: [`Zendesk: SLA policies ${policies.value.map((one) => one.id).join(', ')}`],
    severities: Object.fromEntries(PRIORITIES.map((priority) => [priority, { label: LABELS[priority] }])),
    ...(week && { hours: { business_hours: week } }),
    channels: { ticket: { label: { en: 'Ticket', ja: 'チケット' } } },
    tiers: Object.fromEntries([...tiers].map(([tier, ids]) => [tier, tierOf(ids, policies, unread)])),
  };
  return { catalog, unread };
}

const LABELS: Readonly<Record<(typeof PRIORITIES)[number], Text>> = {
  urgent: { en: 'Urgent', ja: '緊急' },
  high: { en: 'High', ja: '高' },
  normal: { en: 'Normal', ja: '中' },
  low: { en: 'Low', ja: '低' },
};

/** The promises of a tier. Of two policies, the one that Zendesk tries first makes the promise. */
function tierOf(ids: readonly string[], policies: ZendeskAnswers['policies'], unread: UnreadPart[]): ImportedTier {
  const targets: Record<string, TargetSpec> = {};
  const held = policies.value.map((policy, i) => ({ policy, i })).filter(({ policy }) => ids.includes(policy.id));
  held.sort((a, b) => (a.policy.position ?? a.i) - (b.policy.position ?? b.i));
  for (const { policy, i } of held) {
    for (const [k, { priority, metric, target }] of policy.metrics.entries()) {
      const meaning = MEANINGS.get(metric);
      const id = `${metric}.${priority}`;
      if (meaning === undefined || target === null) continue;
      if (targets[id] !== undefined) {
        unread.push({ path: ['policies', ...policies.list, i, 'policy_metrics', k], why: promisedAlready(id) });
        continue;
      }
      const hours = target.businessHours ? { hours: 'business_hours' } : {};
      targets[id] = {
        metric: meaning.metric,
        severity: priority,
        within: durationOf(target.within),
        ...hours,
        rests: meaning.rests,
      };
    }
  }
  return { targets, benefits: { ticket: {} } };
}

function unknownId(kind: string, list: string, id: string): Faults {
  return fault(
    `unknown_${kind}`,
    `${id} is not the id of one of the ${list}.`,
    `${id} は ${list} にありません。${list} にある id を指定してください。`,
  );
}

function neverOpens(): Faults {
  return fault(
    'never_opens',
    'The schedule has no interval. Use one in which it is open.',
    'スケジュールに営業時間がありません。1 つ以上の時間帯を指定してください。',
  );
}

function scheduleNeeded(): Faults {
  return fault(
    'missing',
    'A target runs in business hours. Name the schedule in which it runs.',
    '営業時間で計る目標があります。スケジュールの id を指定してください。',
  );
}
