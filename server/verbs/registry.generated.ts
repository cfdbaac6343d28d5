// Written by scripts/registries.mjs from the files of this folder: do not edit.
import { adoptAgreement } from "./agreement/adopt-agreement.ts";
import { configureAlertSource } from "./alert-source/configure-alert-source.ts";
import { removeAlertSource } from "./alert-source/remove-alert-source.ts";
import { acceptRuling } from "./dispute/accept-ruling.ts";
import { declineRuling } from "./dispute/decline-ruling.ts";
import { proposeRuling } from "./dispute/propose-ruling.ts";
import { ruleDispute } from "./dispute/rule-dispute.ts";
import { declareExclusion } from "./exclusion/declare-exclusion.ts";
import { voidObservations } from "./observations/void-observations.ts";
import { describePlatform } from "./platform/describe-platform.ts";
import { changePublication } from "./publication/change-publication.ts";
import { contestRecord } from "./record/contest-record.ts";
import { retractRecord } from "./record/retract-record.ts";
import { confirmRestoration } from "./restoration/confirm-restoration.ts";
import { denyRestoration } from "./restoration/deny-restoration.ts";
import { createToken } from "./token/create-token.ts";
import { revokeToken } from "./token/revoke-token.ts";
import { acceptClaimedInstant } from "./unavailability/accept-claimed-instant.ts";
import { reportUnavailability } from "./unavailability/report-unavailability.ts";
import { enrolVantage } from "./vantage/enrol-vantage.ts";
import { inviteVantage } from "./vantage/invite-vantage.ts";
import { placeVantage } from "./vantage/place-vantage.ts";
import { redeemInvitation } from "./vantage/redeem-invitation.ts";
import { revokeVantage } from "./vantage/revoke-vantage.ts";
import { withdrawVantage } from "./vantage/withdraw-vantage.ts";
import { recordZones } from "./zones/record-zones.ts";

export const registry = [adoptAgreement, configureAlertSource, removeAlertSource, acceptRuling, declineRuling, proposeRuling, ruleDispute, declareExclusion, voidObservations, describePlatform, changePublication, contestRecord, retractRecord, confirmRestoration, denyRestoration, createToken, revokeToken, acceptClaimedInstant, reportUnavailability, enrolVantage, inviteVantage, placeVantage, redeemInvitation, revokeVantage, withdrawVantage, recordZones] as const;
