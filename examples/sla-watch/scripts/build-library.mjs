// The example takes the library as it is in this repository: it is built here, where nobody has built it yet.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

function run(...args) {
  const { status } = spawnSync('npm', args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

if (!existsSync(`${root}/dist/index.js`)) {
  if (!existsSync(`${root}/node_modules/tsup`)) run('ci');
  run('run', 'build', '--', '--silent');
}
