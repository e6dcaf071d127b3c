import { parseArgs } from 'node:util';
import { InvalidInputError, time } from 'premium-support';
import { ReportProblem } from './problem.ts';

export const HELP = `Usage: npm start -- [file.csv] [flags]

Reads a log of incidents as if they were support tickets and reports how the promises of
Premium Support would have been kept: on one page of text, and in pictures in report.html.

  --file <csv>        the log; without it, the one that ships with the example
  --zone <name>       zone of the clock that its dates were read from (default Asia/Tokyo);
                      a reading that this clock skips is taken as the later instant, one that it
                      repeats as the earlier
  --at <instant>      report as of this instant, as in 2016-03-10T12:00:00+09:00
                      (default: the last update in the file)
  --closures <dates>  dates on which the Japanese desk is shut, as in 2016-03-21,2016-04-29, or none
                      (default: Japan's holidays for the log that ships, none for another)
  --locale en|ja      language of the report (default en)
  --full              the whole report instead of one page
  --verbose           the whole report, with the name of every row that is set aside
  --help              this text
`;

/** What the command line asks for; `file` is `null` for the log that ships with the example. */
export interface Flags {
  readonly help: boolean;
  readonly file: string | null;
  readonly zone: time.ZoneName;
  readonly at: time.Instant | undefined;
  /** `null` where they are not said. */
  readonly closures: readonly time.CalendarDate[] | null;
  readonly locale: time.Locale;
  readonly full: boolean;
  readonly verbose: boolean;
}

/** Reads the command line. Throws `ReportProblem` for anything that it does not understand. */
export function readFlags(args: readonly string[]): Flags {
  const { values, positionals } = parsed(args);
  const [file = null, ...others] = [...(values.file ?? []), ...positionals];
  if (others.length > 0) throw new ReportProblem('one file at a time, please');
  const { zone = 'Asia/Tokyo', at, locale = 'en' } = values;
  if (locale !== 'en' && locale !== 'ja') throw new ReportProblem(`--locale is en or ja, not "${locale}"`);
  const closures = values.closures?.flatMap((dates) => dates.split(',')).map((date) => date.trim());
  const dates = closures?.join() === 'none' ? [] : closures;
  return {
    help: values.help === true,
    file,
    zone: understood('--zone', () => time.zone(zone)),
    at: at === undefined ? undefined : understood('--at', () => time.instant(at)),
    closures: understood('--closures', () => dates?.map((date) => time.calendarDate(date)) ?? null),
    locale,
    full: values.full === true || values.verbose === true,
    verbose: values.verbose === true,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        file: { type: 'string', multiple: true },
        zone: { type: 'string' },
        at: { type: 'string' },
        closures: { type: 'string', multiple: true },
        locale: { type: 'string' },
        full: { type: 'boolean' },
        verbose: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const [sentence] = error instanceof Error ? error.message.split(/\.(?:\s|$)/) : ['unreadable flags'];
    throw new ReportProblem(`${sentence}; --help lists the flags`);
  }
}

function understood<T>(flag: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof InvalidInputError) throw new ReportProblem(`${flag}: ${error.message}`);
    throw error;
  }
}
