/** What an agent keeps on its disk: its key, whom it reports to, its configuration, what it observed and the server does not have yet. */
import { appendFile, mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { hex, readHex } from "../../core/json/hex.ts";
import { durableFiles, missingAsUndefined } from "../keys/durable-files.ts";
import { makeKey, readKey, type SigningKey } from "../keys/key-file.ts";
import type { LastBlock } from "../store/blocks.ts";
import type { Missed } from "../vantage/messages.ts";
import {
  areChains,
  areMissed,
  damaged,
  type Enrolment,
  isEnrolment,
  isOpenObservation,
  isQueuedBlock,
  isSignedText,
  type KeptForm,
  type OpenObservation,
  ofForm,
  type QueuedBlock,
  type SignedText,
} from "./kept-forms.ts";

const ownerOnly = 0o600;

export class AgentFolder {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  async prepare(): Promise<void> {
    await mkdir(join(this.path, "blocks"), { recursive: true, mode: 0o700 });
  }

  /** The agent's own key, made when it is first asked for; its secret part never leaves the folder. */
  async key(): Promise<SigningKey> {
    const path = join(this.path, "agent.key");
    return (await readKey(path)) ?? (await makeKey(path, durableFiles));
  }

  async enrolment(): Promise<Enrolment | undefined> {
    return await this.#read("enrolment.json", isEnrolment);
  }

  async enrolled(enrolment: Enrolment): Promise<void> {
    await this.#write("enrolment.json", enrolment);
  }

  /** Undefined too for one that was damaged: the server gives it again. */
  async configuration(): Promise<SignedText | undefined> {
    const text = await missingAsUndefined(readFile(join(this.path, "configuration.json"), "utf8"));
    return text === undefined ? undefined : ofForm(text, isSignedText);
  }

  async configured(signed: SignedText): Promise<void> {
    await this.#write("configuration.json", signed);
  }

  /** The last block of each platform, delivered or not: the next one follows it. */
  async chains(): Promise<Map<string, LastBlock>> {
    const kept = (await this.#read("chains.json", areChains)) ?? {};
    return new Map(
      Object.entries(kept).map(([platform, { digest, ...last }]) => [
        platform,
        { ...last, digest: readHex(digest) ?? new Uint8Array() },
      ]),
    );
  }

  async chained(chains: ReadonlyMap<string, LastBlock>): Promise<void> {
    const kept = [...chains].map(([platform, { digest, ...last }]) => [platform, { ...last, digest: hex(digest) }]);
    await this.#write("chains.json", Object.fromEntries(kept));
  }

  /** Blocks that the server has not acknowledged, in the order of their numbers, with their size in bytes. */
  async blocks(): Promise<{ name: string; bytes: number }[]> {
    const names = (await readdir(join(this.path, "blocks"))).filter((name) => name.endsWith(".json")).sort();
    return await Promise.all(
      names.map(async (name) => ({ name, bytes: (await readFile(join(this.path, "blocks", name))).length })),
    );
  }

  async block(name: string): Promise<QueuedBlock> {
    const block = await this.#read(join("blocks", name), isQueuedBlock);
    if (block === undefined) throw damaged(join(this.path, "blocks", name));
    return block;
  }

  /** Safe on disk when it resolves. Names ascend as numbers do. */
  async queue(block: QueuedBlock): Promise<{ name: string; bytes: number }> {
    const name = `${block.platform}.${String(block.number).padStart(12, "0")}.json`;
    const text = JSON.stringify(block);
    await durableFiles.replace(join(this.path, "blocks", name), text, ownerOnly);
    return { name, bytes: text.length };
  }

  async dequeue(name: string): Promise<void> {
    await rm(join(this.path, "blocks", name), { force: true });
  }

  /** What is in no block yet. A last line that was cut short is nothing that was ever kept. */
  async journal(): Promise<OpenObservation[]> {
    const text = (await missingAsUndefined(readFile(join(this.path, "open.jsonl"), "utf8"))) ?? "";
    return text.split("\n").flatMap((line) => {
      const read = ofForm(line, isOpenObservation);
      return read === undefined ? [] : [read];
    });
  }

  /** Returns the bytes that were added. */
  async noted(observations: readonly OpenObservation[]): Promise<number> {
    const text = observations.map((one) => `${JSON.stringify(one)}\n`).join("");
    await appendFile(join(this.path, "open.jsonl"), text, { mode: ownerOnly });
    return text.length;
  }

  /** The whole journal anew. Returns its bytes. */
  async renote(observations: readonly OpenObservation[]): Promise<number> {
    const text = observations.map((one) => `${JSON.stringify(one)}\n`).join("");
    await durableFiles.replace(join(this.path, "open.jsonl"), text, ownerOnly);
    return text.length;
  }

  /** Beats of which there is no observation, not told to the server yet. */
  async missed(): Promise<Missed[]> {
    return (await this.#read("missed.json", areMissed)) ?? [];
  }

  async noteMissed(missed: readonly Missed[]): Promise<void> {
    await this.#write("missed.json", missed);
  }

  /** Undefined where there is none; throws `Foreseen` for one that was damaged. */
  async #read<Value>(name: string, isOfForm: KeptForm<Value>): Promise<Value | undefined> {
    const path = join(this.path, name);
    const text = await missingAsUndefined(readFile(path, "utf8"));
    if (text === undefined) return undefined;
    const value = ofForm(text, isOfForm);
    if (value === undefined) throw damaged(path);
    return value;
  }

  async #write(name: string, value: unknown): Promise<void> {
    await durableFiles.replace(join(this.path, name), JSON.stringify(value), ownerOnly);
  }
}
