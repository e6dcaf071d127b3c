/// <reference lib="dom" />
import { type catalog, rules, type Text, time } from 'premium-support';
import { type Content, element } from './element.ts';
import type { State } from './state.ts';
import { WORDING, type Word } from './wording.ts';

/** What every section is written with: the page's language, its zone and its offer. */
export interface Page {
  readonly state: State;
  readonly offer: catalog.Catalog;
  readonly word: (name: Word) => string;
  readonly text: (of: Text) => string;
  readonly moment: (at: string) => string;
}

export function pageOf(state: State, offer: catalog.Catalog): Page {
  const { locale, zone } = state;
  return {
    state,
    offer,
    word: (name) => WORDING[name][locale],
    text: (of) => of[locale],
    moment: (at) => time.format(at, { locale, zone }),
  };
}

/** What is said beside a name, in the brackets of the language. */
export function beside({ state }: Page, text: string): string {
  return state.locale === 'ja' ? `（${text}）` : ` (${text})`;
}

/** A part of the answers, a landmark by its heading. */
export function section(id: string, heading: string, ...content: readonly Content[]): HTMLElement {
  const title = element('h3', { id: `${id}-heading` }, heading);
  return element('section', { id, 'aria-labelledby': `${id}-heading` }, title, content);
}

/** Names with what belongs to them; one without a value is left out. */
export function facts(rows: readonly (readonly [name: string, value: Content])[]): HTMLElement {
  const said = rows.filter(([, value]) => value !== null && value !== '');
  return element(
    'dl',
    {},
    said.map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value))),
  );
}

/** A table that scrolls by itself where it is wider than the page. */
export function table(caption: string, head: readonly string[], rows: readonly (readonly Content[])[]): HTMLElement {
  const cells = ([first = null, ...rest]: readonly Content[]) => [
    element('th', { scope: 'row' }, first),
    rest.map((one) => element('td', {}, one)),
  ];
  return element(
    'div',
    { class: 'wide', tabindex: '0', role: 'region', 'aria-label': caption },
    element(
      'table',
      {},
      element('caption', {}, caption),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          head.map((one) => element('th', { scope: 'col' }, one)),
        ),
      ),
      element(
        'tbody',
        {},
        rows.map((row) => element('tr', {}, cells(row))),
      ),
    ),
  );
}

/** Why: the rules behind an answer, as sentences. */
export function why(page: Page, because: readonly string[]): Content {
  if (because.length === 0) return null;
  const { word, offer, state } = page;
  const sentences = rules(because, { locale: state.locale, catalog: offer });
  return element(
    'details',
    {},
    element('summary', {}, `${word('why')}${beside(page, because.join(', '))}`),
    element(
      'ul',
      {},
      sentences.map((one) => element('li', {}, one)),
    ),
  );
}

/** A no: what the library says, and why. */
export function refused(page: Page, said: readonly Text[], because: readonly string[]): Content {
  return [
    element('p', { class: 'no' }, element('strong', {}, `${page.word('refused')}: `), said.slice(0, 1).map(page.text)),
    said.length < 2
      ? null
      : element(
          'ul',
          { class: 'no' },
          said.slice(1).map((one) => element('li', {}, page.text(one))),
        ),
    why(page, because),
  ];
}
