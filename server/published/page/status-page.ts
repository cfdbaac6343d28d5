/** The public page: what is up, what is not, and ninety days behind. Whole without script, and it brings none. */
import type { z } from "zod";
import type { PublicStatus } from "../../../api/schemas/public-status.ts";
import { type Formats, formatsOf } from "../../../api/writing/format.ts";
import type { Language, Words } from "../../../core/words/language.ts";
import type { Day } from "./days.ts";
import { html, htmlDocument, type Markup, raw } from "./markup.ts";
import { pageWords as words } from "./page-words.ts";

export type StatusPage = z.output<typeof PublicStatus> & {
  readonly client: string;
  readonly name: string;
  readonly zone: string;
  /** By the platform's id, oldest first. */
  readonly days: ReadonlyMap<string, readonly Day[]>;
};

type Platform = StatusPage["platforms"][number];
type Outage = StatusPage["outages"][number];
type Say = { readonly f: Formats; readonly s: (of: Words) => string; readonly language: Language };

const outagesShown = 20;

/** The page in one language, at most some thirty kilobytes for a handful of platforms. */
export function statusPage(page: StatusPage, language: Language): string {
  const say: Say = { f: formatsOf(language, page.zone), s: (of) => of[language], language };
  const { s, f } = say;
  const open = page.outages.filter(({ to }) => to === null);
  const title = `${s(words.title)}, ${page.name}`;
  const body = html`<header>${languageLink(say)}<span class="s">${page.name}</span></header><main><h1>${headline(page.platforms, s)}</h1>
<p class="s">${s(words.asOf)} ${f.instant(page.at)}. ${s(words.refreshed)}</p>
${open.length > 0 ? html`<h2>${s(words.open)}</h2><section class="m"><ul class="e">${open.map((one) => outageLine(one, page, say))}</ul></section>` : ""}
${page.platforms.length > 0 ? html`<h2>${s(words.history)}</h2>${page.platforms.map((one) => platformSection(one, page, say))}` : ""}
<h2>${s(words.past)}</h2>${pastOutages(page, say)}</main>
${footer(page, say)}`;
  return htmlDocument({ language, title, body, feed: { address: addressOf(page, "outages.atom"), title: s(words.feed) } });
}

/** In its place: what is not published is as what there is not; while the server starts, that is said. */
export function noPage(language: Language, why: "missing" | "starting"): string {
  const { title, text } = words[why];
  return htmlDocument({
    language,
    title: title[language],
    body: html`<main><h1>${title[language]}</h1><p>${text[language]}</p></main>`,
  });
}

function headline(platforms: readonly Platform[], s: Say["s"]): string {
  const states = platforms.map(({ state }) => shownState(state));
  if (states.length === 0) return s(words.noneYet);
  if (states.every((state) => state === "down")) return s(words.allDown);
  if (states.includes("down")) return s(words.someDown);
  return s(states.includes("unknown") ? words.someUnknown : words.allUp);
}

/** To whom nothing of the agreement is told, what is disputed or excluded is down. */
const shownState = (state: Platform["state"]): "up" | "down" | "unknown" =>
  state === "up" || state === "unknown" ? state : "down";

const addressOf = ({ client }: StatusPage, file: string): string => `/api/v1/public/${client}/${file}`;

function languageLink({ s, language }: Say): Markup {
  const other = language === "fr" ? "en" : "fr";
  return html`<nav aria-label="${s(words.language)}"><a href="?language=${other}" hreflang="${other}" lang="${other}">${s(words.other)}</a></nav>`;
}

function platformSection(platform: Platform, page: StatusPage, say: Say): Markup {
  const { s, f } = say;
  const days = page.days.get(platform.id) ?? [];
  const state = shownState(platform.state);
  const since = platform.since === null ? "" : html` <span class="s">${s(words.since)} ${f.instant(platform.since)}</span>`;
  return html`<section><div class="r"><h3>${platform.title}</h3><p><span class="b ${state}">${s(words.state[state])}</span>${since}</p></div>
<ul class="c s">${platform.components.map((one) => html`<li><span class="b ${one.state}">${one.title}</span> ${s(words.state[one.state])}</li>`)}</ul>
${strip(days, platform.title, say)}</section>`;
}

const dayClasses = { up: "", down: "d", unknown: "u", before: "b4" } as const;

/** Each day in words for whoever listens; whoever sees reads those that were not up beneath the strip. */
function strip(days: readonly Day[], title: string, { s, f, language }: Say): Markup {
  const [first] = days;
  if (first === undefined) return html``;
  const said = (day: Day) => {
    const lasted = day.state === "down" ? day.down : day.state === "unknown" ? day.unknown : 0;
    return `${f.day(day.from)}${language === "fr" ? "\u202f" : ""}: ${s(words.state[day.state])}${lasted > 0 ? ` ${f.duration(lasted)}` : ""}`;
  };
  const notUp = days.filter(({ state }) => state === "down" || state === "unknown");
  const cells = days.map((day) => html`<li${raw(dayClasses[day.state] && ` class=${dayClasses[day.state]}`)}>${said(day)}</li>`);
  return html`<ul class="h" aria-label="${s(words.history)}, ${title}">${cells}</ul>
<p class="r s"><span>${f.day(first.from)}</span><span>${s(words.today)}</span></p>
${
  notUp.length === 0
    ? html`<p class="s">${s(words.wholeUp)}</p>`
    : html`<details open><summary class="s">${s(words.notUp)} (${String(notUp.length)})</summary><ul class="s c">${notUp.toReversed().map((day) => html`<li>${said(day)}</li>`)}</ul></details>`
}`;
}

function pastOutages(page: StatusPage, say: Say): Markup {
  const past = page.outages.filter(({ to }) => to !== null);
  if (past.length === 0) return html`<p class="s">${say.s(words.noPast)}</p>`;
  const lines = past.slice(0, outagesShown).map((one) => outageLine(one, page, say));
  return html`<section><ul class="e">${lines}</ul>${past.length > outagesShown ? html`<p class="s">${say.s(words.more)}</p>` : ""}</section>`;
}

function outageLine({ id, platform, from, to, components }: Outage, { platforms, at }: StatusPage, { s, f }: Say): Markup {
  const of = platforms.find((one) => one.id === platform);
  const titles = components.map((name) => of?.components.find((one) => one.name === name)?.title ?? name);
  const until = to === null ? html`` : html` ${s(words.to)} ${instant(to, f)}`;
  return html`<li id="${id}"><b>${of?.title ?? platform}</b>, ${id}, ${f.duration((to ?? at) - from)}<br><span class="s">${s(to === null ? words.since : words.from)} ${instant(from, f)}${until} (${titles.join(", ")})</span></li>`;
}

const instant = (at: number, f: Formats): Markup => html`<time datetime="${new Date(at).toISOString()}">${f.instant(at)}</time>`;

function footer(page: StatusPage, { s }: Say): Markup {
  return html`<footer class="s"><p>${s(words.explained).replace("{zone}", page.zone)}</p><p class="r"><a href="${addressOf(page, "outages.atom")}">${s(words.feed)}</a> <a href="${addressOf(page, "status.json")}">${s(words.data)}</a></p></footer>`;
}
