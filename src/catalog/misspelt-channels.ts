import { type Faults, fault, under } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { nearest } from '../input/suggestion.js';
import type { Offer } from './offer.js';

/**
 * The faults of benefits whose id is nearly that of a channel which no tier opens: the benefit would open nothing, and
 * every request on the channel would be refused. A benefit that a language asks for has its own meaning.
 */
export function misspeltChannels({ channels, languages, tiers }: Offer): readonly Faults[] {
  const granted = new Set(tiers.flatMap(({ benefits }) => benefits.map(({ id }) => id)));
  const closed = channels.flatMap(({ id }) => (granted.has(id) ? [] : [id]));
  const meant = new Set([...channels.map(({ id }) => id), ...languages.flatMap(({ benefit }) => benefit ?? [])]);
  let found = 0;
  return tiers.flatMap((tier) => {
    const above = tiers.find(({ id }) => id === tier.extends)?.benefits ?? [];
    return tier.benefits.flatMap(({ id }) => {
      // What is taken over is told of the tier that wrote it.
      if (found >= MAX_FAULTS || meant.has(id) || above.some((benefit) => benefit.id === id)) return [];
      const channel = nearest(id, closed, mostEdits(id));
      if (channel === undefined) return [];
      found += 1;
      return [under(['tiers', tier.id, 'benefits', id], misspelt(id, channel))];
    });
  });
}

/** Upper bound on reported slips: to compare two long names takes long. */
const MAX_FAULTS = 20;

/** One slip in four letters, two in seven: short ids are near one another by chance. */
function mostEdits(id: string): number {
  return Math.min(2, Math.ceil(id.length / 3) - 1);
}

function misspelt(id: string, channel: string): Faults {
  return fault(
    'unknown_channel',
    `${preview(id)} opens no channel, and no tier opens ${preview(channel)}. Name the channel, or use an id that differs more.`,
    `${preview(id)} というチャネルはなく、${preview(channel)} を利用できるレベルもありません。チャネルの ID か、より異なる ID を指定してください。`,
    { expected: [channel], suggestion: channel },
  );
}
