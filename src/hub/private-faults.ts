import { Faults, type Reader } from '../input/faults.js';
import { type Issue, issueOf } from '../input/issue.js';

/**
 * The same reader, whose faults quote nothing of what was read: it may be a colleague's ticket, and whoever gets the
 * message may be anybody (R48). Codes and paths stay.
 */
export function withoutQuotes<T>(read: Reader<T>): Reader<T> {
  return (input) => {
    const value = read(input);
    return value instanceof Faults ? new Faults(value.issues.map(unquoted)) : value;
  };
}

function unquoted({ code, path, expected }: Issue): Issue {
  const names = expected?.join(', ');
  const message = {
    en:
      'This value of a ticket is absent, or cannot be used. ' +
      `${names === undefined ? 'Use a ticket that tickets.parse accepts.' : `Use ${names}.`}`,
    ja: `チケットのこの値がないか、使えません。${
      names === undefined ? 'tickets.parse で読み取れるチケット' : `${names} のいずれか`
    }を指定してください。`,
  };
  return issueOf(code, path, message, expected === undefined ? {} : { expected });
}
