/** A real control plane on loopback: etcd and an API server, with an authority of its own and without anonymous access. */
import { type ChildProcess, spawn } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { makeAuthority, makeCertificate } from "../../server/demo/certificates.ts";
import { tryProbe } from "../../server/vantage/prepare-probe.ts";
import { refusedPort } from "../endpoints.ts";

export type RunningControlPlane = {
  readonly url: string;
  /** The certificate of its authority, PEM. */
  readonly authority: string;
  /** Of a user that has no role of its own. */
  readonly token: string;
  /** Where etcd speaks gRPC, without TLS. */
  readonly etcdPort: number;
  /** Kills etcd: the API server stays, and knows. */
  readonly killEtcd: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Where the programs are, if `npm test` found or built them. */
export function controlPlaneFolder(): string | undefined {
  const folder = process.env.KUBEBUILDER_ASSETS;
  return folder !== undefined && existsSync(path.join(folder, "kube-apiserver")) ? folder : undefined;
}

const day = 86_400_000;
const token = "a-token-of-the-tests";
const longestStartMs = 60_000;

export async function startControlPlane(programs: string): Promise<RunningControlPlane> {
  const folder = await mkdtemp(path.join(tmpdir(), "garant-kube-"));
  const [client, peer, secure] = [await refusedPort(), await refusedPort(), await refusedPort()];
  const validity = { from: Date.now() - day, to: Date.now() + 30 * day };
  const authority = makeAuthority({ name: "Authority of the cluster", ...validity });
  const { certificate, key } = makeCertificate({ subject: "kube-apiserver", names: ["127.0.0.1"], ...validity }, authority);
  const accounts = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ type: "pkcs1", format: "pem" });
  const files = { "server.crt": certificate, "server.key": key, "accounts.key": accounts, "tokens.csv": `${token},prober,1\n` };
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(folder, name), content, { mode: 0o600 });
  const etcd = start(path.join(programs, "etcd"), etcdArguments(folder, client, peer));
  const server = start(path.join(programs, "kube-apiserver"), serverArguments(folder, client, secure));
  const stop = async () => {
    await Promise.all([killed(server), killed(etcd)]);
    await rm(folder, { recursive: true, force: true });
  };
  const url = `https://127.0.0.1:${secure}`;
  try {
    await ready({ url, token, authorities: authority.certificate }, server);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, authority: authority.certificate, token, etcdPort: client, killEtcd: () => killed(etcd), stop };
}

function etcdArguments(folder: string, client: number, peer: number): string[] {
  const [clients, peers] = [`http://127.0.0.1:${client}`, `http://127.0.0.1:${peer}`];
  return [
    `--data-dir=${path.join(folder, "etcd")}`,
    ...[`--listen-client-urls=${clients}`, `--advertise-client-urls=${clients}`],
    ...[`--listen-peer-urls=${peers}`, `--initial-advertise-peer-urls=${peers}`, `--initial-cluster=default=${peers}`],
    ...["--unsafe-no-fsync", "--log-level=error"],
  ];
}

function serverArguments(folder: string, etcd: number, port: number): string[] {
  const file = (name: string) => path.join(folder, name);
  return [
    ...[`--etcd-servers=http://127.0.0.1:${etcd}`, `--secure-port=${port}`, "--bind-address=127.0.0.1"],
    ...[`--tls-cert-file=${file("server.crt")}`, `--tls-private-key-file=${file("server.key")}`],
    ...["--service-account-issuer=https://kubernetes.default.svc", `--service-account-key-file=${file("accounts.key")}`],
    ...[`--service-account-signing-key-file=${file("accounts.key")}`, `--token-auth-file=${file("tokens.csv")}`],
    ...["--authorization-mode=RBAC", "--anonymous-auth=false", "--service-cluster-ip-range=10.96.0.0/16"],
  ];
}

type Started = { readonly child: ChildProcess; readonly said: () => string };

function start(program: string, given: readonly string[]): Started {
  const child = spawn(program, given, { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr?.on("data", (part: Buffer) => {
    said = (said + String(part)).slice(-4_000);
  });
  return { child, said: () => said };
}

async function ready(asked: object, { child, said }: Started): Promise<void> {
  const until = performance.now() + longestStartMs;
  while (performance.now() < until) {
    const tried = await tryProbe("kubernetes", { ...asked, timeoutMs: 2_000 });
    if (tried.ok && "reading" in tried.value && tried.value.reading.ok) return;
    if (child.exitCode !== null) break;
    await delay(200);
  }
  throw new Error(`the API server did not become ready: ${said()}`);
}

async function killed({ child }: Started): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGKILL");
  await once(child, "exit");
}
