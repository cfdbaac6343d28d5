/** Sends a report once, however often it is pressed; where the server can't be reached it is tried again, with the instant of the click. */
import { useRef, useState } from "react";
import type { Recorded } from "../../../api/types.ts";
import { Refused } from "../../data/client.ts";
import { now } from "../../data/clock.ts";
import { useReport } from "../../data/outages.ts";

const retryEvery = 5_000;
/** A second press within this time is the same report. */
const samePress = 1_000;

export type Reporting = {
  readonly busy: boolean;
  /** The click that could not be sent yet. */
  readonly waitingSince: number | null;
  readonly refused: Error | null;
  /** Null when the press repeated the one before, or was refused. */
  readonly send: (platform: string, components: readonly string[], at: number | null) => Promise<Recorded | null>;
};

export function useReporting(): Reporting {
  const report = useReport();
  const lastPress = useRef(0);
  const [busy, setBusy] = useState(false);
  const [waitingSince, setWaitingSince] = useState<number | null>(null);
  const send = async (platform: string, components: readonly string[], at: number | null) => {
    if (busy || Date.now() - lastPress.current < samePress) return null;
    lastPress.current = Date.now();
    setBusy(true);
    const clicked = now();
    const key = crypto.randomUUID();
    const detail = { ...(components.length > 0 ? { components: [...components] } : {}), ...(at === null ? {} : { at }) };
    try {
      return await tried(clicked, () => report.mutateAsync({ platform, key, body: { ...detail, claimedAt: clicked } }));
    } catch {
      return null;
    } finally {
      setBusy(false);
      setWaitingSince(null);
    }
  };

  async function tried(clicked: number, act: () => Promise<Recorded>): Promise<Recorded> {
    for (;;) {
      try {
        return await act();
      } catch (cause) {
        if (!(cause instanceof Refused) || cause.status !== 0) throw cause;
        setWaitingSince(clicked);
        await new Promise((resolve) => setTimeout(resolve, retryEvery));
      }
    }
  }

  const unreachable = report.error instanceof Refused && report.error.status === 0;
  return { busy, waitingSince, refused: unreachable ? null : report.error, send };
}
