import { type Faults, under } from '../input/faults.js';
import { impossible } from './impossible.js';
import { isAnswer, type TicketChange } from './ticket-event.js';
import { MAX_BODY } from './ticket-texts.js';
import { isSaid } from './usual-values.js';

/** The fault of an event whose words no command could have brought; `null` where one could. */
export function wordsFault(event: TicketChange): Faults | null {
  const { type, body, language } = event;
  if (body === null) {
    // A switch: every event of every ticket that is read comes by here.
    switch (type) {
      case 'agent_replied':
      case 'requester_replied':
      case 'workaround_given':
        return under(['body'], noWords());
    }
  } else if (takesNoWords(type) || !isSaid(body, MAX_BODY)) return under(['body'], otherWords());
  // An answer has a language, and nothing else has one (A37).
  return (language !== null) === isAnswer(event) ? null : under(['language'], wrongLanguage());
}

/** The commands of these events have no words. */
function takesNoWords(type: TicketChange['type']): boolean {
  return type === 'put_on_hold' || type === 'resumed' || type === 'severity_set';
}

function noWords(): Faults {
  return impossible({ en: 'It is made of words. Give its body.', ja: 'body を指定してください。' });
}

function otherWords(): Faults {
  return impossible({
    en: 'Use null for its body, or, where there are words, text that is not blank.',
    ja: 'body には null か、本文がある場合は空白以外を含む文字列を指定してください。',
  });
}

function wrongLanguage(): Faults {
  return impossible({
    en: 'The language is that of an answer, and null for any other event.',
    ja: 'language には回答の言語を、回答以外のイベントでは null を指定してください。',
  });
}
