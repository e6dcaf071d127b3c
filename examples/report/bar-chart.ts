import { padStart } from './display-width.ts';

/** One bar of two parts. */
export interface Bar {
  readonly name: string;
  readonly full: number;
  readonly pale: number;
}

/** A bar a line, the longest `width` columns at most; a small number is one block each. */
export function barChart(bars: readonly Bar[], width: number): readonly string[] {
  const most = Math.max(...bars.map(({ full, pale }) => full + pale));
  const scale = Math.min(1, width / most);
  return bars.map(({ name, full, pale }) => {
    const solid = Math.round(full * scale);
    const rest = Math.round((full + pale) * scale) - solid;
    return `${name} ${padStart(String(full + pale), 5)}  ${'█'.repeat(solid)}${'░'.repeat(rest)}`.trimEnd();
  });
}
