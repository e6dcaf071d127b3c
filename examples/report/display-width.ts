/** What a terminal shows two columns wide: Han, kana, Hangul, full-width forms, pictures. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /[\p{M}\p{Cf}]/u;
/** What may not begin a line in Japanese. */
const CLINGS = /[、。，．・：；？！）」』】〕ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u;

/** What may not end a line in Japanese. */
const OPENS = /[（「『【〔]/u;

/** The columns that a text takes in a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(width - displayWidth(text), 0)) + text;
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(width - displayWidth(text), 0));
}

/** The text in lines of at most `width` columns, broken at spaces and between wide characters. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line !== '' && displayWidth(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}

/** Words with the space after them; each wide character is a word, with what clings to it or is opened before it. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  for (const character of text) {
    const piece = found.at(-1);
    if (piece !== undefined && joins(piece, character)) found[found.length - 1] = piece + character;
    else found.push(character);
  }
  return found;
}

function joins(piece: string, character: string): boolean {
  const last = piece.at(-1) ?? '';
  if (character === ' ' || CLINGS.test(character) || OPENS.test(last)) return true;
  return !WIDE.test(character) && !WIDE.test(last) && last !== ' ';
}
