import { boss } from './boss.ts';
import type { Contender } from './contender.ts';
import { graphile } from './graphile.ts';
import { plainTable } from './plain-table.ts';

export const CONTENDERS: { readonly [name: string]: (url: string) => Contender } = { plainTable, graphile, boss };
