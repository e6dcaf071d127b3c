import { describe, expect, test } from 'vitest';
import { dropboxPremiumSupport } from '../../src/catalog/index.js';
import { functions } from '../hostile/attempts.ts';
import { prop } from '../prop.ts';
import type { Call } from './call.ts';
import { otherCatalog, renamed, restored } from './renamed-offer.ts';

/** Verbs whose answers hang on an offer: they take a catalogue, entitlements, an account, or a ticket. */
const verbs = functions.filter(({ name }) =>
  /^(entitlements|routing|sla|tickets|serviceLevels|hub|engagement)\./.test(name),
);

/** The arguments with the other catalogue where the verb takes one. */
function withOtherCatalog({ takes, samples }: Call, args: readonly unknown[]): readonly unknown[] {
  const names = Object.keys(takes);
  const asOption = samples.some(([request]) => Object.hasOwn(Object(request), 'catalog') && names.length === 1);
  const isRequest = asOption && takes[names[0] ?? ''] === 'request';
  return names.map((name, i) => {
    if (name === 'catalog') return otherCatalog;
    return isRequest ? { ...Object(renamed(args[i])), catalog: otherCatalog } : renamed(args[i]);
  });
}

test('the other offer has other names, and is the same otherwise', () => {
  expect(otherCatalog.id).not.toBe(dropboxPremiumSupport.id);
  const tiers = ['other_essentials', 'other_enhanced', 'other_grand', 'other_epic'];
  expect(Object.keys(otherCatalog.tiers)).toEqual(tiers);
  expect(restored(otherCatalog)).toEqual(dropboxPremiumSupport);
});

describe.each(verbs.map((verb) => [verb.name, verb] as const))('%s', (_, { call, run }) => {
  const { samples, sound } = call;
  const answersAlike = (given: readonly unknown[]) => {
    const answer: unknown = run(...structuredClone(given));
    const other: unknown = run(...withOtherCatalog(call, structuredClone(given)));
    expect(restored(other)).toEqual(answer);
  };

  test('answers each of its samples as under the built-in offer', () => {
    const builtIn = samples.filter((sample) => !isOwn(sample));
    expect(builtIn.length).toBeGreaterThan(0);
    // Twice, as the library recognises what it has seen before.
    for (const sample of [...builtIn, ...builtIn]) answersAlike(sample);
  });

  if (sound !== undefined) {
    prop(
      'an_offer_renamed_answers_as_the_built_in_one',
      "a rule that is asked for by the built-in offer's own id: `tier === 'essentials'`",
      sound,
      (given) => {
        if (!isOwn(given)) answersAlike(given);
      },
    );
  }
});

/** Of the offer with names of its own, which the samples have beside the built-in one. */
function isOwn(given: readonly unknown[]): boolean {
  return JSON.stringify(given).includes('own_offer');
}
