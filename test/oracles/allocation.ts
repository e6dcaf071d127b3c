/**
 * Whole units split by whole weights of either sign, which do not cancel out: everyone's floor, then one more each to
 * whoever is owed most, first come first served.
 */
export function largestRemainders(units: bigint, weights: readonly number[]): bigint[] {
  const sign = units < 0n ? -1n : 1n;
  const size = units * sign;
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n);
  const total = sum < 0n ? -sum : sum;
  const due = weights.map((weight) => size * BigInt(sum < 0n ? -weight : weight));
  const shares = due.map((one) => (one >= 0n ? one / total : -((total - 1n - one) / total)));
  const owed = due.map((one, i) => one - (shares[i] ?? 0n) * total);
  let left = size - shares.reduce((all, share) => all + share, 0n);
  while (left > 0n) {
    let most = 0;
    for (let i = 1; i < owed.length; i++) if ((owed[i] ?? 0n) > (owed[most] ?? 0n)) most = i;
    shares[most] = (shares[most] ?? 0n) + 1n;
    owed[most] = -1n;
    left -= 1n;
  }
  return shares.map((share) => share * sign);
}
