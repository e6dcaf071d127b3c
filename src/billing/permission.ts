import { salesReadings } from '../words/refusals/billing.js';
import type { Command } from './command.js';
import { tierAccountRefusal } from './eligibility.js';
import type { Undoable } from './event.js';
import { tierOf } from './holding.js';
import { isLateRemoval, replacedTier } from './late-removal.js';
import { type BillingRefusal, refusal, type SalesReason } from './refusal.js';
import type { Subscription } from './subscription.js';
import { undoneBy } from './undo.js';

type State = Subscription;

/** Whether the account may hold the tier that a command asks for. */
export function eligibilityRefusal({ offer, account, current }: State, command: Command): BillingRefusal | null {
  const buyer = { offer, account, plan: current.plan.id };
  for (const id of tiersAskedFor(command)) {
    const tier = tierOf(offer.tiers, id);
    const denied = tier === undefined ? null : tierAccountRefusal(buyer, tier);
    if (denied !== null) return denied;
  }
  return null;
}

/**
 * Whether the actor may use the console's billing page: signed in, active, with a role that opens it (R6, R8, A19). Where no
 * role of the offer opens it, nobody could gain one: the way is sales.
 */
export function actorRefusal({ offer }: Pick<State, 'offer'>, { via, actor }: Command): BillingRefusal | null {
  if (via !== 'admin_console') return null;
  const { signedIn = true, status = 'active', roles } = actor;
  if (!signedIn) return refusal(offer, 'sign_in_required', {});
  if (status !== 'active') return refusal(offer, 'member_not_active', { status });
  if (offer.billingRoles.length === 0) return contactSales(offer, 'not_in_console');
  if (roles.some((role) => offer.billingRoles.includes(role))) return null;
  return refusal(offer, 'billing_role_required', { anyOf: offer.billingRoles });
}

/**
 * Whether the way that a command takes may do this. Sales may do everything; the console changes seats, ends and keeps
 * the plan, and sells what the offer says; a process changes seats and people (R4, R5).
 */
export function pathRefusal(state: State, command: Command): BillingRefusal | null {
  if (command.via === 'sales') return null;
  if (command.via === 'system') {
    const allowed = subjectsOf(state, command).every((subject) => subject === 'seats' || subject === 'people');
    return allowed ? null : contactSales(state.offer, 'not_in_console');
  }
  const subjects = subjectsOf(state, command);
  if (!subjects.every((subject) => IN_CONSOLE.includes(subject))) return contactSales(state.offer, 'not_in_console');
  return subjects.includes('tier') ? consoleRefusal(state, command, tiersTouched(state, command)) : null;
}

type Subject = 'tier' | 'seats' | 'people' | 'plan_end' | 'terms';

const IN_CONSOLE: readonly Subject[] = ['tier', 'seats', 'plan_end'];

/** What a command is about. */
function subjectsOf(state: State, command: Command): readonly Subject[] {
  switch (command.type) {
    case 'purchase':
    case 'change_tier':
    case 'remove':
      return ['tier'];
    case 'change_seats':
      return ['seats'];
    case 'change_people':
      return ['people'];
    case 'end_plan':
    case 'keep_plan':
      return ['plan_end'];
    case 'undo':
      return undoneBy(state, command.what, command.tier).map(subjectOf);
    case 'change_plan':
    case 'change_prices':
    case 'change_account':
    case 'change_interval':
    case 'end_now':
    case 'restart':
      return ['terms'];
  }
}

function subjectOf(what: Undoable): Subject {
  switch (what) {
    case 'removal':
    case 'tier':
      return 'tier';
    case 'seats':
    case 'people':
    case 'plan_end':
      return what;
    case 'plan':
    case 'prices':
    case 'interval':
      return 'terms';
  }
}

/** The tiers that a command asks for. */
function tiersAskedFor(command: Command): readonly string[] {
  switch (command.type) {
    case 'purchase':
    case 'change_tier':
      return [command.tier];
    case 'change_people':
      return Object.keys(command.people).filter((variant) => (command.people[variant] ?? 0) > 0);
    default:
      return [];
  }
}

/** The tiers that a command changes: those asked for, and those held or pending in their place. */
function tiersTouched(state: State, command: Command): readonly string[] {
  const { current, pending } = state;
  const main = [current.tier, pending.tier ?? null].filter((tier) => tier !== null);
  const beside = (id: string) => tierOf(state.offer.tiers, id)?.beside !== null;
  switch (command.type) {
    case 'purchase':
    case 'change_tier':
      return beside(command.tier) ? [command.tier] : [command.tier, ...main];
    case 'remove':
      if (command.tier === undefined || command.tier === current.tier) return main;
      // What the renewal has put in the place of the tier goes with it.
      return isLateRemoval(state, command) && command.tier === replacedTier(state)
        ? [command.tier, ...main]
        : [command.tier];
    case 'undo': {
      if (command.tier !== undefined) return [command.tier];
      const undone = undoneBy(state, command.what, undefined);
      const ofMain = undone.includes(pending.tier === null ? 'removal' : 'tier');
      return [...(ofMain ? main : []), ...(undone.includes('removal') ? (pending.removed ?? []) : [])];
    }
    default:
      return [];
  }
}

function consoleRefusal(state: State, { type }: Command, tiers: readonly string[]): BillingRefusal | null {
  const { account, offer } = state;
  const { selfService } = offer;
  if (account.salesExecutive && !selfService?.withSalesExecutive) return contactSales(offer, 'sales_executive');
  if (!account.selfServe) return contactSales(offer, 'self_serve_disabled');
  if (tiers.every((tier) => selfService?.tiers.includes(tier))) return null;
  return contactSales(offer, type === 'change_tier' ? 'tier_change' : 'tier_sold_by_sales');
}

function contactSales(offer: State['offer'], reason: SalesReason): BillingRefusal {
  const rules = reason === 'not_in_console' ? [] : (offer.selfService?.because ?? []);
  return refusal(offer, 'contact_sales', { reason }, [...rules, ...salesReadings[reason]]);
}
