// Amounts of money, small ones and zero more often than chance has it.

const DIGITS = { JPY: 0, KRW: 0, ISK: 0, KWD: 3, BHD: 3, CLF: 4 };

export function amountIn(draw, currency, most = 999_999) {
  const digits = DIGITS[currency] ?? 2;
  const minor = draw.one([0, 1, 5, draw.whole(0, 999), draw.whole(0, most)]);
  const text = String(minor).padStart(digits + 1, '0');
  const sign = minor > 0 && draw.whole(0, 3) === 0 ? '-' : '';
  const amount = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  return { amount: sign + amount, currency };
}

/** One that is not negative. */
export function priceIn(draw, currency, most) {
  const { amount } = amountIn(draw, currency, most);
  return { amount: amount.replace('-', ''), currency };
}
