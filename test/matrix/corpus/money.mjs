import { amountIn } from '../inputs/amounts.mjs';

const CURRENCIES = ['JPY', 'USD', 'EUR', 'KWD', 'CLF', 'HUF', 'KRW', 'BHD', 'ISK', 'XAU', 'usd', 'ABC'];
const MODES = ['half_up', 'half_even', 'half_down', 'up', 'down', 'ceiling', 'floor', 'nearest'];
const FACTORS = ['1.5', '0.5', '-1', '0', '0.333333333', '99999999', '1e3', '1,5', '-0.0000000001', ''];

export function money({ ask, draw }) {
  for (const currency of CURRENCIES) ask('digitsOf', currency);
  for (const amount of [
    '0',
    '-0',
    '1200',
    '49.9',
    '49.90',
    '0.001',
    '01',
    '1e5',
    '１２',
    '9'.repeat(20),
    '9'.repeat(21),
    '',
  ]) {
    for (const currency of CURRENCIES) ask('of', amount, currency);
  }
  for (const currency of CURRENCIES.slice(0, 9)) {
    for (const value of draw.times(25, () => amountIn(draw, currency))) withAnother(value, { ask, draw, currency });
  }
  ask('add', { amount: '1', currency: 'JPY' }, { amount: '1.00', currency: 'USD' });
  ask('add', { amount: '9'.repeat(20), currency: 'JPY' }, { amount: '1', currency: 'JPY' });
  ask('allocate', { amount: '1', currency: 'JPY' }, []);
  ask('allocate', { amount: '1', currency: 'JPY' }, [0, 0]);
  ask('allocate', { amount: '1', currency: 'JPY' }, [1, -1]);
}

function withAnother(value, { ask, draw, currency }) {
  const other = amountIn(draw, currency);
  for (const name of ['add', 'subtract', 'compare']) ask(name, value, other);
  ask('isZero', value);
  ask('multiply', value, draw.one(FACTORS));
  for (const rounding of MODES) ask('multiply', value, draw.one(['0.5', '1.005', '-0.25', '0.3333']), { rounding });
  ask(
    'allocate',
    value,
    draw.times(draw.whole(1, 7), () => draw.one([1, 1, 2, 0, 7, '0.5', '33.33', draw.whole(1, 999)])),
  );
}
