import OpeningHours from 'opening_hours';
import type { DeskPeerOf } from './desk-peer.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** It knows the host's zone only, and has no verb that adds: its changes are walked. */
export const openingHours: DeskPeerOf = (closures) => {
  const off = closures.map(
    (date) => `${date.slice(0, 4)} ${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(8)} off`,
  );
  const hours = new OpeningHours(['Mo-Fr 09:00-17:00', ...off].join('; '));
  return {
    name: 'opening_hours',
    isOpen: (ms) => hours.getState(new Date(ms)),
    between: (from, to) => hours.getOpenDuration(new Date(from), new Date(to))[0],
    add(ms, count) {
      let left = count * 3_600_000;
      const iterator = hours.getIterator(new Date(ms));
      for (let since = ms; ; ) {
        const open = iterator.getState();
        if (!iterator.advance()) throw new Error('no further change');
        const change = iterator.getDate().getTime();
        if (open && change - since >= left) return since + left;
        if (open) left -= change - since;
        since = change;
      }
    },
  };
};
