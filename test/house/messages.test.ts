import { expect, it } from 'vitest';
import { contract } from '#lib/messages/contract';
import { filesIn } from './source-files';

const tables = filesIn(['lib/background'], /handlers\.ts$/).filter(({ text }) => text.includes('satisfies Partial<Handlers>'));
const answered = tables.flatMap(({ text }) =>
  [...text.slice(text.lastIndexOf('/** Message →')).matchAll(/^ {2}'([\w.]+)': /gm)].map(([, name]) => name),
);

it('answers each message in one topic, and no other message', () => {
  expect(tables.length).toBeGreaterThan(5);
  expect(answered.sort()).toEqual(Object.keys(contract).sort());
});
