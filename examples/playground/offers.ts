import { catalog, type InvalidInput, type Text } from 'premium-support';

/** The offers of examples/catalogues by their file names. The build writes them here. */
declare const CATALOGUES: { readonly [name: string]: unknown };

export interface ListedOffer {
  readonly id: string;
  readonly name: Text;
}

export type ChosenOffer =
  | { readonly ok: true; readonly catalog: catalog.Catalog }
  | { readonly ok: false; readonly problems: readonly { readonly path: string; readonly message: Text }[] };

const read = new Map<string, catalog.Catalog>([['built_in', catalog.dropboxPremiumSupport]]);

/** Every offer that can be chosen by name. */
export function listedOffers(): readonly ListedOffer[] {
  return ['built_in', ...Object.keys(CATALOGUES)].map((id) => {
    const chosen = offerOf(id, '');
    const { en, ja } = chosen.ok ? chosen.catalog.name : { en: id, ja: id };
    return { id, name: id === 'built_in' ? { en: `${en} (built in)`, ja: `${ja}（組み込み）` } : { en, ja } };
  });
}

/** The offer of a name, or of the text where it is one's own; or what is wrong with it. */
export function offerOf(id: string, json: string): ChosenOffer {
  const known = read.get(id);
  if (known !== undefined) return { ok: true, catalog: known };
  if (id === 'own') return parsed(json);
  if (!Object.hasOwn(CATALOGUES, id)) return { ok: true, catalog: catalog.dropboxPremiumSupport };
  const offer = catalog.define(CATALOGUES[id] as catalog.CatalogSpec); // define checks all of it
  read.set(id, offer);
  return { ok: true, catalog: offer };
}

function parsed(json: string): ChosenOffer {
  try {
    const answer = catalog.parse(JSON.parse(json));
    return answer.ok ? { ok: true, catalog: answer.value } : { ok: false, problems: problemsOf(answer.refusal) };
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    return {
      ok: false,
      problems: [{ path: '', message: { en: `This is not JSON: ${said}`, ja: `JSON として読めません: ${said}` } }],
    };
  }
}

function problemsOf({ issues }: InvalidInput) {
  return issues.map(({ path, message }) => ({ path: path.join('.'), message }));
}
