/** What a caption may name, in the order in which the editor offers it. */
export const CAPTION_FIELDS = [
  'product',
  'price',
  'oldPrice',
  'discount',
  'rating',
  'sold',
  'shop',
  'coupon',
  'group',
  'link',
  'disclosure',
  'commission',
] as const;
export type CaptionField = (typeof CAPTION_FIELDS)[number];

/** The texts that fields stand for; null: not known. */
export type CaptionValues = Readonly<Record<CaptionField, string | null>>;

/** `{old_price}`, `{oldPrice}`, `{preço_antigo}`: how people write them, in English and Portuguese. */
const NAMES: Readonly<Record<CaptionField, readonly [english: string, portuguese: string]>> = {
  product: ['product', 'produto'],
  price: ['price', 'preço'],
  oldPrice: ['old_price', 'preço_antigo'],
  discount: ['discount', 'desconto'],
  rating: ['rating', 'nota'],
  sold: ['sold', 'vendidos'],
  shop: ['shop', 'loja'],
  coupon: ['coupon', 'cupom'],
  group: ['group', 'grupo'],
  link: ['link', 'link'],
  disclosure: ['disclosure', 'aviso'],
  commission: ['commission', 'comissão'],
};

/** A field as it is written into a template: "{price}", in Portuguese "{preço}". */
export const writtenField = (field: CaptionField, language: 'en' | 'pt-BR'): string => `{${NAMES[field][language === 'en' ? 0 : 1]}}`;

/** The field of a name in any of its spellings; null for none. */
export const fieldNamed = (name: string): CaptionField | null => BY_NAME.get(bare(name)) ?? null;

const bare = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\p{M}_-]/gu, '')
    .toLowerCase();

const BY_NAME: ReadonlyMap<string, CaptionField> = new Map(
  CAPTION_FIELDS.flatMap((field) => [field, ...NAMES[field]].map((name) => [bare(name), field] as const)),
);
