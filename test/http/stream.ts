/** Listens to the server's events as a page does. */
export type Heard = {
  readonly event: string;
  readonly data: string;
  /** By the clock of this machine (ms). */
  readonly at: number;
};

/** What is heard from the moment at which it resolves; `close` ends it. */
export async function listening(origin: string, token: string): Promise<{ heard: Heard[]; close: () => void }> {
  const ended = new AbortController();
  const reply = await fetch(`${origin}/api/v1/events`, { headers: { authorization: `Bearer ${token}` }, signal: ended.signal });
  if (!reply.ok || reply.body === null) throw new Error(`no events: ${reply.status}`);
  const heard: Heard[] = [];
  const body = reply.body;
  const read = async (): Promise<void> => {
    let text = "";
    for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      const whole = text.split("\n\n");
      text = whole.pop() ?? "";
      for (const one of whole) heard.push({ event: field(one, "event"), data: field(one, "data"), at: Date.now() });
    }
  };
  void read().catch(() => {});
  return { heard, close: () => ended.abort() };
}

function field(text: string, name: string): string {
  const line = text.split("\n").find((one) => one.startsWith(`${name}:`));
  return line?.slice(name.length + 1).trim() ?? "";
}
