/** Characters that could break a line, turn the direction of writing, or that no XML may hold. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufdd0-\ufdef\ufffe\uffff]+/gu;

/** A caller's words as one line. */
export function oneLine(text: string): string {
  return text.replaceAll(UNSAFE, ' ');
}

/** Text as it may stand in XML and HTML, attributes included. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
