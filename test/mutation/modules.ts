export interface Module {
  readonly name: string;
  /** The folders of `src` whose mutants are tried, and of `test` whose tests have to kill them. */
  readonly folders: readonly string[];
  /** The least score, in per cent. */
  readonly least: number;
}

/** The modules in the order of the layers. */
export const modules: readonly Module[] = [
  module('input', 90),
  module('answer', 90),
  { name: 'words', folders: ['words', 'json-schema'], least: 90 },
  module('time', 90),
  module('money', 95),
  module('calendar', 95),
  module('catalog', 95),
  module('entitlements', 95),
  module('billing', 95),
  module('routing', 95),
  module('sla', 95),
  module('tickets', 95),
  module('service-levels', 90),
  module('hub', 90),
  module('engagement', 90),
  module('import', 90),
];

export function moduleNamed(name: string): Module {
  const found = modules.find((one) => one.name === name);
  if (found === undefined)
    throw new Error(`No module '${name}'; there are ${modules.map((one) => one.name).join(', ')}.`);
  return found;
}

function module(name: string, least: number): Module {
  return { name, folders: [name], least };
}
