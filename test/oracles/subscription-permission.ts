import type { ModelCommand } from './subscription-command.ts';
import { type Model, tierIn } from './subscription-model.ts';
import { undo } from './subscription-waiting.ts';

// Who may do what, and where: the code of the refusal, or null.

/** A tier may not be for an account with a flag of it. */
export function accountRefusal({ offer, account }: Model, command: ModelCommand): string | null {
  if (command.type !== 'purchase' && command.type !== 'change_tier') return null;
  const excludes = tierIn(offer, command.tier)?.excludes ?? [];
  return excludes.some((flag) => account.flags.includes(flag)) ? 'account_not_eligible' : null;
}

export function actorRefusal({ offer }: Model, { via, actor }: ModelCommand): string | null {
  if (via !== 'admin_console') return null;
  if (actor.signedIn === false) return 'sign_in_required';
  if ((actor.status ?? 'active') !== 'active') return 'member_not_active';
  if (offer.billingRoles.length === 0) return 'contact_sales';
  return actor.roles.some((role) => offer.billingRoles.includes(role)) ? null : 'billing_role_required';
}

export function pathRefusal(model: Model, command: ModelCommand, isLate: boolean): string | null {
  const { via, type } = command;
  if (via === 'sales') return null;
  if (via === 'system') return isOfDirectory(model, command) ? null : 'contact_sales';
  if (type === 'change_seats' || type === 'end_plan' || type === 'keep_plan') return null;
  if (type === 'undo') return undoRefusal(model, command);
  return touchesConsoleTiersOnly(model, touched(model, command, isLate)) ? null : 'contact_sales';
}

/** A directory knows who is there: it sets seats and people, and takes back what it set. */
function isOfDirectory(model: Model, command: ModelCommand): boolean {
  if (command.type !== 'undo') return command.type === 'change_seats' || command.type === 'change_people';
  const outcome = undo(model, command.what, command.tier);
  return typeof outcome === 'string' || outcome.undone.every((kind) => kind === 'seats' || kind === 'people');
}

/** The tiers that a command is about; `null` for one that is not the console's. */
function touched({ offer, now, waiting, replaced }: Model, command: ModelCommand, isLate: boolean) {
  // What waits to take the tier's place is given up as well: whoever may not change it may not do so by another way.
  const held = [now.tier, waiting.tier ?? null].filter((one) => one !== null);
  switch (command.type) {
    case 'purchase':
      return tierIn(offer, command.tier)?.beside ? [command.tier] : [command.tier, ...held];
    case 'change_tier':
      return [command.tier, ...held];
    case 'remove':
      if (command.tier === undefined || command.tier === now.tier) return held;
      return isLate && command.tier === replaced ? [command.tier, ...held] : [command.tier];
    default:
      return null;
  }
}

function undoRefusal(model: Model, { what, tier }: Extract<ModelCommand, { type: 'undo' }>): string | null {
  const { waiting, now } = model;
  const is = (one: string) => what === undefined || what === one;
  const tiers: string[] = [];
  if (waiting.tier !== undefined && (tier === undefined || tier === now.tier)) {
    if (is(waiting.tier === null ? 'removal' : 'tier')) {
      tiers.push(...[waiting.tier, now.tier].filter((one) => one !== null));
    }
  }
  if (is('removal')) tiers.push(...(waiting.removed ?? []).filter((one) => tier === undefined || tier === one));
  if (is('people') && waiting.people) return 'contact_sales';
  if ((is('plan') || is('prices') || is('interval')) && (waiting.cycle || waiting.plan || waiting.prices)) {
    return 'contact_sales';
  }
  if (what !== undefined && ['people', 'plan', 'prices', 'interval'].includes(what)) return 'contact_sales';
  if (tiers.length === 0) return null;
  return touchesConsoleTiersOnly(model, tiers) ? null : 'contact_sales';
}

function touchesConsoleTiersOnly({ offer, account }: Model, tiers: readonly string[] | null): boolean {
  const { consoleTiers } = offer;
  if (tiers === null) return false;
  return !account.salesExecutive && account.selfServe && tiers.every((id) => (consoleTiers ?? []).includes(id));
}
