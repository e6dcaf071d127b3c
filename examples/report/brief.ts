import { time } from 'premium-support';
import { BRIEF, type BriefWording } from './brief-wording.ts';
import { channels } from './head-section.ts';
import { offerName } from './offer-groups.ts';
import { quoted } from './problem.ts';
import type { ReportData, ReportOptions } from './report.ts';
import { percentOf, type Share, type Summary, summaryOf } from './summary.ts';
import { paragraph, table } from './table.ts';
import type { WorstCase } from './worst.ts';

const HOUR = 3_600_000;
const WORST = 3;

/** A heading without a line under it, so that the page stays short. */
const heading = (text: string): readonly string[] => ['', text.toUpperCase()];

/** What the parts of the summary are written from. */
export interface BriefInput {
  readonly data: ReportData;
  readonly summary: Summary;
  readonly options: ReportOptions;
  readonly locale: time.Locale;
  readonly words: BriefWording;
  /** An instant in short, without its year. */
  readonly when: (at: time.InstantInput) => string;
  readonly amount: (ms: number) => string;
}

export function briefInput(data: ReportData, options: ReportOptions): BriefInput {
  const locale = options.locale ?? 'en';
  const words = BRIEF[locale];
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'ja', {
    timeZone: options.zone,
    ...({ weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const),
    hourCycle: 'h23',
  });
  return {
    data,
    summary: summaryOf(data, options.zone),
    options,
    locale,
    words,
    when: (at) => format.format(time.epochMilliseconds(at)),
    amount: (ms) =>
      ms >= 48 * HOUR
        ? words.amount(Math.floor(ms / (24 * HOUR)), Math.floor(ms / HOUR) % 24, 0)
        : words.amount(0, Math.floor(ms / HOUR), Math.floor(ms / 60_000) % 60),
  };
}

/** The report on one page: what a manager reads to the end. */
export function briefOf(data: ReportData, options: ReportOptions): string {
  const input = briefInput(data, options);
  const { words } = input;
  const sections = [sharesLines, changeLines, worstLines, deskLines];
  return `${[
    ...paragraph(words.title(data.log.incidents.length - data.notYetOpen)),
    ...unmeasuredLines(input),
    ...sections.flatMap((section) => section(input)),
    '',
    words.more,
  ].join('\n')}\n`;
}

/** What the figures do not say, before the figures. */
export function unmeasured({ data, options, words }: BriefInput): readonly string[] {
  const { log, notYetOpen, at } = data;
  const opened = log.incidents.map(({ openedAt }) => time.dateAt(openedAt, options.zone)).toSorted();
  const last = at === null ? opened.at(-1) : time.dateAt(at, options.zone);
  // Dates before the log and after the report make no difference.
  const closures = (options.closures ?? []).filter((date) => date >= (opened[0] ?? date) && date <= (last ?? date));
  return [
    ...(log.odd.neverNew.length > 0 ? [words.unseen(log.odd.neverNew.length, log.incidents.length)] : []),
    words.unnamed,
    words.channel(channels(log.incidents)),
    words.closed(closures),
    words.rows(log.rows, log.used, log.setAside.length) + (notYetOpen > 0 ? ` ${words.notYetOpen(notYetOpen)}` : ''),
  ];
}

/** What was read: the file, the dates, and as of when. */
export function periodOf({ words, data, options }: BriefInput): string {
  const dates = data.log.incidents.map(({ openedAt }) => time.dateAt(openedAt, options.zone)).toSorted();
  // In the zone of the report, with its year.
  const at = data.at === null ? '' : `${time.dateAt(data.at, options.zone)} ${clockTime(data.at, options.zone)}`;
  return words.period(quoted(options.file, 40), dates[0] ?? '', dates.at(-1) ?? '', options.zone, at);
}

