import { describe, expect, test } from 'vitest';
import { japanDesk } from '../../src/calendar/index.js';
import { dropboxSpec } from '../../src/catalog/dropbox-spec.js';
import { define, dropboxPremiumSupport, withClosures } from '../../src/catalog/index.js';
import { rule } from '../../src/catalog/rule.js';
import { of } from '../../src/entitlements/index.js';
import { route } from '../../src/routing/index.js';
import { commitmentsFor } from '../../src/sla/index.js';
import { submit } from '../../src/tickets/index.js';
import { AT, member, team } from '../arbitraries/holder.ts';
import { OWN_OFFER } from '../catalog/own-offer.ts';
import { issuesOf, thrownBy } from '../thrown.ts';
import { holding, opened, request, stored, submissionCode, submitted } from './support-request.ts';

/** What routing says of the same request. */
function routeOf({ entitlements, channel, language, at, closures, directPhoneNumber }: ReturnType<typeof request>) {
  return route({ entitlements, channel, language, at, closures, directPhoneNumber });
}

const NUMBER = '+81 3-1234-5678';
const CLOSE = '2026-11-20T08:00:00.000Z';

test('the account of the entitlements is kept', () => {
  expect(submitted({ entitlements: holding({}, team('essentials', { id: 'acme' })) }).accountId).toBe('acme');
});

test('A22: the event is the whole of what was asked and promised, and nothing else', () => {
  expect(submitted()).toStrictEqual({
    version: 1,
    type: 'submitted',
    ticketId: 't1',
    at: AT,
    accountId: null,
    requesterId: 'u1',
    contact: 'submit_ticket',
    subject: '同期されない',
    body: '昨日から同期が止まっています。',
    issueType: 'sync',
    product: 'dropbox',
    urgent: false,
    severity: null,
    directPhoneNumber: null,
    tier: 'essentials',
    variant: null,
    catalog: 'dropbox_premium_support',
    catalogVersion: '1',
    closures: [],
    deskClock: 'business',
    cites: {
      unknown_product: ['R55'],
      not_your_ticket: ['R48'],
      ticket_resolved: ['R47'],
      agent_replied: ['R40'],
      requester_replied: ['R46'],
      called_back: ['R43'],
    },
    route: {
      channel: 'email',
      requestedLanguage: 'ja',
      language: 'ja',
      fallback: false,
      desk: 'japan',
      opensAt: null,
      because: ['R17', 'R18'],
    },
    commitments: [
      {
        id: 'tier_reply',
        metric: 'first_reply',
        severity: null,
        language: null,
        within: 'PT4H',
        budget: 'PT4H',
        hours: 'always',
        schedule: null,
        rests: ['waiting_for_requester', 'on_hold'],
        strength: 'target',
        dueAt: '2026-11-20T11:30:00.000Z',
        because: ['R24', 'R17'],
      },
      {
        id: 'japanese_email_reply',
        metric: 'first_reply',
        severity: null,
        language: 'ja',
        within: 'PT1H',
        budget: 'PT1H',
        hours: 'japan',
        schedule: japanDesk,
        rests: ['waiting_for_requester', 'on_hold'],
        strength: 'target',
        dueAt: '2026-11-23T00:30:00.000Z',
        because: ['R19', 'A1'],
      },
    ],
    because: ['R38', 'R40', 'A22'],
  });
});

