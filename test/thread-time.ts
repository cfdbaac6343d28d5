/** Milliseconds of processor that this thread has used: what a computation costs, whatever else the machine is doing meanwhile. */
export function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
