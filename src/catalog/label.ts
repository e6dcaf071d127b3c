import { type Faults, under } from '../input/faults.js';
import { deepFreeze } from '../input/frozen.js';
import type { Text } from '../input/issue.js';
import { oncePer } from '../input/once.js';
import { oneOf, text, unknownName } from '../input/readers.js';
import { doorAbout } from '../input/request.js';
import { AUDIENCE_LABELS, STATUS_LABELS } from '../words/holders.js';
import {
  actionLabels,
  eventLabels,
  metricLabels,
  needLabels,
  reasonLabels,
  resourceLabels,
  stageLabels,
  statusLabels,
} from '../words/labels.js';
import { refusalLabels } from '../words/refusals/labels.js';
import type { Catalog } from './catalog.js';
import { joined } from './clause-words.js';
import { hoursLabel } from './hours-words.js';
import { languageLabel } from './language-label.js';
import { benefitsOf, placesOn } from './lookup.js';
import type { Offer } from './offer.js';
import { bothOf, idInWords } from './spec-text.js';
import { aboutCatalog } from './subject.js';

export const KINDS = [
  'status',
  'stage',
  'metric',
  'need',
  'refusal',
  'reason',
  'place',
  'figure',
  'role',
  'tier',
  'plan',
  'channel',
  'language',
  'hours',
  'desk',
  'severity',
  'benefit',
  'action',
  'event',
  'resource',
] as const;

/**
 * What a code is a code of.
 *
 * @useDeclaredType
 */
export type LabelKind = (typeof KINDS)[number];

/**
 * What a user reads for a code, in English and in Japanese. Places, figures, roles, tiers, plans, channels, languages,
 * severities and benefits have the labels of the catalogue, as have the needs, the actions and the kinds of resources that it
 * names; hours have their opening times, a desk its languages, a refusal its message. Throws `unknown_kind`, `unknown_tier` and the like for an id that the kind does not have, and what
 * `catalog.define` throws.
 *
 * @example
 * label('tier', 'enhanced').ja // => 'プレミアム サポート:Enhanced'
 * label('stage', 'overdue') // => { en: 'Overdue', ja: '期限超過' }
 * label('hours', 'japan').en // => 'Mon–Fri 09:00–17:00, Asia/Tokyo'
 * label('place', 'available_add_on') // throws unknown_place
 */
export function label(kind: LabelKind, id: string, catalog?: Catalog): Text {
  // The door knows that there is one.
  return enter({ kind, id, catalog }, labelled) as Text;
}

interface Labelled {
  readonly about: { readonly offer: Offer };
  readonly kind: LabelKind;
  readonly id: string;
}

const enter = /*@__PURE__*/ doorAbout(
  'label',
  aboutCatalog,
  { kind: /*@__PURE__*/ oneOf('kind', KINDS), id: /*@__PURE__*/ text({ max: 200 }) },
  {},
  (read) => (labelled(read) === undefined ? under(['id'], unknownId(read)) : null),
);

function labelled({ about, kind, id }: Labelled): Text | undefined {
  return labelsOf(about.offer)(kind).get(id);
}

function unknownId({ about, kind, id }: Labelled): Faults {
  return unknownName(kind, id, [...labelsOf(about.offer)(kind).keys()]);
}

interface Thing {
  readonly id: string;
  readonly label: Text;
}

/** The labels of an offer, each kind made once. */
const labelsOf: (offer: Offer) => (kind: LabelKind) => ReadonlyMap<string, Text> = /*@__PURE__*/ oncePer((offer) => {
  const made = new Map<LabelKind, ReadonlyMap<string, Text>>();
  return (kind) => {
    const labels = made.get(kind) ?? byId(LABELS[kind](offer));
    made.set(kind, labels);
    return labels;
  };
});

/** For each kind its things, the first of an id first. */
const LABELS: { readonly [kind in LabelKind]: (offer: Offer) => readonly Thing[] } = {
  status: () => [...thingsIn(statusLabels), ...thingsIn(STATUS_LABELS)],
  stage: () => thingsIn(stageLabels),
  metric: () => thingsIn(metricLabels),
  reason: () => thingsIn(reasonLabels),
  refusal: () => [...refusalLabels()].map(([id, label]) => ({ id, label })),
  need: (offer) => [...thingsIn(needLabels), ...needsOf(offer)],
  action: (offer) => [...contactWays(offer), ...placesOn(offer, 'buttons'), ...thingsIn(actionLabels)],
  place: (offer) => [...everyPlace(offer), ...contactWays(offer)],
  figure: (offer) => placesOn(offer, 'figures'),
  role: ({ roles }) => [...roles, ...thingsIn(AUDIENCE_LABELS)],
  tier: ({ tiers }) => tiers,
  plan: ({ plans }) => plans,
  channel: ({ channels }) => channels,
  language: ({ languages }) => languages.map((one) => ({ id: one.tag, label: languageLabel(one) })),
  hours: (offer) => ['always', ...offer.hours.keys()].map((id) => ({ id, label: hoursLabel(offer, id) })),
  desk: desksOf,
  event: () => thingsIn(eventLabels),
  resource: (offer) => [...placesOn(offer, 'resources'), ...thingsIn(resourceLabels)],
  severity: ({ severities }) => severities,
  benefit: (offer) => [...benefitsOf(offer).values()],
};

function thingsIn(labels: { readonly [id: string]: Text }): readonly Thing[] {
  return Object.entries(labels).map(([id, label]) => ({ id, label }));
}

function everyPlace({ places }: Offer): readonly Thing[] {
  return Object.values(places).flat();
}

function contactWays({ channels }: Offer): readonly Thing[] {
  return channels.map(({ contact }) => contact);
}

/** A document gives a desk an id and no label: people read which languages it speaks. */
function desksOf({ languages }: Offer): readonly Thing[] {
  const ids = [...new Set(languages.map(({ desk }) => desk))];
  return ids.map((id) => {
    const { en, ja } = joined(languages.filter(({ desk }) => desk === id).map(languageLabel), ', ', '、');
    return { id, label: { en: `Desk for ${en}`, ja: `${ja}の窓口` } };
  });
}

/** The needs of an offer's own channels and severities. One without a place of the same id is its id in words. */
function needsOf(offer: Offer): readonly Thing[] {
  const needs = [...offer.channels, ...offer.severities].flatMap((one) => one.needs);
  return needs.map((id) => ({
    id,
    label: everyPlace(offer).find((place) => place.id === id)?.label ?? bothOf(idInWords(id)),
  }));
}

function byId(things: readonly Thing[]): ReadonlyMap<string, Text> {
  const labels = new Map<string, Text>();
  for (const { id, label } of things) if (!labels.has(id)) labels.set(id, deepFreeze({ en: label.en, ja: label.ja }));
  return labels;
}
