/**
 * A look-up of a name by the machine's own resolver takes a thread of Node's pool for as long as the name server keeps silent, and Node
 * lends half of them for that. Its usual four would have two silent names keep all others waiting. Imported first by what is launched:
 * the pool is made when it is first used. Sixty-four cost about half a megabyte.
 */
const usualThreads = 4;

process.env.UV_THREADPOOL_SIZE ??= "64";

/** How many look-ups Node carries out at once, by the size of its pool. */
export function lookUpsAtOnce(threads = Number(process.env.UV_THREADPOOL_SIZE)): number {
  return Math.ceil((Number.isInteger(threads) && threads > 0 ? threads : usualThreads) / 2);
}
