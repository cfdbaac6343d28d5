/** Every platform, to find one: by name, by state; told by the address. */
import { Button, SearchInput } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { PlatformSummary } from "../../../api/types.ts";
import { platformsQuery } from "../../data/platforms.ts";
import { StateLabel } from "../../parts/labels.tsx";
import { links } from "../../parts/links.ts";
import { PageBody } from "../../parts/page-body.tsx";
import { Region } from "../../parts/region.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { useAddressState, useChangeAddress } from "../../shell/address.ts";
import { useWords } from "../../words/use-words.ts";

type Name = "platform" | "state" | "left" | "best" | "zones";

export function PlatformsPage() {
  const { t } = useWords();
  const platforms = useQuery(platformsQuery);
  const { search = "" } = useAddressState();
  return (
    <PageBody title={t("shell.platforms")}>
      <div className="g-row">
        <h1 className="g-h1">{t("shell.platforms")}</h1>
        <span className="g-end">
          <Search value={search} />
        </span>
        <Button component="a" href={links.connect()} variant="secondary">
          {t("overview.empty.connect")}
        </Button>
      </div>
      <section className="g-card g-card--flush" aria-label={t("shell.platforms")}>
        <Region of={platforms} height={240}>
          {({ items }) => <List platforms={items.filter((one) => fits(one, search))} filtered={search !== ""} />}
        </Region>
      </section>
    </PageBody>
  );
}

const fits = ({ id, title }: PlatformSummary, search: string): boolean =>
  `${title} ${id}`.toLowerCase().includes(search.trim().toLowerCase());

function Search({ value }: { value: string }) {
  const { t } = useWords();
  const change = useChangeAddress();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (new URLSearchParams(location.search).has("search")) field.current?.focus();
  }, []);
  return (
    <SearchInput
      ref={field}
      aria-label={t("overview.platforms.search")}
      placeholder={t("overview.platforms.search")}
      value={value}
      onChange={(_, search) => change({ search: search || undefined })}
      onClear={() => change({ search: undefined })}
    />
  );
}

function List({ platforms, filtered }: { platforms: readonly PlatformSummary[]; filtered: boolean }) {
  const { t, f } = useWords();
  if (platforms.length === 0)
    return <p className="g-sub g-sm g-empty">{t(filtered ? "overview.platforms.noneFound" : "overview.empty.title")}</p>;
  const columns: Column<Name>[] = [
    { name: "platform", title: t("overview.platforms.platform") },
    { name: "state", title: t("overview.platforms.state") },
    { name: "left", title: t("overview.platforms.left"), numeric: true },
    { name: "best", title: t("platforms.best"), numeric: true },
    { name: "zones", title: t("platform.eligibility"), numeric: true },
  ];
  const rows = platforms.map((one) => ({
    id: one.id,
    cells: {
      platform: (
        <>
          <a href={links.platform(one.id)}>{one.title}</a> <span className="g-sub g-xs g-mono">{one.id}</span>
        </>
      ),
      state: <StateLabel state={one.state} />,
      left: f.duration(Math.max(0, one.month.figures.left)),
      best: f.percent(one.month.atBest.shown),
      zones: one.zones.zones === null ? "–" : t("platform.zones", { count: one.zones.zones }),
    },
  }));
  return <Table label={t("shell.platforms")} columns={columns} rows={rows} />;
}
