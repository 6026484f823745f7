import { expect, it } from 'vitest';
import { createClock } from './clock';

const NOW = 1_700_000_000_000;

it('follows the server once it is off by more than a minute', () => {
  const clock = createClock(() => NOW);
  clock.learn(NOW + 14 * 60_000);
  expect(clock.now()).toBe(NOW + 14 * 60_000);
  expect(clock.minutesOff()).toBe(-14);
});

it('takes seconds for noise, and goes back when the clock was set right', () => {
  const clock = createClock(() => NOW, 5 * 60_000);
  expect(clock.minutesOff()).toBe(-5);
  clock.learn(NOW + 30_000);
  expect(clock.now()).toBe(NOW);
  expect(clock.minutesOff()).toBe(0);
});
