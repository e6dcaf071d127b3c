import { type Decision, type InvalidInput, toDecision } from '../answer/decision.js';
import type { PriceSpec } from '../catalog/price-spec.js';
import type { Money } from '../money/money.js';
import type { CalendarDate } from '../time/calendar-date.js';
import type { Instant, InstantInput } from '../time/instant.js';
import type { Interval } from './billing-period.js';
import { readCommand } from './command-reader.js';
import type { Undoable } from './event.js';

/** Who wants something done: a member of the team in the console, somebody of sales, or a program. */
export interface Actor {
  readonly id: string;
  readonly roles: readonly string[];
  readonly status?: 'active' | 'invited' | 'suspended' | 'removed';
  readonly signedIn?: boolean;
}

export type Via = 'admin_console' | 'sales' | 'system';

/** What was spent in one period, by what a price is a share of; `startsOn` says of which period, where there are several. */
export type Spend = { readonly [percentOf: string]: Money };
export type UsageInput = Spend | readonly { readonly startsOn: CalendarDate; readonly of: Spend }[];

/** The price of a tier: money for one unit and one billing period, or a price as a catalogue writes it. */
export type PriceInput = Money | PriceSpec;
export type PricesInput = { readonly [tier: string]: PriceInput };

/** The ids that commands may name: those of one offer, or any text. */
export interface AskedIds {
  readonly plan: string;
  readonly tier: string;
  readonly variant: string;
}

/** Values by id: of any id, or of some of those that are known. */
export type PerId<Ids extends string, T> = string extends Ids
  ? { readonly [id: string]: T }
  : { readonly [id in Ids]?: T };

/** What every command has. */
export interface CommandBase<At> {
  /**
   * Accepted once: the same id with the same content, `at` included, changes nothing; with other content it is `id_reused`.
   * The first `at` stands in the subscription's `accepted`.
   */
  readonly id: string;
  readonly actor: Actor;
  readonly via: Via;
  readonly at: At;
  /** The total that the customer confirmed. Where another one would be charged, the answer is `quote_outdated`. */
  readonly expected?: Money;
}

/** What a command asks for. `unitPrice` is the price of one seat for one billing period, `null` where the plan is billed elsewhere. */
export type Asked<Ids extends AskedIds = AskedIds> =
  | { readonly type: 'purchase'; readonly tier: Ids['tier'] }
  | { readonly type: 'change_tier'; readonly tier: Ids['tier'] }
  | { readonly type: 'remove'; readonly tier?: Ids['tier'] }
  | { readonly type: 'undo'; readonly what?: Undoable; readonly tier?: Ids['tier'] }
  | { readonly type: 'keep_plan' }
  | { readonly type: 'change_seats'; readonly seats: number; readonly tier?: Ids['tier'] }
  | { readonly type: 'change_people'; readonly people: PerId<Ids['variant'], number> }
  | {
      readonly type: 'change_plan';
      readonly plan: Ids['plan'];
      /** Needed where the plan has a price, now or from the next renewal on. */
      readonly unitPrice?: Money | null;
    }
  | { readonly type: 'change_prices'; readonly prices: PerId<Ids['tier'] | Ids['variant'], PriceInput> }
  | {
      readonly type: 'change_account';
      readonly salesExecutive?: boolean;
      readonly selfServe?: boolean;
      readonly flags?: readonly string[];
    }
  | {
      readonly type: 'change_interval';
      readonly interval: Interval;
      readonly anchorOn?: CalendarDate;
      /** Needed where the plan of the next period has a price. */
      readonly unitPrice?: Money | null;
      /** Needed for the tiers that are held at a price for one billing period. */
      readonly prices?: PerId<Ids['tier'] | Ids['variant'], PriceInput>;
    }
  | { readonly type: 'end_plan' }
  | { readonly type: 'end_now'; readonly credit: boolean; readonly usage?: Spend }
  | {
      readonly type: 'restart';
      readonly plan?: { readonly id: Ids['plan']; readonly unitPrice?: Money | null };
      readonly seats?: number;
      readonly prices?: PerId<Ids['tier'] | Ids['variant'], PriceInput>;
      readonly interval?: Interval;
      readonly anchorOn?: CalendarDate;
    };

/** What somebody wants done to a subscription, with `at` in canonical form. */
export type Command<Ids extends AskedIds = AskedIds> = CommandBase<Instant> & Asked<Ids>;

/** A command as a caller writes it: `at` in any form of an instant. */
export type CommandInput<Ids extends AskedIds = AskedIds> = CommandBase<InstantInput> & Asked<Ids>;

/**
 * A command from outside: the command with `at` in canonical form, or every issue with its path.
 *
 * @example
 * const actor = { id: 'u1', roles: ['team_admin'] };
 * const body = { type: 'remove', id: 'c1', actor, via: 'admin_console', at: '2026-11-20T16:30:00+09:00' };
 * billing.parseCommand(body).ok // => true
 * billing.parseCommand({ ...body, via: 'phone' }).ok // => false
 */
export function parseCommand(input: unknown): Decision<Command, InvalidInput> {
  return toDecision(readCommand(input));
}
