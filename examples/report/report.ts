import { calendar, time } from 'premium-support';
import { type Answer, firstAnswer, laterAnswers } from './answer.ts';
import { fullestMoment } from './backlog.ts';
import { type IncidentLog, readLog } from './incident-log.ts';
import { type DeskReport, deskReport } from './japanese-desk.ts';
import { pageOf } from './page.ts';
import { offerWith, type Requester, requestersOf } from './requester.ts';
import { type Tally, talliesOf } from './tally.ts';
import { type WorstCase, worstOf } from './worst.ts';

export interface ReportOptions {
  /** What the file is called in the heading. */
  readonly file: string;
  /** The zone of the clock that the log's dates were read from. */
  readonly zone: time.ZoneName;
  /** The instant of the report: the last update in the log by default. */
  readonly at?: time.InstantInput | undefined;
  /** Dates on which the Japanese desk is shut. */
  readonly closures?: readonly time.CalendarDate[] | undefined;
  readonly locale?: time.Locale | undefined;
  /** Whether every row that is set aside is named, however many. */
  readonly verbose?: boolean | undefined;
  /** Whether it is the log that ships with this example: then its source is named. */
  readonly isShippedLog?: boolean | undefined;
}

/** The figures of a report. */
export interface ReportData {
  readonly log: IncidentLog;
  /** `null` where the log has nothing to count, and no instant is given. */
  readonly at: time.Instant | null;
  readonly notYetOpen: number;
  readonly requesters: readonly Requester[];
  /** The first answer to every request, on each of the terms and in both languages. */
  readonly answers: readonly Answer[];
  readonly tallies: readonly Tally[];
  /** The instant at which most requests waited for their first reply, and every answer as it stood then. */
  readonly fullest: { readonly at: time.Instant; readonly answers: readonly Answer[] } | null;
  readonly desk: DeskReport;
  readonly worst: readonly WorstCase[];
  readonly reopened: readonly Answer[];
}

/** The whole report on a CSV log of incidents: pure, so that the same log and options give the same text. */
export function report(csv: string, options: ReportOptions): { readonly text: string; readonly data: ReportData } {
  const log = readLog(csv, time.zone(options.zone));
  const offer = offerWith(options.closures ?? []);
  const last = latest(log.incidents.map(({ lastUpdateAt }) => lastUpdateAt));
  const at = options.at === undefined ? last : time.epochMilliseconds(options.at);
  const requesters = requestersOf(offer, at ?? 0);
  const terms = requesters.map((one) => one.terms);

  const tickets = requesters.flatMap((requester) =>
    (['en', 'ja'] as const).flatMap((language) =>
      log.incidents.map((incident) => ({ offer, requester, language, incident })),
    ),
  );
  const answersAsOf = (instant: number) => tickets.flatMap((ticket) => firstAnswer({ ...ticket, at: instant }) ?? []);
  const answers = at === null ? [] : answersAsOf(at);
  const openings = log.incidents.map(({ openedAt }) => openedAt).filter((openedAt) => at !== null && openedAt <= at);
  const fullest = at === null ? null : fullestMoment(log.incidents, at);
  const hours = calendar.schedule({ ...calendar.japanDesk, closures: options.closures ?? [] });
  const data: ReportData = {
    log,
    at: at === null ? null : time.instant(at),
    notYetOpen: log.incidents.length - openings.length,
    requesters,
    answers,
    tallies: talliesOf(terms, answers),
    fullest: fullest === null ? null : { at: time.instant(fullest), answers: answersAsOf(fullest) },
    desk: deskReport(
      hours,
      answers.filter(({ route, terms: of }) => route.requestedLanguage === 'ja' && of === terms[0]),
    ),
    worst: at === null ? [] : worstOf(answers, at, 10),
    reopened: at === null ? [] : tickets.flatMap((ticket) => laterAnswers({ ...ticket, at })),
  };
  return { text: pageOf(data, options), data };
}

function latest(instants: readonly number[]): number | null {
  return instants.length === 0 ? null : instants.reduce((a, b) => Math.max(a, b));
}
