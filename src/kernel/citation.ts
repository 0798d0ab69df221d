/** The instruments of law that the product knows. Local overlays are named `local-<region code>-<year>`. */
export type InstrumentId =
  | 'regulations-2005'
  | 'regulations-2022'
  | 'policy-2013'
  | 'civil-code'
  | 'civil-procedure'
  | 'reconsideration'
  | 'administrative-litigation'
  | 'labour-arbitration'
  | 'people-mediation'
  | 'stepwise-2014'
  | 'first-petitions-2014'
  | 'first-petitions-2022'
  | 'simple-2016'
  | 'simple-2022'
  | 'practice'
  | `local-${string}`;

interface Article {
  readonly instrument: InstrumentId;
  /** 0 where only a report of the instrument was at hand, so that the number of the article is not known. */
  readonly article: number;
}

/**
 * A place in a legal text (引文): instrument, article (条), paragraph (款), item (项).
 *
 * An item always names its paragraph, the first where the article has but one: the written form has no other way to
 * tell article 31, item 6 from article 31, paragraph 6.
 */
export type Citation = Article &
  ({ readonly paragraph?: number; readonly item?: undefined } | { readonly paragraph: number; readonly item?: number });

/** Names places of one instrument: `const at = placesIn('regulations-2022'); at(23, 3)`. */
export function placesIn(instrument: InstrumentId): (article: number, paragraph?: number, item?: number) => Citation {
  return (article, paragraph, item) => {
    if (item !== undefined) return { instrument, article, paragraph: paragraph ?? 1, item };
    return paragraph === undefined ? { instrument, article } : { instrument, article, paragraph };
  };
}

/** The one written form of a citation, `regulations-2022/23/3`, as stored in duties, refusals and the API. */
export function cite({ instrument, article, paragraph, item }: Citation): string {
  return `${instrument}/${article}${place(paragraph)}${place(item)}`;
}

const place = (number: number | undefined): string => (number === undefined ? '' : `/${number}`);

/** Reads the written form back. @throws RangeError when it is not one. */
export function parseCitation(text: string): Citation {
  const match = /^([a-z][a-z0-9-]*)\/(\d+)(?:\/(\d+))?(?:\/(\d+))?$/.exec(text);
  if (!match) throw new RangeError(`not a citation: ${text}`);
  const [, instrument, article, ...places] = match;
  const [paragraph, item] = places.map((place) => (place === undefined ? undefined : Number(place)));
  return placesIn(instrument as InstrumentId)(Number(article), paragraph, item);
}
