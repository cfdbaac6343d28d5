/**
 * The blocks of a document that are run, by what follows their language. `run` a block; `run server`, it goes on in the background;
 * `run until`, again until it says what is expected; `run stopped`, once the server was stopped; `run other-machine`, it goes on in a
 * folder of its own; `file NAME`, it is that file; `elsewhere because …`, it needs what a test has not. `after NAME` behind one of
 * them says what is there before the first (preparations.ts). `text expect` holds lines that the output of the block before must have, `…`
 * standing for anything.
 */
import { type Fence, fencesOf, parsed } from "../../scripts/docs/markdown.ts";

const ways = ["run", "server", "until", "stopped", "other-machine"] as const;

export type Step = {
  readonly how: (typeof ways)[number] | "file";
  readonly text: string;
  readonly line: number;
  readonly expected: string[];
  /** Of a block that is a file. */
  readonly name?: string;
};

export type Steps = { readonly after: string | undefined; readonly steps: readonly Step[] };

/** The blocks to run, each with what it must say; what is written in a shell's language and is not marked is an error. */
export function stepsOf(markdown: string): Steps {
  const steps: Step[] = [];
  let after: string | undefined;
  for (const fence of fencesOf(parsed(markdown))) {
    const last = steps.at(-1);
    if (fence.info === "text expect") last?.expected.push(...fence.text.split("\n").filter((one) => one.trim() !== ""));
    const marked = markedAs(fence);
    if (marked === undefined) continue;
    if (marked.after !== undefined && after !== undefined) throw new Error(`line ${fence.line}: a document is after one thing`);
    after ??= marked.after;
    steps.push({ ...marked.step, text: fence.text, line: fence.line, expected: [] });
  }
  return { after, steps };
}

type Marked = { readonly step: Pick<Step, "how" | "name">; readonly after?: string | undefined };

function markedAs({ info, line }: Fence): Marked | undefined {
  const [language = "", mark, ...rest] = info.split(" ");
  if (mark === "file" && rest[0] !== undefined) return { step: { how: "file", name: rest[0] } };
  if (!["sh", "console"].includes(language) || mark === "elsewhere") return undefined;
  const at = rest.indexOf("after");
  const [way = "run", ...more] = at < 0 ? rest : rest.slice(0, at);
  const how = ways.find((one) => one === way);
  if (mark !== "run" || how === undefined || more.length > 0)
    throw new Error(`line ${line}: a block of commands is marked run, or elsewhere`);
  return { step: { how }, after: at < 0 ? undefined : rest[at + 1] };
}

/** What of the expected lines an output has not. */
export function missingFrom(output: string, expected: readonly string[]): string[] {
  return expected.filter((line) => {
    const pattern = line
      .trim()
      .split("…")
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(/\s+/g, "\\s+"));
    return !new RegExp(pattern.join(".*")).test(output);
  });
}

/**
 * A command with what its reader would copy from the screen in the place of a word that ends in `…`: `C-…` is what was printed last and
 * begins so. What nobody printed stays.
 */
export function copied(text: string, printed: string): string {
  return text.replaceAll(/([A-Za-z]+[-:_])…/g, (word, beginning: string) => {
    const all = printed.match(new RegExp(`(?<![\\w-])${beginning}[\\w:-]+`, "g"));
    return all?.at(-1) ?? word;
  });
}
