import { describe, expect, test } from 'vitest';
import { offerOf } from '../../src/catalog/offer.js';
import { of } from '../../src/entitlements/index.js';
import { orThrow } from '../../src/index.js';
import { promise } from '../../src/sla/index.js';
import { apply, decide, readClocks, submit } from '../../src/tickets/index.js';
import { offer } from '../catalog/offers.ts';

// Deadlines of published offers, worked out by hand from the pages that each document of examples/catalogues names in its
// `source`. Whoever asks is an active member, a named contact, and has every role of the offer.

const JAPAN = { zone: 'Asia/Tokyo', holidays: ['2026-11-03', '2026-11-23', '2026-12-29', '2026-12-30', '2026-12-31'] };

interface Asker {
  readonly plan?: string;
  readonly tier?: string;
  readonly kind?: 'team' | 'individual';
  readonly zone?: string;
  readonly holidays?: readonly string[];
}

function holderOf(name: string, { tier, kind = 'team', ...where }: Asker) {
  const catalog = offer(name);
  const [plan] = offerOf(catalog).plans.filter(({ account }) => account === kind);
  const account = { kind, ...(plan && { plan: plan.id }), ...where, ...(tier && { addOn: { tier } }) };
  const roles = offerOf(catalog).roles.map(({ id }) => id);
  return { catalog, account, person: { id: 'u1', status: 'active', roles, contact: true } as const };
}

type Row = readonly [
  why: string,
  asker: Asker,
  request: readonly [severity: string | null, channel: string, language: string, at: string],
  due: readonly (string | null)[],
];

function holds(name: string, rows: readonly Row[]) {
  describe(name, () => {
    test.each(rows)('%s', (_, asker, [severity, channel, language, at], due) => {
      const promised = orThrow(promise({ ...holderOf(name, asker), channel, language, severity, at }));
      const dues = promised.commitments.filter(({ metric }) => metric === 'first_reply').map(({ dueAt }) => dueAt);
      expect(dues.toSorted()).toEqual(due);
    });
  });
}

holds('github_support', [
  [
    '4 h on Thanksgiving, 24x7',
    { plan: 'enterprise_cloud', tier: 'premium_plus' },
    ['high', 'web', 'en', '2026-11-26T12:00:00Z'],
    ['2026-11-26T16:00:00.000Z'],
  ],
  [
    '12 h on Wednesday; Thanksgiving and the day after it are off; 12 h on Monday',
    { plan: 'enterprise_server' },
    ['normal', 'web', 'en', '2026-11-25T12:00:00-08:00'],
    ['2026-11-30T20:00:00.000Z'],
  ],
]);

test('github_support: 30 min from 10:20, when support set the priority of a ticket of 10:00', () => {
  const { catalog, ...holder } = holderOf('github_support', { plan: 'enterprise_cloud', tier: 'premium' });
  const [at, setAt] = ['2026-11-21T10:00:00.000Z', '2026-11-21T10:20:00.000Z'];
  const set = of({ ...holder, catalog, at });
  const words = { id: 't1', subject: 'Down', body: 'Pushes fail.', issueType: 'git' };
  const request = { entitlements: set, catalog, channel: 'web', language: 'en', severity: 'normal', at };
  const opened = apply(null, orThrow(submit({ ...request, ...words })).events);
  const actor = { kind: 'agent', id: 'a1' } as const;
  const command = { type: 'set_severity', id: 'c1', at: setAt, actor, severity: 'urgent', entitlements: set } as const;
  const urgent = apply(opened, orThrow(decide(opened, command)).events);
  const dues = readClocks({ ticket: urgent, at: setAt })
    .filter(({ commitment }) => commitment.metric === 'first_reply')
    .map(({ reading }) => reading.dueAt);
  expect(dues.toSorted()[0]).toBe('2026-11-21T10:50:00.000Z');
});

holds('gitlab_support', [
  [
    '30 min on a Saturday',
    { plan: 'premium' },
    ['emergency', 'emergency_form', 'en', '2026-11-21T03:00:00Z'],
    ['2026-11-21T03:30:00.000Z'],
  ],
  [
    '1.5 h to Friday 17:00, 2.5 h from Sunday 15:00',
    { plan: 'premium' },
    ['highly-degraded', 'web', 'en', '2026-11-20T15:30:00-08:00'],
    ['2026-11-23T01:30:00.000Z'],
  ],
  [
    'an emergency on the ordinary form is promised nothing',
    { plan: 'premium' },
    ['emergency', 'web', 'en', '2026-11-21T03:00:00Z'],
    [],
  ],
]);

holds('aws_support', [
  [
    '2 h on Friday; Monday is a holiday in Japan; 10 h on Tuesday to 18:00',
    { tier: 'developer', ...JAPAN },
    ['system-impaired', 'email', 'en', '2026-11-20T16:00:00+09:00'],
    ['2026-11-24T09:00:00.000Z'],
  ],
  [
    '1 h round the clock',
    { tier: 'business', ...JAPAN },
    ['production-down', 'web', 'en', '2026-11-21T10:00:00Z'],
    ['2026-11-21T11:00:00.000Z'],
  ],
  [
    'over the end of summer time: 2 h on Friday, 10 h on Monday to 18:00 PST',
    { tier: 'developer', zone: 'America/Los_Angeles' },
    ['system-impaired', 'email', 'en', '2026-10-30T16:00:00-07:00'],
    ['2026-11-03T02:00:00.000Z'],
  ],
]);

