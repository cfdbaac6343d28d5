/** Markdown as the documents use it: to HTML, to headings with their anchors, to text for the search. */
import MarkdownIt, { type Token } from "markdown-it";

export type Heading = { readonly level: number; readonly text: string; readonly anchor: string };
export type Fence = { readonly info: string; readonly text: string; readonly line: number };
export type Passage = { readonly heading: Heading; readonly text: string };

const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false });

/** The tokens of a document, once for all that is asked of it. */
export function parsed(text: string): Token[] {
  return markdown.parse(text, {});
}

/** Anchors as GitHub makes them: lower case, blanks to hyphens, what is neither letter, digit nor hyphen left out; a second one numbered. */
export function headingsOf(tokens: readonly Token[]): Heading[] {
  const given = new Map<string, number>();
  return tokens.flatMap((token, place) => {
    if (token.type !== "heading_open") return [];
    const text = plainText(tokens[place + 1]);
    const anchor = text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replaceAll(/\s/gu, "-");
    const times = given.get(anchor) ?? 0;
    given.set(anchor, times + 1);
    return [{ level: Number(token.tag.slice(1)), text, anchor: times === 0 ? anchor : `${anchor}-${times}` }];
  });
}

/** Every address that a document links to or shows, with its line. */
export function linksOf(tokens: readonly Token[]): { readonly to: string; readonly line: number }[] {
  let line = 1;
  return tokens.flatMap((token) => {
    line = token.map ? token.map[0] + 1 : line;
    return (token.children ?? []).flatMap((child) => {
      const to = child.attrGet(child.type === "image" ? "src" : "href");
      return to === null ? [] : [{ to: String(to), line }];
    });
  });
}

export function fencesOf(tokens: readonly Token[]): Fence[] {
  return tokens
    .filter(({ type }) => type === "fence" || type === "code_block")
    .map(({ info, content, map }) => ({ info: info.trim(), text: content, line: (map?.[0] ?? 0) + 1 }));
}

/** HTML of a document: headings with anchors, links as `address` says (null: the text stays, the link goes). */
export function rendered(tokens: readonly Token[], address: (to: string) => string | null): string {
  const headings = headingsOf(tokens);
  let heading = 0;
  for (const token of tokens) {
    if (token.type === "heading_open") token.attrSet("id", headings[heading++]?.anchor ?? "");
    if (token.type === "table_open") token.attrSet("tabindex", "0");
    token.children = withAddresses(token.children ?? [], address);
  }
  const html = markdown.renderer.render(withoutEmptyHeads(tokens), markdown.options, {});
  // What scrolls sideways is reached by the keyboard too.
  return html.replaceAll("<pre>", '<pre tabindex="0">');
}

/** A table whose columns have no names has no head. */
function withoutEmptyHeads(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (const token of tokens) {
    kept.push(token);
    if (token.type !== "thead_close") continue;
    const head = kept.slice(kept.findLastIndex(({ type }) => type === "thead_open"));
    if (head.every(({ content }) => content === "")) kept.length -= head.length;
  }
  return kept;
}

function withAddresses(children: readonly Token[], address: (to: string) => string | null): Token[] {
  const dropped: boolean[] = [];
  return children.filter((child) => {
    if (child.type === "link_close") return dropped.pop() !== true;
    const attribute = child.type === "image" ? "src" : "href";
    if (child.type !== "image" && child.type !== "link_open") return true;
    const to = address(String(child.attrGet(attribute)));
    if (to !== null) child.attrSet(attribute, to);
    if (child.type === "link_open") dropped.push(to === null);
    return to !== null;
  });
}

/** What stands under each heading, as plain text: what is searched. */
export function passagesOf(tokens: readonly Token[]): Passage[] {
  const headings = headingsOf(tokens);
  const passages: { heading: Heading; text: string[] }[] = [];
  for (const token of tokens) {
    const heading = headings[passages.length];
    if (token.type === "heading_open" && heading !== undefined) passages.push({ heading, text: [] });
    else if (token.type === "inline" || token.type === "fence") passages.at(-1)?.text.push(plainText(token));
  }
  return passages.map(({ heading, text }) => ({ heading, text: text.slice(1).join(" ") }));
}

function plainText(token: Token | undefined): string {
  if (token === undefined) return "";
  if (token.children === null || token.children.length === 0) return token.content;
  return token.children
    .map((child) => (child.type === "softbreak" ? " " : child.type === "html_inline" ? "" : child.content))
    .join("");
}
