/** What the palette leads to: pages, platforms, outages, statements, acts. */
import { useQuery } from "@tanstack/react-query";
import { outagesQuery } from "../data/outages.ts";
import { platformsQuery } from "../data/platforms.ts";
import { useSignOut } from "../data/session.ts";
import { statementsQuery } from "../data/statements.ts";
import { links } from "../parts/links.ts";
import { useGo } from "../shell/address.ts";
import { destinations } from "../shell/destinations.ts";
import { useTheme } from "../shell/theme.ts";
import { useWords } from "../words/use-words.ts";
import { languages, speak, spokenLanguage } from "../words/words.ts";
import type { Searched } from "./search.ts";

export type Group = "pages" | "platforms" | "outages" | "statements" | "acts";
export type Entry = Searched & { readonly id: string; readonly group: Group; readonly lang?: string; readonly act: () => void };

/** Every entry, group by group; what is still being read comes once it is there. */
export function useEntries(showKeys: () => void): {
  readonly entries: readonly Entry[];
  readonly reading: boolean;
  readonly failed: boolean;
} {
  const [platforms, outages, statements] = [useQuery(platformsQuery), useQuery(outagesQuery()), useQuery(statementsQuery())];
  const pages = usePages();
  const acts = useActs(showKeys);
  const go = useGo();
  const { t, f } = useWords();
  const read = [platforms, outages, statements];
  const named = platforms.data?.items ?? [];
  return {
    reading: read.some(({ isPending }) => isPending),
    failed: read.some(({ isError }) => isError),
    entries: [
      ...pages,
      ...named.map(
        ({ id, title }): Entry => ({
          id: `platform-${id}`,
          group: "platforms",
          title,
          also: id,
          act: () => go(links.platform(id)),
        }),
      ),
      ...(outages.data?.items ?? []).map(
        ({ id, platformTitle, from }): Entry => ({
          ...{ id: `outage-${id}`, group: "outages", title: `${id}, ${platformTitle}`, also: f.instant(from) },
          act: () => go(links.outage(id)),
        }),
      ),
      ...(statements.data?.items ?? []).map(
        ({ platform, platformTitle, month }): Entry => ({
          ...{
            id: `statement-${platform}-${month}`,
            group: "statements",
            title: `${platformTitle}, ${f.monthAndYear(month)}`,
            also: `${platform} ${month}`,
          },
          act: () => go(links.statement(platform, month)),
        }),
      ),
      ...acts.reports,
      ...named.map(
        ({ id, title }): Entry => ({
          ...{ id: `report-${id}`, group: "acts", title: t("palette.reportOf", { platform: title }), also: id },
          act: () => go(links.report(id)),
        }),
      ),
      ...acts.others,
    ],
  };
}

function usePages(): Entry[] {
  const { t } = useWords();
  const go = useGo();
  const own = [
    { address: links.alertSources(), words: "alertSources.title" },
    { address: links.publication(), words: "publication.title" },
    { address: links.account(), words: "account.title" },
    { address: links.tokens(), words: "shell.tokens" },
    { address: links.accounts(), words: "accounts.title" },
    { address: links.connect(), words: "connect.title" },
  ] as const;
  return [...destinations, ...own].map(
    ({ address, words }): Entry => ({ id: `page-${address}`, group: "pages", title: t(words), act: () => go(address) }),
  );
}

/** What is done here and now; reports, which are done most, before the others. */
function useActs(showKeys: () => void): { readonly reports: readonly Entry[]; readonly others: readonly Entry[] } {
  const { t } = useWords();
  const go = useGo();
  const signOut = useSignOut();
  const { dark, toggle } = useTheme();
  const act = (id: string, title: string, deed: () => void): Entry => ({ id: `act-${id}`, group: "acts", title, act: deed });
  const others = languages.filter((language) => language !== spokenLanguage());
  return {
    reports: [act("report", t("shell.report"), () => go(links.report()))],
    others: [
      ...others.map(
        (language): Entry => ({ ...act(`speak-${language}`, names[language], () => void speak(language)), lang: language }),
      ),
      act("theme", t(dark ? "shell.toLight" : "shell.toDark"), toggle),
      act("keys", t("shell.keys"), showKeys),
      act("sign-out", t("shell.signOut"), () => signOut.mutate(undefined)),
    ],
  };
}

const names = { fr: "Français", en: "English" };
