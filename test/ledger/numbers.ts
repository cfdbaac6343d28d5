/** Numbers that are the same in each run, and patternless enough for tests: powers of a primitive root of a prime. */
const [prime, root] = [2_147_483_647, 48_271];

export function drawer(seed: number): (below: number) => number {
  let state = 1 + (seed % (prime - 1));
  return (below) => {
    state = (state * root) % prime;
    return Math.floor((state / prime) * below);
  };
}
