import { expect, test } from 'vitest';
import { of } from '../../src/entitlements/index.js';
import { contactOptions } from '../../src/routing/index.js';
import { AT, member, team } from '../arbitraries/holder.ts';
import { issuesOf } from '../thrown.ts';

const admin = of({ account: team('essentials'), person: member({ roles: ['team_admin'] }), at: AT });
const ids = (set: typeof admin) => contactOptions({ entitlements: set }).map(({ id }) => id);

const options = [
  {
    id: 'chat_now',
    channel: 'chat',
    label: { en: 'Chat now', ja: '今すぐチャット' },
    recommended: false,
    replyWithin: null,
    needs: [],
    because: ['R38', 'R39', 'A24'],
  },
  {
    id: 'submit_ticket',
    channel: 'email',
    label: { en: 'Submit a ticket', ja: 'チケットを送信' },
    recommended: false,
    replyWithin: 'PT4H',
    needs: [],
    because: ['R38', 'R40'],
  },
  {
    id: 'request_call',
    channel: 'phone',
    label: { en: 'Request a call', ja: '電話をリクエスト' },
    recommended: false,
    replyWithin: null,
    needs: ['direct_phone_number'],
    because: ['R38', 'R41', 'R42', 'R43'],
  },
];

test('R38 to R43, A24: three ways, in the order of the page; only a ticket promises a time', () => {
  expect(contactOptions({ entitlements: admin })).toStrictEqual(options);
  expect(contactOptions({ entitlements: admin, urgent: false })).toStrictEqual(options);
});

test('R44, A29: for an urgent problem the call is recommended, and says by which rules', () => {
  const call = { ...options[2], recommended: true, because: ['R38', 'R41', 'R42', 'R43', 'R44', 'A29'] };
  expect(contactOptions({ entitlements: admin, urgent: true })).toStrictEqual([options[0], options[1], call]);
});

test('R40: a ticket promises what applies to the person', () => {
  const enhanced = of({ account: team('enhanced'), person: member(), at: AT });
  expect(contactOptions({ entitlements: enhanced })).toStrictEqual([{ ...options[1], replyWithin: 'PT1H' }]);
});

test('A6: a member who is no admin submits tickets only, also when it is urgent', () => {
  const plain = of({ account: team('essentials'), person: member(), at: AT });
  expect(ids(plain)).toEqual(['submit_ticket']);
  expect(contactOptions({ entitlements: plain, urgent: true })[0]?.recommended).toBe(false);
});

test('R3, R33: whoever has nothing has no way', () => {
  expect(ids(of({ account: team(null), person: member(), at: AT }))).toEqual([]);
  expect(ids(of({ account: team('essentials'), person: member({ signedIn: false }), at: AT }))).toEqual([]);
});

test('what is wrong is named', () => {
  expect(issuesOf(() => contactOptions({ entitlements: admin, urgent: 1 as never }))).toEqual(['urgent: invalid_type']);
  expect(issuesOf(() => contactOptions({} as never))).toEqual(['entitlements: missing']);
});
