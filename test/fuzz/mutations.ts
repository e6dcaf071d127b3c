import type { Dice } from './dice.ts';
import { besides, edgeValue, oddKey } from './values.ts';

/** A node inside a value: what holds it, and by which key. */
interface Node {
  readonly holder: Record<string, unknown> | unknown[];
  readonly key: string;
}

/** What stood under each name in any document: a value of its neighbours fits more often than one of nowhere. */
export type Vocabulary = Map<string, unknown[]>;

const MAX_WORDS = 60;
/** A mutated value is not grown past so many characters of JSON: what is large finds the limits alone. */
const MAX_SIZE = 300_000;

export function learn(vocabulary: Vocabulary, value: unknown, dice: Dice): void {
  for (const { holder, key } of nodesIn(value)) {
    const name = Array.isArray(holder) ? '[]' : key;
    const words = vocabulary.get(name) ?? [];
    const word = Reflect.get(holder, key);
    if (words.length < MAX_WORDS) words.push(word);
    else if (dice.chance(0.05)) words[dice.upTo(MAX_WORDS)] = word;
    vocabulary.set(name, words);
  }
}

/** A copy of the arguments with one to a few changes in them. */
export function mutated(args: readonly unknown[], vocabulary: Vocabulary, dice: Dice): unknown[] {
  const copy = structuredClone([...args]);
  const times = 1 + (dice.chance(0.3) ? dice.upTo(4) : 0);
  for (let done = 0; done < times; done += 1) {
    const i = dice.upTo(copy.length);
    const nodes = nodesIn(copy[i]);
    // Mostly the argument itself stays what it is.
    if (nodes.length === 0 || dice.chance(0.01)) besideIt({ holder: copy, key: String(i) }, dice, vocabulary);
    else dice.pick(CHANGES)(dice.pick(nodes), dice, vocabulary);
  }
  return copy;
}

type Change = (node: Node, dice: Dice, vocabulary: Vocabulary) => void;

const besideIt: Change = (node, dice) => put(node, besides(at(node), dice));
const fromVocabulary: Change = (node, dice, vocabulary) => {
  const words = vocabulary.get(Array.isArray(node.holder) ? '[]' : node.key) ?? [];
  if (words.length > 0) put(node, structuredClone(dice.pick(words)));
};

/** The changes, the likelier ones several times. */
const CHANGES: readonly Change[] = [
  ...[besideIt, besideIt, besideIt, fromVocabulary, fromVocabulary, fromVocabulary],
  (node, dice) => put(node, edgeValue(dice)),
  (node, dice) => put(node, edgeValue(dice)),
  drop,
  drop,
  rename,
  copyUnderOtherName,
  addField,
  (node, dice, vocabulary) => put(node, structuredClone(dice.pick(dice.pick([...vocabulary.values()])))),
  swap,
  repeat,
  shuffle,
  nest,
];

function drop({ holder, key }: Node): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

function rename(node: Node, dice: Dice, vocabulary: Vocabulary): void {
  const value = at(node);
  if (Array.isArray(node.holder)) return;
  drop(node);
  define(node.holder, otherName(node.key, dice, vocabulary), value);
}

function copyUnderOtherName(node: Node, dice: Dice, vocabulary: Vocabulary): void {
  const copy = structuredClone(at(node));
  if (Array.isArray(node.holder)) node.holder.splice(dice.upTo(node.holder.length + 1), 0, copy);
  else define(node.holder, otherName(node.key, dice, vocabulary), copy);
}

function addField(node: Node, dice: Dice, vocabulary: Vocabulary): void {
  const name = dice.chance(0.4) ? oddKey(dice) : dice.pick([...vocabulary.keys()]);
  const value = structuredClone(dice.pick(vocabulary.get(name) ?? [null]));
  if (Array.isArray(node.holder)) node.holder.push(value);
  else define(node.holder, name, value);
}

function otherName(name: string, dice: Dice, vocabulary: Vocabulary): string {
  if (dice.chance(0.3)) return oddKey(dice);
  if (dice.chance(0.5)) return dice.pick([...vocabulary.keys()]);
  return dice.pick([`${name}s`, name.slice(1), name.toUpperCase(), ` ${name}`, `${name}\u200b`]);
}

/** Two nodes of one holder change places. */
function swap(node: Node, dice: Dice): void {
  const other = { holder: node.holder, key: dice.pick(Object.keys(node.holder)) };
  const [mine, theirs] = [at(node), at(other)];
  put(node, theirs);
  put(other, mine);
}

/** A list becomes longer, by copies of its own. */
function repeat(node: Node, dice: Dice): void {
  const list = at(node);
  if (!Array.isArray(list) || list.length === 0) return;
  const times = dice.pick([2, 2, 2, 3, 10, 100]);
  if (JSON.stringify(list).length * times > MAX_SIZE) return;
  put(node, structuredClone(Array.from({ length: times }, () => list).flat()));
}

function shuffle(node: Node, dice: Dice): void {
  const list = at(node);
  if (!Array.isArray(list)) return;
  put(
    node,
    dice.pick([[], list.toReversed(), list.slice(1), list.slice(0, -1), list.toSorted(() => dice.upTo(3) - 1)]),
  );
}

function nest(node: Node, dice: Dice): void {
  let value = at(node);
  const depth = dice.pick([1, 2, 5, 70, 400]);
  for (let i = 0; i < depth; i += 1) value = dice.chance(0.5) ? [value] : { [node.key]: value };
  put(node, value);
}

function at({ holder, key }: Node): unknown {
  return Reflect.get(holder, key);
}

function put({ holder, key }: Node, value: unknown): void {
  define(holder, key, value);
}

/** An own field, also for a name such as `__proto__`. */
function define(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}

/** Everything inside a value, though not below a depth that only `nest` makes. */
export function nodesIn(value: unknown, depth = 0, found: Node[] = []): Node[] {
  if (typeof value !== 'object' || value === null || depth > 30) return found;
  const holder = value as Node['holder']; // it has keys
  for (const key of Object.keys(value)) {
    found.push({ holder, key });
    nodesIn(Reflect.get(value, key), depth + 1, found);
  }
  return found;
}
