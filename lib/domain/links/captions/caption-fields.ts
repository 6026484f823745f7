import type { Language } from '#lib/domain/language';

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

/** `{old_price}`, `{oldPrice}`, `{preço_antigo}`: how people write them, in each language. */
const NAMES: Readonly<Record<CaptionField, Readonly<Record<Language, string>>>> = {
  product: { en: 'product', 'pt-BR': 'produto' },
  price: { en: 'price', 'pt-BR': 'preço' },
  oldPrice: { en: 'old_price', 'pt-BR': 'preço_antigo' },
  discount: { en: 'discount', 'pt-BR': 'desconto' },
  rating: { en: 'rating', 'pt-BR': 'nota' },
  sold: { en: 'sold', 'pt-BR': 'vendidos' },
  shop: { en: 'shop', 'pt-BR': 'loja' },
  coupon: { en: 'coupon', 'pt-BR': 'cupom' },
  group: { en: 'group', 'pt-BR': 'grupo' },
  link: { en: 'link', 'pt-BR': 'link' },
  disclosure: { en: 'disclosure', 'pt-BR': 'aviso' },
  commission: { en: 'commission', 'pt-BR': 'comissão' },
};

/** A field as it is written into a template: "{price}", in Portuguese "{preço}". */
export const writtenField = (field: CaptionField, language: Language): string => `{${NAMES[field][language]}}`;

/** The field of a name in any of its spellings; null for none. */
export const fieldNamed = (name: string): CaptionField | null => BY_NAME.get(bare(name)) ?? null;

const bare = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\p{M}_-]/gu, '')
    .toLowerCase();

const BY_NAME: ReadonlyMap<string, CaptionField> = new Map(
  CAPTION_FIELDS.flatMap((field) => [field, ...Object.values(NAMES[field])].map((name) => [bare(name), field] as const)),
);
