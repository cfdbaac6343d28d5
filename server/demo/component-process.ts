/** The process of one component of the demonstration. It ends with the process that holds the demonstration, however that one ends. */
import { ComponentServer } from "./component-server.ts";
import type { FromComponent, ToComponent } from "./messages.ts";

let server: ComponentServer | null = null;
let handled: Promise<void> = Promise.resolve();

process.on("disconnect", () => process.exit(0));
// A signal to the whole group is for the holder: it stops probing first, then lets go of us. Otherwise our end would be seen as an outage.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});

process.on("message", (message: ToComponent) => {
  handled = handled.then(() => handle(message));
});

async function handle(message: ToComponent): Promise<void> {
  if (message.kind === "serve") {
    server = new ComponentServer(message);
    await server.listen(message.port);
  } else if (message.kind === "break") await server?.break(message.mode, message.forMs);
  else await server?.mend();
  const answer: FromComponent = { port: server?.port ?? 0 };
  process.send?.(answer);
}
