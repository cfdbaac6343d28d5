/**
 * What a command changes is read just before: the change is sent under the version that was read, so that nobody else's is overwritten,
 * and where somebody was faster, what is otherwise now is shown line by line.
 */
import { yamlText } from "../api/documents/yaml-text.ts";
import type { Json } from "../core/json/json.ts";
import { lineDifference } from "./applying/line-difference.ts";
import { type Answered, ask, askUnless, type Got } from "./ask.ts";
import type { Connection } from "./connection.ts";
import type { ExitCode } from "./exit-code.ts";
import { printable } from "./show.ts";

type Header = { readonly "if-match"?: string };

/** Does the change under the version that was read. Who may change and not read sends none, and is asked for none. */
export async function changeAsRead<Value>(
  garant: Connection,
  read: () => Promise<Answered<Value>>,
  documentOf: (value: Value) => Json,
  change: (header: Header) => Promise<ExitCode>,
): Promise<ExitCode> {
  const before = await askUnless(garant, [403, 404], read);
  if (!before.ok) return before.code;
  const version = before.response.headers.get("etag");
  const code = await change(version === null ? {} : { "if-match": version });
  if (code === 2 && version !== null && before.value !== undefined)
    await tellDifference(garant, read, version, (value) => linesOf(documentOf(value)), before.value);
  return code;
}

function linesOf(document: Json): string[] {
  return yamlText([document]).trimEnd().split("\n");
}

/** Nothing is told where the refusal was about something else. */
async function tellDifference<Value>(
  garant: Connection,
  read: () => Promise<Answered<Value>>,
  version: string,
  lines: (value: Value) => string[],
  before: Value,
): Promise<void> {
  const now = await ask(garant, read);
  if (!now.ok || now.response.headers.get("etag") === version) return;
  const difference = lineDifference(lines(before), lines(now.value)).map(printable).join("\n");
  garant.io.say({ en: "What changed meanwhile:", fr: "Ce qui a changé entre-temps\u202f:" });
  if (difference !== "") garant.io.say(difference);
  garant.io.say({
    en: "If your change still fits, run the command again: it starts from what is there now.",
    fr: "Si votre modification convient encore, relancez la commande\u202f: elle part de ce qui est là maintenant.",
  });
}

/** The same for a change that answers with something to be told. */
export function toldAs<Value>(asked: Got<Value>, tell: (value: Value) => void): ExitCode {
  if (!asked.ok) return asked.code;
  tell(asked.value);
  return 0;
}
