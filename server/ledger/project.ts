/** Facts, folded into the tables that are read: the same whether a fact is new or read again for a rebuild. */

import type { Project, Projections } from "./projection.ts";
import { accountClosed, accountInvited, created, revoked, sessionsEnded } from "./projections/account.ts";
import { adopted } from "./projections/agreement.ts";
import { archived, erased, retrieved } from "./projections/archive.ts";
import { keyReplaced, opened } from "./projections/log.ts";
import { outageClosed, outageCorrected, outageOpened, outageReopened, outageWithdrawn } from "./projections/outage.ts";
import { described } from "./projections/platform.ts";
import { declined, proposed, ruled } from "./projections/proposal.ts";
import { asked, denied } from "./projections/question.ts";
import { alertSourceConfigured, alertSourceRemoved, publicationChanged } from "./projections/source.ts";
import { advanced, confirmed, retracted, stated } from "./projections/stated.ts";
import { amended, claimSent, frozen } from "./projections/statement.ts";
import {
  enrolled,
  invited,
  sealed,
  revoked as vantageRevoked,
  watchingLost,
  watchingRegained,
} from "./projections/supervision.ts";

const projections: Projections = {
  "log.opened": opened,
  "log.key-replaced": keyReplaced,
  "agreement.adopted": adopted,
  "vantage.enrolled": enrolled,
  "vantage.invited": invited,
  "vantage.revoked": vantageRevoked,
  "platform.described": described,
  "observations.sealed": sealed,
  "unavailability.reported": stated,
  "restoration.asked": asked,
  "restoration.confirmed": confirmed,
  "restoration.denied": denied,
  "notification.contested": stated,
  "notification.advanced": advanced,
  "exclusion.contested": stated,
  "exclusion.declared": stated,
  "zones.recorded": stated,
  "observations.voided": stated,
  "ruling.proposed": proposed,
  "ruling.declined": declined,
  "dispute.ruled": ruled,
  "record.retracted": retracted,
  "outage.opened": outageOpened,
  "outage.corrected": outageCorrected,
  "outage.closed": outageClosed,
  "outage.reopened": outageReopened,
  "outage.withdrawn": outageWithdrawn,
  "watching.lost": watchingLost,
  "watching.regained": watchingRegained,
  "statement.frozen": frozen,
  "statement.amended": amended,
  "token.created": created,
  "token.revoked": revoked,
  "account.invited": accountInvited,
  "account.sessions-ended": sessionsEnded,
  "account.closed": accountClosed,
  "alert-source.configured": alertSourceConfigured,
  "alert-source.removed": alertSourceRemoved,
  "publication.changed": publicationChanged,
  "claim.sent": claimSent,
  "statement.archived": archived,
  "archive.retrieved": retrieved,
  "archive.erased": erased,
};

/** Makes or changes the state that the fact is about. */
export const project: Project = (tx, entry, kind, body) => projections[kind](tx, entry, body);
