import { execFileSync } from 'node:child_process';
import type { Plot } from '../plot.ts';
import { ZONE } from './desk-peer.ts';
import type { Curve, DeskFigures, DeskRow } from './measure-desks.ts';
import { byBigInt, type Line, type MoneyPeer, moneyPeers, ours } from './money.ts';

export interface MoneyRow {
  readonly name: string;
  /** Of `LINES` lines of a bill. */
  readonly wrong: number;
  readonly example: string;
  readonly nanoseconds: number;
}

export const LINES = 20_000;

export function deskFigures(): { rows: readonly DeskRow[]; byDistance: Omit<Plot, 'x'>; byClosures: Omit<Plot, 'x'> } {
  const file = new URL('./measure-desks.ts', import.meta.url).pathname;
  const env = { ...process.env, TZ: ZONE };
  const text = execFileSync(process.execPath, [...process.execArgv, file], { env, encoding: 'utf8' });
  const { rows, byDistance, byClosures }: DeskFigures = JSON.parse(text);
  return {
    rows,
    byDistance: { title: 'Adding business hours: time of a call', curves: withBestPeer(byDistance) },
    byClosures: { title: 'Adding 400 business hours: time of a call', curves: withBestPeer(byClosures) },
  };
}

/** Ours, and the peer that is quickest where most of the points lie. */
function withBestPeer([mine, ...peers]: readonly Curve[]): readonly Curve[] {
  const typical = ({ points }: Curve) => Math.max(...points.slice(0, 5).map(([, time]) => time));
  const [best] = peers.toSorted((a, b) => typical(a) - typical(b));
  return [mine, best].filter((curve) => curve !== undefined);
}

export function moneyFigures(): readonly MoneyRow[] {
  const lines = randomLines();
  return [byBigInt, ours, ...moneyPeers].map((peer) => {
    const { wrong, example } = compared(peer, lines);
    return { name: peer.name, wrong, example, nanoseconds: timeOf(peer, lines) };
  });
}

/** Prices from one cent to millions, as small ones hide what floating point loses. */
function randomLines(): readonly Line[] {
  let state = 1;
  const random = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) ** 3 * below);
  };
  return Array.from({ length: LINES }, () => {
    const cents = 1 + random(1e9);
    const price = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
    return { cents, price, quantity: 1 + random(500), days: 1 + random(31) };
  });
}

function compared({ share }: MoneyPeer, lines: readonly Line[]): { wrong: number; example: string } {
  let wrong = 0;
  let example = '';
  for (const line of lines) {
    const [got, right] = [share(line), byBigInt.share(line)];
    if (got === right) continue;
    wrong += 1;
    example ||= `${line.quantity} × ${line.price} for ${line.days} of 31 days: ${got} cents instead of ${right}`;
  }
  return { wrong, example };
}

function timeOf({ share }: MoneyPeer, lines: readonly Line[]): number {
  let best = Number.POSITIVE_INFINITY;
  let sum = 0;
  for (let round = 0; round < 5; round += 1) {
    const start = performance.now();
    for (const line of lines) sum += share(line);
    best = Math.min(best, performance.now() - start);
  }
  if (Number.isNaN(sum)) throw new Error('an amount is not a number');
  return (best / lines.length) * 1e6;
}
