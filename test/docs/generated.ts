import { readFileSync } from 'node:fs';
import { codesPage } from './codes-page.ts';
import { withFunctionTable } from './function-table.ts';
import { offerPage } from './offer-page.ts';
import { weekendPicture } from './weekend-picture.ts';

/** The files of the repository that are written from the code, each with the text that it should have. */
export function generated(): Readonly<Record<string, string>> {
  return {
    '.github/CODES.md': codesPage(),
    '.github/OFFER.md': offerPage(),
    '.github/weekend.svg': weekendPicture(),
    'src/README.md': withFunctionTable(readFileSync('src/README.md', 'utf8')),
  };
}
