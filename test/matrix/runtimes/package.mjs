import * as root from 'premium-support';
import * as imported from 'premium-support/import';
import { jsonSchema } from 'premium-support/json-schema';

/** The built package, every public function of it. */
export const library = { ...root, import: imported, jsonSchema };
