interface Row {
  readonly period: readonly [startsOn: string, endsOn: string];
  readonly from: string;
  readonly to?: string;
  readonly price: string;
  readonly amount: string;
  readonly source: string;
}

interface FractionRow extends Omit<Row, 'price' | 'amount'> {
  readonly fraction: readonly [num: number, den: number];
}

const LAGO = 'getlago/lago-api spec/services/fees/subscription_service_spec.rb';
const LAW = 'the design, billing.md: witnesses';

/** Amounts in EUR that public tests expect; their periods end with a day that is counted, ours with one that is not. */
export const amounts: readonly Row[] = [
  {
    period: ['2022-06-20', '2022-06-27'],
    from: '2022-06-23',
    price: '1.00',
    amount: '0.57',
    source: `${LAGO}: weekly, trial of 3 days`,
  },
  {
    period: ['2022-06-20', '2022-06-27'],
    from: '2022-06-22',
    price: '1.00',
    amount: '0.71',
    source: `${LAGO}: weekly, started on any other day`,
  },
  {
    period: ['2022-06-20', '2022-06-27'],
    from: '2022-06-25',
    price: '1.00',
    amount: '0.29',
    source: `${LAGO}: weekly, other day, trial of 3 days`,
  },
  {
    period: ['2022-06-20', '2022-06-27'],
    from: '2022-06-20',
    price: '1.00',
    amount: '1.00',
    source: `${LAGO}: weekly, started on Monday`,
  },
  {
    period: ['2022-01-01', '2022-02-01'],
    from: '2022-01-04',
    price: '1.00',
    amount: '0.90',
    source: `${LAGO}: monthly, trial of 3 days`,
  },
  {
    period: ['2022-01-01', '2022-02-01'],
    from: '2022-01-16',
    price: '1.00',
    amount: '0.52',
    source: `${LAGO}: billed once, monthly, trial of 15 days`,
  },
  {
    period: ['2022-01-01', '2023-01-01'],
    from: '2022-02-05',
    price: '1.00',
    amount: '0.90',
    source: `${LAGO}: billed once, yearly, trial of 35 days`,
  },
  {
    period: ['2022-03-01', '2022-04-01'],
    from: '2022-03-15',
    price: '1.00',
    amount: '0.55',
    source: `${LAGO}: monthly, started on any other day`,
  },
  {
    period: ['2022-03-01', '2022-04-01'],
    from: '2022-03-18',
    price: '1.00',
    amount: '0.45',
    source: `${LAGO}: monthly, other day, trial of 3 days`,
  },
  {
    period: ['2022-08-31', '2022-10-01'],
    from: '2022-09-15',
    price: '30.00',
    amount: '15.48',
    source: `${LAGO}: anniversary, trial of 15 days`,
  },
  {
    period: ['2022-01-01', '2023-01-01'],
    from: '2022-03-15',
    price: '1.00',
    amount: '0.80',
    source: `${LAGO}: yearly, started on any other day`,
  },
  {
    period: ['2022-03-01', '2022-04-01'],
    from: '2022-03-01',
    to: '2022-03-21',
    price: '1.00',
    amount: '0.65',
    source: `${LAGO}: newly terminated`,
  },
  {
    period: ['2022-03-14', '2022-03-21'],
    from: '2022-03-14',
    to: '2022-03-17',
    price: '1.00',
    amount: '0.43',
    source: `${LAGO}: newly terminated, weekly`,
  },
  {
    period: ['2022-03-01', '2022-04-01'],
    from: '2022-03-18',
    to: '2022-03-21',
    price: '1.00',
    amount: '0.10',
    source: `${LAGO}: newly terminated, trial of 3 days`,
  },
  { period: ['2024-06-01', '2024-07-01'], from: '2024-06-24', price: '45.15', amount: '10.54', source: LAW },
  { period: ['2023-02-01', '2023-03-01'], from: '2023-02-27', price: '11.69', amount: '0.84', source: LAW },
  {
    period: ['2024-06-01', '2024-07-01'],
    from: '2024-06-11',
    price: '999999999999.99',
    amount: '666666666666.66',
    source: LAW,
  },
  {
    period: ['2024-01-31', '2024-02-29'],
    from: '2024-02-15',
    price: '49.90',
    amount: '24.09',
    source: 'the design, billing.md: worked',
  },
  {
    period: ['2024-01-31', '2024-02-29'],
    from: '2024-02-20',
    price: '124.90',
    amount: '38.76',
    source: 'the design, billing.md: worked',
  },
];

const MONTHLY = 'killbill/killbill invoice/src/test/…/proRations/inAdvance/monthly';
const ANNUAL = 'killbill/killbill invoice/src/test/…/proRations/inAdvance/annual';

