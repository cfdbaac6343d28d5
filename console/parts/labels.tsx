/** States and verdicts as labels: icon, word, then colour, which only repeats them. */
import "@patternfly/patternfly/components/Label/label.css";
import type { ReactNode } from "react";
import type { AgreementClause, ServiceState, Verdict } from "../../api/types.ts";
import { useWords } from "../words/use-words.ts";
import { CheckIcon, DownIcon, ExcludedIcon, FlagIcon, UnknownIcon, UpIcon, WarningIcon, ZonesIcon } from "./icons.ts";

export type LabelledState = ServiceState | "ineligible" | "contested";
type LabelProps = {
  readonly status?: "success" | "danger" | "info" | "custom";
  readonly variant?: "filled" | "outline";
  readonly icon?: ReactNode;
  readonly isCompact?: boolean;
  readonly children?: ReactNode;
};

/** PatternFly's label as it looks, without the tooltip of its cut text: ours are never cut. */
function Label({ status, variant, icon, isCompact, children }: LabelProps) {
  const look = [status ? `pf-m-${status}` : "", variant === "outline" ? "pf-m-outline" : "", isCompact ? "pf-m-compact" : ""];
  return (
    <span className={`pf-v6-c-label ${look.filter(Boolean).join(" ")}`}>
      <span className="pf-v6-c-label__content">
        {icon && <span className="pf-v6-c-label__icon">{icon}</span>}
        <span className="pf-v6-c-label__text">{children}</span>
      </span>
    </span>
  );
}

type Look = { status?: "success" | "danger" | "info" | "custom"; variant: "filled" | "outline"; icon: ReactNode };

const looks: Record<LabelledState, Look> = {
  up: { status: "success", variant: "outline", icon: <UpIcon /> },
  down: { status: "danger", variant: "filled", icon: <DownIcon /> },
  disputed: { status: "info", variant: "outline", icon: <FlagIcon /> },
  contested: { status: "info", variant: "outline", icon: <FlagIcon /> },
  excluded: { status: "danger", variant: "outline", icon: <ExcludedIcon /> },
  unknown: { variant: "outline", icon: <UnknownIcon /> },
  ineligible: { status: "custom", variant: "outline", icon: <ZonesIcon /> },
};

/** The state of a platform, a component or a stretch of time. */
export function StateLabel({ state, children }: { state: LabelledState; children?: ReactNode }) {
  const { t } = useWords();
  return <Label {...looks[state]}>{children ?? t(`shared.state.${state}`)}</Label>;
}

const standingLooks: Record<AgreementClause["standing"], Look> = {
  computed: { status: "info", variant: "outline", icon: <CheckIcon /> },
  stated: { variant: "outline", icon: null },
  "not-measured": { variant: "outline", icon: <UnknownIcon /> },
};

/** Whether this version measures a commitment: always said, never hidden. */
export function StandingLabel({ standing }: { standing: AgreementClause["standing"] }) {
  const { t } = useWords();
  return <Label {...standingLooks[standing]}>{t(`agreement.standing.${standing}`)}</Label>;
}

const verdictLooks: Record<Verdict, Look> = {
  met: { status: "success", variant: "outline", icon: <CheckIcon /> },
  missed: { status: "danger", variant: "filled", icon: <DownIcon /> },
  open: { variant: "outline", icon: null },
  unproven: { variant: "outline", icon: <UnknownIcon /> },
};

/** The verdict of a month: never green where it is not proved. */
export function VerdictLabel({ verdict }: { verdict: Verdict }) {
  const { t } = useWords();
  return <Label {...verdictLooks[verdict]}>{t(`shared.verdict.${verdict}`)}</Label>;
}

/** Points that are due: exact, and often tiny. */
export function DueLabel({ children }: { children: ReactNode }) {
  return (
    <Label status="danger" variant="outline" icon={<WarningIcon />}>
      {children}
    </Label>
  );
}

/** A neutral label: words that carry no status. */
export function PlainLabel({ icon, children, compact = false }: { icon?: ReactNode; children: ReactNode; compact?: boolean }) {
  return (
    <Label variant="outline" icon={icon} isCompact={compact}>
      {children}
    </Label>
  );
}
