/** Probing in the thread that keeps the books, where there is little room: a thread of its own takes as much as the rest of an agent. */
import type { StartProbing } from "./prober-place.ts";
import { startProbing } from "./probing.ts";

/** What would end a thread of its own ends the process, and whoever keeps the process starts it again. */
export const inThisThread: StartProbing = ({ message, gone }) => {
  // As between threads: whoever says something goes on before it is heard.
  const tell = startProbing(
    (said) => void setImmediate(message, said),
    () => void setImmediate(gone, "it was stopped"),
  );
  return { say: (told) => void setImmediate(tell, told), end: async () => {} };
};
