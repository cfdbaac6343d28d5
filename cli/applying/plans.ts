/** What each kind of document would change. */
import type { Manifest } from "../../api/schemas/manifest.ts";
import type { Got } from "../ask.ts";
import type { Applying, Change } from "./change.ts";
import { planAlertSource } from "./plan-alert-source.ts";
import { planClient } from "./plan-client.ts";
import { planPlatform } from "./plan-platform.ts";
import { planVantage } from "./plan-vantage.ts";
import type { Written } from "./read-manifests.ts";

/** What is named by others comes before them. */
const order: readonly Manifest["kind"][] = ["client", "vantage", "platform", "alert-source"];

/** The documents in the order in which they can be made so. */
export function inOrder(written: readonly Written[]): Written[] {
  return written.toSorted((one, other) => order.indexOf(one.manifest.kind) - order.indexOf(other.manifest.kind));
}

/** What the document would change. */
export function planOf(written: Written, applying: Applying): Promise<Got<Change>> {
  const { manifest } = written;
  switch (manifest.kind) {
    case "client":
      return planClient({ ...written, manifest }, applying);
    case "vantage":
      return planVantage({ ...written, manifest }, applying);
    case "platform":
      return planPlatform({ ...written, manifest }, applying);
    case "alert-source":
      return planAlertSource({ ...written, manifest }, applying);
  }
}
