import { briefInput, periodOf, unmeasured } from './brief.ts';
import { clockPictures } from './clock-pictures.ts';
import { heatMap } from './heat-map.ts';
import { PAGE_STYLE } from './html-style.ts';
import { element, escaped } from './markup.ts';
import type { ReportData, ReportOptions } from './report.ts';
import { shareBars, weekTable } from './share-bars.ts';

/** The page of pictures: one file without scripts that needs nothing else. */
export function htmlOf(data: ReportData, options: ReportOptions): string {
  const input = briefInput(data, options);
  const { words, locale } = input;
  const title = words.title(data.log.incidents.length - data.notYetOpen);
  const section = (name: string, ...content: readonly string[]) =>
    element('section', {}, element('h2', {}, escaped(name)), ...content);
  const wide = (content: string) => element('div', { class: 'wide' }, content);
  const facts = unmeasured(input).map((sentence) => element('li', {}, escaped(sentence)));
  return [
    '<!doctype html>',
    `<html lang="${locale}">`,
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    element('title', {}, escaped(title)),
    `<style>${PAGE_STYLE}</style>`,
    element('h1', {}, escaped(title)),
    element('p', {}, escaped(periodOf(input))),
    section(words.unmeasured, element('ul', {}, ...facts)),
    section(words.shares, wide(shareBars(input))),
    section(words.changed, wide(weekTable(input))),
    section(words.heat, wide(heatMap(input))),
    section(words.clocks, element('p', { class: 'faint' }, escaped(words.clocksNote)), clockPictures(input)),
    '</html>',
    '',
  ].join('\n');
}
