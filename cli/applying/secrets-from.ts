/** Secrets that a file names and does not hold: read from a file of their own or from the environment, and printed nowhere. */
import path from "node:path";
import { SecretFrom } from "../../api/schemas/manifest.ts";
import { bad, good, type Result } from "../../core/result.ts";
import type { Io, Problem } from "../io.ts";
import { readWhole } from "../read-file.ts";
import type { Written } from "./read-manifests.ts";

const mostBytes = 65_536;

/** The value with what it names put in its place; `at` is its field's path. Errors say the field's place, and never the secret. */
export async function withSecrets(
  value: unknown,
  at: string,
  { placeOf, folder }: Pick<Written, "placeOf" | "folder">,
  environment: Io["environment"],
): Promise<Result<unknown, Problem>> {
  const named = SecretFrom.safeParse(value);
  if (named.success) {
    const read =
      "fromEnv" in named.data
        ? ofEnvironment(named.data.fromEnv, environment)
        : await ofFile(path.resolve(folder, named.data.fromFile));
    return read.ok ? read : bad(read.errors.map((problem) => ({ ...placeOf(at), ...problem })));
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return good(value);
  const entries = await Promise.all(
    Object.entries(value).map(
      async ([name, one]) => [name, await withSecrets(one, `${at}.${name}`, { placeOf, folder }, environment)] as const,
    ),
  );
  const problems = entries.flatMap(([, one]) => (one.ok ? [] : one.errors));
  if (problems.length > 0) return bad(problems);
  return good(Object.fromEntries(entries.map(([name, one]) => [name, one.ok ? one.value : undefined])));
}

function ofEnvironment(name: string, environment: Io["environment"]): Result<string, Problem> {
  const value = environment[name];
  if (value !== undefined && value !== "") return good(value);
  return bad([
    { code: "no-secret", message: { en: `the variable ${name} is not set`, fr: `la variable ${name} n’est pas définie` } },
  ]);
}

/** As editors leave it, with a line end at its end that is not part of the secret. */
async function ofFile(file: string): Promise<Result<string, Problem>> {
  const bytes = await readWhole(file, mostBytes);
  if (!bytes.ok) return bad(bytes.errors.map(({ message, code }) => ({ ...(code && { code }), message: named(file, message) })));
  return good(new TextDecoder().decode(bytes.value).replace(/\r?\n$/, ""));
}

function named(file: string, { en, fr }: { en: string; fr: string }) {
  return { en: `${file} ${en}`, fr: `${file} ${fr}` };
}
