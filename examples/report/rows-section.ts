import type { Reason, SetAside } from './log-row.ts';
import type { PageInput } from './page.ts';
import { heading, paragraph } from './table.ts';

const NAMES_SHOWN = 5;

/** What became of every row: the sum, and what was set aside or is odd, by reason and by name. */
export function rowsSection({ words, log, options }: PageInput): readonly string[] {
  const { rows, used, setAside, lost, odd } = log;
  const named = (what: string, names: readonly string[]): readonly string[] => {
    if (names.length === 0) return [];
    const most = options.verbose === true ? names.length : NAMES_SHOWN;
    const more = names.length > most ? [words.moreNames(names.length - most)] : [];
    return [
      ...paragraph(words.counted(what, names.length), 2),
      ...paragraph([...names.slice(0, most), ...more].join(', '), 4),
    ];
  };
  const reasons = new Map<Reason, SetAside[]>();
  for (const one of setAside) {
    const group = reasons.get(one.reason) ?? [];
    group.push(one);
    reasons.set(one.reason, group);
  }
  const unusual = [
    ...named(words.listedLate, odd.listedLate.map(words.rowNumber)),
    ...named(words.neverResolved, odd.neverResolved),
    ...named(words.neverNew, odd.neverNew),
  ];
  return [
    ...heading(words.rows),
    words.check(rows, used, setAside.length),
    ...[...reasons].flatMap(([reason, group]) =>
      named(
        words.reasons[reason],
        group.map(({ number, row, found }) => words.row(number, row, found)),
      ),
    ),
    ...named(words.lost, lost),
    ...(unusual.length === 0 ? [] : [words.usedThough, ...unusual]),
  ];
}
