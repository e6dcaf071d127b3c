import { describe, expect, test } from 'vitest';
import { offers, type Subscription } from '../../src/billing/index.js';
import { define } from '../../src/catalog/index.js';
import { of } from '../../src/money/index.js';
import { type Asked, decided, having } from './support-team.ts';
import { HALF as at, MAY, three, threeTiers } from './three-tiers.ts';
import { holdingOf } from './two-beside.ts';

// A card to the letter: what its button does, the way to it, when it takes effect, and the words (R5 to R13).

const actor = { id: 'eve', roles: ['owner'] };
const remove = (tier: string): Asked => ({ type: 'remove', tier, at });

function cardOf(subscription: Subscription, tier: string, when = at) {
  const card = offers({ subscription, actor, at: when }).find((one) => one.tier === tier);
  if (card === undefined) throw new Error(`no card of ${tier}`);
  return card;
}

/** A card in one line: `state, action (label): today, from the next period, when; the steps`. */
function lineOf(subscription: Subscription, tier: string): string {
  const card = cardOf(subscription, tier);
  const amounts = [card.today, card.fromNextPeriod].map((money) => money?.amount ?? '-');
  const steps = card.steps.map(({ label }) => label.en).join(' > ');
  const done = `${card.action} (${card.actionLabel.en})${card.enabled ? '' : ', not enabled'}`;
  return `${card.state}, ${done}: ${amounts.join(', ')}, ${card.effectiveAt ?? '-'}; ${steps}`;
}

const buttons = { add: 'Add', remove: 'Remove', change: 'Change', undo: 'Take back', confirm: 'OK' };
const places = { billing: { console: 'Console' }, buttons };
/** The console sells everything, and has a button for everything. */
const open = define({ ...threeTiers, places, selfService: { tiers: ['silver', 'gold', 'care'] } } as never);
const sold = (holding: object) => three({ catalog: open, holding });
const gold = sold({ tier: 'gold', beside: ['care'] });

describe('what the button does, and where it stands', () => {
  test.each<[string, Subscription, string, string]>([
    ['not held', sold({}), 'silver', `not_held, add (Add): 25.00, 50.00, ${at}; Console > Add > OK`],
    [
      'above',
      sold({ tier: 'silver' }),
      'gold',
      `not_held, change (Change): 35.00, 120.00, ${at}; Console > Change > OK`,
    ],
    ['below', gold, 'silver', `not_held, change (Change): 0.00, 50.00, ${MAY}; Console > Change > OK`],
    ['held', gold, 'gold', `held, remove (Remove): 0.00, 0.00, ${MAY}; Console > Remove > OK`],
    ['held beside', gold, 'care', `held, remove (Remove): 0.00, 0.00, ${MAY}; Console > Remove > OK`],
    ['beside', sold({ tier: 'gold' }), 'care', `not_held, add (Add): 10.00, 20.00, ${at}; Console > Add > OK`],
    [
      ...(['a downgrade waits', having(gold, { type: 'change_tier', tier: 'silver', at }), 'gold'] as const),
      `change_pending, undo (Take back): 0.00, 120.00, ${at}; Console > Take back > OK`,
    ],
    [
      ...(['a downgrade to it waits', having(gold, { type: 'change_tier', tier: 'silver', at }), 'silver'] as const),
      `change_pending, undo (Take back): 0.00, 0.00, ${at}; Console > Take back > OK`,
    ],
    [
      ...(['its removal waits', having(gold, remove('gold')), 'gold'] as const),
      `removal_pending, undo (Add): 0.00, 120.00, ${at}; Console > Add > OK`,
    ],
    [
      ...(['its own removal waits', having(gold, remove('care')), 'care'] as const),
      `removal_pending, undo (Add): 0.00, 20.00, ${at}; Console > Add > OK`,
    ],
    [
      ...(['the removal of another waits', having(gold, remove('care')), 'gold'] as const),
      `held, remove (Remove): 0.00, 0.00, ${MAY}; Console > Remove > OK`,
    ],
    ['sold by sales', gold, 'platinum', `not_held, contact_sales (Contact sales): 240.00, 600.00, ${at}; `],
    ['not to be had', sold({}), 'care', 'not_held, add (Add), not enabled: -, -, -; Console > Add > OK'],
    [
      ...(['the plan ends', having(gold, { type: 'end_plan', at }), 'gold'] as const),
      'removal_pending, none (No action), not enabled: -, 0.00, -; ',
    ],
    [
      ...(['the plan ends, and it is not held', having(gold, { type: 'end_plan', at }), 'silver'] as const),
      'not_held, none (No action), not enabled: -, 0.00, -; ',
    ],
  ])('%s', (_, state, tier, expected) => expect(lineOf(state, tier)).toBe(expected));
});

