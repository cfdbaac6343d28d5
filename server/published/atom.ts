/** Outages as an Atom feed (RFC 4287): one entry each, updated when it ends. */
import type { z } from "zod";
import type { PublicOutage } from "../../api/schemas/public-status.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Language } from "../../core/words/language.ts";
import { publicStatusWords as words } from "../../core/words/public-status.ts";

export type Feed = {
  /** The address of the feed itself. */
  readonly self: string;
  readonly client: string;
  readonly at: Instant;
  readonly titles: ReadonlyMap<string, string>;
  readonly outages: readonly z.output<typeof PublicOutage>[];
};

/** The feed in one language. */
export function atomText({ self, client, at, titles, outages }: Feed, language: Language): string {
  const updated = outages.reduce((last, { from, to }) => Math.max(last, to ?? from), 0);
  const entries = outages.map((outage) => entryText(outage, titles.get(outage.platform) ?? outage.platform, client, language));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>urn:garant:${escaped(client)}:outages</id>`,
    `<title>${words.feedTitle[language]}</title>`,
    `<updated>${instant(updated === 0 ? at : updated)}</updated>`,
    "<author><name>Garant</name></author>",
    `<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    ...entries,
    "</feed>\n",
  ].join("\n");
}

function entryText(
  { id, from, to, components }: Feed["outages"][number],
  title: string,
  client: string,
  language: Language,
): string {
  const state = words[to === null ? "under" : "over"][language];
  const until = to === null ? "" : ` ${words.to[language]} ${instant(to)}`;
  const listed = components.join(", ");
  const colon = language === "fr" ? "\u202f:" : ":";
  const summary = `${words.from[language]} ${instant(from)}${until} (${words.components[language]}${colon} ${listed})`;
  return [
    "<entry>",
    `<id>urn:garant:${escaped(client)}:outage:${escaped(id)}</id>`,
    `<title>${escaped(`${title}, ${id}, ${state}`)}</title>`,
    `<published>${instant(from)}</published>`,
    `<updated>${instant(to ?? from)}</updated>`,
    `<summary>${escaped(summary)}</summary>`,
    "</entry>",
  ].join("\n");
}

function instant(at: Instant): string {
  return new Date(at).toISOString();
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
