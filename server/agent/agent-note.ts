/** What an agent says of itself, for its operator: codes, with data. */
export type AgentNote = { readonly code: AgentNoteCode; readonly detail?: string };
type AgentNoteCode =
  | "configured"
  | "configuration-refused"
  | "cut-off"
  | "connected"
  | "clock-off"
  | "revoked"
  | "report-refused"
  | "prober";