describe('R38: the three ways to contact support', () => {
  test.each<[string, string, string, string[], string[], (string | null)?]>([
    ['R39, A24: chat now', 'chat', 'chat_now', [], ['R39', 'A24']],
    ['R40: submit a ticket', 'email', 'submit_ticket', ['tier_reply', 'japanese_email_reply'], ['R40']],
    ['R41 to R43, A24: request a call', 'phone', 'request_call', [], ['R41', 'R42', 'R43']],
  ])('%s', (_, channel, contact, promises, because) => {
    const event = submitted({ channel, directPhoneNumber: NUMBER });
    expect(event).toMatchObject({ contact, route: { channel } });
    expect(event.commitments.map(({ id }) => id)).toEqual(promises);
    expect(event.because).toEqual(['R38', ...because, 'A22']);
    for (const id of event.because) expect(rule(id).id).toBe(id);
  });

  test('R42: the number to call back is kept as it was written', () => {
    expect(submitted({ channel: 'phone', directPhoneNumber: NUMBER }).directPhoneNumber).toBe(NUMBER);
    expect(submitted({ channel: 'phone', directPhoneNumber: '０３ー１２３４ー５６７８' }).directPhoneNumber).toBe(
      '０３ー１２３４ー５６７８',
    );
  });

  test.each([undefined, '', 'none', '12', 'call me: 03-1234-5678'])('R42: %j is no direct number', (number) => {
    const decision = submit(request({ channel: 'phone', directPhoneNumber: number }));
    expect(decision).toMatchObject({
      ok: false,
      refusal: { code: 'direct_phone_number_required', because: ['R42'] },
    });
  });

  test.each([[12345], [{}], [[]], [true]])(
    'R42: by whatever way, %j is refused as a number before it is stored',
    (number) => {
      for (const channel of ['chat', 'email', 'phone']) {
        const asked = request({ channel, directPhoneNumber: number as never });
        expect(issuesOf(() => submit(asked))).toEqual(['directPhoneNumber: invalid_type']);
      }
    },
  );

  test('R44, A29: urgent is what the caller says, and it moves neither route nor promises', () => {
    const urgent = submitted({ urgent: true });
    expect(urgent.urgent).toBe(true);
    expect(urgent).toEqual({ ...submitted(), urgent: true });
    expect(submitted({ urgent: false }).urgent).toBe(false);
  });
});

describe('R18, R20, A3: a Japanese e-mail is never refused for its hour', () => {
  test.each<[string, string, boolean, string | null]>([
    ['just before the desk opens', '2026-11-19T23:59:59.999Z', false, '2026-11-20T00:00:00.000Z'],
    ['as it opens', '2026-11-20T00:00:00.000Z', true, null],
    ['inside', AT, true, null],
    ['in its last millisecond', '2026-11-20T07:59:59.999Z', true, null],
    ['as it closes, at 17:00:00', CLOSE, false, '2026-11-23T00:00:00.000Z'],
    ['on Saturday', '2026-11-21T03:00:00.000Z', false, '2026-11-23T00:00:00.000Z'],
  ])('%s', (_, at, inJapanese, opensAt) => {
    const event = submitted({ at });
    expect(event.route).toMatchObject({
      requestedLanguage: 'ja',
      language: inJapanese ? 'ja' : 'en',
      fallback: !inJapanese,
      opensAt: opensAt,
    });
    expect(event.commitments.map(({ id }) => id)).toEqual(
      inJapanese ? ['tier_reply', 'japanese_email_reply'] : ['tier_reply'],
    );
  });

  test('R2, A7: another language is served in English, with the fallback stated', () => {
    expect(submitted({ language: 'fr' }).route).toMatchObject({
      requestedLanguage: 'fr',
      language: 'en',
      fallback: true,
      opensAt: null,
    });
    expect(submitted({ deskClosed: true }).route).toMatchObject({ language: 'en', fallback: true });
    expect(submitted({ language: 'ja-JP' })).toEqual(submitted());
  });
});

