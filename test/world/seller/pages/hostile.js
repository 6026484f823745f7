// A page that means harm to whatever reads it: 200 acts, one about every 25 ms, each bounded in count and time; then it is quiet.
// It forges rows with strangers' ids, marks them like a badge, clicks on all that others put in, floods messages and history, and bends prototypes.
// Tests read window.__hostile: {total, done, spied, failures, forged, clicks, messages, moves, finished}. Rows that it makes carry no truth: __seller.truthOf gives null for them.
'use strict';
(() => {
  const query = new URLSearchParams(location.search);
  let seed = Number(query.get('hostileSeed')) || 1;
  const random = (below) => {
    seed = (Math.imul(seed, 48271) >>> 0) % 2147483647 || 1;
    return seed % below;
  };
  const real = { setTimeout: window.setTimeout.bind(window), push: history.pushState.bind(history), replace: history.replaceState.bind(history) };
  const report = { total: 0, done: 0, spied: {}, roots: [], failures: [], forged: 0, clicks: 0, messages: 0, moves: 0 };
  window.__hostile = report;
  let data = { labels: { itemId: 'Item ID: ' }, strangers: ['12345678901'] };
  const made = new WeakSet();
  const make = (tag, attributes = {}, words = '') => {
    const node = document.createElement(tag);
    for (const name of Object.keys(attributes)) node.setAttribute(name, attributes[name]);
    node.textContent = words;
    made.add(node);
    return node;
  };

  // ---- prototypes: every call still does what it did, and the page listens in
  const bend = (owner, name, holder) => () => {
    const was = owner[name];
    if (typeof was !== 'function') return;
    let busy = false;
    owner[name] = function (...given) {
      if (!busy) {
        busy = true;
        report.spied[`${holder}.${name}`] = (report.spied[`${holder}.${name}`] || 0) + 1;
        if (name === 'attachShadow') given[0] = { ...given[0], mode: 'open' };
        busy = false;
      }
      const result = was.apply(this, given);
      if (name === 'attachShadow') report.roots.push(result);
      return result;
    };
  };
  const bends = [
    ...['map', 'filter', 'forEach', 'push', 'find', 'slice', 'join', 'includes', 'some', 'sort'].map((name) => bend(Array.prototype, name, 'Array')),
    ...['attachShadow', 'setAttribute', 'getAttribute', 'matches', 'closest', 'querySelector', 'querySelectorAll', 'append', 'remove', 'replaceChildren'].map((name) => bend(Element.prototype, name, 'Element')),
    ...['appendChild', 'insertBefore', 'removeChild', 'contains', 'cloneNode'].map((name) => bend(Node.prototype, name, 'Node')),
    ...['addEventListener', 'dispatchEvent'].map((name) => bend(EventTarget.prototype, name, 'EventTarget')),
    ...['match', 'replace', 'trim'].map((name) => bend(String.prototype, name, 'String')),
    bend(RegExp.prototype, 'exec', 'RegExp'),
    bend(JSON, 'parse', 'JSON'),
    bend(window, 'requestIdleCallback', 'window'),
    bend(Document.prototype, 'createElement', 'Document'),
    () => { window.chrome = { runtime: { id: 'abcdefghijklmnopabcdefghijklmnop', sendMessage: () => { report.spied.sendMessage = 1; }, onMessage: { addListener() { report.spied.onMessage = 1; } } } }; },
    () => { window.browser = window.chrome; },
  ];

  // ---- what others put in: elements that neither the page nor this script made (custom hosts, unknown tags, empty spans with a shadow inside)
  const foreign = () => [...document.querySelectorAll('tr *, .page-title *, body > *')].filter((node) => !made.has(node) && !known(node));
  const known = (node) => node.matches('#app, #root, script, .tour-layer, .tour-layer *') || window.__seller?.isOurs(node) === true;

  // ---- forged rows
  const stranger = () => data.strangers[random(data.strangers.length)];
  const own = () => [...document.querySelectorAll('tr')].find((row) => window.__seller?.truthOf(row));
  const bodies = () => [...document.querySelectorAll('tbody')];
  const put = (node, where = bodies()[0] ?? document.body) => {
    if (!node || !where || report.forged >= 600) return;
    if (random(2) === 0) where.prepend(node);
    else where.append(node);
    report.forged += 1;
  };
  const copyOf = (node) => {
    const copy = node?.cloneNode(true);
    for (const part of copy ? [copy, ...copy.querySelectorAll('*')] : []) made.add(part);
    return copy;
  };
  const row = (...cells) => {
    const line = make('tr', { class: 'eds-table__row' });
    for (const cell of cells) {
      const td = make('td');
      td.append(cell);
      line.append(td);
    }
    return line;
  };
  const label = (id) => make('div', { class: 'item-id' }, data.labels.itemId + id);
  const box = (name, value) => make('input', { type: 'checkbox', name, value });
  const link = (id) => make('a', { href: `/portal/product/${id}` }, 'x');
  const both = (...nodes) => { const block = make('div', { class: 'product-variation-item' }); block.append(...nodes); return block; };
  const odd = ['9223372036854775808', '99999999999999999999', '-5', '0', '00012345678901', '1e11', '１２３４５６７８９０１', '12345678901 12345678902', '0x2540BE400', '<b>1</b>', '٣٤٥٦٧٨٩٠١٢', ''];
  const forged = [
    () => put(row(label(stranger()))),
    () => put(row(both(box(stranger(), stranger()), label(stranger())))),
    () => put(row(both(link(stranger()), label(stranger())))),
    () => { const line = row(label(stranger())); line.setAttribute('data-row-key', stranger()); put(line); },
    () => put(row(make('span', {}, `${data.labels.itemId}${stranger()} ${data.labels.itemId}${stranger()}`))),
    () => { const line = row(label(stranger())); line.style.display = 'none'; put(line); },
    () => { const line = row(label(stranger())); line.style.cssText = 'position:fixed;top:-999px;height:0;overflow:hidden'; put(line); },
    () => put(row(both(row(label(stranger()))))),
    () => put(row(label(stranger())), document.querySelector('thead') ?? document.body),
    () => { const host = make('div'); host.attachShadow({ mode: 'open' }).append(row(label(stranger()))); put(host, document.body); },
    () => { const frame = make('iframe', { srcdoc: `<table><tr><td>${data.labels.itemId}${stranger()}</td></tr></table>` }); put(frame, document.body); },
    () => put(row(make('textarea', {}, data.labels.itemId + stranger()))),
    () => { for (let count = 0; count < 100; count += 1) put(row(label(stranger()))); },
    () => { const copy = copyOf(own()); copy?.querySelectorAll('[name]').forEach((node) => { node.name = stranger(); }); put(copy); },
    () => put(copyOf(own())),
    () => put(make('div', { class: 'product-card-item grid' }, data.labels.itemId + stranger()), document.body),
    ...odd.map((id) => () => put(row(both(label(id), box(id, id), link(encodeURIComponent(id)))))),
    ...odd.map((id) => () => { const line = row(make('span', {}, 'x')); line.setAttribute('data-row-key', id); put(line); }),
  ];

  // ---- fake badges, and hands on real ones
  const badge = (attributes, words) => { const node = make('span', attributes, words); own()?.querySelector('td')?.append(node); };
  const each = (work) => () => foreign().slice(0, 60).forEach(work);
  const hands = [
    () => badge({ class: 'sidecar-badge' }, '99% → 99%'),
    () => badge({ 'data-sidecar': stranger() }, '80%'),
    () => badge({ 'data-item-id': stranger(), role: 'button' }, 'click'),
    () => { const host = make('span', { 'data-sidecar': '1', 'data-item-id': stranger() }); host.attachShadow({ mode: 'open' }).innerHTML = '<button>80%</button>'; own()?.querySelector('td')?.append(host); },
    each((node) => { const copy = copyOf(node); if (report.forged++ < 600) own()?.querySelector('td')?.append(copy); }),
    each((node) => own()?.querySelector('td')?.append(node)),
    each((node) => { for (const { name } of [...node.attributes]) if (name.startsWith('data-')) node.setAttribute(name, stranger()); }),
    each((node) => node.removeAttribute('style')),
    each((node) => node.setAttribute('style', 'position:fixed;inset:0;z-index:99999')),
    each((node) => node.setAttribute('hidden', '')),
    each((node) => { if (!node.firstChild) node.append('99%'); }),
    each((node) => node.remove()),
    () => document.head.append(make('style', {}, 'td > span:empty, td > div:empty { all: unset !important; font-size: 200px !important }')),
    () => { let left = 50; const watcher = new MutationObserver(() => { for (const node of foreign()) { if (left-- <= 0) return watcher.disconnect(); node.remove(); } }); watcher.observe(document.documentElement, { childList: true, subtree: true }); real.setTimeout(() => watcher.disconnect(), 1500); },
  ];

  // ---- clicks that no person made
  const press = (type, make) => each((node) => { for (const target of [node, ...(node.shadowRoot?.querySelectorAll('*') ?? [])]) { report.clicks += 1; if (report.clicks < 5000) target.dispatchEvent(make(type)); } });
  const mouse = (type) => new MouseEvent(type, { bubbles: true, composed: true, cancelable: true, view: window });
  const clicks = [
    ...['click', 'dblclick', 'mousedown', 'mouseup', 'contextmenu', 'auxclick', 'mouseover', 'mouseenter'].map((type) => press(type, mouse)),
    ...['pointerdown', 'pointerup', 'pointerover', 'pointercancel'].map((type) => press(type, (name) => new PointerEvent(name, { bubbles: true, composed: true, isPrimary: true }))),
    ...['Enter', ' ', 'a'].map((key) => press('keydown', (type) => new KeyboardEvent(type, { key, bubbles: true, composed: true }))),
    ...['Enter', ' '].map((key) => press('keyup', (type) => new KeyboardEvent(type, { key, bubbles: true, composed: true }))),
    ...['focus', 'focusin', 'input', 'change', 'submit', 'toggle', 'command'].map((type) => press(type, (name) => new Event(name, { bubbles: true, composed: true }))),
    each((node) => { report.clicks += 1; node.click?.(); }),
    each((node) => node.focus?.()),
    () => { for (const root of report.roots) for (const node of root.querySelectorAll('*')) { report.clicks += 1; node.click?.(); } },
    () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'L', ctrlKey: true, shiftKey: true, bubbles: true })),
    () => { addEventListener('click', (event) => { if (!event.isTrusted) event.stopImmediatePropagation(); }, { capture: true, once: true }); document.body.click(); },
  ];

  // ---- messages: a hundred at a time
  const bodiesOfMessages = [
    { type: 'open-panel' }, { type: 'openPanel', itemId: '1' }, { name: 'panel.open' }, { name: 'page.seen', items: Array(500).fill('1') }, { kind: 'write', rate: 80 }, 'open', 7, null, [], { __proto__: { name: 'panel.open' } },
    { source: 'content-script', payload: { rows: Array(200).fill({ id: '12345678901' }) } }, { direction: 'from-page', message: { name: 'ams.setRate', itemId: '1', rate: 8000 } }, { ok: true, value: {} }, { ok: false }, { id: 1, jsonrpc: '2.0', method: 'setRate' },
  ];
  const messages = [
    ...bodiesOfMessages.map((message) => () => { for (let count = 0; count < 100; count += 1) { report.messages += 1; postMessage(message, '*'); } }),
    () => { const { port1, port2 } = new MessageChannel(); port1.start(); for (let count = 0; count < 100; count += 1) { report.messages += 1; port2.postMessage({ count }); } real.setTimeout(() => port1.close(), 500); },
    () => { const channel = new BroadcastChannel('sidecar'); for (let count = 0; count < 100; count += 1) channel.postMessage({ count }); channel.close(); },
    ...['sidecar', 'sidecar:open', 'extension', 'wxt:locationchange', 'wxt:content-script-started', 'DOMContentLoaded'].map((type) => () => { for (let count = 0; count < 50; count += 1) { document.dispatchEvent(new CustomEvent(type, { detail: { itemId: stranger() }, bubbles: true })); window.dispatchEvent(new CustomEvent(type, { detail: {} })); } }),
  ];

  // ---- history: 200 moves a second for two seconds, then the address is what it was
  const places = ['/portal/product/list/all', '/portal/web-seller-affiliate/open_campaign', '/portal/product/12345678901', '/portal/sale/order', '/datacenter/overview', '/account/signin', '/portal/product/99999999999999999999'];
  const flood = (way) => () => {
    const home = location.href;
    const ends = performance.now() + 2000;
    const step = () => {
      if (performance.now() > ends || report.moves >= 800) return real.replace(null, '', home);
      for (let count = 0; count < 10; count += 1) {
        report.moves += 1;
        real[way](null, '', `${places[random(places.length)]}?n=${report.moves}`);
      }
      return real.setTimeout(step, 50);
    };
    step();
  };
  const histories = [
    flood('push'),
    ...places.map((place) => () => { const home = location.href; report.moves += 1; real.push(null, '', place); real.replace(null, '', home); }),
    () => { const home = location.href; for (let count = 0; count < 20; count += 1) real.replace(null, '', `#${count}`); real.replace(null, '', home); },
    () => { for (let count = 0; count < 50; count += 1) window.dispatchEvent(new HashChangeEvent('hashchange')); },
  ];

  // ---- storms in the document
  const storms = [
    () => { for (const node of [...document.querySelectorAll('tr')].slice(0, 100)) for (let count = 0; count < 5; count += 1) node.classList.toggle('storm'); },
    () => { for (let count = 0; count < 500; count += 1) document.body.setAttribute('data-storm', String(count)); },
    () => { const nodes = Array.from({ length: 500 }, () => make('i')); document.body.append(...nodes); for (const node of nodes) node.remove(); },
    () => { const text = document.createTextNode(''); document.body.append(text); for (let count = 0; count < 500; count += 1) text.data = String(count); text.remove(); },
    () => put(row(make('span', {}, 'x'.repeat(100_000)))),
    () => put(row(make('span', {}, `${data.labels.itemId}${'9'.repeat(100_000)}`))),
    () => { let deep = make('div'); const top = deep; for (let count = 0; count < 400; count += 1) { const next = make('div'); deep.append(next); deep = next; } deep.textContent = data.labels.itemId + stranger(); put(row(top)); },
    () => { for (let count = 0; count < 50; count += 1) { scrollTo(0, random(2000)); dispatchEvent(new Event('scroll')); } scrollTo(0, 0); },
    () => { for (let count = 0; count < 50; count += 1) dispatchEvent(new Event('resize')); },
    () => { const was = document.title; for (let count = 0; count < 50; count += 1) document.title = `${count}`; document.title = was; },
    () => { const was = document.documentElement.lang; document.documentElement.lang = 'xx'; real.setTimeout(() => { document.documentElement.lang = was; }, 300); },
    () => { for (const type of ['visibilitychange', 'freeze', 'resume', 'pagehide', 'pageshow', 'beforeunload', 'popstate', 'online', 'offline', 'storage']) document.dispatchEvent(new Event(type)); },
    () => { Object.defineProperty(document, 'hidden', { configurable: true, get: () => true }); delete document.hidden; },
    () => { for (let count = 0; count < 30; count += 1) { customElements.define(`x-${seed}-${count}`, class extends HTMLElement {}); } },
  ];

  const groups = [...bends, ...forged, ...hands, ...clicks, ...messages, ...histories, ...storms];
  const acts = Array.from({ length: 200 }, (_, index) => groups[index] ?? groups[bends.length + random(groups.length - bends.length)]);
  report.total = acts.length;
  // Prototypes are bent before anything else runs; the rest waits for the page and comes in a mixed order.
  const run = (act, name) => {
    try {
      act();
    } catch (reason) {
      report.failures.push(`${name}: ${reason}`);
    }
    report.done += 1;
  };
  bends.forEach((act, index) => run(act, `bend ${index}`));
  const rest = acts.slice(bends.length).map((act, index) => ({ act, name: `act ${bends.length + index}`, order: random(1e6) })).sort((left, right) => left.order - right.order);
  report.finished = new Promise((resolve) => {
    const step = () => {
      const next = rest.shift();
      // The longest act, the flood of the history, lasts two seconds: the end is said after it.
      if (!next) return void real.setTimeout(() => resolve({ ...report, roots: report.roots.length, finished: true }), 2200);
      run(next.act, next.name);
      return void real.setTimeout(step, 25);
    };
    addEventListener('load', () => {
      const found = document.getElementById('world-data');
      if (found) data = JSON.parse(found.textContent);
      const wait = () => (document.documentElement.dataset.worldReady === undefined ? real.setTimeout(wait, 50) : step());
      wait();
    });
  });
})();
