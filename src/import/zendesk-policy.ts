import type { Text } from '../input/issue.js';
import { listOf } from '../input/list.js';
import { mapped, nullable, oneOf, text, whole } from '../input/readers.js';
import { object } from '../input/request.js';
import { together } from '../input/together.js';
import { readZendeskId } from './zendesk-id.js';
import { type AppliedTarget, targetFields, targetOf, type ZendeskTarget } from './zendesk-metric-event.js';

/** From the most severe on. */
export const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const;

/** A policy as Zendesk's API gives it; its other fields are not read. */
export interface ZendeskPolicy {
  readonly id: number | string;
  /** Policies are tried in this order. */
  readonly position?: number | null | undefined;
  readonly filter?:
    | { readonly all?: readonly ZendeskCondition[] | null; readonly any?: readonly ZendeskCondition[] | null }
    | null
    | undefined;
  readonly policy_metrics?: readonly ZendeskPolicyMetric[] | null | undefined;
}

export interface ZendeskCondition {
  readonly field?: string | null | undefined;
  readonly operator?: string | null | undefined;
  readonly value?: unknown;
}

export interface ZendeskPolicyMetric extends ZendeskTarget {
  readonly priority: (typeof PRIORITIES)[number];
  /** `first_reply_time`, `next_reply_time`, … */
  readonly metric: string;
}

/** A policy that has been read. */
export interface Policy {
  readonly id: string;
  readonly position: number | null;
  readonly conditions: { readonly all: readonly Condition[]; readonly any: readonly Condition[] };
  readonly metrics: readonly PolicyMetric[];
}

interface Condition {
  readonly field: string | null;
  readonly operator: string | null;
}

export interface PolicyMetric {
  readonly priority: (typeof PRIORITIES)[number];
  readonly metric: string;
  /** `null` where the policy sets none. */
  readonly target: AppliedTarget | null;
}

/** What a metric of a policy promises, and the statuses of a ticket in which Zendesk pauses it. */
export interface MetricMeaning {
  readonly metric: 'first_reply' | 'next_reply' | 'update' | 'resolution';
  readonly rests: readonly ('waiting_for_requester' | 'on_hold')[];
}

/** The metrics of Zendesk that a promise of a catalogue can be about. */
export const MEANINGS: ReadonlyMap<string, MetricMeaning> = /*@__PURE__*/ new Map<string, MetricMeaning>([
  ['first_reply_time', { metric: 'first_reply', rests: [] }],
  ['next_reply_time', { metric: 'next_reply', rests: [] }],
  ['periodic_update_time', { metric: 'update', rests: [] }],
  ['pausable_update_time', { metric: 'update', rests: ['waiting_for_requester'] }],
  ['requester_wait_time', { metric: 'resolution', rests: ['waiting_for_requester'] }],
  ['total_resolution_time', { metric: 'resolution', rests: [] }],
]);

/** Why a metric of a policy is not a promise of the offer. */
export const NO_MEANING: Text = {
  en: 'A catalogue has no metric for it: its promises are about replies, updates and resolution.',
  ja: 'カタログに対応する指標がありません。返信、更新、解決への約束だけを取り込みます。',
};

const readCondition = /*@__PURE__*/ object(
  {
    field: /*@__PURE__*/ nullable(/*@__PURE__*/ text({ max: 200 })),
    operator: /*@__PURE__*/ nullable(/*@__PURE__*/ text({ max: 200 })),
  },
  'ignored',
);
const readConditions = /*@__PURE__*/ nullable(/*@__PURE__*/ listOf(readCondition, 1000));

const readMetric = /*@__PURE__*/ mapped(
  /*@__PURE__*/ object(
    /*@__PURE__*/ together(
      { priority: /*@__PURE__*/ oneOf('priority', PRIORITIES), metric: /*@__PURE__*/ text({ min: 1, max: 64 }) },
      targetFields,
    ),
    'ignored',
  ),
  ({ priority, metric, ...fields }): PolicyMetric => ({ priority, metric, target: targetOf(fields) }),
);

/** Reads the policies of an account. */
export const readPolicies = /*@__PURE__*/ listOf(
  /*@__PURE__*/ mapped(
    /*@__PURE__*/ object(
      {
        id: readZendeskId,
        position: /*@__PURE__*/ nullable(/*@__PURE__*/ whole({ min: 0, max: 1_000_000_000 })),
        filter: /*@__PURE__*/ nullable(/*@__PURE__*/ object({ all: readConditions, any: readConditions }, 'ignored')),
        policy_metrics: /*@__PURE__*/ nullable(/*@__PURE__*/ listOf(readMetric, 1000)),
      },
      'ignored',
    ),
    ({ id, position, filter, policy_metrics: metrics }): Policy => {
      return { id, position, conditions: { all: filter?.all ?? [], any: filter?.any ?? [] }, metrics: metrics ?? [] };
    },
  ),
  1000,
);
