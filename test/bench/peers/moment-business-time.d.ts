import 'moment';

declare module 'moment' {
  interface Moment {
    isWorkingTime(): boolean;
    addWorkingTime(count: number, unit: string): Moment;
    workingDiff(other: Moment, unit: string): number;
  }
  interface LocaleSpecification {
    holidays?: readonly string[];
  }
}
