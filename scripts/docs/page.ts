/** The frame of a page: navigation, search, the other language, what is on the page. No script and no style stands inside it. */
import type { Language } from "../../core/words/language.ts";
import type { Heading } from "./markdown.ts";

export type Navigation = readonly {
  readonly title: string;
  readonly links: readonly {
    readonly title: string;
    readonly to: string;
    readonly isHere: boolean;
    readonly language: Language;
  }[];
}[];

export type PageParts = {
  readonly language: Language;
  readonly title: string;
  /** From this page to the top of the site: empty, or ends with a slash. */
  readonly root: string;
  readonly navigation: Navigation;
  /** The same page in the other language, where there is one. */
  readonly other: string | undefined;
  readonly headings: readonly Heading[];
  readonly body: string;
};

const words = {
  en: {
    ...{ skip: "To the text", all: "All pages", search: "Search", none: "Nothing found", onPage: "On this page" },
    ...{ other: "Français", otherLanguage: "fr", home: "Garant: documents" },
  },
  fr: {
    ...{
      skip: "Aller au texte",
      all: "Toutes les pages",
      search: "Rechercher",
      none: "Aucun résultat",
      onPage: "Sur cette page",
    },
    ...{ other: "English", otherLanguage: "en", home: "Garant\u202f: documents" },
  },
} as const;

export function pageHtml({ language, title, root, navigation, other, headings, body }: PageParts): string {
  const said = words[language];
  const home = `${root}${language === "fr" ? "fr/" : ""}index.html`;
  const translated =
    other === undefined
      ? ""
      : `<a href="${escaped(other)}" hreflang="${said.otherLanguage}" lang="${said.otherLanguage}">${said.other}</a>`;
  return `<!doctype html>
<html lang="${language}" data-root="${root}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · Garant</title>
<link rel="stylesheet" href="${root}assets/style.css">
<script defer src="${root}assets/search.js"></script>
</head>
<body>
<a class="skip" href="#text">${said.skip}</a>
<header>
<a class="home" href="${home}">${said.home}</a>
<form role="search" hidden>
<input type="search" aria-label="${said.search}" placeholder="${said.search}" autocomplete="off" aria-controls="found">
<div id="found" role="status" data-none="${said.none}"></div>
</form>
${translated}
</header>
<div class="columns">
<nav class="pages" aria-label="${said.all}"><details open><summary>${said.all}</summary>${navigation.map((part) => sectionHtml(part, language)).join("")}</details></nav>
<main id="text" tabindex="-1">
${body}</main>
${onPage(headings, said.onPage)}
</div>
</body>
</html>
`;
}

function sectionHtml({ title, links }: Navigation[number], language: Language): string {
  const items = links.map(({ title: name, to, isHere, language: its }) => {
    const foreign = its === language ? "" : ` lang="${its}" hreflang="${its}"`;
    return `<li><a href="${escaped(to)}"${isHere ? ' aria-current="page"' : ""}${foreign}>${escaped(name)}</a></li>`;
  });
  return `<h2>${escaped(title)}</h2><ul>${items.join("")}</ul>`;
}

function onPage(headings: readonly Heading[], title: string): string {
  if (headings.length < 2) return "";
  const items = headings.map(({ text, anchor }) => `<li><a href="#${escaped(anchor)}">${escaped(text)}</a></li>`);
  return `<nav class="here" aria-label="${title}"><h2>${title}</h2><ul>${items.join("")}</ul></nav>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
