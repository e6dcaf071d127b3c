import type { Text } from '../input/issue.js';
import { figureLabels, placeLabels, sectionLabels } from '../words/hub.js';

/** Something that the admin console shows, with the label that it has there. */
export interface Place {
  readonly id: string;
  readonly label: Text;
}

/** The way to the Hub (R36). */
export const HUB_PATH: readonly Place[] = /*@__PURE__*/ pathOf('admin_console', 'premium_support');

/** The way to a call: the Help page, the number to enter, and the button to press (R41, R42). */
export const CALL_PATH: readonly Place[] = /*@__PURE__*/ pathOf(
  ...(['admin_console', 'help', 'phone', 'direct_phone_number', 'request_call'] as const),
);

/** What the Hub shows, in its order (R37, R49, R52). */
export const SECTIONS: readonly Place[] = /*@__PURE__*/ placesOf(sectionLabels);

/** The figures of Insights, in their order (R53). */
export const FIGURES: readonly Place[] = /*@__PURE__*/ placesOf(figureLabels);

function pathOf(...ids: readonly (keyof typeof placeLabels)[]): readonly Place[] {
  return ids.map((id) => ({ id, label: placeLabels[id] }));
}

function placesOf(labels: { readonly [id: string]: Text }): readonly Place[] {
  return Object.entries(labels).map(([id, label]) => ({ id, label }));
}