describe('A22: the promises are those of the moment of submission', () => {
  test.each<[string, string, string]>([
    ['R24', 'essentials', '2026-11-20T11:30:00.000Z'],
    ['R25', 'enhanced', '2026-11-20T08:30:00.000Z'],
  ])('%s: %s', (_, tier, dueAt) => {
    const event = submitted({ entitlements: holding({}, team(tier)) });
    expect(event).toMatchObject({ tier, variant: null, commitments: [{ id: 'tier_reply', dueAt }, {}] });
  });

  test.each<[string, string, string]>([
    ['R29', 'grand', '2026-11-20T11:30:00.000Z'],
    ['R30', 'epic', '2026-11-20T08:30:00.000Z'],
  ])('%s: the power user, %s', (_, variant, dueAt) => {
    const event = submitted({ entitlements: holding({ powerUser: { variant } }, team(null)) });
    expect(event).toMatchObject({ tier: null, variant, commitments: [{ id: 'tier_reply', dueAt }, {}] });
  });

  test('A4: the closures of the desk are part of it', () => {
    const event = submitted({ closures: ['2026-11-23'] });
    expect(event.closures).toEqual(['2026-11-23']);
    expect(event.commitments[1]?.dueAt).toBe('2026-11-24T00:30:00.000Z');
    expect(submitted({ at: '2026-11-23T01:00:00.000Z', closures: ['2026-11-23'] }).route).toMatchObject({
      fallback: true,
      opensAt: '2026-11-24T00:00:00.000Z',
    });
  });

  test('A4: the closures of the catalogue count, whether the entitlements were asked for with it or without', () => {
    const catalog = withClosures(dropboxPremiumSupport, ['2026-11-23']);
    const entitlements = of({
      account: team('essentials'),
      person: member({ roles: ['team_admin'] }),
      at: AT,
      catalog,
    });
    for (const more of [{ catalog }, { catalog, entitlements }, { entitlements }]) {
      const japanese = submitted(more).commitments[1];
      expect([japanese?.dueAt, japanese?.schedule?.closures]).toEqual(['2026-11-24T00:30:00.000Z', ['2026-11-23']]);
    }
  });

  test('A4: of the closures of the catalogue, a ticket carries those that its entitlements do not', () => {
    const catalog = withClosures(dropboxPremiumSupport, ['2026-11-23']);
    const further = withClosures(dropboxPremiumSupport, ['2026-11-23', '2026-11-24']);
    const entitlements = of({
      account: team('essentials'),
      person: member({ roles: ['team_admin'] }),
      at: AT,
      catalog,
    });
    expect(submitted({ catalog, entitlements }).closures).toEqual([]);
    expect(submitted({ catalog }).closures).toEqual(['2026-11-23']);
    expect(submitted({ catalog: further, entitlements }).closures).toEqual(['2026-11-24']);
    expect(submitted({ catalog, closures: ['2026-11-23', '2026-11-25'] }).closures).toEqual([
      '2026-11-23',
      '2026-11-25',
    ]);
  });

  test('A1: a desk clock on the wall makes the Japanese reply due on Friday 17:30', () => {
    const event = submitted({ deskClock: 'elapsed' });
    expect(event.commitments[1]).toMatchObject({ hours: 'always', schedule: null, dueAt: '2026-11-20T08:30:00.000Z' });
    expect(event.deskClock).toBe('elapsed');
    expect(event.commitments[0]).toEqual(submitted().commitments[0]);
  });

  test('A29: severities are of a catalogue of one own, and decide what is promised', () => {
    const catalog = define(OWN_OFFER);
    const account = { kind: 'team', plan: 'company', addOn: { tier: 'silver' } } as const;
    const entitlements = of({ account, person: member({ roles: ['owner'] }), at: AT, catalog });
    const asked = { entitlements, catalog, language: 'en' };
    const urgent = submitted({ ...asked, severity: 'urgent' });
    expect(urgent).toMatchObject({ severity: 'urgent', contact: 'write', catalog: 'own_offer', tier: 'silver' });
    // One hour round the clock from Friday 07:30 UTC, against eight where it is not urgent.
    expect(urgent.commitments).toContainEqual(
      expect.objectContaining({ id: 'urgent_reply', dueAt: '2026-11-20T08:30:00.000Z' }),
    );
    const normal = submitted({ ...asked, severity: 'normal' });
    expect(normal.commitments.map(({ id }) => id)).not.toContain('urgent_reply');
    expect(normal.commitments).toContainEqual(
      expect.objectContaining({ id: 'reply', dueAt: '2026-11-20T15:30:00.000Z' }),
    );
    expect(issuesOf(() => submit(request(asked)))).toEqual(['severity: severity_needed']);
    expect(submitted({ ...asked, metrics: ['resolution'] })).toMatchObject({ severity: null, commitments: [] });
    expect(issuesOf(() => submit(request({ ...asked, severity: 'loud' })))).toEqual(['severity: unknown_severity']);
    expect(issuesOf(() => submit(request({ severity: 'urgent' })))).toEqual(['severity: unknown_severity']);
  });

  test('a channel that the offer does not name on its contact page is named itself', () => {
    const channels = { ...dropboxSpec.channels, email: {} };
    const catalog = define({ ...dropboxSpec, id: 'ours', channels });
    const account = team('essentials');
    const entitlements = of({ account, person: member({ roles: ['team_admin'] }), at: AT, catalog });
    expect(submitted({ entitlements, catalog })).toMatchObject({ contact: 'email', because: ['A22'] });
  });

  test('they are what routing and sla say of the same request', () => {
    const asked = request({ closures: ['2026-11-23'] });
    const routed = routeOf(asked);
    expect(routed).toEqual({ ok: true, value: submitted(asked).route });
    const { entitlements, at, closures } = asked;
    if (!routed.ok) throw new Error('routed');
    const commitments = commitmentsFor({ entitlements, at, closures, route: routed.value });
    expect(commitments).toEqual(submitted(asked).commitments);
  });
});

