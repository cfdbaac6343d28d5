/** What is not well now: down, or not known. */
import type { Platform } from "../../../api/types.ts";
import { DownPanel } from "./down-panel.tsx";
import { UnknownPanel } from "./unknown-panel.tsx";

export function CurrentState({ of }: { of: Platform }) {
  if (of.state === "unknown") return <UnknownPanel of={of} />;
  if (of.state === "down" || of.state === "disputed") return <DownPanel of={of} />;
  return null;
}
