// The state table of billing.md in small: what sales does with a command, as the new state or the code of the refusal.

export interface Model {
  readonly tier: string | null;
  readonly seats: number;
  readonly nextTier: string | null;
  readonly nextSeats: number;
}

export type Step =
  | { readonly type: 'purchase' | 'change_tier'; readonly tier: string }
  | { readonly type: 'change_seats'; readonly seats: number }
  | { readonly type: 'remove' }
  | { readonly type: 'undo' };

export function step(m: Model, s: Step): Model | string {
  const removal = m.tier !== null && m.nextTier === null;
  if (s.type === 'undo') {
    if (m.tier === m.nextTier && m.seats === m.nextSeats) return 'nothing_scheduled';
    return { ...m, nextTier: m.tier, nextSeats: m.seats };
  }
  if (s.type === 'change_seats') {
    if (s.seats > m.seats) return { ...m, seats: s.seats, nextSeats: s.seats };
    if (s.seats === m.nextSeats) return s.seats === m.seats ? 'no_change' : 'already_scheduled';
    return { ...m, nextSeats: s.seats };
  }
  if (s.type === 'purchase') {
    if (m.tier === null) return { ...m, tier: s.tier, nextTier: s.tier };
    return removal && s.tier === m.tier ? { ...m, nextTier: m.tier } : 'already_held';
  }
  if (m.tier === null) return 'not_held';
  if (s.type === 'remove') return removal ? 'removal_already_scheduled' : { ...m, nextTier: null };
  if (s.tier === m.tier) return m.nextTier === m.tier || removal ? 'no_change' : { ...m, nextTier: m.tier };
  if (m.tier === 'essentials') return { ...m, tier: 'enhanced', nextTier: 'enhanced' };
  if (removal) return 'removal_scheduled';
  return m.nextTier === 'essentials' ? 'already_scheduled' : { ...m, nextTier: 'essentials' };
}

export function renew(m: Model): Model {
  return { ...m, tier: m.nextTier, seats: m.nextSeats };
}
