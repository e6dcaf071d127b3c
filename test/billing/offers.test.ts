import { describe, expect, test } from 'vitest';
import { offers, type Subscription } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { issuesOf } from '../thrown.ts';
import { ADMIN, having, team } from './support-team.ts';
import { THREE, three } from './three-tiers.ts';

const AT = '2024-02-15T12:00:00.000Z';

/** A card as text: `tier: state, action, today / from the next period`. */
function shown(subscription: Subscription, actor: object = ADMIN, at = AT): string[] {
  return offers({ subscription, actor, at } as never).map(({ tier, state, action, enabled, today, fromNextPeriod }) => {
    const amounts = `${today?.amount ?? '-'} / ${fromNextPeriod?.amount ?? '-'}`;
    return `${tier}: ${state}, ${action}${enabled ? '' : ' (not enabled)'}, ${amounts}`;
  });
}

function cardOf(subscription: Subscription, tier: string, actor: object = ADMIN) {
  const card = offers({ subscription, actor, at: AT } as never).find((one) => one.tier === tier);
  if (card === undefined) throw new Error(`no card of ${tier}`);
  return card;
}

describe('the built-in offer, ten licences, 14 of 29 days left', () => {
  test('R5, R11: nothing held: Essentials is added here, Enhanced through sales', () => {
    // 49.90 × 14/29 = 24.09 and 124.90 × 14/29 = 60.30
    expect(shown(team())).toEqual([
      'essentials: not_held, add, 24.09 / 49.90',
      'enhanced: not_held, contact_sales, 60.30 / 124.90',
    ]);
  });
  test('R9, R13: Essentials held: it is removed at the renewal', () => {
    const held = having(team(), { type: 'purchase', tier: 'essentials' });
    expect(shown(held)).toEqual([
      'essentials: held, remove, 0.00 / 0.00',
      'enhanced: not_held, contact_sales, 36.21 / 124.90',
    ]);
    expect(cardOf(held, 'essentials').effectiveAt).toBe('2024-02-29T00:00:00.000Z');
  });
  test('A20: a removal is pending: adding again takes it back', () => {
    const leaving = having(team(), { type: 'purchase', tier: 'essentials' }, { type: 'remove' });
    const card = cardOf(leaving, 'essentials');
    expect([card.state, card.action, card.actionLabel.ja, card.today?.amount]).toEqual([
      ...['removal_pending', 'undo', '追加', '0.00'],
    ]);
  });
  test('A21: a downgrade is pending: both tiers say so', () => {
    const down = having(team(), { type: 'purchase', tier: 'enhanced' }, { type: 'change_tier', tier: 'essentials' });
    expect(shown(down)).toEqual([
      'essentials: change_pending, contact_sales, 0.00 / 0.00',
      'enhanced: change_pending, contact_sales, 0.00 / 124.90',
    ]);
  });
  test('the words of an undo say that it is one', () => {
    const down = having(team(), { type: 'purchase', tier: 'enhanced' }, { type: 'change_tier', tier: 'essentials' });
    expect(cardOf(down, 'essentials').words).toEqual({
      en: 'Ask the sales executive, or use the contact form of the sales team. This takes back what is scheduled for the renewal date. Prorated amount charged today: 0.00 USD. Regular price from the next billing period on: 0.00 USD. It takes effect today.',
      ja: 'セールス担当役員またはセールス チームのお問い合わせフォームからご依頼ください。更新日に予定されている変更を取り消します。本日請求される日割り額は 0.00 USD です。次の請求期間からの通常価格は 0.00 USD です。本日から適用されます。',
    });
    const leaving = having(team(), { type: 'purchase', tier: 'essentials' }, { type: 'remove' });
    expect(cardOf(leaving, 'essentials').words.en).toMatch(
      /^This takes back what is scheduled for the renewal date\. /,
    );
  });
  test('R7: the steps are those of the page, to the last button', () => {
    const labels = cardOf(team(), 'essentials').steps.map(({ label }) => label.ja);
    expect(labels).toEqual([
      ...['管理コンソール', 'お支払い', '利用可能なアドオン機能', 'プレミアム サポート', '追加', '確認'],
    ]);
    const held = having(team(), { type: 'purchase', tier: 'essentials' });
    expect(
      cardOf(held, 'essentials')
        .steps.map(({ label }) => label.ja)
        .slice(-2),
    ).toEqual(['削除', '確認']);
    expect(cardOf(team(), 'enhanced').steps).toEqual([]);
  });
  test('R11, R12: the words say what is charged today and from the next period on', () => {
    expect(cardOf(team(), 'essentials').words).toEqual({
      en: 'Prorated amount charged today: 24.09 USD. Regular price from the next billing period on: 49.90 USD. It takes effect today.',
      ja: '本日請求される日割り額は 24.09 USD です。次の請求期間からの通常価格は 49.90 USD です。本日から適用されます。',
    });
  });
  test('R13, A21: a held tier that sales remove says until when it can be used, not that it becomes free', () => {
    const card = cardOf(having(team(), { type: 'purchase', tier: 'enhanced' }), 'enhanced');
    expect(card.action).toBe('contact_sales');
    expect(card.words).toEqual({
      en: 'Ask the sales executive, or use the contact form of the sales team. Premium Support: Enhanced can be used until the renewal date, 2024-02-29, and is not billed from then on.',
      ja: 'セールス担当役員またはセールス チームのお問い合わせフォームからご依頼ください。プレミアム サポート:Enhanced は更新日（2024-02-29）までご利用いただけます。更新日以降は請求されません。',
    });
  });
  test('R6, R8: somebody without a role sees the cards, and can do nothing', () => {
    const card = cardOf(team(), 'essentials', { id: 'bob', roles: [] });
    expect([card.action, card.enabled, card.refusal?.code]).toEqual(['add', false, 'billing_role_required']);
    expect(card.words.en).toBe(card.refusal?.message.en);
    const suspended = cardOf(team(), 'essentials', { id: 'ann', roles: ['team_admin'], status: 'suspended' });
    expect(suspended.refusal?.code).toBe('member_not_active');
  });
  test('R11: a tier without a price is asked of sales, and nothing is said of when it begins', () => {
    const card = cardOf(team({ prices: { essentials: of('4.99', 'USD') } }), 'enhanced');
    expect([card.action, card.enabled, card.today, card.effectiveAt]).toEqual(['contact_sales', true, null, null]);
    expect(card.words).toEqual({
      en: 'Ask the sales executive, or use the contact form of the sales team.',
      ja: 'セールス担当役員またはセールス チームのお問い合わせフォームからご依頼ください。',
    });
  });
  test('R4: with a sales executive, everything goes through sales', () => {
    const account = { kind: 'team', salesExecutive: true };
    expect(shown(team({ account }))[0]).toBe('essentials: not_held, contact_sales, 24.09 / 49.90');
  });
  test('the plan ends: the add-on ends with it; after the end nothing can be done', () => {
    const ending = having(team(), { type: 'purchase', tier: 'essentials' }, { type: 'end_plan' });
    expect(shown(ending)[0]).toBe('essentials: removal_pending, none (not enabled), - / 0.00');
    expect(cardOf(ending, 'essentials').words.en).toBe('Premium Support: Essentials ends with the plan on 2024-02-29.');
    const ended = having(ending, { type: 'end_now', credit: false });
    expect(cardOf(ended, 'essentials').refusal?.code).toBe('plan_ended');
  });
});

