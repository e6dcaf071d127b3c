import { writeFileSync } from 'node:fs';
import { llmsFullText, llmsText } from './llms.ts';

writeFileSync('dist/llms.txt', llmsText());
writeFileSync('dist/llms-full.txt', llmsFullText());
