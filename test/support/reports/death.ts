import { read } from '#lib/records/transact';
import type { Guard } from '#test/support/job-life';

/** Kills a worker at one of its moments: before or after any transaction or request. */
export function createDeath() {
  const death = { struck: 0, afterRequest: 0, left: Number.POSITIVE_INFINITY };
  let me = { dead: true, die: () => undefined as undefined };
  let sent = false;
  const forever = new Promise<never>(() => undefined);
  const guard: Guard =
    (work) =>
    async (...args) => {
      const mine = me;
      const moment = () => {
        if (mine.dead || --death.left > 0) return;
        mine.dead = true;
        death.struck += 1;
        if (sent) death.afterRequest += 1;
        mine.die();
      };
      moment();
      if (mine.dead) return forever;
      const answer = await work(...args);
      moment();
      return mine.dead ? forever : answer;
    };
  const request =
    (real: typeof fetch): typeof fetch =>
    async (...args) => {
      const answer = await guard(async () => {
        const reply = await real(...args);
        sent = true;
        return reply;
      })();
      return answer;
    };
  return Object.assign(death, {
    guard,
    request,
    stored: () => {
      sent = false;
    },
    async live(work: () => Promise<unknown>): Promise<void> {
      const end = new Promise<undefined>((resolve) => {
        me = { dead: false, die: () => void resolve(undefined) as undefined };
      });
      sent = false;
      await Promise.race([work(), end]);
      me.dead = true;
      await read(['jobs'], (transaction) => transaction.objectStore('jobs').count());
    },
  });
}
