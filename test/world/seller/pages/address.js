// The address: path, paging and the switches of the stand-in. Switches stay in the address over all moves.
//
//   shop=<id>             another shop than the host's first           otherShop=<id>  who lends the rows of `foreign`
//   lang=pt-BR|vi|en|th|id|zh-TW|ms                                    delay=<ms>      how long a page takes (60)
//   layout=inline|columns price inside the product's row, or every column a table of its own
//   rerender=reuse|replace what happens to rows on a change: patched in place (what others put in stays), or new ones
//   lazy=1|ids            prices, or prices and every evidence of the id, come when the row is near the view
//   evidence=label,name,value,link   where the product list tells the id (all)
//   torn=1                checkbox and link change 40 ms later than the words
//   expanded=1            variations are shown without "view more"
//   ui=react|eds          AMS tables of the newer or the classic kind
//   key=item|commission|none  what data-row-key of an AMS row holds
//   virtual=1             only AMS rows near the view exist
//   foreign=<n>           rows of another shop on each page            twice=1         the first product stands there twice
//   tour=1|lang           a layer over everything                      hostile=1       a page that means harm (hostile.js)
//
// Of the page itself: page, size (12, 24, 48; tests also more), sort (name, price, stock, sales, rate; "-" before it: greatest first), keyword, tab.
const KEPT = ['shop', 'otherShop', 'lang', 'delay', 'layout', 'rerender', 'lazy', 'evidence', 'torn', 'expanded', 'ui', 'key', 'virtual', 'foreign', 'twice', 'hostile'];
const now = () => new URLSearchParams(location.search);

export const switches = {};
for (const name of KEPT) if (now().has(name)) switches[name] = now().get(name);

export const evidence = (name) => !switches.evidence || switches.evidence.split(',').includes(name);

/** Page, size, sort, keyword and tab as the address says. */
export function readView() {
  const query = now();
  return { page: Number(query.get('page')) || 1, size: Number(query.get('size')) || 24, sort: query.get('sort') ?? '', keyword: query.get('keyword') ?? '', tab: query.get('tab') ?? '' };
}

/** The query of an address: a view's own values and all switches. */
export function queryOf(view = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...view, ...switches })) if (value !== '' && value != null) query.set(name, String(value));
  return query;
}

export const addressOf = (path, view) => {
  const query = queryOf(view).toString();
  return query === '' ? path : `${path}?${query}`;
};
