import { describe, expect, test } from 'vitest';
import * as catalog from '../../src/catalog/index.js';
import { orThrow, premiumSupport } from '../../src/index.js';
import * as sla from '../../src/sla/index.js';
import * as tickets from '../../src/tickets/index.js';
import { issuesOf } from '../thrown.ts';

const person = { id: 'u1', status: 'active', roles: ['team_admin'] } as const;

/** What an admin of a team reads after sending, by both clocks of the page. */
function said(tier: string, channel: string, language: string, at: string, more: object = {}) {
  const account = { kind: 'team', plan: 'advanced', addOn: { tier } } as const;
  const { route, commitments } = orThrow(
    sla.promise({ account, person, channel, language, at, directPhoneNumber: '03-1234-5678', ...more }),
  );
  const text = (locale: 'en' | 'ja') => sla.confirmation({ route, commitments, at, locale, zone: 'Asia/Tokyo' });
  return { en: text('en'), ja: text('ja') };
}

describe('who answers, in which language, by when', () => {
  test('R19, R40: inside Japanese hours the Japanese reply binds', () => {
    // Friday 10:00 JST: one hour at the Japanese desk, four hours in any language.
    expect(said('essentials', 'email', 'ja', '2026-11-20T10:00:00+09:00')).toEqual({
      en: 'We received your request on Fri, Nov 20, 2026, 10:00 GMT+9. A support agent replies in Japanese by Fri, Nov 20, 2026, 11:00 GMT+9.',
      ja: '2026年11月20日(金) 10:00 JST にお問い合わせを受け付けました。カスタマー サポート担当者が、2026年11月20日(金) 11:00 JST までに日本語で返信します。',
    });
  });

  test('R20: outside them in English, with the next opening of the Japanese desk', () => {
    // Saturday 10:00 JST on Enhanced: one hour round the clock, and the desk opens on Monday.
    expect(said('enhanced', 'email', 'ja', '2026-11-21T10:00:00+09:00')).toEqual({
      en: 'We received your request on Sat, Nov 21, 2026, 10:00 GMT+9. Support in Japanese is closed now and opens again on Mon, Nov 23, 2026, 09:00 GMT+9. A support agent replies in English by Sat, Nov 21, 2026, 11:00 GMT+9.',
      ja: '2026年11月21日(土) 10:00 JST にお問い合わせを受け付けました。現在は日本語サポートの営業時間外です。次の営業開始は 2026年11月23日(月) 09:00 JST です。カスタマー サポート担当者が、2026年11月21日(土) 11:00 JST までに英語で返信します。',
    });
  });

  test('A2, A37: where a reply in any language binds, the later one in Japanese is told too', () => {
    // Friday 16:30 JST: four hours end at 20:30, half of the Japanese hour is left for Monday.
    expect(said('essentials', 'email', 'ja', '2026-11-20T16:30:00+09:00')).toEqual({
      en: 'We received your request on Fri, Nov 20, 2026, 16:30 GMT+9. A support agent replies by Fri, Nov 20, 2026, 20:30 GMT+9. The reply in Japanese comes by Mon, Nov 23, 2026, 09:30 GMT+9.',
      ja: '2026年11月20日(金) 16:30 JST にお問い合わせを受け付けました。カスタマー サポート担当者が、2026年11月20日(金) 20:30 JST までに返信します。日本語での返信は、2026年11月23日(月) 09:30 JST までに届きます。',
    });
  });

  test('two promises due at the same instant are one to the requester', () => {
    const { en } = said('enhanced', 'email', 'ja', '2026-11-20T10:00:00+09:00');
    expect(en).toMatch(/replies in Japanese by Fri, Nov 20, 2026, 11:00 GMT\+9\.$/);
  });

  test('a promise is passed on whole, stored or as it was answered', () => {
    const account = { kind: 'team', plan: 'advanced', addOn: { tier: 'enhanced' } } as const;
    const at = '2026-11-20T10:00:00+09:00';
    const promise = orThrow(sla.promise({ account, person, channel: 'email', language: 'en', at }));
    const text =
      'We received your request on Fri, Nov 20, 2026, 01:00 UTC. A support agent replies in English by Fri, Nov 20, 2026, 02:00 UTC.';
    expect(sla.confirmation({ ...promise, at, locale: 'en' })).toBe(text);
    const stored: typeof promise = JSON.parse(JSON.stringify(promise));
    expect(sla.confirmation({ ...stored, at, locale: 'en' })).toBe(text);
    // Any other field is a fault, as everywhere.
    expect(issuesOf(() => sla.confirmation({ ...promise, at, locale: 'en', due: at } as never))).toEqual([
      'due: unknown_field',
    ]);
  });

  test('A4: a closure of the desk puts the opening off', () => {
    const at = '2026-11-21T10:00:00+09:00';
    expect(said('essentials', 'email', 'ja', at, { closures: ['2026-11-23'] }).en).toContain(
      'opens again on Tue, Nov 24, 2026, 09:00 GMT+9.',
    );
  });

  test('A24, R43: chat and phone promise no time, and that is said', () => {
    expect(said('enhanced', 'chat', 'ja', '2026-11-20T10:00:00+09:00')).toEqual({
      en: 'We received your request on Fri, Nov 20, 2026, 10:00 GMT+9. A support agent answers in Japanese. No reply time is promised.',
      ja: '2026年11月20日(金) 10:00 JST にお問い合わせを受け付けました。カスタマー サポート担当者が日本語で対応します。応答時間の約束はありません。',
    });
    expect(said('enhanced', 'phone', 'en', '2026-11-20T10:00:00+09:00').en).toMatch(
      / A support agent answers in English\. No reply time is promised\.$/,
    );
  });

  test('A7: a language that the offer does not have', () => {
    expect(said('enhanced', 'email', 'de', '2026-11-21T10:00:00+09:00')).toEqual({
      en: 'We received your request on Sat, Nov 21, 2026, 10:00 GMT+9. Support in German is not available for this request. A support agent replies in English by Sat, Nov 21, 2026, 11:00 GMT+9.',
      ja: '2026年11月21日(土) 10:00 JST にお問い合わせを受け付けました。このお問い合わせには、ドイツ語では対応できません。カスタマー サポート担当者が、2026年11月21日(土) 11:00 JST までに英語で返信します。',
    });
  });

  test('instants are in UTC unless a zone is given', () => {
    const account = { kind: 'team', plan: 'advanced', addOn: { tier: 'enhanced' } } as const;
    const at = '2026-11-20T07:30:00.000Z';
    const { route, commitments } = orThrow(sla.promise({ account, person, channel: 'email', language: 'en', at }));
    expect(sla.confirmation({ route, commitments, at, locale: 'en' })).toBe(
      'We received your request on Fri, Nov 20, 2026, 07:30 UTC. A support agent replies in English by Fri, Nov 20, 2026, 08:30 UTC.',
    );
  });
});

