// Chance that is the same everywhere: one stream of 32-bit numbers a seed (mulberry32), in integer arithmetic alone.

/** Draws from the stream that a text starts. */
export function chance(seed) {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ character.charCodeAt(0), 0x01000193);

  function fraction() {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), bits | 61)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  }
  const whole = (least, most) => least + Math.floor(fraction() * (most - least + 1));
  const one = (list) => list[whole(0, list.length - 1)];
  const some = (list) => list.filter(() => fraction() < 0.5);
  const times = (count, make) => Array.from({ length: count }, (_, index) => make(index));
  return { whole, one, some, times, flip: () => fraction() < 0.5 };
}
