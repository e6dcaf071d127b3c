/** Letters that begin one of the words, after those that were passed: a tree of all words (Aho and Corasick, 1975). */
interface Place {
  readonly next: Map<number, Place>;
  /** Where the longest end of these letters stands that begins a word, too; `null` where there are no letters. */
  shorter: Place | null;
  isWord: boolean;
}

/** Whether every word stands in one of the texts. */
export type FindAll = (texts: readonly string[]) => boolean;

/**
 * A search for many words in one walk over the texts: to look for hundreds of them one after another takes a second for the
 * longest ticket.
 */
export function findAll(words: readonly string[]): FindAll {
  const needed = withoutParts(words);
  const start = treeOf(needed);
  return (texts) => {
    const found = new Set<Place>();
    for (const text of texts) {
      let place = start;
      for (let i = 0; i < text.length && found.size < needed.length; i++) {
        place = after(place, text.charCodeAt(i));
        if (place.isWord) found.add(place);
      }
    }
    return found.size === needed.length;
  };
}

/** Each word once, without those that stand in another: they are found with it, and no word ends inside another one. */
function withoutParts(words: readonly string[]): readonly string[] {
  const unique = [...new Set(words)];
  return unique.filter((word) => !unique.some((other) => other.length > word.length && other.includes(word)));
}

function treeOf(words: readonly string[]): Place {
  const start = createPlace();
  for (const word of words) {
    let place = start;
    for (let i = 0; i < word.length; i++) {
      const letter = word.charCodeAt(i);
      const next = place.next.get(letter) ?? createPlace();
      place.next.set(letter, next);
      place = next;
    }
    place.isWord = true;
  }
  // Places with fewer letters come first: a list that grows is walked to its end.
  const places = [start];
  for (const place of places) {
    for (const [letter, next] of place.next) {
      next.shorter = place.shorter === null ? start : after(place.shorter, letter);
      places.push(next);
    }
  }
  return start;
}

function createPlace(): Place {
  return { next: new Map(), shorter: null, isWord: false };
}

/** Where a walk stands after one more letter. */
function after(place: Place, letter: number): Place {
  let from = place;
  let next = from.next.get(letter);
  while (next === undefined && from.shorter !== null) {
    from = from.shorter;
    next = from.next.get(letter);
  }
  return next ?? from;
}
