import { type billing, catalog, label, money } from 'premium-support';
import type { Answers } from './answers.ts';
import { type Content, element } from './element.ts';
import { facts, type Page, refused, section, table, why } from './page.ts';

/** The cards of the billing page, with today's charge. */
export function cardsSection(page: Page, { cards }: Answers): Content {
  const { word } = page;
  const content = !cards.ok
    ? refused(page, cards.said, cards.because)
    : cards.value.length === 0
      ? element('p', {}, word('no_cards'))
      : element(
          'div',
          { class: 'cards' },
          cards.value.map((one) => card(page, one)),
        );
  return section('cards', word('cards'), content);
}

function card(page: Page, one: billing.Card): Content {
  const { word, text, state } = page;
  const amount = (value: billing.Card['today']) => value && money.format(value, { locale: state.locale });
  return element(
    'article',
    { class: 'card', 'aria-labelledby': `card-${one.tier}` },
    element('h4', { id: `card-${one.tier}` }, text(one.label)),
    element('p', { class: 'faint' }, text(label('status', one.state))),
    element('p', {}, element('span', { class: one.enabled ? 'action' : 'action off' }, text(one.actionLabel))),
    facts([
      [word('today'), amount(one.today)],
      [word('regular'), amount(one.regularPrice)],
      [word('effective'), one.effectiveAt && page.moment(one.effectiveAt)],
      [word('steps'), one.steps.map((step) => text(step.label)).join(' > ')],
    ]),
    element('p', {}, text(one.words)),
    one.refusal === null ? null : why(page, one.refusal.because),
  );
}

/** The whole offer as the table of a pricing page. */
export function tableSection(page: Page): Content {
  const { word, offer, state } = page;
  const { columns, rows, benefits } = catalog.matrix(offer, { locale: state.locale });
  const head = ['', ...columns.map((one) => one.label)];
  return section(
    'table',
    word('table'),
    table(
      `${page.text(offer.name)}: ${word('promises')}`,
      head,
      [...rows, ...benefits].map((row) => [row.label, ...row.cells.map(promisesIn)]),
    ),
  );
}

/** Several promises of one cell, each on a line of its own. */
function promisesIn(cell: string): Content {
  const promises = cell.split(' · ');
  return promises.length === 1 ? cell : promises.map((one) => element('div', {}, one));
}
