import { tickets, time } from 'premium-support';

/** `setTimeout` fires at once for a longer delay (24.8 days), so a long sleep is taken in parts. */
export const LONGEST_TIMEOUT = 2 ** 31 - 1;
const system = { now: () => Date.now(), setTimer: (wake: () => void, ms: number): unknown => setTimeout(wake, ms) };

/** What each clock shows. It is computed from the tickets at every wake-up, so late and doubled ones do no harm. */
function shown(all: readonly tickets.Ticket[], at: number): ReadonlyMap<string, string> {
  const rows = all.flatMap((ticket) =>
    tickets
      .readClocks({ ticket, at })
      .map(({ commitment, reading: { stage, atRisk } }): [string, string] => [
        `${ticket.id} ${commitment.id}`,
        atRisk ? 'at_risk' : stage,
      ]),
  );
  return new Map(rows);
}

/** Tells which clocks show something else, as time passes. Call what it returns when a ticket has changed. */
export function watch(
  load: () => readonly tickets.Ticket[],
  tell: (clock: string, state: string) => void,
  host = system,
) {
  let before: ReadonlyMap<string, string> = new Map();
  let round = 0;
  return function wake(): void {
    const mine = ++round; // a timer that was set before a ticket changed has nothing to do
    const at = host.now();
    const states = shown(load(), at);
    for (const [clock, state] of states) if (before.get(clock) !== state) tell(clock, state);
    before = states;
    const next = tickets.nextChange({ tickets: load(), at });
    if (next === null) return;
    const sleep = Math.min(time.epochMilliseconds(next.at) - at, LONGEST_TIMEOUT);
    host.setTimer(() => mine === round && wake(), sleep);
  };
}
