/**
 * Milliseconds that this process computed since a `process.cpuUsage()`: what a test may limit. The time on the wall also
 * says how busy others keep the machine.
 */
export const computedSince = (start: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
