/** `quota.read` or `taskResult` → `quota-read`, `task-result`. */
export const kebab = (name: string): string => name.replace(/[._]/g, '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** `get_task_result` or `quota.read` → `getTaskResult`, `quotaRead`. */
export const camel = (name: string): string => name.replace(/[._-]+(\w)/g, (_all, letter: string) => letter.toUpperCase());

/** `sales-report` → `SalesReport`. */
export const pascal = (name: string): string => camel(`-${name}`);

/** `sales-report` → `Sales report`. */
export const words = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replace(/-/g, ' ');
