import { type ObjectContext, object, type Serde, TerminalError } from '@restatedev/restate-sdk';
import { orThrow, tickets } from 'premium-support';
import type { Command, Submission } from '../watch/desk.ts';
import { keyOf, type Notice, noticesOf } from '../watch/notice.ts';

/** The watch's clock: it shows `start` at `origin`, and runs `speed` times as fast as the machine's. */
export interface WatchClock {
  readonly origin: number;
  readonly start: number;
  readonly speed: number;
}

export interface TicketState {
  readonly events: readonly tickets.TicketEvent[];
  /** Until when its clocks have been looked at; `null` before its submission. */
  readonly seenAt: number | null;
  /** The wake-up that counts; an earlier one that still comes finds another number. */
  readonly wake: number;
  /** What has been noticed, by key, and when. */
  readonly noticed: { readonly [key: string]: { readonly notice: Notice; readonly noticedAt: number } };
}

const EMPTY: TicketState = { events: [], seenAt: null, wake: 0, noticed: {} };
const STATE = 'ticket';
const NUMBERS: Serde<number> = {
  contentType: 'application/json',
  serialize: (value) => new TextEncoder().encode(JSON.stringify(value)),
  deserialize: (bytes) => JSON.parse(new TextDecoder().decode(bytes)),
};
export const NAME = 'ticket';

/**
 * A virtual object a ticket: one call at a time, state and timers kept by Restate. Compare `wakeUp` and `settle` of
 * watch/wake-up.ts: the same questions to the library, where the engine's journal stands for the transaction.
 */
export function ticketObject(clock: WatchClock, deliver: (notice: Notice, key: string) => Promise<void>) {
  async function stateOf(ctx: ObjectContext): Promise<TicketState> {
    return (await ctx.get<TicketState>(STATE)) ?? EMPTY;
  }

  /** The clock of the object's own journal: a handler that is run again sees the same instant. */
  async function nowOf(ctx: ObjectContext, { seenAt }: TicketState): Promise<number> {
    const now = Math.floor(clock.start + ((await ctx.date.now()) - clock.origin) * clock.speed);
    return seenAt === null ? now : Math.max(now, seenAt);
  }

  async function settle(ctx: ObjectContext, before: TicketState, ticket: tickets.Ticket, now: number): Promise<void> {
    const found = noticesOf(tickets.changes({ tickets: [ticket], from: before.seenAt, to: now }));
    const fresh = found.filter((notice) => !(keyOf(notice) in before.noticed));
    const noticed = {
      ...before.noticed,
      ...Object.fromEntries(fresh.map((notice) => [keyOf(notice), { notice, noticedAt: now }])),
    };
    const next = tickets.nextChange({ tickets: [ticket], at: now });
    const wake = before.wake + 1;
    ctx.set<TicketState>(STATE, { ...before, seenAt: now, wake, noticed });
    if (next !== null) {
      const delay = Math.max(Math.ceil((Date.parse(next.at) - now) / clock.speed), 0);
      ctx.genericSend({
        service: NAME,
        method: 'wakeUp',
        key: ctx.key,
        parameter: wake,
        inputSerde: NUMBERS,
        delay,
      });
    }
    // Run again after a crash, it sends again with the same key.
    for (const notice of fresh) await ctx.run(`deliver ${keyOf(notice)}`, () => deliver(notice, keyOf(notice)));
  }

  const handlers = {
    async submit(ctx: ObjectContext, submission: Submission): Promise<string> {
      const before = await stateOf(ctx);
      if (before.events.length > 0) return 'replayed';
      const now = await nowOf(ctx, before);
      const decision = tickets.submit({ ...submission, at: now });
      if (!decision.ok) return decision.refusal.code;
      const { events } = decision.value;
      await settle(ctx, { ...before, events }, tickets.apply(null, events), now);
      return 'accepted';
    },

    async perform(ctx: ObjectContext, command: Command): Promise<string> {
      const before = await stateOf(ctx);
      if (before.events.length === 0) return 'no_such_ticket';
      const ticket = folded(before);
      if (ticket.history.some(({ commandId }) => commandId === command.id)) return 'replayed';
      const now = await nowOf(ctx, before);
      // Only the instant was missing.
      const decision = tickets.decide(ticket, { ...command, at: now } as tickets.TicketCommand);
      if (!decision.ok) return decision.refusal.code;
      const events = [...before.events, ...decision.value.events];
      await settle(ctx, { ...before, events }, tickets.apply(ticket, decision.value.events), now);
      return 'accepted';
    },

    async wakeUp(ctx: ObjectContext, wake: number): Promise<void> {
      const before = await stateOf(ctx);
      if (wake !== before.wake) return;
      await settle(ctx, before, folded(before), await nowOf(ctx, before));
    },

    read: (ctx: ObjectContext): Promise<TicketState> => stateOf(ctx),
  };
  return object({ name: NAME, handlers });
}

export function folded({ events }: TicketState): tickets.Ticket {
  const parsed = tickets.parseEvents(events);
  if (!parsed.ok) throw new TerminalError('the stream cannot be read');
  return tickets.apply(null, orThrow(parsed));
}
