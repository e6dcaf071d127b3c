import { canonicalText } from './canonical-text.js';
import type { Command } from './command.js';

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
const OTHER_OFFSET = 0x9747b28c;
const OTHER_PRIME = 0x5bd1e995;
const WIDTH = 7;

/**
 * A short text that stands for the content of a command: 64 bits of all that it says but `expected`. It tells a repeated
 * command from another one under the same id; it is not a protection against forgery.
 */
export function digestOf({ expected: _, ...command }: Command): string {
  const roles = [...command.actor.roles].sort();
  const text = canonicalText({ ...command, actor: { ...command.actor, roles } });
  return hashed(text, OFFSET, PRIME) + hashed(text, OTHER_OFFSET, OTHER_PRIME);
}

/** FNV-1a over the UTF-16 units of a text, with its bits spread at the end, as seven digits in base 36. */
function hashed(text: string, offset: number, prime: number): string {
  let hash = offset;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), prime);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0).toString(36).padStart(WIDTH, '0');
}
