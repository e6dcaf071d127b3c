import fc from 'fast-check';
import { expect } from 'vitest';
import { folded, isFound, readSearch } from '../../src/hub/search.js';
import { orInvalid } from '../../src/input/faults.js';
import { prop } from '../prop.ts';

function wordsOf(search: string): readonly string[] {
  return orInvalid(readSearch(search));
}

/** Letters that fold in a way of their own: widths, marks, cases, kana, ligatures, jamo, and plain ones. */
const LETTERS = [...'abzAZ09 ａＺéÉäßẞſσςΣıİiIŉǰﬃœÆøłかがガはばぱﾊｶｱ각ΐᾳĲǅ①㌔½。・~^´¨'];
const MARKS = ['\u0301', '\u0308', '\u0323', '\u3099', '\u309a', 'ﾞ', 'ﾟ', '\u0345', '\u200d', '\ufe0f', '\ud800'];
const text = fc.string({
  unit: fc.oneof(
    { arbitrary: fc.constantFrom(...LETTERS), weight: 4 },
    { arbitrary: fc.constantFrom(...MARKS), weight: 1 },
    { arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), weight: 1 },
  ),
  maxLength: 12,
});
/** Letters that do not join the one before them. */
const whole = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 6 });

prop('folding_is_idempotent', 'only the first mark of a text dropped', text, (one) => {
  expect(folded(folded(one))).toBe(folded(one));
});

prop('folding_does_not_depend_on_how_letters_are_composed', 'widths left as they are', text, (one) => {
  for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'] as const) expect(folded(one.normalize(form))).toBe(folded(one));
});

prop(
  'folding_does_not_see_case_in_latin_letters',
  'case left as it is',
  fc.string({ unit: 'grapheme-ascii' }),
  (one) => {
    expect(folded(one.toLowerCase())).toBe(folded(one));
    expect(folded(one.toUpperCase())).toBe(folded(one));
  },
);

/** The whole text taken through each step, one after the other. */
function foldedInSteps(one: string): string {
  const bare = one.normalize('NFKD').replace(/\p{M}/gu, (mark) => (/[\u3099\u309a]/.test(mark) ? mark : ''));
  return bare.toLowerCase().toUpperCase().normalize('NFC');
}

prop('folding_letter_by_letter_folds_the_text', 'letters not joined again', text, (one) => {
  expect(folded(one)).toBe(foldedInSteps(one));
});

prop('two_texts_that_fold_to_the_same_find_each_other', 'only the search folded', text, text, (a, b) => {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    if (folded(one) === folded(other)) expect(isFound(wordsOf(one), [other])).toBe(true);
  }
  expect(isFound(wordsOf(a), [a.normalize('NFKD')])).toBe(true);
  expect(isFound(wordsOf(a.normalize('NFKD')), [a])).toBe(true);
});

prop(
  'a_text_is_found_by_any_of_its_words',
  'a text found only where a search stands at its start',
  whole,
  whole,
  whole,
  (a, b, c) => {
    const full = `${a} ${b}${c}`;
    expect(isFound(wordsOf(b), [full])).toBe(true);
    expect(isFound(wordsOf(`${c} ${a}`), ['', full])).toBe(true);
  },
);

prop('a_word_more_never_finds_more', 'a text found by any one word of a search', whole, whole, text, (a, b, found) => {
  if (!isFound(wordsOf(a), [found])) expect(isFound(wordsOf(`${a} ${b}`), [found])).toBe(false);
});

prop(
  'what_is_not_there_is_not_found',
  'a search by the first letter of each word',
  fc.stringMatching(/^[a-m]{1,8}$/),
  fc.stringMatching(/^[n-z]{0,30}$/),
  (a, b) => {
    expect(isFound(wordsOf(a), [b])).toBe(false);
  },
);

/** Words of few letters, so that many begin, end and hold one another. */
const many = fc.array(fc.stringMatching(/^[AB]{1,3}C?$/), { minLength: 11, maxLength: 60 });
const spoken = fc.array(fc.stringMatching(/^[ABC ]{0,40}$/), { maxLength: 3 });

prop(
  'many_words_are_found_as_each_is_by_itself',
  'a walk that starts again after each letter that does not fit',
  many,
  spoken,
  fc.boolean(),
  (words, others, all) => {
    const texts = all ? [...others, words.join('')] : others;
    const each = words.every((word) => texts.some((one) => one.includes(word)));
    expect(isFound(words, texts)).toBe(each);
    expect(all && !each).toBe(false);
  },
);