describe('for anybody’s offer', () => {
  const offer = catalog.define({
    id: 'acme',
    severities: { P1: {}, P2: {}, P3: {}, P4: {} },
    hours: { office: { zone: 'Europe/Berlin', weekly: { 'mon-fri': ['09:00-17:00'] } } },
    channels: { web: {} },
    languages: { en: {}, fr: { hours: 'office' } },
    tiers: {
      gold: {
        benefits: { web: {} },
        targets: {
          p1: { severity: 'P1', within: 'PT30M' },
          p1_fix: { severity: 'P1', metric: 'resolution', within: 'PT8H' },
          p2: { severity: 'P2', within: 'best_effort' },
          p3: { severity: 'P3', within: 'P2D', over: true, hours: 'office' },
          p4_way: { severity: 'P4', metric: 'workaround', within: 'P1D', hours: 'office' },
          p4_next: { severity: 'P4', metric: 'next_reply', within: 'PT1H' },
        },
      },
    },
  });
  const care = premiumSupport(offer);
  const at = '2026-11-20T15:00:00.000Z'; // Friday 16:00 in Berlin
  function told(severity: string, language = 'en', locale: 'en' | 'ja' = 'en') {
    const account = { kind: 'team', addOn: { tier: 'gold' } } as const;
    const customer = { id: 'u1', status: 'active', roles: [] } as const;
    const ask = { account, person: customer, channel: 'web', language, severity, at } as const;
    const { route, commitments } = orThrow(care.promise(ask));
    const text = care.sla.confirmation({ route, commitments, at, locale, zone: 'Europe/Berlin' });
    return text.replace(/^.*? GMT\+1( にお問い合わせを受け付けました。|\. )/, '');
  }

  test.each([
    ['P1', 'A support agent replies in English by Fri, Nov 20, 2026, 16:30 GMT+1.'],
    ['P2', 'A support agent replies in English as soon as possible. No time is promised.'],
    ['P3', 'A support agent replies in English. This takes more than 2 business days.'],
    // One business day from Friday ends with Monday's close.
    ['P4', 'A support agent gives you a workaround in English by Mon, Nov 23, 2026, 17:00 GMT+1.'],
  ])('severity %s', (severity, text) => {
    expect(told(severity)).toBe(text);
  });

  test.each([
    ['P1', 'カスタマー サポート担当者が、2026年11月20日(金) 16:30 GMT+1 までに英語で返信します。'],
    ['P2', 'カスタマー サポート担当者が、できるだけ早く英語で返信します。時刻の約束はありません。'],
    ['P3', 'カスタマー サポート担当者が英語で返信します。2 営業日を超える見込みです。'],
    ['P4', 'カスタマー サポート担当者が、2026年11月23日(月) 17:00 GMT+1 までに英語で回避策をお知らせします。'],
  ])('severity %s in Japanese', (severity, text) => {
    expect(told(severity, 'en', 'ja')).toBe(text);
  });

  test('a promise of the resolution alone', () => {
    const route = { requestedLanguage: 'fr', language: 'fr', fallback: false, opensAt: null };
    const fix = { language: null, within: 'PT8H', hours: 'always', dueAt: '2026-11-20T23:00:00Z' };
    const read = (locale: 'en' | 'ja') =>
      sla.confirmation({ route, commitments: [{ ...fix, metric: 'resolution' }], at, locale, zone: 'UTC' });
    expect(read('en')).toMatch(
      / A support agent answers in French and resolves the request by Fri, Nov 20, 2026, 23:00 UTC\.$/,
    );
    expect(read('ja')).toMatch(
      /。カスタマー サポート担当者がフランス語で対応し、2026年11月20日\(金\) 23:00 UTC までに解決します。$/,
    );
  });
});

