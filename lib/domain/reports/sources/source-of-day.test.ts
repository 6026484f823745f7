import { expect, it } from 'vitest';
import { sourceOfDay } from './source-of-day';

const DAY = 86_400_000;
const end = 20_001 * DAY;

it.each([
  ['api', 'no file has the day', { api: null, file: null }],
  ['api', 'no file has it, however early it was asked', { api: end - DAY, file: null }],
  ['file', 'the API was never asked', { api: null, file: end - DAY }],
  ['api', 'the API was asked a day after its end, whatever file came later', { api: end + DAY, file: end + 40 * DAY }],
  ['file', 'the API was asked while orders were on their way, and a file came later', { api: end + DAY - 1, file: end + DAY }],
  ['api', 'both are early, the API later', { api: end - 2, file: end - 3 }],
  ['api', 'both are of one moment', { api: end, file: end }],
] as const)('is %s where %s', (source, _why, { api, file }) => expect(sourceOfDay({ api, file, end })).toBe(source));
