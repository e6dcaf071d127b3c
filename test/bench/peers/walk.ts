import type { DeskPeer } from './desk-peer.ts';

/** What a date library answers about a date; a loop over dates does the rest. */
export interface Dates<D> {
  readonly dateOf: (ms: number) => D;
  readonly next: (date: D) => D;
  readonly opensAt: (date: D) => number;
  readonly closesAt: (date: D) => number;
  readonly isBusinessDay: (date: D) => boolean;
}

/** The calculation that an application writes over a date library: one date after the other, until the hours are used up. */
export function walk<D>(name: string, { dateOf, next, opensAt, closesAt, isBusinessDay }: Dates<D>): DeskPeer {
  return {
    name,
    isOpen(ms) {
      const date = dateOf(ms);
      return isBusinessDay(date) && opensAt(date) <= ms && ms < closesAt(date);
    },
    add(ms, hours) {
      let left = hours * 3_600_000;
      for (let date = dateOf(ms); ; date = next(date)) {
        if (!isBusinessDay(date)) continue;
        const start = Math.max(opensAt(date), ms);
        const open = Math.max(0, closesAt(date) - start);
        if (open >= left) return start + left;
        left -= open;
      }
    },
    between(from, to) {
      let sum = 0;
      for (let date = dateOf(from); opensAt(date) < to; date = next(date)) {
        if (isBusinessDay(date)) sum += Math.max(0, Math.min(closesAt(date), to) - Math.max(opensAt(date), from));
      }
      return sum;
    },
  };
}
