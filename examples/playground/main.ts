/// <reference lib="dom" />
// The page as it runs: the address says the state, the state makes the form and the answers.
import { type Answer, type Answers, answersTo } from './answers.ts';
import { controlsOf, stateOf } from './controls.ts';
import { type Content, element, replace } from './element.ts';
import { factsOf, fitted, type OfferFacts } from './facts.ts';
import { cardsSection, tableSection } from './offer-sections.ts';
import { type ChosenOffer, listedOffers, offerOf } from './offers.ts';
import { type Page, pageOf, refused, section } from './page.ts';
import { promiseSections } from './promise-section.ts';
import { hashOf, START, type State, stateIn } from './state.ts';
import { OWN_OFFER, WORDING, type Word } from './wording.ts';

const form = part('form', HTMLFormElement);
const answers = part('#answers', HTMLElement);
const summary = part('#summary', HTMLElement);
const offers = listedOffers();
let state = START;
/** What the form in the page was made for: as long as it fits, it stays, and so does the place of the cursor. */
let made = '';

function show(asked: State): void {
  const chosen = offerOf(asked.offer, asked.json);
  const facts = chosen.ok ? factsOf(chosen.catalog) : null;
  state = facts === null ? asked : fitted(asked, facts);
  history.replaceState(null, '', hashOf(state));
  wordPage(state.locale);
  refill(facts);
  const said = chosen.ok ? answered(state, chosen) : faulty(state, chosen);
  replace(answers, said.content);
  // A screen reader reads out what changes here, and nothing else.
  if (summary.textContent !== said.summary) summary.textContent = said.summary;
}

/** Makes the form anew where another offer, language or account needs other controls, and gives back the focus. */
function refill(facts: OfferFacts | null): void {
  const { locale, offer, json, kind } = state;
  const shape = JSON.stringify([locale, offer, json, kind]);
  if (shape === made && hashOf(stateOf(form, state)) === hashOf(state)) return;
  made = shape;
  const focused = document.activeElement?.id ?? '';
  replace(form, controlsOf(state, facts, offers));
  if (focused !== '') document.getElementById(focused)?.focus();
}

interface Said {
  readonly content: Content;
  readonly summary: string;
}

function answered(said: State, { catalog }: ChosenOffer & { readonly ok: true }): Said {
  const page = pageOf(said, catalog);
  const answer = answersTo(said, catalog);
  const sections = answer.ok
    ? [promiseSections(page, answer.value), cardsSection(page, answer.value)]
    : section('promise', page.word('promise'), refused(page, answer.said, answer.because));
  return { content: [sections, tableSection(page)], summary: summaryOf(page, answer) };
}

function summaryOf(page: Page, answer: Answer<Answers>): string {
  const promise = answer.ok ? answer.value.promise : answer;
  if (!promise.ok) return `${page.word('refused')}: ${promise.said.map(page.text).join(' ')}`;
  const { dueAt } = promise.value;
  return dueAt === null ? page.word('no_promise') : `${page.word('answered_by')}: ${page.moment(dueAt)}`;
}

function faulty({ locale }: State, { problems }: ChosenOffer & { readonly ok: false }): Said {
  const title = WORDING.problems[locale];
  const list = problems.map(({ path, message }) =>
    element('li', {}, path === '' ? null : element('code', {}, path), ` ${message[locale]}`),
  );
  const content = section('problems', title, element('ul', { class: 'no' }, list));
  return { content, summary: `${title}: ${problems.length}` };
}

/** The words that stand in index.html, in the page's language. */
function wordPage(locale: State['locale']): void {
  document.documentElement.lang = locale;
  document.title = WORDING.title[locale];
  for (const one of document.querySelectorAll<HTMLElement>('[data-word]')) {
    one.textContent = WORDING[one.dataset.word as Word][locale]; // index.html names words of the table
  }
  for (const one of document.querySelectorAll<HTMLElement>('[data-locale]')) {
    one.setAttribute('aria-pressed', String(one.dataset.locale === locale));
  }
}

function part<T extends Element>(selector: string, type: new () => T): T {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`index.html has no ${selector}`);
  return found;
}

form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('change', () => {
  const said = stateOf(form, state);
  show(said.offer === 'own' && said.json === '' ? { ...said, json: OWN_OFFER } : said);
});
for (const button of document.querySelectorAll<HTMLElement>('[data-locale]')) {
  button.addEventListener('click', () => show({ ...state, locale: button.dataset.locale === 'ja' ? 'ja' : 'en' }));
}
part('#reset', HTMLElement).addEventListener('click', () => show({ ...START, locale: state.locale }));
part('.skip', HTMLElement).addEventListener('click', (event) => {
  event.preventDefault(); // the address is for the state
  answers.focus();
});
addEventListener('hashchange', () => show(stateIn(location.hash)));

part('#not-built', HTMLElement).remove();
show(stateIn(location.hash));
