/** @jsxRuntime automatic */
// A badge that says when a ticket is due, in English or Japanese, rendered on the server. It is a function of the ticket and of
// `at`: the page is the same on the server and in the browser, and a browser renders it again at `nextChange`.
import assert from 'node:assert/strict';
import { entitlements, orThrow, sla, tickets } from 'premium-support';
import { renderToStaticMarkup } from 'react-dom/server';

interface BadgeProps {
  readonly ticket: tickets.Ticket;
  readonly at: string;
  readonly locale: 'en' | 'ja';
  readonly zone: string;
}

/** The promise that is due first, in a sentence; the class says how much it hurries. Colour alone says nothing. */
function DueBadge({ ticket, at, locale, zone }: BadgeProps) {
  const clocks = tickets.readClocks({ ticket, at });
  const first = sla.governing(clocks)?.reading ?? clocks[0]?.reading;
  if (first === undefined) return null;
  const urgency = first.breached ? 'late' : first.atRisk ? 'at-risk' : 'in-time';
  return (
    <span className={`due-badge ${urgency}`} lang={locale} data-next-change={first.nextChange?.at}>
      <time dateTime={first.dueAt ?? undefined}>{sla.explain(first, { locale, zone })}</time>
    </span>
  );
}

const at = '2026-11-20T07:30:00.000Z'; // Friday 16:30 in Tokyo
const account = { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } } as const;
const holder = entitlements.of({ account, person: { id: 'u1', status: 'active', roles: ['team_admin'] }, at });
const words = { subject: 'Sync <stops>', body: 'Since yesterday.', issueType: 'sync', product: 'dropbox' };
const submission = { entitlements: holder, id: 't1', at, channel: 'email', language: 'en', ...words };
const ticket = tickets.apply(null, orThrow(tickets.submit(submission)).events);

const badge = (now: string, locale: 'en' | 'ja') =>
  renderToStaticMarkup(<DueBadge ticket={ticket} at={now} locale={locale} zone="Asia/Tokyo" />);
for (const locale of ['en', 'ja'] as const) {
  for (const now of [at, '2026-11-20T10:30:00Z', '2026-11-20T12:00:00Z']) console.log(badge(now, locale));
}
// Four hours round the clock; at risk for the last of them.
assert.match(
  badge(at, 'en'),
  /^<span class="due-badge in-time" lang="en" data-next-change="2026-11-20T10:30:00.000Z">/,
);
assert.match(badge(at, 'en'), /<time dateTime="2026-11-20T11:30:00.000Z">/);
assert.match(
  badge('2026-11-20T10:30:00Z', 'en'),
  /class="due-badge at-risk" .*data-next-change="2026-11-20T11:30:00.001Z"/,
);
assert.match(badge('2026-11-20T12:00:00Z', 'ja'), /^<span class="due-badge late" lang="ja"><time .*30 分/);
