/** Alarms that the worker's core hears for itself. */
export const AUTO_LOCK_ALARM = 'auto-lock';
export const CARRY_ON_ALARM = 'carry-on';