/** Fractions of a period that Kill Bill's tests expect of a billing-cycle day, in the period of that day. */
export const fractions: readonly FractionRow[] = [
  {
    period: ['2011-02-10', '2011-03-10'],
    from: '2011-02-10',
    to: '2011-02-24',
    fraction: [1, 2],
    source: `${MONTHLY}/TestProRation testSinglePlan_WithPhaseChange`,
  },
  {
    period: ['2011-02-03', '2011-03-03'],
    from: '2011-02-03',
    to: '2011-02-17',
    fraction: [1, 2],
    source: `${MONTHLY}/TestProRation …BeforeBillCycleDay`,
  },
  {
    period: ['2011-02-01', '2011-03-01'],
    from: '2011-02-01',
    to: '2011-02-15',
    fraction: [1, 2],
    source: `${MONTHLY}/TestProRation …ChangeOfBillCycleDayToLaterDay`,
  },
  {
    period: ['2011-02-20', '2011-03-20'],
    from: '2011-02-20',
    to: '2011-03-06',
    fraction: [1, 2],
    source: `${MONTHLY}/TestProRation …ChangeOfBillCycleDayToEarlierDay`,
  },
  {
    period: ['2011-02-01', '2011-03-01'],
    from: '2011-02-01',
    to: '2011-02-14',
    fraction: [13, 28],
    source: `${MONTHLY}/TestProRation testSinglePlan_ChangeBCDTo31`,
  },
  {
    period: ['2011-01-27', '2011-02-27'],
    from: '2011-02-14',
    fraction: [13, 31],
    source: `${MONTHLY}/TestProRation testSinglePlan_ChangeBCD`,
  },
  {
    period: ['2012-02-01', '2012-03-01'],
    from: '2012-02-01',
    to: '2012-02-15',
    fraction: [14, 29],
    source: `${MONTHLY}/TestProRation testSinglePlan_LeapYearFebruaryProRation`,
  },
  {
    period: ['2011-02-07', '2011-03-07'],
    from: '2011-02-07',
    to: '2011-02-15',
    fraction: [8, 28],
    source: `${MONTHLY}/TestProRation testPlanChange_BeforeBillingDay`,
  },
  {
    period: ['2011-02-15', '2011-03-15'],
    from: '2011-03-07',
    fraction: [8, 28],
    source: `${MONTHLY}/TestProRation testPlanChange_OnBillingDay`,
  },
  {
    period: ['2011-03-07', '2011-04-07'],
    from: '2011-03-07',
    to: '2011-03-10',
    fraction: [3, 31],
    source: `${MONTHLY}/TestProRation testPlanChange_AfterBillingDay`,
  },
  {
    period: ['2011-02-15', '2011-03-15'],
    from: '2011-03-10',
    fraction: [5, 28],
    source: `${MONTHLY}/TestProRation testPlanChange_AfterBillingDay`,
  },
  {
    period: ['2011-01-07', '2011-02-07'],
    from: '2011-01-31',
    fraction: [7, 31],
    source: `${MONTHLY}/TestProRation testPlanChange_DoubleProRation`,
  },
  {
    period: ['2011-03-15', '2011-04-15'],
    from: '2011-03-15',
    to: '2011-03-17',
    fraction: [2, 31],
    source: `${MONTHLY}/TestProRation testStartTargetEnd`,
  },
  {
    period: ['2010-07-17', '2010-08-17'],
    from: '2010-07-17',
    to: '2010-07-25',
    fraction: [8, 31],
    source: `${MONTHLY}/TestTrailingProRation testTargetDateOnEndDate`,
  },
  {
    period: ['2010-12-15', '2011-01-15'],
    from: '2011-01-01',
    fraction: [14, 31],
    source: `${MONTHLY}/TestDoubleProRation …TargetDateOnStartDate`,
  },
  {
    period: ['2011-02-15', '2011-03-15'],
    from: '2011-02-15',
    to: '2011-02-27',
    fraction: [12, 28],
    source: `${MONTHLY}/TestDoubleProRation …TargetDateOnEndDate`,
  },
  {
    period: ['2011-01-13', '2011-02-13'],
    from: '2011-02-01',
    fraction: [12, 31],
    source: `${MONTHLY}/TestLeadingProRation …Evergreen_TargetDateOnStartDate`,
  },
  {
    period: ['2011-01-15', '2012-01-15'],
    from: '2011-01-31',
    fraction: [349, 365],
    source: `${ANNUAL}/TestProRation testSinglePlan_PrecedingProRation`,
  },
  {
    period: ['2010-12-04', '2011-12-04'],
    from: '2010-12-15',
    fraction: [354, 365],
    source: `${ANNUAL}/TestProRation …CrossingYearBoundary`,
  },
  {
    period: ['2010-01-15', '2011-01-15'],
    from: '2011-01-01',
    fraction: [14, 365],
    source: `${ANNUAL}/TestDoubleProRation …TargetDateOnStartDate`,
  },
  {
    period: ['2012-01-15', '2013-01-15'],
    from: '2012-01-15',
    to: '2012-01-27',
    fraction: [12, 366],
    source: `${ANNUAL}/TestDoubleProRation …TargetDateOnEndDate`,
  },
];
