// The bill of materials of a release, from the lockfile: `npm run sbom -- sbom.cdx.json`, or on the standard output.
import { writeFileSync } from 'node:fs';
import { billOfMaterials } from './bill-of-materials.ts';

const text = await billOfMaterials();
const [file] = process.argv.slice(2);
if (file === undefined) console.log(text);
else writeFileSync(file, `${text}\n`);