test('a ticket carries what its confirmation says', () => {
  const at = '2026-11-21T01:00:00.000Z';
  const care = premiumSupport();
  const set = care.entitlements.of({
    account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
    person,
    at,
  });
  const words = { subject: 'Sync', body: 'It stopped.', issueType: 'sync' };
  const { events } = orThrow(
    care.tickets.submit({ entitlements: set, id: 't1', at, channel: 'email', language: 'ja', ...words }),
  );
  const ticket = JSON.parse(JSON.stringify(tickets.apply(null, events)));
  const promise = orThrow(
    care.promise({
      account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
      person,
      channel: 'email',
      language: 'ja',
      at,
    }),
  );
  const rest = { at, locale: 'ja', zone: 'Asia/Tokyo' } as const;
  const { route, commitments } = ticket;
  expect(sla.confirmation({ route, commitments, ...rest })).toBe(
    sla.confirmation({ route: promise.route, commitments: promise.commitments, ...rest }),
  );
});

describe('refused, and named', () => {
  const sound = {
    route: { requestedLanguage: 'ja', language: 'ja', fallback: false, opensAt: null },
    commitments: [{ metric: 'first_reply', language: null, within: 'PT4H', hours: 'always', dueAt: null }],
    at: '2026-11-20T07:30:00.000Z',
    locale: 'en',
  };
  test.each([
    [{ route: undefined }, ['route: missing']],
    [{ route: { ...sound.route, language: 'jp' } }, ['route.language: unknown_language']],
    [{ commitments: [{ ...sound.commitments[0], within: '4h' }] }, ['commitments.0.within: invalid_duration']],
    [{ commitments: [{ ...sound.commitments[0], metric: 'reply' }] }, ['commitments.0.metric: unknown_metric']],
    [{ at: '2026-11-20', locale: 'jp' }, ['at: invalid_instant', 'locale: unknown_locale']],
    [{ zone: 'JST', closures: [] }, ['closures: unknown_field', 'zone: unknown_zone']],
  ])('%o', (more, issues) => {
    expect(issuesOf(() => sla.confirmation({ ...sound, ...more } as never))).toEqual(issues);
  });
});
