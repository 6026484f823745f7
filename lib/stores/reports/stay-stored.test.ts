import { expect, it, vi } from 'vitest';
import { stayStored } from './stay-stored';

it('asks the browser to keep what was read, once, where it has a way to', async () => {
  const persist = vi.fn(async () => true);
  expect(await stayStored({ persisted: async () => false, persist })).toBe(true);
  expect(persist).toHaveBeenCalledTimes(1);
  expect(await stayStored({ persisted: async () => true, persist })).toBe(true);
  expect(persist).toHaveBeenCalledTimes(1);
  expect(await stayStored({ persisted: async () => false, persist: async () => false })).toBe(false);
  expect(await stayStored({})).toBe(false);
  expect(await stayStored(undefined)).toBe(false);
});
