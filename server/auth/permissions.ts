/** What each party's accounts may do. Single rights: to write does not imply to read. Design, section 6. */
import type { Party } from "../../core/facts/fact.ts";

const reading = ["platform:read", "outage:read", "statement:read", "ledger:read"] as const;
const both = [
  ...reading,
  "platform:connect",
  "zones:record",
  "record:contest",
  "dispute:rule",
  "record:retract",
  "token:create",
  "account:manage",
  "agreement:adopt",
  "vantage:enrol",
  "observations:import",
  "alert-source:configure",
  "status:publish",
  "demonstration:run",
] as const;

const ofParty = {
  client: [...both, "outage:report", "restoration:confirm", "penalty:claim"],
  provider: [
    ...both,
    "outage:report",
    "restoration:confirm",
    "exclusion:declare",
    "observations:void",
    "instant:accept",
    "client:create",
  ],
} as const;

export type Permission = (typeof ofParty)[keyof typeof ofParty][number];

/** Every permission that an account of the party holds. */
export function permissionsOf(party: Exclude<Party, "garant">): readonly Permission[] {
  return ofParty[party];
}
