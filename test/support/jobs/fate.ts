import { read } from '#lib/records/transact';
import type { Guard } from '#test/support/job-life';

/**
 * The life of a worker that may die at any await: `guard` stands between it and everything else, before and after; what is dead never goes
 * on. `guardSend` is the guard of calls that change something: most deaths behind one fall between the sending and the stored answer.
 *
 * @param random seeded
 * @param death how likely it dies at one await
 * @param sendDeath the same, after a call that changes something
 */
export function createFate(random: () => number, death: number, sendDeath = death) {
  let me = { dead: true, mortal: false, die: () => undefined as undefined };
  const fate = { deaths: 0, deathsAfterSend: 0 };
  const forever = new Promise<never>(() => undefined);
  const mayDie = (mine: typeof me, risk: number): boolean => {
    if (mine.dead || !mine.mortal || random() >= risk) return false;
    mine.dead = true;
    fate.deaths++;
    mine.die();
    return true;
  };
  const guardOf =
    (after: number): Guard =>
    (work) =>
    async (...args) => {
      const mine = me;
      mayDie(mine, death);
      if (mine.dead) return forever;
      const answer = await work(...args);
      if (mayDie(mine, after) && after === sendDeath && after !== death) fate.deathsAfterSend++;
      return mine.dead ? forever : answer;
    };
  const guard = guardOf(death);
  const guardSend = guardOf(sendDeath);
  /** Lives until the work is done and nothing can be done now, or death comes. */
  async function live(work: () => Promise<unknown>, mortal: boolean): Promise<void> {
    const death = new Promise<undefined>((resolve) => {
      me = { dead: false, mortal, die: () => void resolve(undefined) as undefined };
    });
    await Promise.race([work(), death]);
    me.dead = true;
    await read(['jobs'], (transaction) => transaction.objectStore('jobs').count());
  }
  return Object.assign(fate, { guard, guardSend, live });
}

/** Numbers from 0 to 1 that are the same for a seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
