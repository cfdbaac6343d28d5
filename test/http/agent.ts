/** A real agent beside a real server, with a line between them that can be cut. */
import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AgentFolder } from "../../server/agent/agent-folder.ts";
import type { AgentNote } from "../../server/agent/agent-note.ts";
import { enrolAgent } from "../../server/agent/enrol-agent.ts";
import { type RunningAgent, runAgent } from "../../server/agent/run-agent.ts";
import type { Ask } from "./served.ts";

export type Line = {
  readonly origin: string;
  readonly cut: () => void;
  readonly heal: () => void;
  readonly close: () => Promise<void>;
};

/** What is sent to it reaches the server while the line is whole; cut, it answers nothing and drops what is under way. */
export async function line(origin: string): Promise<Line> {
  const { hostname, port } = new URL(origin);
  const open = new Set<Socket>();
  let whole = true;
  const server = createServer((near) => {
    if (!whole) return near.destroy();
    const far = connect(Number(port), hostname);
    for (const one of [near, far]) {
      open.add(one);
      one.on("error", () => {});
      one.on("close", () => {
        open.delete(one);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far);
    far.pipe(near);
    return undefined;
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const drop = () => {
    for (const one of open) one.destroy();
  };
  return {
    origin: `http://127.0.0.1:${portOf(server.address())}`,
    cut: () => {
      whole = false;
      drop();
    },
    heal: () => {
      whole = true;
    },
    close: async () => {
      drop();
      await new Promise((done) => server.close(done));
    },
  };
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === "object" && address !== null ? address.port : 0;
}

export type TestAgent = {
  readonly folder: AgentFolder;
  readonly notes: AgentNote[];
  running: RunningAgent;
  /** Ends the agent and starts another one on its folder. */
  readonly again: () => Promise<void>;
  readonly end: () => Promise<void>;
};

/** Invited by whoever asks, enrolled and started. */
export async function agentOf(ask: Ask, origin: string, vantage: string, bufferBytes = 64_000_000): Promise<TestAgent> {
  const invited = await ask("POST", "/vantages", { body: { vantage, title: `Vantage ${vantage}` } });
  if (invited.status !== 201) throw new Error(invited.text);
  const folder = new AgentFolder(await mkdtemp(join(tmpdir(), "garant-agent-")));
  await folder.prepare();
  const enrolled = await enrolAgent(folder, origin, invited.body.token);
  if (!enrolled.ok) throw new Error(JSON.stringify(enrolled.errors));
  const notes: AgentNote[] = [];
  const start = async () =>
    await runAgent({
      ...{ folder, enrolment: enrolled.value, key: await folder.key(), bufferBytes },
      onNote: (note) => notes.push(note),
    });
  const agent: TestAgent = {
    ...{ folder, notes, running: await start() },
    again: async () => {
      await agent.running.stop();
      agent.running = await start();
    },
    end: async () => {
      await agent.running.stop();
      await rm(folder.path, { recursive: true, force: true });
    },
  };
  return agent;
}