describe('R55: a ticket is about a product of the plan', () => {
  const products = ['dropbox', 'sign'];
  test('where the caller names them', () => {
    expect(submissionCode({ products, product: 'sign' })).toBe('ok');
    expect(submit(request({ products, product: 'replay' }))).toStrictEqual({
      ok: false,
      refusal: {
        code: 'unknown_product',
        because: ['R55'],
        products,
        message: { en: expect.stringMatching(/^[A-Z].*\.$/), ja: expect.stringMatching(/。$/) },
      },
    });
  });
  test.each([[[]], [['Dropbox']], [['dropbox ']]])('none of %j', (known) => {
    expect(submissionCode({ products: known })).toBe('unknown_product');
  });
  test('a name of the prototype is none', () => {
    expect(submissionCode({ products, product: 'toString' })).toBe('unknown_product');
    expect(submissionCode({ products, product: '__proto__' })).toBe('unknown_product');
  });
  test('and a ticket without a product is about none of them', () => {
    expect(submissionCode({ products, product: undefined })).toBe('unknown_product');
    expect(submissionCode({ products, product: null })).toBe('unknown_product');
  });
  test('any, where they are not known', () => expect(submissionCode({ product: 'anything' })).toBe('ok'));
});

describe('a submission is refused as a route is', () => {
  const nothing = holding({}, team(null));
  const plain = holding({ roles: [] });
  const individual = holding({}, { kind: 'individual', plan: 'plus', addOn: null });
  const ended = holding({}, team('essentials', { addOn: { tier: 'essentials', endsAt: AT } }));
  test.each([
    ['R33: not signed in', holding({ signedIn: false }), 'email', 'sign_in_required'],
    ['R1: an individual account', individual, 'email', 'account_not_eligible'],
    ['R3: nothing held', nothing, 'email', 'add_on_not_held'],
    ['A12: ended at this instant', ended, 'email', 'add_on_not_held'],
    ['A8: an invited member', holding({ status: 'invited' }), 'email', 'member_not_active'],
    ['A6: a member by chat', plain, 'chat', 'admin_required'],
    ['A6: a member by phone', plain, 'phone', 'admin_required'],
  ] as const)('%s', (_, entitlements, channel, code) => {
    const decision = submit(request({ entitlements, channel, directPhoneNumber: NUMBER }));
    expect(decision).toMatchObject({ ok: false, refusal: { code, unlockedBy: expect.any(Array) } });
    expect(decision).toEqual(routeOf(request({ entitlements, channel, directPhoneNumber: NUMBER })));
  });

  test('R14, A6: a member who is no admin submits a ticket', () => {
    expect(submissionCode({ entitlements: plain })).toBe('ok');
  });

  test('who may not ask is told so before the product is looked at', () => {
    expect(submissionCode({ entitlements: nothing, products: [] })).toBe('add_on_not_held');
    expect(submissionCode({ channel: 'phone', products: [] })).toBe('direct_phone_number_required');
  });
});

