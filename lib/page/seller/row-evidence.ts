import { itemIdOf, linkedItem } from './item-id';
import { readLabelText } from './label-text';
import type { PageSpec } from './page-spec';

export interface RowEvidence {
  /** What the row says of itself; empty: nothing, more than one: it contradicts itself. */
  readonly ids: ReadonlySet<string>;
  /** The row's key, which may be an id of something else. */
  readonly key: string | null;
  /** Where the product is shown; null where that cannot be told. */
  readonly cell: Element | null;
  /** The element that holds the labelled id. */
  readonly line: Element | null;
}

/** Collects everything in a row that names a product. It reads the document and changes nothing. */
export function readEvidence(row: Element, spec: PageSpec): RowEvidence {
  const ids = new Set<string>();
  const own = (element: Element) => !element.closest(spec.notEvidence);

  let line: Element | null = null;
  for (const { id, element } of labelled(row, spec)) {
    ids.add(id);
    line ??= element;
  }
  let link: Element | null = null;
  for (const anchor of row.querySelectorAll('a[href]')) {
    const id = linkedItem(anchor.getAttribute('href'));
    if (!id || !own(anchor)) continue;
    ids.add(id);
    if (!anchor.matches(spec.buttons)) link ??= anchor;
  }
  let box: Element | null = null;
  for (const input of row.querySelectorAll('input[type="checkbox"]')) {
    const named = [input.getAttribute('name'), input.getAttribute('value')].map(itemIdOf).filter((id) => id !== null);
    if (named.length === 0 || !own(input)) continue;
    for (const id of named) ids.add(id);
    box ??= input;
  }
  const key = itemIdOf(row.getAttribute('data-row-key'));
  return { ids, key, cell: ids.size > 0 || key ? productCell(row, spec, [line, link], box) : null, line };
}

function labelled(row: Element, spec: PageSpec): readonly { readonly id: string; readonly element: Element }[] {
  const known = [...row.querySelectorAll(spec.idLines)].flatMap((element) => found(element.textContent, element));
  return known.length > 0 ? known : textsOf(row).flatMap((node) => labelledAt(node, row, spec));
}

function labelledAt(node: Node, row: Element, spec: PageSpec): { id: string; element: Element }[] {
  const read = readLabelText(node.nodeValue);
  const parent = node.parentElement;
  if (!read || !parent || parent.closest(spec.notEvidence)) return [];
  if (read !== 'label-only') return [{ id: read.id, element: parent }];
  // Label and number stand in nodes of their own: side by side, or one level apart.
  const here = found(parent.textContent, parent);
  const above = parent.parentElement;
  return here.length > 0 || !above || above === row ? here : found(above.textContent, above);
}

function found(text: string | null, element: Element): { id: string; element: Element }[] {
  const read = readLabelText(text);
  return read && read !== 'label-only' ? [{ id: read.id, element }] : [];
}

function textsOf(row: Element): Node[] {
  const walker = row.ownerDocument.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  const texts: Node[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  return texts;
}

/** The cell in which the id was found. A selection column or an action column holds an id too, but not the product. */
function productCell(row: Element, spec: PageSpec, shown: readonly (Element | null)[], box: Element | null): Element | null {
  const cellOf = (element: Element | null | undefined) => element?.closest(spec.cells) ?? null;
  for (const element of shown) if (element) return cellOf(element);
  const withBox = cellOf(box);
  return withBox?.querySelector('img') ? withBox : cellOf(row.querySelector('img'));
}