function clockTime(at: time.InstantInput, zone: time.ZoneName): string {
  const parts = { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat('en-GB', parts).format(time.epochMilliseconds(at));
}

function unmeasuredLines(input: BriefInput): readonly string[] {
  const { words } = input;
  return [
    ...paragraph(periodOf(input)),
    ...heading(words.unmeasured),
    ...unmeasured(input).flatMap((sentence) =>
      paragraph(sentence, 2).map((line, i) => (i === 0 ? `- ${line.trim()}` : line)),
    ),
  ];
}

function sharesLines({ summary, words, locale, amount }: BriefInput): readonly string[] {
  const waiting = summary.lines.some(({ whole }) => whole.waiting > 0);
  const rows = summary.lines.map(({ group, language, whole }) => {
    const within = group.within === null ? '–' : amount(time.toMilliseconds(group.within));
    const offers = words.offers(group.name[locale], within);
    const counts = [whole.inTime, whole.missed, ...(waiting ? [whole.waiting] : [])];
    return [words.line(offers, words.languages[language]), percent(whole), ...counts.map(String)];
  });
  return [...heading(words.inTime), ...table([['', ...words.columns.slice(0, waiting ? 4 : 3)], ...rows])];
}

function changeLines({ summary, words, locale }: BriefInput): readonly string[] {
  const { weeks, lines, changes } = summary;
  // The latest weeks, as many as the page is wide.
  const shown = weeks.slice(-7);
  const day = (date: time.CalendarDate) => dayOf(date, locale);
  return [
    ...heading(words.changed),
    ...table([
      [words.weekOf, ...shown.map(({ startsOn }) => day(startsOn))],
      [words.requests, ...shown.map(({ requests }) => String(requests))],
      ...lines.map(({ group, language, byWeek }) => [
        words.line(group.name[locale], words.languages[language]),
        ...byWeek.slice(-shown.length).map(percent),
      ]),
    ]),
    ...changes.flatMap(({ from, to }) =>
      paragraph(words.change(percentOf(from.share) ?? 0, percentOf(to.share) ?? 0, day(to.startsOn))),
    ),
  ];
}

function worstLines({ data, words, locale, when, amount }: BriefInput): readonly string[] {
  const worst = data.worst.slice(0, WORST);
  if (worst.length === 0) return [...heading(words.worst(0)), words.noWorst];
  const names = new Map(data.requesters.map(({ terms, label }) => [terms, offerName(label[locale])]));
  const every = new Set(names.values()).size;
  return [
    ...heading(words.worst(worst.length)),
    ...worst.flatMap((one, i) => {
      const { dueAt, offers } = firstDue(one, names);
      const under = offers.length > 1 && offers.length === every ? [words.everyOffer] : offers;
      const answered = one.answeredAt && when(one.answeredAt);
      return [
        ...paragraph(`${i + 1}. ${words.worstCase(one.number, when(one.openedAt), answered)}`),
        ...(dueAt === null
          ? []
          : paragraph(words.due(when(dueAt), under, amount(time.toMilliseconds(one.pastDue))), 3)),
      ];
    }),
  ];
}

/** The offers under which the first due instant was missed. */
function firstDue({ dues }: WorstCase, names: ReadonlyMap<string, string>) {
  const [first] = dues;
  const missed = dues.filter(({ dueAt }) => dueAt === first?.dueAt).flatMap((due) => due.missed);
  return { dueAt: first?.dueAt ?? null, offers: [...new Set(missed.map(({ terms }) => names.get(terms) ?? terms))] };
}

function deskLines({ data, summary, words, when }: BriefInput): readonly string[] {
  const { served, fellBack, openings } = data.desk;
  const { beforeHours: before, afterHours: after, dayOff, holiday } = fellBack;
  const late = (from: number, to: number) =>
    summary.deskLate.filter((ms) => ms !== null && ms > from && ms <= to).length;
  const [first] = openings;
  return [
    ...heading(words.desk),
    ...paragraph(words.served(served, served + fellBack.total)),
    ...paragraph(words.missedBecause({ before, after, weekend: dayOff - holiday, holiday }), 2),
    ...(first === undefined ? [] : paragraph(words.opening(when(first.opensAt), first.requests), 2)),
    ...paragraph(words.ownLate(summary.deskLate.length, served)),
    ...paragraph(
      words.ownLateBy(
        late(Number.NEGATIVE_INFINITY, HOUR),
        late(HOUR, 8 * HOUR),
        late(8 * HOUR, Number.POSITIVE_INFINITY),
        summary.deskLate.filter((ms) => ms === null).length,
      ),
      2,
    ),
  ];
}

export function percent(share: Share): string {
  const value = percentOf(share);
  return value === null ? '–' : `${value} %`;
}

/** A date in short. */
export function dayOf(date: time.CalendarDate, locale: time.Locale): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'ja', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
  }).format(Date.parse(date));
}
