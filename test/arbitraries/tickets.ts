import fc from 'fast-check';
import { type Entitlements, of } from '../../src/entitlements/index.js';
import type { Submission, TicketCommand } from '../../src/tickets/index.js';
import { care, careEntitlements, SEVERITIES } from '../tickets/severity-offer.ts';
import { AT, member, ROLES, TIERS, team } from './holder.ts';
import { modern } from './instant.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Texts that people write, and some that nobody should have to fear. */
const words: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '.',
    '0',
    '同期されない',
    'ﾌｫﾙﾀﾞｰ ＡＢＣ',
    'Café (.*) [a-z]+ \\',
    '__proto__',
    '</script>\u0000\u2028',
    '👩‍👩‍👧‍👦',
    '\ud800 alone',
    '{"type":"closed"}',
    'x'.repeat(500),
  ),
  fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).map((text) => `${text}.`),
);

/** Names that a caller gives: few, so that they meet again, and odd ones. */
const name = fc.constantFrom('sync', 'sharing', 'dropbox', 'sign', '__proto__', 'toString', '製品', 'n'.repeat(200));

/** Somebody of a team who is served: an admin by any channel, a member by e-mail, a power user on their own terms. */
function served(id: string, at: number): fc.Arbitrary<Entitlements> {
  const terms = fc.constantFrom(...TIERS.map((tier) => ({ tier, variant: null })), { tier: null, variant: 'grand' }, {
    tier: 'essentials',
    variant: 'epic',
  } as const);
  const roles = fc.constantFrom<readonly string[]>(['team_admin'], ['billing_admin'], ROLES);
  return fc.tuple(terms, roles).map(([{ tier, variant }, own]) => {
    const person = member({ id, roles: own, powerUser: variant === null ? null : { variant } });
    return of({ account: team(tier), person, at });
  });
}

const asked = fc.record(
  {
    subject: words,
    body: fc.oneof(words, fc.constant('')),
    issueType: name,
    product: name,
    channel: fc.constantFrom('email', 'email', 'email', 'chat', 'phone'),
    language: fc.constantFrom('ja', 'ja', 'ja-JP', 'en', 'en-GB', 'fr'),
    directPhoneNumber: fc.constantFrom('+81 3-1234-5678', '０３ー１２３４ー５６７８'),
    urgent: fc.boolean(),
    deskClosed: fc.constantFrom(false, false, true),
    deskClock: fc.constantFrom<('business' | 'elapsed')[]>('business', 'business', 'elapsed'),
    closures: fc.constantFrom([], ['2026-11-23'], ['2026-12-29', '2026-12-30', '2026-12-31']),
  },
  {
    requiredKeys: ['subject', 'body', 'issueType', 'product', 'channel', 'language', 'directPhoneNumber'],
    noNullPrototype: true,
  },
);

/** Requests of one person that are accepted; their instants lie close to the desk's hours, or anywhere. */
function submissionOf(person: string, id: fc.Arbitrary<string>): fc.Arbitrary<Submission> {
  const instant = fc.oneof(
    fc
      .tuple(fc.constantFrom(Date.parse(AT), Date.parse(AT) + 30 * MINUTE), fc.integer({ min: -2, max: 2 }))
      .map(([at, by]) => at + by),
    modern,
  );
  return instant.chain((at) =>
    fc.tuple(served(person, at), asked, id).map(([entitlements, rest, ticketId]) => ({
      ...rest,
      entitlements,
      id: ticketId,
      at,
    })),
  );
}

const submission: fc.Arbitrary<Submission> = submissionOf('u1', fc.constantFrom('t1', '__proto__', 'チケット'));

/** What happens to a ticket: who does what, how long after the event before it, with which words, and under which id. */
export interface Happening {
  readonly type: TicketCommand['type'];
  readonly actor: TicketCommand['actor'];
  /** From the last accepted command, in milliseconds; negative lies before it. */
  readonly gap: number;
  readonly body: string | null;
  readonly language: string | null;
  readonly reason: string | null;
  readonly severity: string;
  readonly outcome: 'reached' | 'missed';
  /** How many commands back its id is taken from; `0` is an id of its own. */
  readonly repeats: number;
  /** Whether the command that had the id is sent again as it was. */
  readonly resent: boolean;
}

/** A submission, and what happens to the ticket after it. */
export type TicketLife = readonly [Submission, readonly Happening[]];

const TYPES = [
  'acknowledge',
  'agent_reply',
  'agent_reply',
  'requester_reply',
  'requester_reply',
  'wait_for_requester',
  'hold',
  'resume',
  'give_workaround',
  'call_back',
  'resolve',
  'reopen',
] as const;
const REPLIES: readonly string[] = ['agent_reply', 'requester_reply', 'give_workaround'];

