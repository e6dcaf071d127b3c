import { time } from 'premium-support';
import { deskSection } from './desk-section.ts';
import { headSection } from './head-section.ts';
import { fullestSection, repliesSection } from './replies-section.ts';
import type { ReportData, ReportOptions } from './report.ts';
import { rowsSection } from './rows-section.ts';
import { rulesSection } from './rules-section.ts';
import { WORDING, type Wording } from './wording.ts';
import { reopenedSection, worstSection } from './worst-section.ts';

/** What every section of the page is written from. */
export interface PageInput extends ReportData {
  readonly options: ReportOptions;
  readonly words: Wording;
  readonly locale: time.Locale;
  /** An instant as people in the report's zone write it. */
  readonly when: (at: time.InstantInput) => string;
}

/** The figures as a page of text, in English or Japanese. */
export function pageOf(data: ReportData, options: ReportOptions): string {
  const locale = options.locale ?? 'en';
  const when = (at: time.InstantInput) => time.format(at, { zone: options.zone, locale });
  const page: PageInput = { ...data, options, words: WORDING[locale], locale, when };
  const figures =
    data.log.incidents.length === 0 ? [] : [repliesSection, fullestSection, deskSection, worstSection, reopenedSection];
  const sections = [headSection, ...figures, rowsSection, ...(figures.length === 0 ? [] : [rulesSection])];
  return `${sections.flatMap((section) => section(page)).join('\n')}\n`;
}
