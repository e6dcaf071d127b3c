import type { Text } from '../errors.js';

/** A place in the admin console, by the name it has there. */
export interface Place {
  readonly id: string;
  readonly label: Text;
}

const ADMIN_CONSOLE = place('admin_console', 'Admin console', '管理コンソール');

/** The way to the Hub (R36). */
export const HUB_PATH: readonly Place[] = [
  ADMIN_CONSOLE,
  place('premium_support', 'Premium Support', 'プレミアム サポート'),
];

/** The way to a call (R41). */
export const CALL_PATH: readonly Place[] = [
  ADMIN_CONSOLE,
  place('help', 'Help', 'ヘルプ'),
  place('phone', 'Phone', '電話'),
];

/** What the Hub shows, in its order (R37, R49, R52). */
export const SECTIONS: readonly Place[] = [
  place('recent', 'Recent', '最近'),
  place('recommended', 'Recommended', 'おすすめ'),
  place('insights', 'Insights', 'インサイト'),
];

function place(id: string, en: string, ja: string): Place {
  return { id, label: { en, ja } };
}
