/** One request of HTTP/1.1 and its answer, on a connection that is already open and judged. */
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { failureOf } from "./failure-of.ts";
import { request } from "./node-http.ts";
import { type OwnTrouble, ProbeFailed, type Run } from "./run.ts";

export type Asked = {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
};

export type Answer = { readonly status: number; readonly location: string | undefined; readonly response: IncomingMessage };

/** Sends the request and waits for the head of the answer. */
export function ask(run: Run, socket: Socket, { method, url, headers, body }: Asked): Promise<Answer> {
  run.enter("firstByte");
  return run.step((done, fail) => {
    const failed = failing(run, socket, fail);
    const sent = request({ createConnection: () => socket, method, path: url.pathname + url.search, setHost: false });
    sent.setHeaders(new Map(Object.entries(requestHeaders(url, headers))));
    sent.once("response", (response) =>
      done({ status: response.statusCode ?? 0, location: response.headers.location, response }),
    );
    sent.on("error", failed);
    sent.once("close", () => {
      if (run.phase === "firstByte") fail(new ProbeFailed({ code: "closed", phase: "firstByte" }));
    });
    sent.end(body);
  });
}

/** The whole body; larger than the limit is a failure, and the rest is not read. */
export function bodyOf(run: Run, socket: Socket, { response }: Answer, maxBodyBytes: number): Promise<Buffer> {
  run.enter("transfer");
  return run.step((done, fail) => {
    const parts: Buffer[] = [];
    let size = 0;
    response.on("data", (part: Buffer) => {
      size += part.length;
      parts.push(part);
      if (size > maxBodyBytes) fail(new ProbeFailed({ code: "body-too-large", limitBytes: maxBodyBytes }));
    });
    response.once("end", () => done(Buffer.concat(parts)));
    response.on("error", failing(run, socket, fail));
  });
}

function failing(run: Run, socket: Socket, fail: (error: ProbeFailed | OwnTrouble) => void): (error: Error) => void {
  const listener = (error: Error) =>
    fail(failureOf(error, { phase: run.phase, address: socket.remoteAddress ?? "", port: socket.remotePort ?? 0 }));
  socket.prependListener("error", listener);
  return listener;
}

function requestHeaders({ host }: URL, asked: Readonly<Record<string, string>>): Record<string, string> {
  const lower = Object.fromEntries(Object.entries(asked).map(([name, value]) => [name.toLowerCase(), value]));
  return { host, "user-agent": "garant", accept: "*/*", ...lower, connection: "close" };
}
