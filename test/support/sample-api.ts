import { readFileSync } from 'node:fs';
import { affiliateCases } from '#test/contract/affiliate-cases';
import type { Case } from '#test/contract/case';
import { samplePath } from '#test/contract/fake-server';
import { amsCases, partnerCases, shopCases } from '#test/contract/open-platform-cases';
import { storeCases } from '#test/contract/shopline-cases';

const cases = [amsCases, shopCases, partnerCases, storeCases, affiliateCases].flatMap((table) =>
  Object.entries(table as Record<string, Case<unknown>>),
);

/** Every API in the place of the network: answers each row of the tables with its sample, whatever is asked. */
export function sampleAnswer(url: URL, method: string, body: string): Response {
  const fits = ([name, one]: (typeof cases)[number]) =>
    (one.method ?? 'GET') === method &&
    (one.path === '/graphql' ? url.pathname === '/graphql' && new RegExp(`\\b${name}\\b`).test(body) : sameShape(one.path, url.pathname));
  const found = cases.find(fits)?.[1];
  const text = found && found.sample !== 'empty' ? readFileSync(samplePath(found.sample), 'utf8') : '';
  return new Response(text, { status: found ? 200 : 404, headers: { 'content-type': 'application/json' } });
}

/** Ids in a path may be others than those of the sample. */
const sameShape = (known: string, asked: string): boolean => {
  const [a, b] = [known.split('/'), asked.split('/')];
  return a.length === b.length && a.every((part, place) => part === b[place] || /\d/.test(part.slice(2)));
};
