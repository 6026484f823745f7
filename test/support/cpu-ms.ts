/** Milliseconds of the processor's time since `began`: what a bound on a linear reader needs, as other programs of the machine do not count in it. */
export function cpuMs(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000;
}
