/** Whether an error says that the database cannot be reached or cannot write just now: what was asked may be asked again. */
import { setTimeout as delay } from "node:timers/promises";

/**
 * Classes of SQLSTATE (PostgreSQL, appendix A): connection (08), resources such as disk and connections (53), shut down or starting
 * (57P), the server's own files (58).
 */
const classes = ["08", "53", "57P", "58"];
/** Read only, as a standby is: nothing was written. */
const readOnly = "25006";
/** What the operating system says of a connection that broke or could not be made. */
const ofSockets = ["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "EAI_AGAIN"];
/** The driver's own words, where it has no code. */
const ofDriver =
  /connection terminated|client has encountered a connection error|not queryable|timeout exceeded when trying to connect/i;

/** What caused it counts too. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const away = code === readOnly || ofSockets.includes(code) || classes.some((one) => code.startsWith(one));
  return away || (code === "" && ofDriver.test(error.message)) || isDatabaseAway(error.cause);
}

const againAfterMs = 300;
const longestMs = 120_000;

/** Asks again while the database is away; rejects where it stays away for two minutes, and with any other error at once. */
export async function whenItAnswers<Value>(ask: () => Promise<Value>): Promise<Value> {
  const began = performance.now();
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!isDatabaseAway(error) || performance.now() - began > longestMs) throw error;
      await delay(againAfterMs);
    }
  }
}
