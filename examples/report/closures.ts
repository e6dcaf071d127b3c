import { time } from 'premium-support';
import { ReportProblem } from './problem.ts';

/** The dates of a list of holidays: CSV with a header, the date first. */
export function closuresOf(csv: string): readonly time.CalendarDate[] {
  const [, ...lines] = csv.trim().split(/\r?\n/);
  return lines.map((line, i) => {
    const [date = ''] = line.split(',');
    try {
      return time.calendarDate(date);
    } catch {
      throw new ReportProblem(`row ${i + 2} of the holidays begins with "${date}", which is not a date`);
    }
  });
}
