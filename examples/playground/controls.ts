/// <reference lib="dom" />
import type { catalog } from 'premium-support';
import { type Content, element } from './element.ts';
import type { OfferFacts } from './facts.ts';
import type { ListedOffer } from './offers.ts';
import { listed, named, type State } from './state.ts';
import { CURRENCIES, WAITS, WORDING, type Word, ZONES } from './wording.ts';

type Choice = { readonly id: string; readonly label: catalog.SpecText };
type Field = keyof State & Word;

/** The form's groups. Every control has a label, and the name of the part of the state that it sets. */
export function controlsOf(state: State, facts: OfferFacts | null, offers: readonly ListedOffer[]): Content {
  const { locale } = state;
  const word = (name: Word) => WORDING[name][locale];
  const text = (label: catalog.SpecText) => (typeof label === 'string' ? label : (label[locale] ?? label.en ?? ''));

  const labelled = (name: Field, control: HTMLElement, more: Content = null) =>
    element('div', { class: 'field' }, element('label', { for: name }, word(name)), control, more);
  const select = (name: Field, choices: readonly Choice[], none: Word | null = null) => {
    const all = none === null ? choices : [{ id: '', label: WORDING[none] }, ...choices];
    const options = all.map(({ id, label }) =>
      element('option', { value: id, selected: id === state[name] }, text(label)),
    );
    return labelled(name, element('select', { id: name, name, disabled: all.length === 0 }, options));
  };
  const input = (name: Field, type: string) =>
    labelled(name, element('input', { id: name, name, type, value: state[name] }));
  const check = (name: Field) =>
    element(
      'div',
      { class: 'check' },
      element('input', { id: name, name, type: 'checkbox', value: 'yes', checked: state[name] !== '' }),
      element('label', { for: name }, word(name)),
    );
  const group = (name: Word, ...content: readonly Content[]) =>
    element('fieldset', {}, element('legend', {}, word(name)), content);
  const some = (list: readonly unknown[], give: () => Content) => (list.length === 0 ? null : give());
  const plain = (ids: readonly string[]) => ids.map((id) => ({ id, label: id }));

  const json = element(
    'textarea',
    { id: 'json', name: 'json', rows: '12', spellcheck: 'false', 'aria-describedby': 'json-help' },
    state.json,
  );
  const chooser = group(
    'offer_group',
    select('offer', [...offers.map(({ id, name }) => ({ id, label: name })), { id: 'own', label: WORDING.own }]),
    state.offer === 'own'
      ? labelled('json', json, element('p', { id: 'json-help', class: 'faint' }, word('json_help')))
      : null,
  );
  if (facts === null) return chooser;

  const plans = facts.plans.filter(({ kind }) => kind === state.kind);
  const prices = named(state.prices);
  const priceOf = ({ id, label }: Choice) =>
    element(
      'div',
      { class: 'field' },
      element('label', { for: `price-${id}` }, `${text(label)}: ${word('tierPrice')}`),
      element('input', { id: `price-${id}`, name: `price:${id}`, inputmode: 'decimal', value: prices.get(id) ?? '' }),
    );
  const bringing = (need: string) =>
    element(
      'div',
      { class: 'check' },
      element('input', {
        id: `brings-${need}`,
        name: `brings:${need}`,
        type: 'checkbox',
        value: need,
        checked: listed(state.brings).includes(need),
      }),
      element('label', { for: `brings-${need}` }, `${word('brings')}: ${need.replaceAll('_', ' ')}`),
    );

  return [
    chooser,
    group(
      'who_group',
      select('kind', [
        { id: 'team', label: WORDING.team },
        { id: 'individual', label: WORDING.individual },
      ]),
      some(plans, () => select('plan', plans)),
      some(facts.tiers, () => select('tier', facts.tiers, 'none')),
      some(facts.beside, () => select('beside', facts.beside, 'none')),
      some(facts.variants, () => select('variant', facts.variants, 'none')),
      some(facts.roles, () => select('role', facts.roles, 'member')),
      some(facts.regions, () => select('region', plain(facts.regions))),
      check('contact'),
    ),
    group(
      'request_group',
      select('channel', facts.channels),
      facts.asksForPhone ? input('phone', 'tel') : null,
      select('language', facts.languages),
      some(facts.severities, () => select('severity', facts.severities)),
      facts.needs.map(bringing),
      input('moment', 'datetime-local'),
      select('zone', plain([...new Set([...ZONES, state.zone])])),
      select(
        'after',
        WAITS.map(([id, label]) => ({ id, label })),
      ),
    ),
    group(
      'billing_group',
      input('seats', 'number'),
      select('currency', plain([...new Set([...CURRENCIES, state.currency])])),
      input('planPrice', 'text'),
      facts.unpriced.map(priceOf),
      some(facts.usages, () => input('usage', 'text')),
      input('anchor', 'date'),
      check('executive'),
    ),
  ];
}

/** The state that a form says; what it has no control for stays. */
export function stateOf(form: HTMLFormElement, before: State): State {
  const said = new FormData(form);
  const all = [...said].map(([name, value]) => [name, String(value).replaceAll('\r\n', '\n')] as const);
  const read = (name: string) => all.find(([other]) => other === name)?.[1];
  const parts = (prefix: string) => all.filter(([name, value]) => name.startsWith(prefix) && value !== '');
  const plain = Object.keys(before).flatMap((name) => {
    const value = read(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const has = (name: string) => form.elements.namedItem(name) !== null;
  return {
    ...before,
    ...Object.fromEntries(plain),
    ...(has('contact') && { contact: read('contact') ?? '', executive: read('executive') ?? '' }),
    ...(has('contact') && {
      brings: parts('brings:')
        .map(([, value]) => value)
        .join(' '),
    }),
    ...(has('contact') && {
      prices: parts('price:')
        .map(([name, value]) => `${name.slice('price:'.length)}:${value}`)
        .join(' '),
    }),
  };
}
