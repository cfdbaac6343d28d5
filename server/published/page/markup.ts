/** HTML whose texts are escaped unless they are markup already: what a client names a platform is no tag of ours. */
import { createHash } from "node:crypto";
import type { Language } from "../../../core/words/language.ts";
import { pageStyle } from "./page-style.ts";

export type Markup = { readonly markup: string };
type Part = string | Markup | readonly Markup[];

/** Markup with its holes filled: a text escaped, markup as it stands. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: texts.map((text, at) => text + markupOf(parts[at] ?? "")).join("") };
}

/** A text of ours that is markup. */
export const raw = (markup: string): Markup => ({ markup });

function markupOf(part: Part): string {
  if (typeof part === "string") return escaped(part);
  return "markup" in part ? part.markup : part.map(({ markup }) => markup).join("");
}

/** A text as it may stand in an element or in an attribute between quotation marks. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

type HtmlDocument = {
  readonly language: Language;
  readonly title: string;
  readonly body: Markup;
  readonly feed?: { readonly address: string; readonly title: string };
};

/** The whole document, its style inside. */
export function htmlDocument({ language, title, body, feed }: HtmlDocument): string {
  const alternate = feed
    ? html`<link rel="alternate" type="application/atom+xml" title="${feed.title}" href="${feed.address}">`
    : "";
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title>${alternate}<link rel="icon" href="/mark.svg"><style>${raw(pageStyle)}</style></head><body>${body}</body></html>
`.markup;
}

/** What the page may fetch and do: show its own style and the mark; nothing else. */
export const contentPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(pageStyle).digest("base64")}'`,
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");
