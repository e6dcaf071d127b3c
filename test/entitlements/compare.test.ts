import { describe, expect, test } from 'vitest';
import { define, diff, dropboxPremiumSupport } from '../../src/catalog/index.js';
import { compare, of } from '../../src/entitlements/index.js';
import { AT, member, team } from '../arbitraries/holder.ts';
import { OWN_OFFER } from '../catalog/own-offer.ts';
import { issuesOf } from '../thrown.ts';

type Answer = ReturnType<typeof compare>;

/** Each changed promise in one line. */
function lines({ promises }: Answer): readonly string[] {
  return promises.map(({ metric, severity, channel, language, audience, before, after, change }) => {
    const where = [severity, channel, language, audience].map((one) => one ?? '*').join(' ');
    return `${metric} ${where}: ${before?.text.en ?? '—'} > ${after?.text.en ?? '—'} ${change}`;
  });
}

function changed({ benefits }: Answer): readonly string[] {
  return benefits.map(({ id, change }) => `${id} ${change}`);
}

const JAPANESE = '1 h in business hours: Mon–Fri 09:00–17:00, Asia/Tokyo (E-mail, Japanese)';

test('R24, R25, R26: an upgrade makes replies faster and brings the review meeting, and changes nothing else', () => {
  const answer = compare({ from: 'essentials', to: 'enhanced' });
  expect(lines(answer)).toEqual([
    'first_reply * email en *: 4 h (E-mail) > 1 h (E-mail) better',
    `first_reply * email ja *: 4 h (E-mail) · ${JAPANESE} > 1 h (E-mail) · ${JAPANESE} better`,
  ]);
  const [english] = answer.promises;
  expect(english?.before?.promises.map(({ id, because }) => [id, because])).toEqual([['tier_reply', ['R24', 'R17']]]);
  expect(english?.after?.promises.map(({ id, because }) => [id, because])).toEqual([['tier_reply', ['R25', 'R17']]]);
  expect(answer.benefits).toMatchObject([
    {
      id: 'root_cause_analysis_meeting',
      before: null,
      after: { count: 1, minutes: null, per: 'quarter', because: ['R26'] },
      change: 'added',
    },
  ]);
  expect(answer.price).toBeNull();
  expect(answer).toStrictEqual(diff({ from: 'essentials', to: 'enhanced' }));
});

describe('R15 to R23: from nothing, all that a tier has', () => {
  test.each([
    ['essentials', '4 h (E-mail)', 7],
    ['enhanced', '1 h (E-mail)', 8],
  ])('%s', (to, reply, benefits) => {
    const answer = compare({ from: null, to });
    expect(lines(answer)).toEqual([
      `first_reply * email en *: — > ${reply} added`,
      `first_reply * email ja *: — > ${reply} · ${JAPANESE} added`,
    ]);
    expect(answer.benefits).toHaveLength(benefits);
    expect([...answer.promises, ...answer.benefits].every(({ before }) => before === null)).toBe(true);
  });

  test('a benefit that is simply there has no amounts; a consultation is one of 60 minutes', () => {
    const { benefits } = compare({ from: null, to: 'essentials' });
    const gained = (id: string) => benefits.find((row) => row.id === id)?.after;
    expect(gained('hub')).toMatchObject({ count: null, minutes: null, per: null });
    expect(gained('implementation_consultation')).toMatchObject({ count: 1, minutes: 60, per: 'subscription' });
  });
});

test('A32: what comes with a plan is not gained by buying a tier that has it as well', () => {
  const { tiers } = dropboxPremiumSupport;
  const spec = {
    ...dropboxPremiumSupport,
    id: 'with_base',
    plans: { advanced: { includes: 'base' } },
    tiers: {
      ...tiers,
      base: { targets: { base_reply: { channel: 'email', within: 'PT24H' } }, benefits: { email: {} } },
    },
  } as const;
  const answer = compare({ from: 'base', to: 'essentials', catalog: define(spec) });
  expect(lines(answer)[0]).toBe('first_reply * email en *: 24 h (E-mail) > 4 h (E-mail) better');
  expect(changed(answer)).not.toContain('email added');
  expect(changed(answer)).toContain('phone added');
});

describe('what changes for one person', () => {
  const seenBy = (roles: readonly string[], from: string | null, to: string | null) =>
    compare({ from, to, set: of({ account: team('essentials'), person: member({ roles }), at: AT }) });

  test('R26, A5: the review meeting is gained by a team admin alone', () => {
    expect(changed(seenBy(['team_admin'], 'essentials', 'enhanced'))).toEqual(['root_cause_analysis_meeting added']);
    expect(changed(seenBy(['billing_admin'], 'essentials', 'enhanced'))).toEqual([]);
  });

  test('R25, A41: faster replies are for every member', () => {
    for (const roles of [[], ['billing_admin']]) {
      expect(lines(seenBy(roles, 'essentials', 'enhanced'))).toEqual(
        lines(compare({ from: 'essentials', to: 'enhanced' })),
      );
    }
  });

  test('A6: a member without an admin role gains e-mail and the Japanese desk', () => {
    expect(changed(seenBy([], null, 'essentials'))).toEqual(['email added', 'japanese_desk added']);
  });

  test('a role that makes somebody a contact counts as being named', () => {
    const catalog = define({
      id: 'seats',
      channels: { web: {} },
      roles: { owner: {}, guest: {} },
      tiers: {
        silver: { contacts: { seats: 2, automatic: 'owner' }, benefits: { web: { for: 'contact' } } },
        gold: { extends: 'silver', targets: { reply: { within: 'PT1H' } } },
      },
    });
    const account = { kind: 'team', addOn: { tier: 'silver' } } as const;
    const gains = (role: string, contact?: boolean) => {
      const set = of({ account, person: { ...member({ roles: [role] }), contact }, at: AT, catalog });
      return [
        lines(compare({ from: 'silver', to: 'gold', set, catalog })),
        changed(compare({ from: null, to: 'gold', set, catalog })),
      ];
    };
    const all = [['first_reply * * * *: — > 1 h added'], ['web added']];
    expect(gains('owner')).toEqual(all);
    expect(gains('guest', true)).toEqual(all);
    expect(gains('guest')).toEqual([[], []]);
  });
});

test('what is asked wrongly is named, all at once', () => {
  expect(issuesOf(() => compare({ from: null, to: null, catalog: 5 as never }))).toEqual(['catalog: invalid_type']);
  expect(issuesOf(() => compare({ from: 'gold', to: 'ESSENTIALS' }))).toEqual([
    'from: unknown_tier',
    'to: unknown_tier',
  ]);
  expect(issuesOf(() => compare({ from: 'essentials' } as never))).toEqual(['to: missing']);
  expect(issuesOf(() => compare({ from: null, to: null, set: 5 as never }))).toEqual(['set: invalid_type']);
});

test('a set of another offer is refused', () => {
  const set = of({ account: team('essentials'), person: member(), at: AT });
  const catalog = define(OWN_OFFER);
  expect(issuesOf(() => compare({ from: 'silver', to: 'gold', set, catalog }))).toEqual(['catalog: catalog_mismatch']);
});
