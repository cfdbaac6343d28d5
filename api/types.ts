/** What travels over the wire, as types: for those who read answers and don't parse them. */

import type { z } from "@hono/zod-openapi";
import type { Schema } from "./client/client.ts";
import type * as account from "./schemas/account.ts";
import type * as agent from "./schemas/agent.ts";
import type * as agreement from "./schemas/agreement.ts";
import type * as dispute from "./schemas/dispute.ts";
import type { BothLanguages as BothLanguagesSchema, Party as PartySchema, Ratio as RatioSchema } from "./schemas/fields.ts";
import type {
  Figures as FiguresSchema,
  MonthUnderWay as MonthUnderWaySchema,
  Verdict as VerdictSchema,
} from "./schemas/figures.ts";
import type * as outage from "./schemas/outage.ts";
import type * as overview from "./schemas/overview.ts";
import type * as platform from "./schemas/platform.ts";
import type * as record from "./schemas/record.ts";
import type * as session from "./schemas/session.ts";
import type * as source from "./schemas/source.ts";
import type * as statement from "./schemas/statement.ts";

export type BothLanguages = z.infer<typeof BothLanguagesSchema>;
export type Party = z.infer<typeof PartySchema>;
export type Ratio = z.infer<typeof RatioSchema>;
export type Figures = z.infer<typeof FiguresSchema>;
export type MonthUnderWay = z.infer<typeof MonthUnderWaySchema>;
export type Verdict = z.infer<typeof VerdictSchema>;

export type Account = z.infer<typeof account.Account>;

export type Agreement = z.infer<typeof agreement.Agreement>;
export type AgreementComparison = z.infer<typeof agreement.AgreementComparison>;
export type AgreementClause = z.infer<typeof agreement.AgreementClause>;

export type OutageSummary = z.infer<typeof outage.OutageSummary>;
export type Outage = z.infer<typeof outage.Outage>;
export type OutageStep = z.infer<typeof outage.OutageStep>;
export type EffectOnMonth = z.infer<typeof outage.EffectOnMonth>;
export type Mark = z.infer<typeof outage.Mark>;
export type Question = z.infer<typeof outage.Question>;

export type DisputeSummary = z.infer<typeof dispute.DisputeSummary>;
export type Dispute = z.infer<typeof dispute.Dispute>;
export type ExclusionCause = z.infer<typeof dispute.ExclusionCause>;
export type Evidence = z.infer<typeof dispute.Evidence>;
export type RulingProposal = z.infer<typeof dispute.RulingProposal>;
export type MonthOutcome = z.infer<typeof dispute.MonthOutcome>;
export type PreviewAct = z.input<typeof dispute.PreviewAct>;
export type Preview = z.infer<typeof dispute.Preview>;

export type Overview = z.infer<typeof overview.Overview>;
export type Task = z.infer<typeof overview.Task>;

export type PlatformSummary = z.infer<typeof platform.PlatformSummary>;
export type Platform = z.infer<typeof platform.Platform>;
export type ServiceState = z.infer<typeof platform.ServiceState>;
export type PastVerdict = z.infer<typeof platform.PastVerdict>;
export type LastSeen = z.infer<typeof platform.LastSeen>;
export type Observation = z.infer<typeof platform.Observation>;
export type Segment = z.infer<typeof platform.Segment>;
export type Timeline = z.infer<typeof platform.Timeline>;
export type ProbeInput = z.input<typeof platform.ProbeInput>;
export type TryProbe = z.input<typeof platform.TryProbe>;
export type Description = z.infer<typeof platform.Description>;
export type ProbeKind = Schema<"ProbeKind">;
export type ProbeParameter = Schema<"ProbeParameter">;
export type TriedProbe = z.infer<typeof platform.TriedProbe>;
export type DescribeFromNow = Schema<"DescribeFromNow">;
export type ConnectPlatform = z.input<typeof platform.ConnectPlatform>;

/** Who changed meanwhile what was to be changed. */
export type Changed = NonNullable<Schema<"Problem">["changed"]>;

export type StatedRecord = Schema<"StatedRecord">;
export type Supervision = z.infer<typeof agent.Supervision>;
export type VantageHealth = z.infer<typeof agent.VantageHealth>;
export type InvitedVantage = z.infer<typeof agent.InvitedVantage>;

export type PlaceVantage = z.input<typeof agent.PlaceVantage>;

export type AlertSource = z.infer<typeof source.AlertSource>;
export type AlertRules = z.infer<typeof source.AlertRules>;
export type CreateAlertSource = z.input<typeof source.CreateAlertSource>;
export type CreatedAlertSource = z.infer<typeof source.CreatedAlertSource>;
export type PreviewedAlert = z.infer<typeof source.PreviewedAlert>;

export type ProvedEntry = Schema<"ProvedEntry">;
export type LedgerEntry = Schema<"LedgerEntry">;
export type Receipt = z.infer<typeof record.Receipt>;
export type Recorded = z.infer<typeof record.Recorded>;
export type ReportUnavailability = z.input<typeof record.ReportUnavailability>;
export type ConfirmRestoration = z.input<typeof record.ConfirmRestoration>;
export type DenyRestoration = z.input<typeof record.DenyRestoration>;
export type SendClaim = z.input<typeof record.SendClaim>;
export type RetractRecord = z.input<typeof record.RetractRecord>;

export type Session = z.infer<typeof session.Session>;
export type Token = z.infer<typeof session.Token>;
export type CreateToken = z.input<typeof session.CreateToken>;
export type SetUpAccount = z.input<typeof session.SetUpAccount>;
export type CreatedToken = z.infer<typeof session.CreatedToken>;

export type StatementSummary = z.infer<typeof statement.StatementSummary>;
export type ArchivedFile = z.infer<typeof statement.ArchivedFile>;
export type AmendedLine = z.infer<typeof statement.AmendedLine>;
export type Statement = z.infer<typeof statement.Statement>;
export type StatementInterval = z.infer<typeof statement.StatementInterval>;
export type Comparison = z.infer<typeof statement.Comparison>;
export type RecordEffect = z.infer<typeof statement.RecordEffect>;
export type ZonesHeld = z.infer<typeof statement.ZonesHeld>;
export type Reading = z.infer<typeof statement.Reading>;
