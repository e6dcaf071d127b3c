import type { Text } from '../input/issue.js';

/** What a card of the billing page is about to do, in figures that people read. */
export interface CardFacts {
  readonly action: 'add' | 'remove' | 'change' | 'undo' | 'none';
  /** Whether only sales can do it. */
  readonly viaSales: boolean;
  readonly label: Text;
  /** What is charged today, such as `24.09 USD`; `null` where nobody can say. */
  readonly today: string | null;
  /** What the add-on costs from the next period on. */
  readonly later: string | null;
  /** The local date on which the change takes effect; `null` for today, and where nobody can say. */
  readonly on: string | null;
  /** Whether what is charged and from when is known; sales may be asked for a tier without a price. */
  readonly quoted: boolean;
  /** Why the action is refused, where nobody else can do it either. */
  readonly refused: Text | null;
}

/** What the card says: what is charged today, what from the next period on, and when the change takes effect. */
export function cardWords(facts: CardFacts): Text {
  return facts.refused ?? joined([...(facts.viaSales ? [SALES] : []), ...toldOf(facts)]);
}

function toldOf(facts: CardFacts): readonly Text[] {
  switch (facts.action) {
    case 'none':
      return [nothingToDo(facts)];
    case 'remove':
      // The amounts of a removal would read as if the add-on became free.
      return facts.quoted ? [removal(facts)] : [];
    default:
      return [...undone(facts), ...charges(facts), ...effect(facts)];
  }
}

const SALES: Text = {
  en: 'Ask the sales executive, or use the contact form of the sales team.',
  ja: 'セールス担当役員またはセールス チームのお問い合わせフォームからご依頼ください。',
};

function undone({ action }: CardFacts): readonly Text[] {
  return action === 'undo'
    ? [
        {
          en: 'This takes back what is scheduled for the renewal date.',
          ja: '更新日に予定されている変更を取り消します。',
        },
      ]
    : [];
}

function effect({ on, quoted }: CardFacts): readonly Text[] {
  if (!quoted) return [];
  return on === null
    ? [{ en: 'It takes effect today.', ja: '本日から適用されます。' }]
    : [{ en: `It takes effect on the renewal date, ${on}.`, ja: `更新日（${on}）から適用されます。` }];
}

function charges({ today, later }: CardFacts): readonly Text[] {
  const now = { en: `Prorated amount charged today: ${today}.`, ja: `本日請求される日割り額は ${today} です。` };
  const next = {
    en: `Regular price from the next billing period on: ${later}.`,
    ja: `次の請求期間からの通常価格は ${later} です。`,
  };
  return [...(today === null ? [] : [now]), ...(later === null ? [] : [next])];
}

function removal({ label, on }: CardFacts): Text {
  return {
    en: `${label.en} can be used until the renewal date, ${on}, and is not billed from then on.`,
    ja: `${spaced(label.ja)}は更新日（${on}）までご利用いただけます。更新日以降は請求されません。`,
  };
}

function nothingToDo({ label, later, on }: CardFacts): Text {
  if (on !== null) {
    return {
      en: `${label.en} ends with the plan on ${on}.`,
      ja: `${spaced(label.ja)}は、プランと同時に ${on} に終了します。`,
    };
  }
  return later === null
    ? { en: `${label.en} cannot be changed now.`, ja: `${spaced(label.ja)}は、現在変更できません。` }
    : { en: `${label.en} renews at ${later}.`, ja: `${spaced(label.ja)}の更新後の通常価格は ${later} です。` };
}

/** Letters and digits of a label stand apart from the Japanese after them, as in every other text. */
function spaced(label: string): string {
  return /[!-~]$/.test(label) ? `${label} ` : label;
}

function joined(parts: readonly Text[]): Text {
  return { en: parts.map(({ en }) => en).join(' '), ja: parts.map(({ ja }) => ja).join('') };
}
