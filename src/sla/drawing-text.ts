/** What takes two columns of a terminal, and about two of a picture: Han, kana, Hangul, full-width forms, pictures. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /\p{M}/u;
/** What may not begin a line of Japanese. */
const CLINGS = /[、。，．・：；？！）」』】〕ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u;
/** What may not end one. */
const OPENS = /[（「『【〔]/u;

/** The columns that a text takes. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return columns;
}

export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

/** The text cut to this many columns, with a sign where something is cut off. */
export function shortened(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let kept = '';
  for (const character of text) {
    if (columnsOf(kept + character) >= columns) break;
    kept += character;
  }
  return `${kept}…`;
}

/** The text in lines of at most so many columns, all but the first of them indented by two. */
export function wrapped(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, columns - 2)) {
    if (line.trim() !== '' && columnsOf(line + piece.trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = '  ';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}

/** What stays together: a word with the space after it, or a wide character with what clings to it. */
function piecesOf(text: string, columns: number): readonly string[] {
  const pieces: string[] = [];
  for (const character of text) {
    const piece = pieces.at(-1);
    const fits = piece !== undefined && columnsOf(piece + character) <= columns;
    if (fits && joins(piece, character)) pieces[pieces.length - 1] = piece + character;
    else pieces.push(character);
  }
  return pieces;
}

function joins(piece: string, character: string): boolean {
  const last = piece.at(-1) ?? '';
  if (character === ' ' || CLINGS.test(character) || OPENS.test(last)) return true;
  return !WIDE.test(character) && !WIDE.test(last) && last !== ' ';
}
