import { expect, test } from 'vitest';
import { publicSurface } from './public-surface.ts';

test('the doors export the names on the list; `npm run test:unit -- -u` accepts a change of it', async () => {
  const names: Record<string, string[]> = {};
  for (const { door, name, kind } of publicSurface()) {
    names[door] = [...(names[door] ?? []), kind === 'type' ? `type ${name}` : name].sort();
  }
  await expect(`${JSON.stringify(names, null, 2)}\n`).toMatchFileSnapshot('exported-names.json');
});