const requester = { kind: 'requester', id: 'u1' } as const;
const agent = { kind: 'agent', id: 'a1' } as const;
const system = { kind: 'system', id: 'mailer' } as const;
/** Who usually does it, so that most of what is tried happens; the others have their turn. */
const usually: { readonly [type in TicketCommand['type']]: readonly TicketCommand['actor'][] } = {
  acknowledge: [system, agent],
  agent_reply: [agent],
  requester_reply: [requester],
  wait_for_requester: [agent, system],
  hold: [agent, system],
  resume: [agent, system],
  set_severity: [requester, agent],
  give_workaround: [agent],
  call_back: [agent],
  resolve: [agent, requester],
  reopen: [requester, agent],
  close: [agent, system],
};
const anybody = fc.constantFrom<TicketCommand['actor']>(
  requester,
  agent,
  system,
  { kind: 'agent', id: 'u1' },
  { kind: 'requester', id: 'u2' },
  { kind: 'requester', id: 'U1' },
);

function happeningOf(types: fc.Arbitrary<TicketCommand['type']>): fc.Arbitrary<Happening> {
  return types
    .chain((type) =>
      fc.record(
        {
          type: fc.constant(type),
          actor: fc.oneof(
            { arbitrary: fc.constantFrom(...usually[type]), weight: 5 },
            { arbitrary: anybody, weight: 1 },
          ),
          gap: fc.constantFrom(0, 0, 1, 1, 15 * MINUTE, 30 * MINUTE, HOUR, 4 * HOUR, 16 * HOUR, 64 * HOUR, -1, -HOUR),
          body: fc.oneof(fc.constant(null), words),
          language: fc.constantFrom(null, null, null, 'ja', 'en', 'de', 'de-AT'),
          reason: fc.constantFrom(null, 'vendor', 'parts'),
          severity: fc.constantFrom(...SEVERITIES),
          outcome: fc.constantFrom<('reached' | 'missed')[]>('reached', 'missed'),
          repeats: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 1, 2, 3),
          resent: fc.boolean(),
        },
        { noNullPrototype: true },
      ),
    )
    .map((one) => (REPLIES.includes(one.type) ? { ...one, body: one.body ?? 'words' } : one));
}

const most = { arbitrary: fc.constantFrom<TicketCommand['type'][]>(...TYPES), weight: 20 };
/** Closed is for ever: now and then is enough. */
const end = { arbitrary: fc.constant<TicketCommand['type']>('close'), weight: 1 };
const change = { arbitrary: fc.constant<TicketCommand['type']>('set_severity'), weight: 4 };

export const happening: fc.Arbitrary<Happening> = happeningOf(fc.oneof(most, end));

/** A life under the built-in offer. */
export const life: fc.Arbitrary<TicketLife> = fc.tuple(submission, fc.array(happening, { maxLength: 14, size: 'max' }));

/** Requests under the offer with severities, on Friday in Berlin and in the night after it. */
const careSubmission: fc.Arbitrary<Submission> = fc
  .record(
    {
      at: fc.constantFrom(0, -1, 30 * MINUTE, 4 * HOUR, 9.5 * HOUR, 14 * HOUR).map((by) => Date.parse(AT) + by),
      language: fc.constantFrom('en', 'de', 'de', 'de-AT'),
      severity: fc.constantFrom(...SEVERITIES),
      channel: fc.constantFrom('email', 'email', 'chat'),
      closures: fc.constantFrom([], [], ['2026-11-23']),
      subject: words,
      body: words,
      issueType: name,
    },
    { noNullPrototype: true },
  )
  .map((rest) => ({ ...rest, entitlements: careEntitlements, catalog: care, id: 't1' }));

/** A life under an offer with severities and every metric. */
export const careLife: fc.Arbitrary<TicketLife> = fc.tuple(
  careSubmission,
  fc.array(happeningOf(fc.oneof(most, end, change)), { maxLength: 14, size: 'max' }),
);

const nothing = { body: null, language: null, reason: null, outcome: 'reached', repeats: 0, resent: false } as const;
/** A life in which every first reply is late before anything else happens. */
export const lateLife: fc.Arbitrary<TicketLife> = careLife.map(([asked, happenings]) => [
  asked,
  [{ ...nothing, type: 'acknowledge', actor: system, severity: 'low', gap: 7 * 24 * HOUR }, ...happenings],
]);

/** A life under either offer. */
export const anyLife: fc.Arbitrary<TicketLife> = fc.oneof(life, careLife);
