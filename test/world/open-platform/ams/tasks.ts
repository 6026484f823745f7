import type { Ams } from './state';
import { progressOf, type Step, type Task, type Tasks } from './task';

/** assumed: task-order. Two tasks of a shop run one after the other; nothing is published. */
export function createTasks(ams: () => Ams): Tasks {
  const tasks: { readonly task: Task; readonly step: Step }[] = [];
  let random: ReturnType<Ams['world']['random']> | undefined;
  const makeId = () => {
    random ??= ams().world.random(`tasks ${ams().shop.shopId}`);
    return [8, 4, 4].map((length) => random?.base62(length).toLowerCase()).join('-');
  };
  return {
    start: (type, targets, step) => {
      const { settings, world } = ams();
      const begins = Math.max(world.clock.now(), tasks.at(-1)?.task.ends ?? 0);
      const ends = begins + (settings.taskMs || Math.max(6000, targets.length * 5));
      const task: Task = { taskId: makeId(), type, targets, begins, ends, failReason: settings.failNextTask, done: 0, refused: [] };
      settings.failNextTask = '';
      tasks.push({ task, step });
      return task;
    },
    find: (taskId) => tasks.find(({ task }) => task.taskId === taskId)?.task,
    list: () => tasks.map(({ task }) => task),
    settle: () => {
      const now = ams().world.clock.now();
      for (const { task, step } of tasks) advance(task, step, now);
    },
  };
}

function advance(task: Task, step: Step, now: number): void {
  const share = task.failReason === '' ? progressOf(task, now) : Math.min(0.5, progressOf(task, now));
  const due = Math.floor(share * task.targets.length);
  while (task.done < due) {
    const target = task.targets[task.done];
    task.done += 1;
    if (target === undefined) continue;
    const message = step(target, Math.floor(task.begins + ((task.ends - task.begins) * task.done) / task.targets.length));
    if (message !== undefined) task.refused.push({ target, message });
  }
}
