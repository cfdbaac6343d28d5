/** The control plane of Kubernetes that tests start: found on the machine, or built from `tools/kube`. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { type Outcome, passed, type Step, skipped } from "./step.ts";
import { linesOf, root, runTool } from "./tool.ts";

/** A folder with `etcd` and `kube-apiserver`, or why there is none. */
export type ControlPlane = { readonly folder: string } | { readonly missing: string };

/** Finds or builds it, and tells the tests where it is by `KUBEBUILDER_ASSETS`. Without the modules of Go within reach there is none. */
export function kubeStep(say: (line: string) => void, mayBuild: boolean): Step {
  return {
    name: "Kubernetes control plane",
    run: async (): Promise<Outcome> => {
      const found = await findControlPlane(say, mayBuild);
      if ("missing" in found) return skipped([found.missing]);
      process.env.KUBEBUILDER_ASSETS = found.folder;
      return passed([found.folder]);
    },
  };
}

/** `KUBEBUILDER_ASSETS`, else the newest that `setup-envtest` keeps, else what was built here before, else built now if that may be. */
export async function findControlPlane(say: (line: string) => void, mayBuild: boolean): Promise<ControlPlane> {
  const built = builtFolder();
  const folder = [process.env.KUBEBUILDER_ASSETS, ...envtestFolders(), built].find((one) => one !== undefined && isWhole(one));
  if (folder !== undefined) return { folder };
  const go = goProgram();
  if (go === undefined) return { missing: "no control plane: set KUBEBUILDER_ASSETS, or install Go to build one" };
  if (!mayBuild)
    return { missing: "no control plane: TEST_LONG=1 builds one with Go (minutes), KUBEBUILDER_ASSETS names another" };
  say("building etcd and kube-apiserver from tools/kube (minutes, once)");
  return await build(go, built);
}

function isWhole(folder: string): boolean {
  return ["etcd", "kube-apiserver"].every((program) => existsSync(path.join(folder, program)));
}

function envtestFolders(): string[] {
  const kept = path.join(process.env.XDG_DATA_HOME ?? path.join(homedir(), ".local/share"), "kubebuilder-envtest/k8s");
  if (!existsSync(kept)) return [];
  const byVersion = new Intl.Collator("en", { numeric: true });
  return readdirSync(kept)
    .sort((a, b) => byVersion.compare(b, a))
    .map((version) => path.join(kept, version));
}

const modules = path.join(root, "tools/kube");

/** One folder for one set of versions. */
function builtFolder(): string {
  const versions = ["go.mod", "go.sum"].map((file) => readFileSync(path.join(modules, file)));
  return path.join(root, ".cache/kube", createHash("sha256").update(Buffer.concat(versions)).digest("hex").slice(0, 16));
}

function goProgram(): string | undefined {
  const folders = [...(process.env.PATH ?? "").split(path.delimiter), "/usr/local/go/bin", "/usr/lib/go/bin"];
  return folders.map((folder) => path.join(folder, "go")).find((program) => existsSync(program));
}

async function build(go: string, folder: string): Promise<ControlPlane> {
  const begun = `${folder}.begun`;
  mkdirSync(begun, { recursive: true });
  const version = /k8s\.io\/kubernetes (v\d+\.(\d+)\.\d+)/.exec(readFileSync(path.join(modules, "go.mod"), "utf8"));
  const named = { gitVersion: version?.[1], gitMajor: "1", gitMinor: version?.[2] };
  const said = Object.entries(named).map(([name, value]) => `-X k8s.io/component-base/version.${name}=${value}`);
  const { code, output } = await runTool(go, ["build", "-ldflags", ["-s", "-w", ...said].join(" "), "-o", `${begun}/`, "tool"], {
    cwd: modules,
    env: { GOWORK: "off" },
  });
  if (code !== 0) return { missing: `go build answered ${code}: ${linesOf(output).at(-1) ?? "nothing"}` };
  // The program of etcd bears the name of its module's folder.
  renameSync(path.join(begun, "server"), path.join(begun, "etcd"));
  renameSync(begun, folder);
  return { folder };
}
