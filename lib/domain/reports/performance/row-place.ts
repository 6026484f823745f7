/** A product or an affiliate that has a page of its own. */
export interface RowPlace {
  readonly level: 'product' | 'affiliate';
  readonly id: string;
}

const PLACE = /^(product|affiliate)-(\d{1,20})$/;

/** Which row a part of the panel's address names; null: none. */
export function readRowPlace(part: string | null): RowPlace | null {
  const [, level, id] = PLACE.exec(part ?? '') ?? [];
  return level && id ? { level: level as RowPlace['level'], id } : null;
}
