import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { contract } from '#lib/messages/contract';
import { filesIn } from './source-files';

const handlerFiles = filesIn(['lib/background/handlers'], /\.ts$/)
  .map(({ path }) => basename(path, '.ts'))
  .filter((name) => name !== 'index' && !name.endsWith('.test'));

/** `account.addKey` lives in `account-add-key.ts`. */
const fileOf = (message: string) => message.replace(/\./g, '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

it('has one handler file for each message, and none else', () => {
  expect(handlerFiles.sort()).toEqual(Object.keys(contract).map(fileOf).sort());
});
