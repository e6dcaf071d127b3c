import { label, sla } from 'premium-support';
import type { Answers, Clock } from './answers.ts';
import { type Content, element, picture } from './element.ts';
import { lengthOf } from './length.ts';
import { beside, facts, type Page, refused, section, table, why } from './page.ts';

/** Who answers, in which language, by when; the promises; and a picture of each clock. */
export function promiseSections(page: Page, { promise, clocks, confirmation }: Answers): Content {
  const { word } = page;
  if (!promise.ok) return section('promise', word('promise'), refused(page, promise.said, promise.because));
  const { route, commitments } = promise.value;
  return [
    section(
      'promise',
      word('promise'),
      element('p', { class: 'told' }, confirmation),
      facts([
        [word('channel'), page.text(label('channel', route.channel, page.offer))],
        [word('served'), languageName(page, route.language)],
        [word('desk'), page.text(label('desk', route.desk, page.offer))],
        [word('opens'), route.opensAt && page.moment(route.opensAt)],
        [
          word('severity'),
          route.severity === undefined ? null : page.text(label('severity', route.severity.holds, page.offer)),
        ],
      ]),
      why(page, route.because),
    ),
    section('promises', word('promises'), commitments.length === 0 ? element('p', {}, word('no_promise')) : promises()),
    clocks.map((clock, i) => clockSection(page, clock, i)),
  ];

  function promises(): Content {
    const governing = sla.governing(commitments);
    const head = (['metric', 'within', 'hours', 'due', 'state'] as const).map(word);
    const rows = commitments.map((one) => {
      const clock = clocks.find(({ commitment }) => commitment === one);
      return [
        nameOf(page, one),
        lengthOf(one.within, one.hours, page.state.locale),
        page.text(label('hours', one.hours, page.offer)),
        one.dueAt === null ? '—' : page.moment(one.dueAt),
        [
          clock === undefined ? '—' : page.text(label('stage', clock.reading.stage)),
          one === governing ? beside(page, word('binds')) : null,
        ],
      ];
    });
    return [
      table(word('promises'), head, rows),
      why(page, [...new Set(commitments.flatMap(({ because }) => because))]),
    ];
  }
}

function clockSection(page: Page, { commitment, reading, svg }: Clock, i: number): Content {
  const { locale, zone } = page.state;
  return section(
    `clock-${i + 1}`,
    `${page.word('clock')}: ${nameOf(page, commitment)}`,
    element('p', {}, sla.explain(reading, { locale, zone })),
    element('div', { class: 'wide picture' }, picture(svg)),
  );
}

/** `First reply (Japanese)`. */
function nameOf(page: Page, { metric, language }: sla.Commitment): string {
  const name = page.text(label('metric', metric));
  return language === null ? name : `${name}${beside(page, languageName(page, language))}`;
}

function languageName({ text, offer }: Page, tag: string): string {
  return text(label('language', tag, offer));
}
