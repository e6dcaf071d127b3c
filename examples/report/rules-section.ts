import { rule } from 'premium-support';
import type { PageInput } from './page.ts';
import { heading, listed, paragraph } from './table.ts';

/** The rules that the page's own sentences cite. */
const CITED_IN_TEXT = ['R43', 'A24', 'A4', 'A2', 'A3', 'R19', 'A1', 'R20'];

/** The rules cited above, in words; how the dates were read; where the data come from. */
export function rulesSection({ words, locale, worst, reopened, options }: PageInput): readonly string[] {
  const ids = new Set([
    ...CITED_IN_TEXT,
    ...(reopened.length === 0 ? [] : ['A23', 'A28']),
    ...worst.flatMap(({ dues }) => dues.flatMap(({ missed }) => missed.flatMap(({ because }) => because))),
  ]);
  const sorted = [...ids].toSorted((a, b) =>
    a[0] === b[0] ? Number(a.slice(1)) - Number(b.slice(1)) : a < b ? 1 : -1,
  );
  return [
    ...heading(words.rules),
    ...listed(sorted.map((id) => [id, rule(id)[locale]])),
    '',
    ...paragraph(words.readingOfClock),
    ...(options.isShippedLog === true ? paragraph(words.source) : []),
  ];
}
