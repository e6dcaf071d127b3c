import { calendar, sla } from '../../src/index.js';

/** The README's picture: a promise of one hour that begins on a Friday afternoon, rests, and is kept on Monday. */
export function weekendPicture(): string {
  return sla.drawSvg({
    within: 'PT1H',
    schedule: calendar.japanDesk,
    events: [
      { type: 'started', at: '2026-11-20T16:30:00+09:00' },
      { type: 'paused', at: '2026-11-20T16:40:00+09:00', reason: 'waiting for the customer' },
      { type: 'resumed', at: '2026-11-23T10:00:00+09:00' },
    ],
    at: '2026-11-23T10:30:00+09:00',
    zone: 'Asia/Tokyo',
    locale: 'en',
  });
}
