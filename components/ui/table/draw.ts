const SVG = 'http://www.w3.org/2000/svg';

/** An element with its class, inside of another. */
export function add<Tag extends keyof HTMLElementTagNameMap>(to: Element, tag: Tag, className = ''): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  to.append(element);
  return element;
}

/** A piece of a picture with its attributes. */
export function addSvg<Tag extends keyof SVGElementTagNameMap>(
  to: Element,
  tag: Tag,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  to.append(element);
  return element;
}

/** Sets words where they differ: most rows have the same ones. */
export function say(element: Element, words: string): void {
  const { firstChild } = element;
  if (!(firstChild instanceof Text)) element.textContent = words;
  else if (firstChild.data !== words) firstChild.data = words;
}

/** What a cell is made of, made once for each cell and used for many rows. */
export function partsOf<Parts>(make: (cell: HTMLElement) => Parts): (cell: HTMLElement) => Parts {
  const known = new WeakMap<HTMLElement, Parts>();
  return (cell) => {
    const before = known.get(cell);
    if (before) return before;
    const made = make(cell);
    known.set(cell, made);
    return made;
  };
}
