/** Everything that the controls say. It stands in the address, so that a link shows the same answers. */
export interface State {
  readonly locale: 'en' | 'ja';
  /** An offer's file name, `built_in`, or `own` for the text in `json`. */
  readonly offer: string;
  readonly json: string;
  readonly kind: 'team' | 'individual';
  readonly plan: string;
  readonly tier: string;
  readonly beside: string;
  readonly variant: string;
  readonly role: string;
  readonly contact: string;
  readonly region: string;
  readonly channel: string;
  readonly language: string;
  readonly severity: string;
  readonly phone: string;
  readonly brings: string;
  /** Local date and time in the zone: `2026-11-20T16:30`. */
  readonly moment: string;
  readonly zone: string;
  /** How long after the moment the clock is read. */
  readonly after: string;
  readonly executive: string;
  readonly seats: string;
  readonly currency: string;
  readonly anchor: string;
  readonly planPrice: string;
  readonly prices: string;
  readonly usage: string;
}

/** A request in Japanese on a Friday afternoon. */
export const START: State = {
  locale: 'en',
  offer: 'built_in',
  json: '',
  kind: 'team',
  plan: 'advanced',
  tier: 'essentials',
  beside: '',
  variant: '',
  role: 'team_admin',
  contact: 'yes',
  region: '',
  channel: 'email',
  language: 'ja',
  severity: '',
  phone: '',
  brings: '',
  moment: '2026-11-20T16:30',
  zone: 'Asia/Tokyo',
  after: 'PT40M',
  executive: '',
  seats: '10',
  currency: 'USD',
  anchor: '2026-11-01',
  planPrice: '15.00',
  prices: 'essentials:4.99 enhanced:12.49',
  usage: '20000.00',
};

/** A longer address is cut by some servers and messengers: an offer of one's own that is larger is left out of it. */
const MAX_JSON = 6000;

/** The state of an address. What it does not say is as at the start; what it says beyond that is ignored. */
export function stateIn(hash: string): State {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const read = Object.entries(START).map(([name, usual]) => [name, said.get(name) ?? usual]);
  const state: State = Object.fromEntries(read); // the names of START, each with a text
  return {
    ...state,
    locale: state.locale === 'ja' ? 'ja' : 'en',
    kind: state.kind === 'individual' ? 'individual' : 'team',
  };
}

/** The address of a state: what differs from the start. */
export function hashOf(state: State): string {
  const said = Object.entries(state).filter(
    ([name, value]) => value !== START[name as keyof State] && !(name === 'json' && value.length > MAX_JSON),
  );
  return said.length === 0 ? '#' : `#${new URLSearchParams(said)}`;
}

/** A list in one text: `a b`. */
export function listed(text: string): readonly string[] {
  return text.split(' ').filter((one) => one !== '');
}

/** Named texts in one: `essentials:4.99 enhanced:12.49`. */
export function named(text: string): ReadonlyMap<string, string> {
  return new Map(
    listed(text).map((pair): [string, string] => {
      const end = pair.lastIndexOf(':');
      return [pair.slice(0, end), pair.slice(end + 1)];
    }),
  );
}
