/** The responsibility matrix: activities and parties, each letter with its word; a filter leaves what one party does. */
import type { Agreement } from "../../../api/types.ts";
import { Select } from "../../parts/select.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { useAddressState, useChangeAddress } from "../../shell/address.ts";
import { useWords } from "../../words/use-words.ts";

const parties = ["client", "provider"] as const;
const letters = ["R", "A", "C", "I"] as const;
type Activity = Agreement["responsibilities"][number]["activities"][number];
type Name = "activity" | "client" | "provider";

export function Matrix({ of }: { of: Agreement }) {
  const { t, both } = useWords();
  const change = useChangeAddress();
  const { party = "", letter = "", group = "" } = useAddressState();
  const groups = of.responsibilities
    .filter(({ id }) => !group || id === group)
    .map((one) => ({ ...one, activities: one.activities.filter((activity) => fits(activity, party, letter)) }))
    .filter(({ activities }) => activities.length > 0);
  return (
    <>
      <div className="g-row">
        <Select
          label={t("agreement.matrix.party")}
          value={party}
          options={[["", t("agreement.matrix.both")], ...parties.map((one) => [one, both(of.parties[one])] as const)]}
          onChange={(chosen) => change({ party: chosen || undefined })}
        />
        <Select
          label={t("agreement.matrix.letter")}
          value={letter}
          options={[["", t("shared.all")], ...letters.map((one) => [one, `${one}, ${t(`agreement.matrix.${one}`)}`] as const)]}
          onChange={(chosen) => change({ letter: chosen || undefined })}
        />
        <Select
          label={t("agreement.matrix.group")}
          value={group}
          options={[["", t("shared.all")], ...of.responsibilities.map(({ id, title }) => [id, both(title)] as const)]}
          onChange={(chosen) => change({ group: chosen || undefined })}
        />
      </div>
      {groups.length === 0 && <p className="g-sub g-sm g-empty">{t("agreement.none")}</p>}
      {groups.map(({ id, title, activities }) => (
        <section key={id} className="g-card g-card--flush g-matrix" aria-labelledby={`group-${id}`}>
          <div className="g-card__head">
            <h2 className="g-h2" id={`group-${id}`}>
              {both(title)}
            </h2>
          </div>
          <Activities label={both(title)} of={of} activities={activities} />
        </section>
      ))}
    </>
  );
}

function Activities({ label, of, activities }: { label: string; of: Agreement; activities: readonly Activity[] }) {
  const { t, both } = useWords();
  const columns: Column<Name>[] = [
    { name: "activity", title: t("agreement.matrix.activity") },
    { name: "client", title: both(of.parties.client) },
    { name: "provider", title: both(of.parties.provider) },
  ];
  const rows = activities.map((one) => ({
    id: one.id,
    cells: {
      activity: (
        <>
          {both(one.title)} {one.note && <span className="g-sub g-xs">{both(one.note)}</span>}
        </>
      ),
      client: <Letters of={one.client} />,
      provider: <Letters of={one.provider} />,
    },
  }));
  return <Table label={label} columns={columns} rows={rows} />;
}

function Letters({ of }: { of: string }) {
  const { t } = useWords();
  const said = letters.filter((letter) => of.includes(letter)).map((letter) => t(`agreement.matrix.${letter}`));
  return (
    <span>
      <span className="g-b g-mono">{of}</span> <span className="g-sub g-xs">{said.join(", ")}</span>
    </span>
  );
}

function fits({ client, provider }: Activity, party: string, letter: string): boolean {
  const seen = party === "client" ? client : party === "provider" ? provider : `${client}${provider}`;
  if (letter) return seen.includes(letter);
  return party === "" || /[RA]/.test(seen);
}
