// The two-letter language codes of ISO 639-1, 183 of them, and the two retired ones that Intl keeps on some hosts:
// `bh` and `sh`.
const CODES =
  'aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es ' +
  'et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki ' +
  'kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no ' +
  'nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te ' +
  'tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu bh sh';

// Codes of countries and English names of languages, with the code of the language that is most likely meant. The
// codes of some countries are codes of other languages as well (`kr` is Kanuri, `br` Breton): those are registered.
const MEANT =
  'jp:ja cn:zh ua:uk cz:cs dk:da gr:el vn:vi us:en gb:en at:de mx:es pk:ur il:he ir:fa kz:kk al:sq rs:sr by:be kh:km ' +
  'arabic:ar bengali:bn bulgarian:bg chinese:zh croatian:hr czech:cs danish:da dutch:nl english:en estonian:et ' +
  'finnish:fi french:fr german:de greek:el hebrew:he hindi:hi hungarian:hu indonesian:id italian:it japanese:ja ' +
  'korean:ko latvian:lv lithuanian:lt malay:ms mandarin:zh norwegian:no persian:fa polish:pl portuguese:pt ' +
  'romanian:ro russian:ru serbian:sr slovak:sk slovenian:sl spanish:es swedish:sv tamil:ta thai:th turkish:tr ' +
  'ukrainian:uk urdu:ur vietnamese:vi';

const codes: ReadonlySet<string> = /*@__PURE__*/ new Set(/*@__PURE__*/ CODES.split(' '));
const meant: ReadonlyMap<string, string> = /*@__PURE__*/ new Map(
  /*@__PURE__*/ MEANT.split(' ').map((pair) => {
    const [wrong = '', right = ''] = pair.split(':');
    return [wrong, right];
  }),
);

/**
 * Whether a language subtag in lower case is registered. Subtags of three letters (ISO 639-2, -3 and -5) are not looked
 * up and count as registered: there are 8000 of them. None has more than three letters.
 */
export function isRegistered(subtag: string): boolean {
  return subtag.length === 3 || codes.has(subtag);
}

/** The language that somebody means with the code of a country or with the English name of a language. */
export function languageMeantBy(subtag: string): string | undefined {
  return meant.get(subtag.toLowerCase());
}
