/** AMS's long work on all products: runs over the world's time, one after the other. */
export interface Task {
  readonly taskId: string;
  readonly type: TaskType;
  readonly targets: readonly string[];
  readonly begins: number;
  readonly ends: number;
  /** Not empty: the task ends as Fail with this reason, half-way. */
  readonly failReason: string;
  done: number;
  /** Products that were refused, which no answer tells. */
  readonly refused: { readonly target: string; readonly message: string }[];
}

export type TaskType = 'batch_add_open_campaigns' | 'batch_update_open_campaigns' | 'batch_remove_open_campaigns';

/** Does the work for one target; a text is why it was refused. */
export type Step = (target: string, at: number) => string | undefined;

export interface Tasks {
  start(type: TaskType, targets: readonly string[], step: Step): Task;
  find(taskId: string): Task | undefined;
  list(): readonly Task[];
  /** Does what is due by now. */
  settle(): void;
}

export const progressOf = ({ begins, ends }: Task, now: number): number => Math.max(0, Math.min(1, (now - begins) / (ends - begins)));

export function taskStatus(task: Task, now: number): 'Doing' | 'Done' | 'Fail' {
  if (task.failReason !== '' && progressOf(task, now) >= 0.5) return 'Fail';
  return progressOf(task, now) < 1 ? 'Doing' : 'Done';
}
