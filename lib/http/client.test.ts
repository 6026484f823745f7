import * as v from 'valibot';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { failure } from '#lib/domain/failure';
import { fail, ok, type Result } from '#lib/domain/result';
import type { Seal } from '#lib/domain/seal';
import type { Wire } from './call';
import { createClient } from './client';
import { createClock } from './clock';
import { byPageNo } from './pagers';

const one = {
  method: 'GET',
  repetition: 'read',
  name: 'one',
  params: v.strictObject({ id: v.string() }),
  response: v.object({ n: v.number() }),
  pager: undefined,
} as const;
const many = {
  method: 'GET',
  repetition: 'read',
  name: 'many',
  params: v.strictObject({ page: v.optional(v.number()) }),
  response: v.object({ more: v.boolean(), at: v.number() }),
  pager: byPageNo('page', 'more'),
} as const;
const table = { one, many } as const;

const seal: Seal = { accountId: 'a', hosts: ['api.example'], sha256Then: async () => '' };
const wire: Wire = {
  build: async (row, params) => ({
    url: `https://api.example/${row.name}?${new URLSearchParams(params as Record<string, string>)}`,
    method: row.method,
    headers: {},
  }),
  open: (_row, reply) => reply.body as Result<unknown>,
};

function client(...answers: readonly Result<unknown>[]) {
  const urls: string[] = [];
  const made = createClient(table, {
    wire,
    seal,
    clock: createClock(() => 0),
    send: async ({ url }) => {
      urls.push(url);
      return ok({ status: 200, body: answers[Math.min(urls.length, answers.length) - 1], serverTime: null, retryAt: null });
    },
    take: async () => ok(null),
    pause: async () => undefined,
    random: () => 0,
  });
  return { made, urls };
}

type Unread = { readonly leftOut?: number };
const pagesOf = async (answers: readonly Result<unknown>[]) => {
  const { made, urls } = client(...answers);
  const pages = [];
  for await (const page of made.pages.many({})) pages.push(page);
  return { pages, urls };
};

describe('a client', () => {
  it('is typed at both ends, and has page walks only for rows with a pager', () => {
    const { made } = client();
    expectTypeOf(made.one).parameter(0).toEqualTypeOf<{ id: string }>();
    expectTypeOf(made.one).returns.resolves.toEqualTypeOf<Result<{ n: number } & Unread>>();
    expectTypeOf(made.pages).toHaveProperty('many');
    expectTypeOf(made.pages).not.toHaveProperty('one');
    expectTypeOf(made.pages.many).returns.toEqualTypeOf<AsyncGenerator<Result<{ more: boolean; at: number } & Unread>, void, void>>();
    expect(Object.keys(made.pages)).toEqual(['many']);
  });

  it('walks to the last page', async () => {
    const { pages, urls } = await pagesOf([ok({ more: true, at: 1 }), ok({ more: true, at: 2 }), ok({ more: false, at: 3 })]);
    expect(pages).toEqual([ok({ more: true, at: 1 }), ok({ more: true, at: 2 }), ok({ more: false, at: 3 })]);
    expect(urls.map((url) => new URL(url).search)).toEqual(['', '?page=2', '?page=3']);
  });

  it('ends with the first failure', async () => {
    const { pages } = await pagesOf([ok({ more: true, at: 1 }), fail(failure('accessDenied'))]);
    expect(pages).toEqual([ok({ more: true, at: 1 }), fail(failure('accessDenied', { call: 'many' }))]);
  });

  it('asks no page that nobody reads', async () => {
    const { made, urls } = client(ok({ more: true, at: 1 }));
    for await (const page of made.pages.many({})) {
      expect(page.ok).toBe(true);
      break;
    }
    expect(urls).toHaveLength(1);
  });
});
