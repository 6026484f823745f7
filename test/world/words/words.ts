/** The words of one language from which product and shop names are put together. All brands and names are made up. */
export interface Words {
  /** Five departments, each with things one can buy. */
  readonly departments: readonly { readonly name: string; readonly things: readonly string[] }[];
  readonly qualities: readonly string[];
  readonly details: readonly string[];
  readonly shops: readonly string[];
  /** Order of the parts in a name. */
  readonly order: (thing: string, brand: string, quality: string, detail: string) => string;
}

export const BRANDS = [
  'Lumora',
  'Vekto',
  'Nimbra',
  'Pardalo',
  'Quilda',
  'Torvana',
  'Mirella',
  'Okto',
  'Sandrel',
  'Zuvia',
  'Brisko',
  'Feltro',
] as const;
