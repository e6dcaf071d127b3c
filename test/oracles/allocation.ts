/** Whole units split by whole weights: everyone's floor, then one more each to whoever is owed most, first come first served. */
export function largestRemainders(units: bigint, weights: readonly number[]): bigint[] {
  const sign = units < 0n ? -1n : 1n;
  const size = units * sign;
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  const shares = weights.map((weight) => (size * BigInt(weight)) / total);
  const owed = weights.map((weight, i) => size * BigInt(weight) - (shares[i] ?? 0n) * total);
  let left = size - shares.reduce((sum, share) => sum + share, 0n);
  while (left > 0n) {
    let most = 0;
    for (let i = 1; i < owed.length; i++) if ((owed[i] ?? 0n) > (owed[most] ?? 0n)) most = i;
    shares[most] = (shares[most] ?? 0n) + 1n;
    owed[most] = -1n;
    left -= 1n;
  }
  return shares.map((share) => share * sign);
}
