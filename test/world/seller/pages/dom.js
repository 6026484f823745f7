// Making and patching nodes, as a virtual DOM would: only nodes of the page itself are touched, what others put between them stays.
const ours = new WeakSet();
const given = new WeakMap(); // element → names of the attributes that the page gave it

export const isOurs = (node) => ours.has(node);
export const $ = (selector) => document.querySelector(selector);

const text = (words) => {
  const node = document.createTextNode(words);
  ours.add(node);
  return node;
};

/** An element with attributes (null: none of that name; functions: listeners) and children (texts, elements, null). */
export function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  ours.add(node);
  const names = [];
  for (const [name, value] of Object.entries(attributes)) {
    if (value == null) continue;
    if (typeof value === 'function') node.addEventListener(name, value);
    else {
      node.setAttribute(name, value);
      names.push(name);
    }
  }
  given.set(node, names);
  for (const child of children.flat()) if (child != null) node.append(typeof child === 'object' ? child : text(String(child)));
  return node;
}

/** Makes `old` look like `fresh`, keeping the nodes. */
export function patch(old, fresh) {
  if (old.nodeType === Node.TEXT_NODE) {
    if (old.data !== fresh.data) old.data = fresh.data;
    return;
  }
  const names = given.get(fresh);
  for (const name of given.get(old)) if (!names.includes(name)) old.removeAttribute(name);
  for (const name of names) if (old.getAttribute(name) !== fresh.getAttribute(name)) old.setAttribute(name, fresh.getAttribute(name));
  given.set(old, names);
  patchChildren(old, [...fresh.childNodes]);
}

export function patchChildren(parent, wanted) {
  const mine = [...parent.childNodes].filter(isOurs);
  wanted.forEach((node, index) => {
    const was = mine[index];
    if (!was) parent.append(node);
    else if (was.nodeName === node.nodeName) patch(was, node);
    else was.replaceWith(node);
  });
  for (const extra of mine.slice(wanted.length)) extra.remove();
}