holds('google_workspace', [
  [
    '3 h to Friday 17:00, 5 h from Sunday 17:00',
    { tier: 'standard' },
    ['P2', 'web', 'en', '2026-11-20T14:00:00-08:00'],
    ['2026-11-23T06:00:00.000Z'],
  ],
  ['15 min', { tier: 'premium' }, ['P1', 'web', 'en', '2026-11-22T00:00:00Z'], ['2026-11-22T00:15:00.000Z']],
  [
    'Japanese: 1 h on Friday and 7 h on Monday',
    { tier: 'premium' },
    ['P4', 'web', 'ja', '2026-11-20T16:00:00+09:00'],
    ['2026-11-23T07:00:00.000Z'],
  ],
]);

holds('atlassian_cloud', [
  [
    '1 h on Friday and 1 h on Monday, 9 to 18 in Amsterdam',
    { plan: 'standard', zone: 'Europe/Amsterdam' },
    ['L1', 'web', 'en', '2026-11-20T17:00:00+01:00'],
    ['2026-11-23T09:00:00.000Z'],
  ],
  [
    '1 business day: the end of Monday in Amsterdam',
    { plan: 'standard', zone: 'Europe/Amsterdam' },
    ['L3', 'web', 'en', '2026-11-20T17:00:00+01:00'],
    ['2026-11-23T17:00:00.000Z'],
  ],
  [
    'a customer in New York: 1 h on Friday and 1 h on Monday',
    { plan: 'standard', zone: 'America/New_York' },
    ['L1', 'web', 'en', '2026-11-20T17:00:00-05:00'],
    ['2026-11-23T15:00:00.000Z'],
  ],
]);

holds('auth0_support', [
  [
    '1 h on Friday and 1 h on Monday, UTC',
    { tier: 'basic' },
    ['1', 'web', 'en', '2026-11-20T23:00:00Z'],
    ['2026-11-23T01:00:00.000Z'],
  ],
  ['2 h', { tier: 'silver' }, ['2', 'web', 'en', '2026-11-21T10:00:00Z'], ['2026-11-21T12:00:00.000Z']],
  [
    '24 h, taken over from silver',
    { tier: 'gold' },
    ['4', 'web', 'en', '2026-11-21T10:00:00Z'],
    ['2026-11-22T10:00:00.000Z'],
  ],
]);

holds('talkdesk', [
  [
    '30 min on Friday and 30 min on Monday',
    { tier: 'premium_care' },
    ['S2', 'portal', 'en', '2026-11-20T19:30:00-05:00'],
    ['2026-11-23T13:30:00.000Z'],
  ],
  ['15 min', { tier: 'premium_care' }, ['S1', 'phone', 'en', '2026-11-21T10:00:00Z'], ['2026-11-21T10:15:00.000Z']],
  [
    '1 business day over the start of summer time: Monday 20:00 EDT',
    { tier: 'premium_care' },
    ['S3', 'portal', 'en', '2027-03-12T10:00:00-05:00'],
    ['2027-03-16T00:00:00.000Z'],
  ],
]);

holds('twilio', [
  [
    '1.5 h to 18:00, 1.5 h from Monday 06:00',
    { tier: 'production' },
    ['P1', 'email', 'en', '2026-11-20T16:30:00-08:00'],
    ['2026-11-23T15:30:00.000Z'],
  ],
  [
    '1 h on Thanksgiving',
    { tier: 'business' },
    ['P1', 'phone', 'en', '2026-11-26T20:00:00Z'],
    ['2026-11-26T21:00:00.000Z'],
  ],
  [
    '1 h on Wednesday, a holiday on Thursday, 2 h on Friday',
    { tier: 'personalized' },
    ['P3', 'chat', 'en', '2026-11-25T17:00:00-08:00'],
    ['2026-11-27T16:00:00.000Z'],
  ],
]);

holds('dropbox_base_support', [
  [
    '1 h elapsed, and 1 h of the desk',
    { plan: 'enterprise', zone: 'Asia/Tokyo' },
    [null, 'email', 'ja', '2026-11-20T16:30:00+09:00'],
    ['2026-11-20T08:30:00.000Z', '2026-11-23T00:30:00.000Z'],
  ],
  [
    '1 business day of a customer in New York: Monday 17:00',
    { kind: 'individual', plan: 'plus', zone: 'America/New_York' },
    [null, 'email', 'en', '2026-11-20T15:00:00-05:00'],
    ['2026-11-23T22:00:00.000Z'],
  ],
  [
    'the same in Paris',
    { kind: 'individual', plan: 'plus', zone: 'Europe/Paris' },
    [null, 'email', 'en', '2026-11-20T15:00:00+01:00'],
    ['2026-11-23T16:00:00.000Z'],
  ],
]);
