import dayjs from 'dayjs';
import dayjsBusinessTime from 'dayjs-business-time';
import moment from 'moment';
import 'moment-business-time';
import type { DeskPeerOf } from './desk-peer.ts';

/** Both keep hours and holidays for the whole process and know the host's zone only. */
export const momentPlugin: DeskPeerOf = (closures) => {
  moment.updateLocale('en', { holidays: closures });
  return {
    name: 'moment-business-time',
    isOpen: (ms) => moment(ms).isWorkingTime(),
    add: (ms, hours) => moment(ms).addWorkingTime(hours, 'hours').valueOf(),
    between: (from, to) => moment(to).workingDiff(moment(from), 'milliseconds'),
  };
};

export const dayjsPlugin: DeskPeerOf = (closures) => {
  dayjs.extend(dayjsBusinessTime);
  dayjs.setHolidays([...closures]);
  return {
    name: 'dayjs-business-time',
    isOpen: (ms) => dayjs(ms).isBusinessTime(),
    add: (ms, hours) => dayjs(ms).addBusinessHours(hours).valueOf(),
    between: (from, to) => dayjs(from).businessMinutesDiff(dayjs(to)) * 60_000,
  };
};
