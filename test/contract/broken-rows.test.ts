import { describe, expect, it } from 'vitest';
import { AFFILIATE, APIS, type Api, call } from './apis';
import { fakeServer, sample } from './fake-server';

type Bag = Readonly<Record<string, unknown>>;
const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);
const ROWS = 4;
/** Where the broken row stands among the good ones. */
const PLACE = 2;

/** The content of an answer in its envelope, and the envelope with another content. */
function content({ host, rows }: Api, name: string, body: unknown): { readonly inside: Bag; readonly around: (inside: Bag) => unknown } {
  const root = body as Bag;
  if (host === AFFILIATE) {
    const operation = rows[name]?.name ?? '';
    return { inside: (root['data'] as Bag)[operation] as Bag, around: (inside) => ({ data: { [operation]: inside } }) };
  }
  if (isBag(root['response'])) return { inside: root['response'], around: (response) => ({ ...root, response }) };
  return { inside: root, around: (inside) => inside };
}

/** Every list that stands directly in an answer of a reading row, with the rows of its sample. */
const LISTS = APIS.flatMap((api) =>
  Object.entries(api.cases).flatMap(([name, { sample: file }]) => {
    const { body } = sample(file);
    // Of the shop no list is read.
    if (name === 'shopInfo' || api.rows[name]?.repetition !== 'read' || !isBag(body)) return [];
    const { inside } = content(api, name, body);
    return Object.entries(inside ?? {}).flatMap(([list, rows]) =>
      Array.isArray(rows) && rows.length > 0 && rows.every(isBag)
        ? [{ api, name, list, rows: rows as readonly Bag[], title: `${name}.${list}` }]
        : [],
    );
  }),
);
type List = (typeof LISTS)[number];

/** What a row can be instead: nothing, no object, or with one field that is missing, null or of another type. */
const brokenRows = (good: Bag): readonly (readonly [how: string, row: unknown])[] => [
  ['null', null],
  ['a number', 7],
  ['a text', 'x'],
  ['a list', []],
  ...Object.keys(good).flatMap((field) => {
    const { [field]: _left, ...without } = good;
    return [
      [`without ${field}`, without],
      [`${field} of null`, { ...good, [field]: null }],
      [`${field} of another type`, { ...good, [field]: { other: [] } }],
    ] as const;
  }),
];

async function read({ api, name, list, rows }: List, row: unknown, wanted: 'all' | 'readable') {
  const reply = sample(api.cases[name]?.sample ?? '');
  const { inside, around } = content(api, name, reply.body);
  const good = Array.from({ length: ROWS }, (_, at) => rows[at % rows.length]);
  const planted = row === undefined ? good : [...good.slice(0, PLACE), row, ...good.slice(PLACE)];
  return call(api, fakeServer({ ...reply, body: around({ ...inside, [list]: planted }) }), name, { rows: wanted });
}
/** The lists of a decoded answer by their lengths. */
const lengths = (value: unknown) =>
  Object.entries(value as Bag).flatMap(([name, rows]) => (Array.isArray(rows) ? [[name, rows.length] as const] : []));

it('is asked of every list of every API', () => {
  expect(LISTS.length).toBeGreaterThan(25);
  for (const name of ['listItemFeeds', 'getItemFeedData', 'productOfferV2', 'promotions', 'campaigns', 'addedProducts', 'targetedSettings'])
    expect(LISTS.map((each) => each.name)).toContain(name);
});

describe.each(LISTS)('$title', (each) => {
  const good = each.rows[0] ?? {};

  it('gives the good rows and counts the broken one, whatever is broken in it', async () => {
    const whole = await read(each, undefined, 'readable');
    if (!whole.ok) throw new Error(JSON.stringify(whole));
    expect(whole.value).not.toHaveProperty('leftOut');
    let failing = 0;
    for (const [how, row] of brokenRows(good)) {
      const all = await read(each, row, 'all');
      const readable = await read(each, row, 'readable');
      if (!readable.ok) throw new Error(`${how}: ${JSON.stringify(readable)}`);
      const { leftOut, ...rest } = readable.value as Bag & { leftOut?: number };
      if (!all.ok || row === null) {
        failing += 1;
        expect([how, leftOut]).toEqual([how, 1]);
        expect(rest).toEqual(whole.value);
        if (!all.ok) expect(all.failure.code).toBe('responseInvalid');
      } else {
        expect([how, leftOut]).toEqual([how, undefined]);
        const longer = lengths(rest).map(([name, length]) => [name, length - (lengths(whole.value).find(([of]) => of === name)?.[1] ?? 0)]);
        expect(longer.filter(([, by]) => by !== 0).map(([, by]) => by)).toEqual([1]);
      }
    }
    expect(failing).toBeGreaterThan(2);
  });

  it('fails where no row can be read', async () => {
    const reply = sample(each.api.cases[each.name]?.sample ?? '');
    const { inside, around } = content(each.api, each.name, reply.body);
    const body = around({ ...inside, [each.list]: [7, 'x', 8] });
    expect(await call(each.api, fakeServer({ ...reply, body }), each.name, { rows: 'readable' })).toMatchObject({
      failure: { code: 'responseInvalid' },
    });
  });
});
