import type { Text, time } from 'premium-support';
import type { Answer } from './answer.ts';
import type { Requester } from './requester.ts';

/** Offers on which every request of the log fared alike. */
export interface OfferGroup {
  readonly terms: readonly string[];
  /** Their names, without the product's. */
  readonly name: Text;
  readonly within: time.Duration | null;
}

/** The offers, equal ones together, in the order of the first of each. */
export function offerGroups(requesters: readonly Requester[], answers: readonly Answer[]): readonly OfferGroup[] {
  const groups = new Map<string, Requester[]>();
  for (const requester of requesters) {
    const fared = answers
      .filter(({ terms }) => terms === requester.terms)
      .map(({ reading, lane }) => [lane, reading.stage, reading.dueAt]);
    const key = JSON.stringify([requester.entitlements.replyWithin, fared]);
    groups.set(key, [...(groups.get(key) ?? []), requester]);
  }
  return [...groups.values()].map((group) => ({
    terms: group.map(({ terms }) => terms),
    name: { en: namesOf(group, 'en', ', '), ja: namesOf(group, 'ja', '、') },
    within: group[0]?.entitlements.replyWithin ?? null,
  }));
}

function namesOf(group: readonly Requester[], locale: time.Locale, between: string): string {
  return group.map(({ label }) => offerName(label[locale])).join(between);
}

/** A tier's own name, without the product's. */
export function offerName(label: string): string {
  return label.slice(label.indexOf(':') + 1).trim();
}
