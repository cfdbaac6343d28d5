import { expect, test } from "vitest";
import { honestAuthority, stampBy } from "../../test/fixtures/stamp-maker.ts";
import { verifyTimeStamp } from "./verify-time-stamp.ts";

const message = new TextEncoder().encode("garant.example/ledger/acme\n12\n");
const at = Date.UTC(2026, 9, 14, 8, 0, 0, 120);

test("no altered byte moves the instant, the message or the signer", { timeout: 60_000 }, async () => {
  const { root, stamps } = await honestAuthority();
  const token = await stampBy(stamps, message, at);
  for (let place = 0; place < token.length; place++) {
    const altered = token.slice();
    altered[place] = (altered[place] ?? 0) ^ (1 << (place % 8));
    const verified = await verifyTimeStamp(altered, message, [root.der]);
    if (verified.ok) expect(verified.value).toEqual({ at, authority: "Stamps" });
  }
});
