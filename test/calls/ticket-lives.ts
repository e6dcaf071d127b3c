import fc from 'fast-check';
import { apply, decide, submit, type Ticket, type TicketCommand, type TicketEvent } from '../../src/tickets/index.js';
import { keptFor } from '../kept-inputs.ts';
import { accepted, held, ownCatalog, owner, plain } from './documents.ts';

/** Made once: they cost more than a ticket. */
const sets = { essentials: held('essentials'), enhanced: held('enhanced') } as const;
const HOUR = 3_600_000;
const FRIDAY = Date.parse('2026-11-20T07:30:00.000Z');

/** Letters of every width and kind whose folding is the same in every version of Unicode that a runtime knows. */
const SUBJECTS = [
  ...[
    'Café folder',
    'ＣＡＦＥ　ｆｏｌｄｅｒ',
    'Straße gesperrt',
    'naïve Ångström',
    'İstanbul ısı',
    'ﬃ ligature',
    '①㌔ ½',
  ],
  ...[
    'ｶﾀｶﾅ名のﾌｧｲﾙ',
    'ガイド',
    '同期されない',
    'ΣΊΣΥΦΟΣ',
    '.*+?^$()|[]{}\\',
    '🗂️ folder',
    'a\u0301\u0323',
    'x'.repeat(500),
  ],
];

/** Somebody who is served, and in which words they ask. */
const asked = fc.record({
  tier: fc.constantFrom('essentials' as const, 'enhanced' as const),
  at: fc.constantFrom(-1, 0, 1, 15 * 60_000, 30 * 60_000, HOUR, 64 * HOUR).map((by) => FRIDAY + Math.max(0, by)),
  channel: fc.constantFrom('email', 'email', 'chat', 'phone'),
  language: fc.constantFrom('ja', 'ja', 'ja-JP', 'en', 'de'),
  subject: fc.constantFrom(...SUBJECTS),
  body: fc.constantFrom('It does not sync.', '昨日から同期が止まっています。', '', 'two\nlines'),
  issueType: fc.constantFrom('sync', 'sharing', '同期'),
  product: fc.constantFrom(null, 'dropbox', 'sign'),
  closures: fc.constantFrom([], ['2026-11-23']),
  deskClosed: fc.boolean(),
});

export const submissions = fc.oneof(
  {
    weight: 4,
    arbitrary: asked.map(({ tier, ...request }) => ({
      ...request,
      entitlements: sets[tier],
      id: 't1',
      directPhoneNumber: '+81 3 1234 5678',
    })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(asked, fc.constantFrom('urgent', 'normal'), fc.constantFrom('de', 'en'))
      .map(([{ tier: _, ...request }, severity, language]) => ({
        ...request,
        channel: 'email',
        language,
        severity,
        entitlements: owner,
        catalog: ownCatalog,
        id: 't1',
      })),
  },
);

const KINDS = [
  ...['acknowledge', 'agent_reply', 'agent_reply', 'requester_reply', 'requester_reply', 'wait_for_requester'],
  ...['hold', 'resume', 'give_workaround', 'call_back', 'set_severity', 'resolve', 'reopen', 'close'],
] as const;
const turn = fc.record({
  type: fc.constantFrom(...KINDS),
  gap: fc.constantFrom(0, 1, 60_000, 900_000, HOUR, 4 * HOUR, 24 * HOUR, 72 * HOUR),
  reason: fc.constantFrom(undefined, 'vendor'),
  language: fc.constantFrom(undefined, 'ja', 'en'),
});
const turns = fc.array(turn, { minLength: 1, maxLength: 7 });

type Turn = typeof turn extends fc.Arbitrary<infer T> ? T : never;
type Asked = typeof submissions extends fc.Arbitrary<infer T> ? T : never;

interface Life {
  /** Before the last command, and after it. */
  readonly before: Ticket;
  readonly ticket: Ticket;
  readonly commands: readonly TicketCommand[];
  readonly events: readonly TicketEvent[];
}

/** Tickets, what was asked of them, and what became of them. */
export const lives: fc.Arbitrary<Life> = fc.tuple(submissions, turns).map((life) => live(life));

/** Lives a life, once for all functions of which the suites ask with it. Nothing in it changes. */
const live = keptFor(1000, lived);

function lived([submission, steps]: readonly [Asked, readonly Turn[]]): Life {
  const { events } = accepted(submit(submission));
  const all: TicketEvent[] = [...events];
  const commands: TicketCommand[] = [];
  let before = apply(null, events);
  let ticket = before;
  let at = submission.at;
  for (const [n, turn] of steps.entries()) {
    at += turn.gap;
    const command = commandOf(ticket, turn, { id: `c${n}`, at: new Date(at).toISOString() });
    commands.push(command);
    before = ticket;
    const decision = decide(ticket, command);
    if (!decision.ok) continue;
    all.push(...decision.value.events);
    ticket = apply(ticket, decision.value.events);
  }
  return { before, ticket, commands, events: all };
}

function commandOf(
  { requesterId, tier }: Ticket,
  { type, reason, language }: Turn,
  head: { readonly id: string; readonly at: string },
): TicketCommand {
  const agent = { ...head, actor: { kind: 'agent', id: 'a1' } } as const;
  const requester = { ...head, actor: { kind: 'requester', id: requesterId } } as const;
  const words = { body: '確認します。', ...(language !== undefined && { language }) };
  switch (type) {
    case 'requester_reply':
      return { type, ...requester, body: 'Is it solved?' };
    case 'reopen':
      return { type, ...requester };
    case 'hold':
    case 'resume':
      return { type, ...agent, ...(reason !== undefined && { reason }) };
    case 'call_back':
      return { type, ...agent, outcome: reason === undefined ? 'reached' : 'missed' };
    case 'set_severity':
      // The built-in offer has no severities.
      return tier === 'gold'
        ? { type, ...agent, severity: 'urgent', entitlements: owner }
        : { type: 'acknowledge', ...agent };
    default:
      return { type, ...agent, ...words };
  }
}

/** The tickets of a desk, each with an id of its own, as they come from a store. */
export const lists: fc.Arbitrary<readonly Ticket[]> = fc
  .array(
    submissions.chain((submission) => turns.map((steps) => ({ submission, steps }))),
    { maxLength: 4 },
  )
  .map((list) => list.map(({ submission, steps }, i) => plain(live([{ ...submission, id: `t${i}` }, steps]).ticket)));
