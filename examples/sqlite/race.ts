import { money } from 'premium-support';

const usd = (amount: string) => money.of(amount, 'USD');

/** A team of ten without the add-on. */
export const TEAM = {
  id: 'acme',
  account: { kind: 'team' },
  plan: { id: 'advanced', unitPrice: usd('15.00') },
  seats: 10,
  prices: { essentials: usd('4.99'), enhanced: usd('12.49') },
  currency: 'USD',
  anchorOn: '2024-01-31',
  interval: 'month',
  zone: 'UTC',
  at: '2024-01-31T09:00:00.000Z',
} as const;

/** Lets two writers go on only once both have decided, and counts the decisions. */
export function race() {
  let decisions = 0;
  let release = () => {};
  const bothDecided = new Promise<void>((resolve) => {
    release = resolve;
  });
  const meet = () => {
    decisions += 1;
    if (decisions >= 2) release();
    return bothDecided;
  };
  return { meet, decisions: () => decisions };
}
