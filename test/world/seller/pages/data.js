// What came with the document, and what is asked for later.
export const data = JSON.parse(document.getElementById('world-data').textContent);
export const L = data.labels;

let first = data.list && { set: data.list.set, search: location.search, list: data.list };

/** A page of rows; the one of the document is used once, when it is the one that is wanted. */
export async function loadRows(query) {
  const known = first;
  first = null;
  if (known && known.set === query.get('set') && known.search === location.search) return known.list;
  return (await fetch(`/__seller/rows?${query}`)).json();
}

export async function loadProduct(id, query) {
  if (data.product?.id === id) return data.product;
  const answer = await fetch(`/__seller/product/${id}?${query}`);
  return answer.ok ? answer.json() : null;
}

/** The seller changes a rate; resolves to null or to why not. */
export async function sendRate(itemId, percent, query) {
  const answer = await fetch(`/__seller/rate?${query}`, { method: 'POST', body: JSON.stringify({ itemId, percent }) });
  return answer.ok ? null : (await answer.json()).error;
}