describe('bad input', () => {
  test.each<[string, object, string[]]>([
    ['a blank subject', { subject: ' \t\n' }, ['subject: blank']],
    ['a subject of a full-width space', { subject: '　' }, ['subject: blank']],
    ['a subject of 501 characters', { subject: 's'.repeat(501) }, ['subject: too_long']],
    ['a body of ten megabytes', { body: 'x'.repeat(10_000_000) }, ['body: too_long']],
    ['no body', { body: undefined }, ['body: missing']],
    ['an empty id', { id: '' }, ['id: blank']],
    ['an id of 201 characters', { id: 'i'.repeat(201) }, ['id: too_long']],
    ['an id that is a number', { id: 1 }, ['id: invalid_type']],
    ['an empty issue type', { issueType: '' }, ['issueType: blank']],
    ['an empty product', { product: '' }, ['product: blank']],
    ['urgent as text', { urgent: 'yes' }, ['urgent: invalid_type']],
    ['products as text', { products: 'dropbox' }, ['products: invalid_type']],
    ['a product that is a number', { products: ['dropbox', 1] }, ['products.1: invalid_type']],
    ['a day that does not exist', { closures: ['2026-02-30'] }, ['closures.0: invalid_date']],
    ['a local time', { at: '2026-11-20T16:30:00' }, ['at: invalid_instant']],
    ['an unknown channel', { channel: 'fax' }, ['channel: unknown_channel']],
    ['a language in words', { language: '日本語' }, ['language: invalid_language']],
    ['another desk clock', { deskClock: 'sundial' }, ['deskClock: unknown_desk_clock']],
    ['an unknown language', { language: 'jp' }, ['language: unknown_language']],
    ['an unknown metric', { metrics: ['last_reply'] }, ['metrics.0: unknown_metric']],
    ['a Date as the id', { id: new Date(AT) }, ['id: invalid_type']],
    ['a Date as the subject', { subject: new Date(AT) }, ['subject: invalid_type']],
    ['seconds', { at: 1_795_159_800 }, ['at: looks_like_seconds']],
    ['a misspelt option', { closure: ['2026-11-23'] }, ['closure: unknown_field']],
    ['entitlements of null', { entitlements: null }, ['entitlements: invalid_type']],
    [
      'everything at once',
      { id: '', subject: '', body: 1, issueType: ' ', product: 1, at: 'now', severity: 'high', channel: 'fax' },
      [
        'at: invalid_instant',
        'product: invalid_type',
        'id: blank',
        'subject: blank',
        'body: invalid_type',
        'issueType: blank',
        'channel: unknown_channel',
        'severity: unknown_severity',
      ],
    ],
  ])('%s', (_, wrong, issues) => {
    expect(issuesOf(() => submit(request(wrong)))).toEqual(issues);
  });

  test('the catalogue is that of the entitlements', () => {
    const catalog = define({ ...dropboxPremiumSupport, id: 'ours' });
    expect(issuesOf(() => submit(request({ catalog })))).toEqual(['catalog: catalog_mismatch']);
  });

  test('what is long, but not too long, is taken: an empty body as well', () => {
    const long = { id: 'i'.repeat(200), subject: 's'.repeat(500), body: 'b'.repeat(100_000), product: 'p'.repeat(200) };
    expect(opened(long)).toMatchObject(long);
    expect(submitted({ body: '' }).body).toBe('');
    expect(issuesOf(() => submit(request({ body: 'b'.repeat(100_001) })))).toEqual(['body: too_long']);
  });

  test('names of the prototype are names as any other', () => {
    const odd = { id: '__proto__', issueType: 'constructor', product: 'toString' };
    expect(opened(odd)).toMatchObject(odd);
  });

  test('a body of ten megabytes is not repeated in what is thrown', () => {
    const thrown = thrownBy(() => submit(request({ body: 'x'.repeat(10_000_000) })));
    expect(JSON.stringify(thrown.issues).length + thrown.message.length).toBeLessThan(1000);
  });
});

test('an instant may come in any form, and is kept in one', () => {
  for (const at of [AT, '2026-11-20T16:30:00+09:00', Date.parse(AT), new Date(AT)]) {
    expect(submitted({ at })).toEqual(submitted());
  }
});

test('what is answered is plain JSON and frozen, and what was given is left as it was', () => {
  const closures = ['2026-11-23'];
  const products = ['dropbox'];
  const event = submitted({ closures, products });
  expect(stored(event)).toStrictEqual(event);
  expect([event, event.route, event.commitments, event.closures].every(Object.isFrozen)).toBe(true);
  expect([Object.isFrozen(closures), Object.isFrozen(products)]).toEqual([false, false]);
});

test('the same submission again is the same event', () => {
  expect(submitted()).toEqual(submitted());
});
