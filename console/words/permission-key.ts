/** The rights that have words: of each the key of its words, since a colon means something else to those who look them up. */
const keys = {
  "platform:read": "platform-read",
  "outage:read": "outage-read",
  "statement:read": "statement-read",
  "ledger:read": "ledger-read",
  "platform:connect": "platform-connect",
  "zones:record": "zones-record",
  "record:contest": "record-contest",
  "dispute:rule": "dispute-rule",
  "record:retract": "record-retract",
  "token:create": "token-create",
  "account:manage": "account-manage",
  "agreement:adopt": "agreement-adopt",
  "vantage:enrol": "vantage-enrol",
  "observations:import": "observations-import",
  "alert-source:configure": "alert-source-configure",
  "status:publish": "status-publish",
  "demonstration:run": "demonstration-run",
  "outage:report": "outage-report",
  "restoration:confirm": "restoration-confirm",
  "penalty:claim": "penalty-claim",
  "exclusion:declare": "exclusion-declare",
  "observations:void": "observations-void",
  "instant:accept": "instant-accept",
  "client:create": "client-create",
} as const;

type Known = keyof typeof keys;

/** Undefined for a right that this console does not know yet. */
export function permissionKey(permission: string): (typeof keys)[Known] | undefined {
  return isKnown(permission) ? keys[permission] : undefined;
}

function isKnown(permission: string): permission is Known {
  return Object.hasOwn(keys, permission);
}