describe('another offer', () => {
  const AT_3 = '2024-04-16T12:00:00.000Z';
  const owner = { id: 'eve', roles: ['owner'] };
  const cards = (changes: object = {}) => offers({ subscription: three(changes), actor: owner, at: AT_3 } as never);
  test('tiers that are not sold, and those that the plan or the account excludes, have no card', () => {
    expect(cards().map(({ tier }) => tier)).toEqual(['silver', 'gold', 'platinum', 'diamond', 'care']);
    expect(cards({ plan: { id: 'basic' } }).map(({ tier }) => tier)).toEqual(['silver', 'platinum', 'diamond', 'care']);
    expect(cards({ account: { ...THREE.account, flags: ['trial'] } }).map(({ tier }) => tier)).not.toContain(
      'platinum',
    );
  });
  test('a tier without a price, and one without its partner, say why', () => {
    const [, , , diamond, care] = cards();
    expect([diamond?.refusal?.code, diamond?.regularPrice, care?.refusal?.code]).toEqual([
      ...['contact_sales', null, 'contact_sales'],
    ]);
  });
  test("the labels are the offer's own", () => {
    expect(cards()[0]?.steps.map(({ label }) => label.en)).toEqual(['Console', 'Plans', 'Add', 'OK']);
  });
});

test('a tier that costs more than an amount can say is told at its price: nobody gave a command', () => {
  const dear = team({ seats: 10_000, prices: { essentials: of('99999999999999999.99', 'USD') } });
  expect(issuesOf(() => shown(dear))).toEqual(['subscription.prices.essentials: amount_out_of_range']);
});
