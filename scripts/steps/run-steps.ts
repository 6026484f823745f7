import type { Step } from './step';

/**
 * Takes steps in their order, side by side as far as `capacity` goes. One that does not fit yet, or waits for another, is passed over for the
 * moment: what mostly waits fills what others leave. Settles when all have ended; which of them passed is for `run` to know.
 */
export async function runSteps(steps: readonly Step[], capacity: number, run: (step: Step) => Promise<void>): Promise<void> {
  const pending = [...steps];
  const ended = new Set<string>();
  const running = new Map<Step, Promise<void>>();
  const isReady = ({ needs = [], after = [] }: Step) => [...needs, ...after].every((name) => ended.has(name));
  const fits = (step: Step) => running.size === 0 || [...running.keys(), step].reduce((sum, { weight = 1 }) => sum + weight, 0) <= capacity;
  const start = async (step: Step) => {
    await run(step);
    running.delete(step);
    ended.add(step.name);
  };
  while (pending.length + running.size > 0) {
    for (const step of pending.filter(isReady)) {
      if (!fits(step)) continue;
      pending.splice(pending.indexOf(step), 1);
      running.set(step, start(step));
    }
    if (running.size === 0) throw new Error(`no step leads to: ${pending.map(({ name }) => name).join(', ')}`);
    await Promise.race(running.values());
  }
}