test('without buttons of its own, an offer has the usual labels', () => {
  const plain = holdingOf('low', ['care']);
  expect(lineOf(plain, 'care')).toBe(`held, remove (Remove): 0.00, 0.00, ${MAY}; `);
  expect(lineOf(having(plain, remove('care')), 'care')).toBe(`removal_pending, undo (Undo): 0.00, 10.00, ${at}; `);
  expect(cardOf(holdingOf(null), 'low').actionLabel).toEqual({ en: 'Add', ja: '追加' });
});

describe('the words', () => {
  test('of what is charged today, and of what waits for the renewal', () => {
    expect(cardOf(sold({}), 'silver').words.en).toBe(
      'Prorated amount charged today: 25.00 USD. Regular price from the next billing period on: 50.00 USD. It takes effect today.',
    );
    expect(cardOf(gold, 'silver').words.en).toBe(
      'Prorated amount charged today: 0.00 USD. Regular price from the next billing period on: 50.00 USD. It takes effect on the renewal date, 2024-05-01.',
    );
    expect(cardOf(gold, 'gold').words.en).toBe(
      'Gold can be used until the renewal date, 2024-05-01, and is not billed from then on.',
    );
  });
  test('of what goes through sales, and of what cannot be done', () => {
    expect(cardOf(gold, 'platinum').words.en).toMatch(
      /^Ask the sales executive, .*charged today: 240\.00 USD\. .* It takes effect today\.$/,
    );
    const care = cardOf(sold({}), 'care');
    expect([care.words, care.refusal?.code]).toEqual([care.refusal?.message, 'not_held']);
    expect(cardOf(having(gold, { type: 'end_plan', at }), 'gold').words.en).toBe(
      'Gold ends with the plan on 2024-05-01.',
    );
  });
  test('the date is that of the zone of the subscription', () => {
    const tokyo = three({
      catalog: open,
      zone: 'Asia/Tokyo',
      at: '2024-03-31T15:00:00.000Z',
      holding: { tier: 'gold' },
    });
    const card = cardOf(tokyo, 'gold');
    expect([card.effectiveAt, card.words.en.includes('2024-05-01,')]).toEqual(['2024-04-30T15:00:00.000Z', true]);
    expect(cardOf(tokyo, 'gold', '2024-04-30T14:59:59.999Z').words.en).toContain('2024-05-01,');
  });
});

describe('a tier beside one whose removal, or downgrade, takes it along', () => {
  const leaving = having(gold, remove('gold'));
  test('is not removed by itself, and not renewed', () => {
    expect(cardOf(leaving, 'care')).toMatchObject({
      state: 'held',
      action: 'remove',
      fromNextPeriod: of('0.00', 'USD'),
    });
  });
});

test('what a card charges today is what its command is charged', () => {
  const command: Asked = { type: 'change_tier', tier: 'gold', at };
  const state = sold({ tier: 'silver' });
  expect(cardOf(state, 'gold').today).toEqual(decided(state, command).invoice?.total);
});

test('after the end, a card says when that was, in the words of its refusal', () => {
  const card = cardOf(having(gold, { type: 'end_now', credit: false, at }), 'gold');
  expect(card).toMatchObject({ action: 'none', refusal: { code: 'plan_ended', endedAt: at }, effectiveAt: null });
  expect(card.words).toEqual(card.refusal?.message);
});

test('what sales cannot sell either has no amounts, and nobody says when it begins', () => {
  const card = cardOf(sold({}), 'diamond');
  expect([card.action, card.today, card.fromNextPeriod, card.effectiveAt]).toEqual(['contact_sales', null, null, null]);
  expect(card.words.en).toMatch(/^Ask the sales executive, [^.]*\.$/);
});

test('after the renewal date has passed, a card says that the renewal is due', () => {
  const card = cardOf(gold, 'gold', MAY);
  expect([card.action, card.enabled, card.refusal?.code, card.today]).toEqual(['remove', false, 'renewal_due', null]);
  expect(card.fromNextPeriod).toBe(null);
});
