/** What can fail is a value: either what was wanted, or what was wrong with it. */
export type Result<Value, Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly errors: readonly Problem[] };

/** A result that holds what was wanted. */
export function good<Value>(value: Value): Result<Value, never> {
  return { ok: true, value };
}

/** A result that says what was wrong, every error found and not only the first. */
export function bad<Problem>(errors: readonly Problem[]): Result<never, Problem> {
  return { ok: false, errors };
}
