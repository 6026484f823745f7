import { describe, expect, it } from 'vitest';
import { byCursor, byOffset, byPageNo, byScroll, byTotal, type Pager } from './pagers';

type Turn = readonly [params: Record<string, unknown>, answer: unknown, next: Record<string, unknown> | null];
const rows = { list: 'items', size: 'size', usual: 3 };

const TABLE: readonly (readonly [name: string, Pager, readonly Turn[]])[] = [
  [
    'byCursor',
    byCursor('cursor', 'page.cursor', 'more'),
    [
      [{ q: 1 }, { page: { cursor: 'b' }, more: true }, { q: 1, cursor: 'b' }],
      [{ cursor: 'b' }, { page: { cursor: 'c' }, more: false }, null],
      [{ cursor: 'b' }, { page: { cursor: '' }, more: true }, null],
      [{ cursor: 'b' }, { page: { cursor: 'b' }, more: true }, null],
      [{ cursor: 'b' }, { page: null, more: true }, null],
    ],
  ],
  [
    'byCursor without a flag',
    byCursor('cursor', 'cursor', undefined, rows),
    [
      [{ size: 2 }, { cursor: 'b', items: [1, 2] }, { size: 2, cursor: 'b' }],
      [{ size: 2 }, { cursor: 'b', items: [1] }, null],
      [{}, { cursor: 'b', items: [1, 2] }, null],
      [{}, { cursor: 'b', items: [1, 2], leftOut: 1 }, { cursor: 'b' }],
      [{}, { cursor: 'b', items: [1], leftOut: 1 }, null],
      [{}, { cursor: 'b' }, null],
    ],
  ],
  [
    'byPageNo',
    byPageNo('page', 'info.more'),
    [
      [{}, { info: { more: true } }, { page: 2 }],
      [{ page: 2 }, { info: { more: true } }, { page: 3 }],
      [{ page: 3 }, { info: { more: false } }, null],
      [{ page: 3 }, {}, null],
    ],
  ],
  [
    'byTotal',
    byTotal('page', 'size', 'total', 1, 50),
    [
      [{}, { total: 51 }, { page: 2 }],
      [{}, { total: 50 }, null],
      [{ page: 2, size: 10 }, { total: 21 }, { page: 3, size: 10 }],
      [{ page: 3, size: 10 }, { total: 21 }, null],
      [{}, { total: null }, null],
    ],
  ],
  [
    'byTotal without a total',
    byTotal('page', 'size', 'page.total', 1, 3, 'items'),
    [
      [{}, { items: [1, 2, 3] }, { page: 2 }],
      [{ page: 2 }, { items: [1, 2, 3], page: null }, { page: 3 }],
      [
        { page: 2, size: 2 },
        { items: [1, 2], page: { total: null } },
        { page: 3, size: 2 },
      ],
      [{ page: 3 }, { items: [1, 2] }, null],
      [{}, { items: [] }, null],
      [{}, {}, null],
      [{}, { items: [1, 2, 3], page: { total: 3 } }, null],
      [{}, { items: [1], page: { total: 4 } }, { page: 2 }],
    ],
  ],
  [
    'byOffset',
    byOffset('offset', 'next', 'more'),
    [
      [{}, { next: 100, more: true }, { offset: 100 }],
      [{ offset: 100 }, { next: 200, more: false }, null],
      // A server that does not move on would keep us for ever.
      [{ offset: 100 }, { next: 100, more: true }, null],
    ],
  ],
  [
    'byScroll',
    byScroll('scrollId', 'info.id', 'info.more'),
    [
      [{ a: 1 }, { info: { id: 's2', more: true } }, { a: 1, scrollId: 's2' }],
      [{ scrollId: 's2' }, { info: { id: 's3', more: false } }, null],
      [{ scrollId: 's2' }, { info: { id: null, more: true } }, null],
      [{ scrollId: 's2' }, { info: { id: '', more: true } }, null],
    ],
  ],
];

describe.each(TABLE)('%s', (_, pager, turns) => {
  it.each(turns)('after %j and %j comes %j', (params, answer, next) => {
    expect(pager.next(params, answer)).toEqual(next);
  });
});
