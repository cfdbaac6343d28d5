/** Completion in the shells themselves: what their own completion offers, from this version's commands and from a real server. */
import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { programPath } from "../../scripts/running/programs.ts";
import { type Served, served } from "../http/served.ts";
import { connectForm, type Target, target } from "../http/watched.ts";

const root = path.resolve(import.meta.dirname, "../..");
const run = promisify(execFile);

let at: Served;
let api: Target;
let folder = "";
beforeAll(async () => {
  [at, api, folder] = [await served(), await target(), await mkdtemp(path.join(tmpdir(), "garant-shells-"))];
  for (const name of ["ocp01-prod", "ocp01-test", "other"])
    expect((await at.client("POST", "/platforms", { body: connectForm(name, { api }) })).status).toBe(201);
  await writeFile(path.join(folder, "manifest one.yaml"), "kind: client\nname: client\n");
}, 60_000);
afterAll(async () => {
  await at.end();
  await api.close();
  await rm(folder, { recursive: true });
});

const environment = () => ({
  ...process.env,
  ...{ PATH: `${root}/bin:${process.env.PATH}`, LC_ALL: "C.UTF-8", HOME: folder, TERM: "dumb" },
  ...{ GARANT_DATA: at.folder, GARANT_SERVER: at.origin("client"), GARANT_LANG: "en" },
});
type Offers = (line: readonly string[], more?: Readonly<Record<string, string>>) => Promise<string[]>;
const listed = (text: string) => text.split("\n").filter(Boolean);

/** The function that bash calls, with the line taken apart as bash hands it. */
const bash: Offers = async (line, more = {}) => {
  const script = [
    "source <(garant completion bash)",
    'complete -p garant | grep -q -- "-F _garant garant" || exit 9',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: bash's own.
    'COMP_WORDS=(garant "$@"); COMP_CWORD=$#; _garant; printf "%s\\n" "${COMPREPLY[@]}"',
  ];
  const { stdout } = await run("bash", ["--norc", "--noprofile", "-c", script.join("\n"), "bash", ...line], {
    cwd: folder,
    env: { ...environment(), ...more },
  });
  return listed(stdout);
};

/** Tab in a zsh of its own, on a terminal of its own: what its completion adds is written down, and then it ends. */
const zsh: Offers = async (line, more = {}) => {
  const [init, out, drive] = ["init.zsh", "offered", "drive.zsh"].map((name) => path.join(folder, name));
  await writeFile(
    init,
    `PROMPT=
autoload -Uz compinit && compinit -u -d ${folder}/dump
source <(garant completion zsh)
compadd () {
  if [[ " \${@[1,(i)(-|--)]} " == *" -"[OAD]" "* ]]; then builtin compadd "$@"; return $?; fi
  local -a hits
  builtin compadd -A hits "$@"
  builtin compadd "$@"
  (( $#hits )) && print -rl -- $hits >> ${out}
}
done_now () { exit }
comppostfuncs=(done_now)
zstyle ':completion:*' insert-tab false
`,
  );
  await writeFile(
    drive,
    `zmodload zsh/zpty
: > ${out}
zpty z zsh -f -i
zpty -w z "source ${init}"
zpty -n -w z "$1"$'\\t'
while zpty -r z line; do :; done
`,
  );
  const typed = ["garant", ...line].join(" ");
  await run("zsh", ["-f", drive, typed], { cwd: folder, env: { ...environment(), ...more } });
  return listed(await readFile(out, "utf8"));
};

/** What fish would offer for a line. */
const fish: Offers = async (line, more = {}) => {
  const typed = ["garant", ...line].join(" ");
  const script = 'garant completion fish | source; complete -C "$argv[1]"';
  const { stdout } = await run("fish", ["--no-config", "-c", script, typed], { cwd: folder, env: { ...environment(), ...more } });
  return listed(stdout).map((one) => one.split("\t")[0] ?? "");
};

const shells: [name: string, offers: Offers][] = [
  ["bash", bash],
  ["zsh", zsh],
  ["fish", fish],
];

describe.each(shells)("%s", (name, offers) => {
  const isHere = programPath(name) !== undefined || name === "bash";

  test.skipIf(!isHere).each<[readonly string[], readonly string[]]>([
    [["plat"], ["platform"]],
    [["platform", "sh"], ["show"]],
    [
      ["get", "p"],
      ["platforms", "probes"],
    ],
    [["platform", "list", "--par"], ["--party"]],
    [
      ["platform", "list", "--party", ""],
      ["client", "provider"],
    ],
    [
      ["publication", "set", "o"],
      ["on", "off"],
    ],
    [
      ["platform", "show", "ocp01-"],
      ["ocp01-prod", "ocp01-test"],
    ],
    [
      ["get", "components", "o"],
      ["ocp01-prod/api", "ocp01-test/api", "other/api"],
    ],
  ])("%j", { timeout: 60_000 }, async (line, expected) => expect((await offers(line)).sort()).toEqual([...expected].sort()));

  test.skipIf(!isHere)("a file where a file may stand", { timeout: 60_000 }, async () => {
    const offered = await offers(["apply", "-f", "mani"]);
    expect(offered.map((one) => one.replaceAll("\\", ""))).toEqual(["manifest one.yaml"]);
  });

  test.skipIf(!isHere)(
    "a server that does not answer keeps nobody waiting, and its names are left out",
    { timeout: 60_000 },
    async () => {
      const silent = createServer().listen(0, "127.0.0.1");
      await once(silent, "listening");
      const address = silent.address();
      const port = typeof address === "object" ? address?.port : 0;
      try {
        expect(await offers(["platform", "show", "ocp01-"], { GARANT_SERVER: `http://127.0.0.1:${port}` })).toEqual([]);
      } finally {
        silent.close();
      }
    },
  );
});

test("bash takes an option with its sign apart: its value alone is offered", async () => {
  expect(await bash(["platform", "list", "--party", "=", "cl"])).toEqual(["client"]);
});
