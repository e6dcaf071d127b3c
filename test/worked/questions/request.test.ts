import { describe, expect, test } from 'vitest';
import { orThrow, rules } from '../../../src/index.js';
import { availability } from '../../../src/routing/index.js';
import { confirmation, type PromiseRequest, promise } from '../../../src/sla/index.js';
import { admin, enterprise, FRIDAY, github, githubSet, owner, setOf, team } from './askers.ts';

type Asked = Omit<PromiseRequest, 'account' | 'person' | 'catalog'>;

const ofDropbox = (asked: Asked) => orThrow(promise({ account: team, person: admin, ...asked }));
const ofGithub = (asked: Asked) => orThrow(promise({ account: enterprise, person: owner, catalog: github, ...asked }));

const japanese = { channel: 'email', language: 'ja', at: FRIDAY } as const;

describe('1 who answers, in which language, and by when?', () => {
  test('R24, R19, A2: Essentials, Friday 16:30: any answer by 20:30, the Japanese one by Monday 9:30', () => {
    const { route, commitments, governing, dueAt } = ofDropbox(japanese);
    expect([route.desk, route.language, route.fallback]).toEqual(['japan', 'ja', false]);
    // 16:30 + 4 h = 20:30 JST. One hour of the desk: 16:30 to 17:00 on Friday, 9:00 to 9:30 on Monday.
    expect(commitments.map((one) => one.dueAt)).toEqual(['2026-11-20T11:30:00.000Z', '2026-11-23T00:30:00.000Z']);
    expect([governing?.id, dueAt]).toEqual(['tier_reply', '2026-11-20T11:30:00.000Z']);
    expect(rules(governing?.because ?? [], { locale: 'ja' })[0]).toMatch(/Essentials.*4 時間以内/);
  });
  test('A4: Monday 23 November is Labour Thanksgiving Day: the Japanese answer by Tuesday 9:30', () => {
    const { commitments } = ofDropbox({ ...japanese, closures: ['2026-11-23'] });
    expect(commitments[1]?.dueAt).toBe('2026-11-24T00:30:00.000Z');
  });
  test('GitHub: `high`, in Japanese while its desk is open: 4 h round the clock', () => {
    const { route, dueAt } = ofGithub({ ...japanese, channel: 'web', severity: 'high' });
    expect([route.language, route.fallback, dueAt]).toEqual(['ja', false, '2026-11-20T11:30:00.000Z']);
  });
  test('GitHub: `urgent` is not served in Japanese: 30 min, in English', () => {
    const { route, dueAt } = ofGithub({ ...japanese, channel: 'web', severity: 'urgent' });
    expect([route.language, route.fallback, route.opensAt]).toEqual(['en', true, null]);
    expect(dueAt).toBe('2026-11-20T08:00:00.000Z');
  });
});

describe('2 what is owed after 送信?', () => {
  const told = (locale: 'en' | 'ja') => {
    const at = '2026-11-20T17:00:00+09:00';
    const { route, commitments } = ofDropbox({ ...japanese, at });
    return confirmation({ route, commitments, at, locale, zone: 'Asia/Tokyo' });
  };
  test('R20, R40, A3: Friday 17:00:00: in English by 21:00; the desk opens again on Monday at 9:00', () => {
    expect(told('en')).toMatch(
      /Japanese is closed now .* Mon, Nov 23, 2026, 09:00.*English by Fri, Nov 20, 2026, 21:00/,
    );
    expect(told('ja')).toMatch(/日本語サポートの営業時間外です.*11月23日.*09:00.*11月20日.*21:00.*英語で返信します。$/);
  });
  test('GitHub: `normal` on Saturday: the Japanese holidays, then 24 h of Pacific working days', () => {
    const at = '2026-11-21T10:00:00+09:00';
    const { route, commitments } = ofGithub({ channel: 'web', language: 'ja', severity: 'normal', at });
    const text = confirmation({ route, commitments, at, locale: 'en', zone: 'Asia/Tokyo' });
    // Monday the 23rd is a holiday in Japan. In California it is Friday 17:00: 7 h, and 17 h of Monday, to Tuesday 10:00 JST.
    expect(text).toMatch(/opens again on Tue, Nov 24, 2026, 09:00.*English by Tue, Nov 24, 2026, 10:00/);
  });
});

describe('5 which channels and languages are open now?', () => {
  const open = { open: true, until: null, opensAt: null };

  test('R17, R18, A3: English always; Japanese until Friday 17:00, and again from Monday 9:00', () => {
    const rows = availability({ entitlements: setOf(), at: FRIDAY });
    expect(rows.map(({ channel, language }) => `${channel} ${language}`)).toEqual([
      ...['phone en', 'phone ja', 'email en', 'email ja', 'chat en', 'chat ja'],
    ]);
    expect(rows[0]).toEqual({ channel: 'phone', language: 'en', ...open });
    expect(rows[1]).toEqual({ ...open, channel: 'phone', language: 'ja', until: '2026-11-20T08:00:00.000Z' });
    const closed = availability({ entitlements: setOf(), at: '2026-11-20T08:00:00Z' })[5];
    expect(closed).toEqual({
      ...{ channel: 'chat', language: 'ja', open: false, until: null, opensAt: '2026-11-23T00:00:00.000Z' },
    });
  });
  test('GitHub: on Saturday, Japanese from Tuesday 9:00; a call back in English alone', () => {
    const at = '2026-11-21T01:00:00.000Z';
    const rows = availability({ entitlements: githubSet(at), at, catalog: github });
    const row = (channel: string, language: string) =>
      rows.find((one) => one.channel === channel && one.language === language);
    expect(row('web', 'ja')).toMatchObject({ open: false, opensAt: '2026-11-24T00:00:00.000Z' });
    expect(row('web', 'en')).toMatchObject(open);
    expect(row('phone_callback', 'en')).toMatchObject(open);
    expect(row('phone_callback', 'ja')).toBeUndefined();
  });
});
