/** The texts that a file of the console shows as they stand in it: between tags, and in attributes that are read out or shown. */
import type { ShownText } from "./source-file.ts";
import { childAt, childrenAt, type TreeNode, walk } from "./walk.ts";

/** Attributes of the page and properties of the parts whose value somebody reads or hears. */
const shownAttributes = new Set([
  ...[
    "aria-label",
    "aria-description",
    "aria-roledescription",
    "aria-valuetext",
    "aria-placeholder",
    "title",
    "alt",
    "placeholder",
  ],
  ...["label", "text", "help", "error", "description", "caption", "empty", "content", "headerContent", "bodyContent", "summary"],
  ...["variantLabel", "screenreaderText", "hoverTip", "clickTip", "textAriaLabel", "closeBtnAriaLabel", "toggleAriaLabel"],
]);

/** What stands in these is typed or compared letter by letter, in any language. */
const literal = new Set(["code", "kbd", "pre", "samp", "CopyText"]);

/** Every one with its line; none of what is typed. */
export function shownTextsOf(program: TreeNode, lineAt: (offset: number) => number): ShownText[] {
  const texts: ShownText[] = [];
  const tell = (node: TreeNode) => texts.push(...saidBy(node).map((text) => ({ text, line: lineAt(node.start) })));
  walk(program, (node, above) => {
    if (node.type === "JSXElement" && literal.has(elementOf(node))) return false;
    if (node.type === "JSXText") tell(node);
    if (node.type === "JSXExpressionContainer" && above?.node.type !== "JSXAttribute") tell(node);
    if (node.type === "JSXAttribute" && isShown(node)) for (const value of childrenAt(node, "value")) tell(value);
    return undefined;
  });
  return texts;
}

function elementOf(node: TreeNode): string {
  const opening = childAt(node, "openingElement");
  return String(opening && childAt(opening, "name")?.name);
}

function isShown(attribute: TreeNode): boolean {
  const name = childAt(attribute, "name")?.name;
  return typeof name === "string" && shownAttributes.has(name);
}

/** The keys of a node under which stands what it comes to: both ends of a choice, both parts of a sum. */
const comesTo: Readonly<Record<string, readonly string[]>> = {
  JSXExpressionContainer: ["expression"],
  ConditionalExpression: ["consequent", "alternate"],
  LogicalExpression: ["left", "right"],
  BinaryExpression: ["left", "right"],
  ParenthesizedExpression: ["expression"],
  TemplateLiteral: ["quasis"],
};

/** What is compared is not shown. */
const comparing = /^[=!<>]|^in/;

function saidBy(node: TreeNode): string[] {
  if (node.type === "JSXText" || node.type === "Literal") return typeof node.value === "string" ? [node.value] : [];
  if (node.type === "TemplateElement") return [cooked(node.value)];
  if (node.type === "BinaryExpression" && comparing.test(String(node.operator))) return [];
  return (comesTo[node.type] ?? []).flatMap((key) => childrenAt(node, key)).flatMap(saidBy);
}

function cooked(value: unknown): string {
  return typeof value === "object" && value !== null && "cooked" in value ? String(value.cooked) : "";
}
