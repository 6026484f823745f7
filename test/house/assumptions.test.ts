import { expect, it } from 'vitest';
import { filesIn, readText } from './source-files';

/** `assumed: key.` in a comment of the stand-in world ↔ a heading or row `key` in docs/assumptions.md. */
const inWorld = filesIn(['test/world'], /\.(ts|graphql|html)$/).flatMap(({ text }) => [...text.matchAll(/assumed: ([a-z0-9]+(?:-[a-z0-9]+)*)/g)].map(([, key]) => key ?? ''));
const inDocs = () => [...readText('docs/assumptions.md').matchAll(/^(?:#+ |\| )`([a-z0-9-]+)`/gm)].map(([, key]) => key ?? '');

it('lists everything that the stand-in world assumes, with how to settle it', () => {
  expect(inWorld.length).toBeGreaterThan(3);
  expect([...new Set(inDocs())].sort()).toEqual([...new Set(inWorld)].sort());
});
