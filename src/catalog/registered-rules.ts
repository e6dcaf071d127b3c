/** The rules of the page are R1 to R55, the readings of them A1 to A42. Their texts are in `words`, which is not needed here. */
const MOST = { R: 55, A: 42 } as const;

/** Whether an id is that of a rule of the page or of a reading. */
export function isRegisteredRule(id: string): boolean {
  const [, kind, number] = /^([RA])([1-9]\d?)$/.exec(id) ?? [];
  return (kind === 'R' || kind === 'A') && Number(number) <= MOST[kind];
}
