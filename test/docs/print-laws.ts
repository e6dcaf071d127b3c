import { allLaws } from './laws.ts';

console.log('| law | module | what would break it |\n|---|---|---|');
for (const { name, module, broken } of allLaws()) {
  console.log(`| \`${name}\` | ${module} | ${broken.replaceAll('|', '\\|')} |`);
}
