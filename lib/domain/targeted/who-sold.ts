/** What one product or affiliate of a campaign sold by it. */
export interface SoldPart {
  readonly id: string;
  readonly name: string;
  /** null: not known, as days of the campaign were not read. */
  readonly orders: number | null;
  /** In units of `AMOUNT_SCALE`; null as above. */
  readonly sales: bigint | null;
  readonly commission: bigint | null;
}
type Group = Pick<SoldPart, 'id' | 'name'> & { readonly orders: number; readonly sales: bigint; readonly commission: bigint };

/**
 * The parts that a campaign holds, each with what it sold, the highest sales first; and those that sold by it and are in it no more.
 *
 * @param groups by product or affiliate, of this campaign alone; null: no order line is known
 * @param whole all days of the campaign were read: a part without a group sold nothing. Else nobody knows
 */
export function soldParts(
  held: readonly { readonly id: string; readonly name: string }[],
  groups: readonly Group[] | null,
  whole: boolean,
): readonly SoldPart[] {
  const sold = new Map((groups ?? []).map((group) => [group.id, group]));
  const none = groups !== null && whole ? { orders: 0, sales: 0n, commission: 0n } : { orders: null, sales: null, commission: null };
  const parts = new Map(held.map(({ id, name }) => [id, { id, name, ...none } satisfies SoldPart as SoldPart]));
  for (const { id, name, orders, sales, commission } of sold.values())
    parts.set(id, { id, name: parts.get(id)?.name || name, orders, sales, commission });
  const size = ({ sales }: SoldPart) => sales ?? -1n;
  return [...parts.values()].sort((one, other) => (size(one) === size(other) ? 0 : size(one) > size(other) ? -1 : 1));
}

/** In the campaign, and without a sale by it: what to ask about, or to take out. */
export const neverSold = (parts: readonly SoldPart[]): readonly SoldPart[] => parts.filter(({ orders }) => orders === 0);
