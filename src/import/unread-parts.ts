import { type Path, preview, type Text } from '../input/issue.js';
import type { Answered } from './zendesk-answer.js';
import { MEANINGS, NO_MEANING, type Policy } from './zendesk-policy.js';
import type { Schedule } from './zendesk-schedule.js';

/** A part of the answers that is not in the catalogue. */
export interface UnreadPart {
  readonly path: Path;
  readonly why: Text;
}

/** What Zendesk answered. */
export interface ZendeskAnswers {
  readonly policies: Answered<readonly Policy[]>;
  readonly schedules: Answered<readonly Schedule[]>;
  /** By the id of the schedule, day numbers. */
  readonly holidays: ReadonlyMap<string, Answered<readonly number[]>>;
}

type Tiers = ReadonlyMap<string, readonly string[]>;

/** All that is left out of an offer, but for promises that another policy makes. */
export function unreadParts(
  offer: ZendeskAnswers & { readonly schedule: string | null; readonly tiers: Tiers },
): UnreadPart[] {
  return [...unreadPages(offer), ...unreadPolicies(offer), ...unreadSchedules(offer)];
}

/** Whether a tier names the policy. */
export function isHeld({ id }: Policy, tiers: Tiers): boolean {
  return [...tiers.values()].some((ids) => ids.includes(id));
}

function unreadPages({ policies, schedules, holidays }: ZendeskAnswers): UnreadPart[] {
  const answers: (readonly [Path, Path | null])[] = [
    [['policies'], policies.next],
    [['schedules'], schedules.next],
    ...[...holidays].map(([id, { next }]) => [['holidays', id], next] as const),
  ];
  return answers.flatMap(([path, next]) => (next === null ? [] : [{ path: [...path, ...next], why: ANOTHER_PAGE }]));
}

function unreadPolicies({
  policies: { value, list },
  tiers,
}: ZendeskAnswers & { readonly tiers: Tiers }): UnreadPart[] {
  return value.flatMap((policy, i): UnreadPart[] => {
    const path = ['policies', ...list, i];
    if (!isHeld(policy, tiers)) return [{ path, why: NOT_HELD }];
    const conditions = (['all', 'any'] as const).flatMap((key) =>
      policy.conditions[key].map((one, k) => ({ path: [...path, 'filter', key, k], why: filtered(one.field) })),
    );
    const metrics = policy.metrics.flatMap(({ metric }, k) =>
      MEANINGS.has(metric) ? [] : [{ path: [...path, 'policy_metrics', k, 'metric'], why: NO_MEANING }],
    );
    return [...conditions, ...metrics];
  });
}

function unreadSchedules({
  schedules: { value, list },
  holidays,
  schedule,
}: ZendeskAnswers & { readonly schedule: string | null }): UnreadPart[] {
  const used = value.findIndex(({ id }) => id === schedule);
  const others = value.flatMap(({ id }, i) =>
    i === used ? [] : [{ path: ['schedules', ...list, i], why: id === schedule ? SAME_ID : NOT_USED }],
  );
  const lists = [...holidays.keys()].filter((id) => id !== schedule);
  return [...others, ...lists.map((id) => ({ path: ['holidays', id], why: NOT_USED }))];
}

const ANOTHER_PAGE: Text = {
  en: 'Another page follows this one: join the lists of all pages before the import.',
  ja: '続きのページがあります。すべてのページの一覧をつなげてから取り込んでください。',
};
const NOT_HELD: Text = { en: 'No tier names this policy.', ja: 'このポリシーを含むレベルがありません。' };
const NOT_USED: Text = {
  en: 'Targets run in one schedule, the one that `schedule` names.',
  ja: '`schedule` で指定したスケジュールだけを使います。',
};
const SAME_ID: Text = {
  en: 'An earlier schedule has the same id.',
  ja: '同じ id のスケジュールが先にあります。',
};

function filtered(field: string | null): Text {
  return {
    en: `A catalogue does not filter tickets by ${preview(field, 40)}: who holds the tier is promised its times.`,
    ja: `カタログでは ${preview(field, 40)} でチケットを絞り込めません。レベルの保有者全員への約束になります。`,
  };
}

/** Why a promise that an earlier policy makes is left out. */
export function promisedAlready(id: string): Text {
  return {
    en: `A policy that Zendesk tries earlier promises ${preview(id)} to the tier.`,
    ja: `先に適用されるポリシーが ${preview(id)} を約束しています。`,
  };
}
