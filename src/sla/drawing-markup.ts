import { escaped } from '../words/markup.js';

/** A place to a tenth of a pixel: shorter, and the same on every platform. */
export function pixel(place: number): string {
  return String(Math.round(place * 10) / 10);
}

type Attributes = Readonly<Record<string, string | number>>;

/** An empty element; numbers are written to a tenth. */
export function shape(name: string, attributes: Attributes): string {
  return `<${name}${written(attributes)}/>`;
}

/** A line of text at its baseline. */
export function label(words: string, x: number, y: number, attributes: Attributes = {}): string {
  return `<text${written({ x, y, ...attributes })}>${escaped(words)}</text>`;
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? pixel(value) : escaped(value)}"`)
    .join('');
}
