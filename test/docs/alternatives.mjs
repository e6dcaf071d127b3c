// One hour of business time from Friday 16:30 in Tokyo, asked of libraries under the host zone that TZ names.
import { createRequire } from 'node:module';
import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';
import businessTime from 'dayjs-business-time';

const require = createRequire(import.meta.url);
const moment = require('moment-business-time');
const OpeningHours = require('opening_hours');
const at = '2026-11-20T07:30:00.000Z';

for (const plugin of [utc, timezone, businessTime]) dayjs.extend(plugin);
const day = [{ start: '09:00:00', end: '17:00:00' }];
dayjs.setBusinessTime({
  monday: day,
  tuesday: day,
  wednesday: day,
  thursday: day,
  friday: day,
  saturday: null,
  sunday: null,
});

const hours = ['09:00:00', '17:00:00'];
moment.updateLocale('en', {
  workinghours: { 0: null, 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: null },
});

const opening = new OpeningHours('Mo-Fr 09:00-17:00');
console.log(
  JSON.stringify({
    'dayjs-business-time, with `dayjs.tz`': dayjs
      .tz('2026-11-20 16:30', 'Asia/Tokyo')
      .addBusinessTime(1, 'hour')
      .toISOString(),
    'dayjs-business-time, with `dayjs(…)`': dayjs(at).addBusinessTime(1, 'hour').toISOString(),
    'moment-business-time': moment(at).addWorkingTime(1, 'hours').toISOString(),
    opening_hours: opening.getState(new Date(at)) ? 'says open' : 'says closed',
  }),
);
