/** Rows of each product, in their order. */
export function byItem<Row extends { readonly itemId: string }>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const known = found.get(row.itemId);
    if (known) known.push(row);
    else found.set(row.itemId, [row]);
  }
  return found;
}
