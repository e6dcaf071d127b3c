// Zones and instants on whose offsets every runtime agrees. Their tz data is 2025c in Node 20, 2026c in newer Nodes,
// newer still in Chromium. What differs between them since 1970 is Chisinau from 2023, Casablanca, El Aaiún, Edmonton,
// Inuvik, Vancouver and Winnipeg from 2026, Bogotá in 1992 and Tehran by a day: those zones are not here, and what rests
// on changes of offset ends with 2024.

const DAY = 86_400_000;

export const ZONES = [
  ...['UTC', 'Asia/Tokyo', 'America/New_York', 'Europe/London', 'Europe/Berlin', 'Africa/Cairo', 'America/Caracas'],
  ...['Australia/Lord_Howe', 'Pacific/Apia', 'Pacific/Chatham', 'America/St_Johns', 'America/Sao_Paulo'],
  ...['Asia/Kathmandu', 'Asia/Kolkata', 'Africa/Monrovia', 'Antarctica/Troll', 'America/Santiago', 'Asia/Gaza'],
];

/** Few enough that the tables of a desk's years are not all that this measures. */
const YEARS = [1970, 1996, 2007, 2011, 2018, 2024];

/** Around changes of offset, years, days and business hours of the zones above, and the repeated and skipped hours. */
const EDGES = [
  ...['2024-03-10T07:00:00.000Z', '2024-11-03T05:30:00.000Z', '2024-11-03T06:00:00.000Z'], // New York
  ...['2024-04-06T15:00:00.000Z', '2024-10-05T15:30:00.000Z'], // Lord Howe, by half an hour
  ...['2011-12-30T10:00:00.000Z', '2011-12-29T23:59:59.999Z'], // Apia skips a day
  ...['2024-04-25T22:00:00.000Z', '2024-10-31T21:00:00.000Z', '2018-11-04T03:00:00.000Z'], // Cairo, São Paulo
  ...['1972-01-07T00:44:30.000Z', '1974-01-06T07:00:00.000Z', '2000-02-29T00:00:00.000Z', '1970-01-01T00:00:00.000Z'],
  ...['2024-02-29T08:00:00.000Z', '2024-12-31T15:00:00.000Z', '2024-11-22T00:00:00.000Z', '2024-11-22T08:00:00.000Z'],
];

/** An instant: half of the time at an edge, give or take two milliseconds or some hours. */
export function instant(draw) {
  return new Date(milliseconds(draw)).toISOString();
}

/** Another one, at most some forty days away. */
export function instantNear(draw, at) {
  return new Date(new Date(at).getTime() + draw.whole(-1000, 1000) * 3_600_000 + draw.whole(0, 1)).toISOString();
}

export function milliseconds(draw) {
  if (draw.flip()) return Date.UTC(draw.one(YEARS), 0, 1) + draw.whole(0, 365) * DAY + draw.whole(0, DAY - 1);
  const near = draw.flip() ? draw.whole(-2, 2) : draw.whole(-6, 6) * 3_600_000;
  return Date.parse(draw.one(EDGES)) + near;
}

/** The same instants in order, each some time after the one before. */
export function instantsInOrder(draw, count) {
  let at = milliseconds(draw);
  return draw.times(count, () => {
    at += draw.one([0, 1, 60_000, 600_000, 3_600_000, 5 * 3_600_000, DAY, 3 * DAY]);
    return new Date(at).toISOString();
  });
}

export function date(draw) {
  return instant(draw).slice(0, 10);
}

export function duration(draw) {
  const sign = draw.flip() ? '' : '-';
  const amount = [
    `PT${draw.whole(0, 12)}H`,
    `PT${draw.whole(0, 5000)}M`,
    `PT${draw.whole(0, 9)}.00${draw.whole(1, 9)}S`,
  ];
  return sign + draw.one([...amount, 'PT8H', 'PT1H', 'PT0S', `PT${draw.whole(13, 400)}H`]);
}
