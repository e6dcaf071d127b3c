import { type Faults, fault } from '../input/faults.js';
import type { Text } from '../input/issue.js';

/** The fault of an event that cannot have happened, with the reason. */
export function impossible({ en, ja }: Text): Faults {
  return fault('impossible_event', `This event cannot have happened. ${en}`, `このイベントは起こりえません。${ja}`);
}
