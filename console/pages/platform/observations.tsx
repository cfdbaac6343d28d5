/** The last observations of one component from one vantage point, as they were made. */
import { Modal, ModalBody, ModalHeader } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import type { LastSeen, Observation, Platform } from "../../../api/types.ts";
import { observationsQuery } from "../../data/platforms.ts";
import { DownIcon, UpIcon } from "../../parts/icons.ts";
import { phasesText } from "../../parts/phases.ts";
import { Region } from "../../parts/region.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { When } from "../../parts/when.tsx";
import { useWords } from "../../words/use-words.ts";

type Name = "at" | "seen" | "phases" | "digest";
type Props = { readonly of: Platform; readonly seen: LastSeen; readonly close: () => void };

export function Observations({ of, seen, close }: Props) {
  const { t } = useWords();
  const observations = useQuery(observationsQuery(of.id, seen.component, seen.vantage));
  const component = of.components.find(({ name }) => name === seen.component)?.title ?? seen.component;
  const vantage = of.vantages.find(({ name }) => name === seen.vantage)?.title ?? seen.vantage;
  const title = t("platform.observationsOf", { component, vantage });
  const columns: Column<Name>[] = [
    { name: "at", title: t("platform.observedAt") },
    { name: "seen", title: t("platform.seen") },
    { name: "phases", title: t("platform.phases") },
    { name: "digest", title: t("platform.sealed") },
  ];
  return (
    <Modal isOpen variant="large" onClose={close} aria-labelledby="observations">
      <ModalHeader title={title} labelId="observations" />
      <ModalBody tabIndex={0} role="region" aria-labelledby="observations">
        <Region of={observations} height={300}>
          {({ items }) => (
            <Table
              label={title}
              columns={columns}
              rows={items.map((one) => ({
                id: `observation-${one.at}`,
                cells: {
                  at: <When at={one.at} />,
                  seen: <Seen one={one} />,
                  phases: <Phases one={one} />,
                  digest: one.digest ? <span className="g-mono g-break">{one.digest}</span> : t("platform.notSealed"),
                },
              }))}
            />
          )}
        </Region>
      </ModalBody>
    </Modal>
  );
}

function Seen({ one }: { one: Observation }) {
  const { t, both } = useWords();
  return (
    <span className="g-row">
      {one.ok ? <UpIcon className="g-c-up" /> : <DownIcon className="g-c-down" />}
      {one.failure ? both(one.failure.words) : t("platform.answers")}
    </span>
  );
}

function Phases({ one }: { one: Observation }) {
  const spoken = useWords();
  return <span className="g-xs">{phasesText(one.phases, spoken)}</span>;
}
