import type { Words } from "../word-key.ts";
import { account } from "./account.ts";
import { accounts } from "./accounts.ts";
import { acts } from "./acts.ts";
import { agreement } from "./agreement.ts";
import { alertSources } from "./alert-sources.ts";
import { claim } from "./claim.ts";
import { comparison } from "./comparison.ts";
import { computed } from "./computed.ts";
import { connect } from "./connect.ts";
import { disputes } from "./disputes.ts";
import { ledger } from "./ledger.ts";
import { outage } from "./outage.ts";
import { outages } from "./outages.ts";
import { overview } from "./overview.ts";
import { palette } from "./palette.ts";
import { permissions } from "./permissions.ts";
import { platform } from "./platform.ts";
import { platforms } from "./platforms.ts";
import { publication } from "./publication.ts";
import { records } from "./records.ts";
import { report } from "./report.ts";
import { shared } from "./shared.ts";
import { shell } from "./shell.ts";
import { signIn } from "./sign-in.ts";
import { statement } from "./statement.ts";
import { statements } from "./statements.ts";
import { supervision } from "./supervision.ts";
import { timeline } from "./timeline.ts";
import { tokens } from "./tokens.ts";

export const fr: Words = {
  account,
  accounts,
  acts,
  claim,
  comparison,
  agreement,
  alertSources,
  computed,
  connect,
  disputes,
  ledger,
  outage,
  outages,
  overview,
  palette,
  platform,
  platforms,
  publication,
  records,
  report,
  shared,
  shell,
  signIn,
  statement,
  statements,
  supervision,
  timeline,
  permissions,
  tokens,
};
