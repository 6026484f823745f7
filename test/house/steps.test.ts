import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runSteps } from '#scripts/steps/run-steps';
import { passed, type Step } from '#scripts/steps/step';
import { CAPACITY, STEPS } from '#scripts/steps/steps';

type Shape = Pick<Step, 'name' | 'needs' | 'after' | 'weight'>;
const stepOf = (shape: Shape): Step => ({ ...shape, run: async () => passed() });

/** Runs steps that last as long as `lasts` says, in turns of the microtask queue; writes down what began and ended. */
async function logOf(shapes: readonly Shape[], capacity: number, lasts: (name: string) => number = () => 1): Promise<string[]> {
  const log: string[] = [];
  await runSteps(shapes.map(stepOf), capacity, async ({ name }) => {
    log.push(`+${name}`);
    for (let turn = 0; turn < lasts(name); turn++) await Promise.resolve();
    log.push(`-${name}`);
  });
  return log;
}

/** Steps whose needs lie before them, as the list of `npm test` is written. */
const shapes = fc
  .array(fc.record({ weight: fc.integer({ min: 1, max: 5 }), links: fc.array(fc.nat(), { maxLength: 3 }), lasts: fc.nat({ max: 20 }) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((rows) =>
    rows.map(({ weight, links, lasts }, nth) => {
      const names = nth === 0 ? [] : links.map((link) => String(link % nth));
      return { name: String(nth), weight, lasts, needs: names.slice(0, 1), after: names.slice(1) };
    }),
  );

describe('steps of a run', () => {
  it('each runs once, never before what it waits for has ended, and never more than fit unless one is alone', async () => {
    await fc.assert(
      fc.asyncProperty(shapes, fc.integer({ min: 1, max: 6 }), async (rows, capacity) => {
        const find = (name: string) => rows.find((row) => row.name === name)!;
        const log = await logOf(rows, capacity, (name) => find(name).lasts);
        expect(log.filter((line) => line.startsWith('+')).sort()).toEqual(rows.map(({ name }) => `+${name}`).sort());
        const running = new Set<string>();
        const ended = new Set<string>();
        for (const line of log) {
          const { name, needs, after } = find(line.slice(1));
          if (line.startsWith('-')) {
            running.delete(name);
            ended.add(name);
            continue;
          }
          expect([...needs, ...after].filter((wanted) => !ended.has(wanted))).toEqual([]);
          running.add(name);
          const busy = [...running].reduce((sum, each) => sum + find(each).weight, 0);
          expect(running.size === 1 || busy <= capacity, `${busy} of ${capacity}`).toBe(true);
        }
      }),
    );
  });

  it('a light one fills the place that a heavy one has no room in', async () => {
    const log = await logOf([{ name: 'long', weight: 2 }, { name: 'heavy', weight: 3 }, { name: 'light' }], 3, () => 5);
    expect(log.slice(0, 2)).toEqual(['+long', '+light']);
    expect(log).toContain('-heavy');
  });

  it('says which steps wait for one that there is not', async () => {
    await expect(logOf([{ name: 'one' }, { name: 'two', needs: ['three'] }], 2)).rejects.toThrow('no step leads to: two');
  });
});

describe('npm test', () => {
  it('comes to its last step, which looks at the reports of all others', async () => {
    const log = await logOf(STEPS, CAPACITY);
    expect(log.filter((line) => line.startsWith('+'))).toHaveLength(STEPS.length);
    expect(log.at(-1)).toBe(`-${STEPS.at(-1)!.name}`);
    expect(STEPS.at(-1)!.after).toHaveLength(STEPS.length - 1);
  });
});
