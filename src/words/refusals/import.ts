// Why a text is not read as a calendar.
export const importReasons = {
  not_a_calendar: {
    because: [],
    en: 'The text is not an iCalendar: it must begin with BEGIN:VCALENDAR and end with END:VCALENDAR.',
    ja: 'iCalendar ではありません。BEGIN:VCALENDAR で始まり END:VCALENDAR で終わるテキストを指定してください。',
  },
  too_large: {
    because: [],
    en: 'The calendar is too large: use at most 1,000,000 characters and 3,000 events, and fewer or shorter recurrences.',
    ja: 'カレンダーが大きすぎます。100 万文字、3,000 件以内で、繰り返しの少ないものを指定してください。',
  },
} as const;
