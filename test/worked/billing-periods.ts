interface Row {
  readonly anchorOn: string;
  readonly interval: 'month' | 'year';
  readonly index: number;
  readonly startsOn: string;
  readonly source: string;
}

const STRIPE = 'docs.stripe.com/billing/subscriptions/billing-cycle';
const KILL_BILL = 'killbill/killbill invoice/src/test/…/generator/TestInvoiceDateUtils.java testAdvanceByNPeriods';

/** Where public documentation and tests put the starts of periods. */
export const stripeAnchors: readonly Row[] = [
  // "the last day of the month closest to the anchor date": 31 January, 28 or 29 February, 31 March, 30 April
  { anchorOn: '2023-01-31', interval: 'month', index: 1, startsOn: '2023-02-28', source: STRIPE },
  { anchorOn: '2024-01-31', interval: 'month', index: 1, startsOn: '2024-02-29', source: STRIPE },
  { anchorOn: '2023-01-31', interval: 'month', index: 2, startsOn: '2023-03-31', source: STRIPE },
  { anchorOn: '2023-01-31', interval: 'month', index: 3, startsOn: '2023-04-30', source: STRIPE },
  // "a billing cycle anchor date of September 2 always bills on the 2nd day of the month"
  { anchorOn: '2023-09-02', interval: 'month', index: 1, startsOn: '2023-10-02', source: STRIPE },
  { anchorOn: '2023-09-02', interval: 'month', index: 5, startsOn: '2024-02-02', source: STRIPE },
  { anchorOn: '2016-04-08', interval: 'month', index: 1, startsOn: '2016-05-08', source: KILL_BILL },
  { anchorOn: '2016-04-08', interval: 'month', index: 4, startsOn: '2016-08-08', source: KILL_BILL },
  { anchorOn: '2016-04-08', interval: 'month', index: 7, startsOn: '2016-11-08', source: KILL_BILL },
];
