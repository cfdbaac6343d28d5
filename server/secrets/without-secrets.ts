/** What a remote side says back may quote what it was shown: before anything is kept, logged or told, secrets are blotted out. */

/** Shorter ones are too common in honest text, such as `close` or `text/html`. */
const shortest = 8;
const blot = "•••";

/** The texts to blot out for a secret: itself, and what follows the scheme in `Bearer …`. */
export function textsToBlot(secrets: readonly string[]): string[] {
  const parts = secrets.flatMap((secret) => [secret, secret.slice(secret.indexOf(" ") + 1)]);
  const lines = parts.flatMap((part) => [part, ...part.split("\n")]);
  return [...new Set(lines)].filter((text) => text.length >= shortest).sort((a, b) => b.length - a.length);
}

/** The same value with each text blotted out of its strings, also where a string was cut in the middle of it. */
export function withoutSecrets<Value extends object>(value: Value, texts: readonly string[]): Value {
  if (texts.length === 0) return value;
  const clean = (one: unknown) => (typeof one === "string" ? texts.reduce(blotted, one) : one);
  return sameShape<Value>(Object.entries(value).map(([name, one]) => [name, clean(one)]));
}

function blotted(said: string, text: string): string {
  const whole = said.replaceAll(text, blot);
  const end = whole.endsWith("…") ? whole.length - 1 : whole.length;
  for (let length = Math.min(text.length - 1, end); length >= shortest; length -= 1)
    if (whole.slice(0, end).endsWith(text.slice(0, length))) return `${whole.slice(0, end - length)}${blot}${whole.slice(end)}`;
  return whole;
}

/** Sound because every string is still a string, and all else is as it was. */
function sameShape<Value extends object>(entries: readonly (readonly [string, unknown])[]): Value {
  return Object.fromEntries(entries) as Value;
}
