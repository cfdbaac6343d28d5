/** The names that a file uses without declaring them: what it takes from the world around it. */
import type { OuterName } from "./source-file.ts";
import { childAt, childrenAt, type Place, type TreeNode, walk } from "./walk.ts";

type LineAt = (offset: number) => number;

/** Names in values, never those in types: `Date` as a type takes nothing from the clock. */
export function outerNamesOf(program: TreeNode, lineAt: LineAt): OuterName[] {
  const declared = new Set<string>();
  const used: OuterName[] = [];
  walk(program, (node, above, key) => {
    if (isOnlyType(node)) return false;
    for (const name of declaredBy(node)) declared.add(name);
    if (isTaken(node, above, key)) used.push({ name: String(node.name), use: wayOf(node, above, key), line: lineAt(node.start) });
    if (node.type === "MetaProperty") used.push({ name: "import.meta", use: "import.meta", line: lineAt(node.start) });
    return undefined;
  });
  return used.filter(({ name }) => !declared.has(name));
}

/** The members read by name from anything. */
export function membersOf(program: TreeNode, lineAt: LineAt): { name: string; line: number }[] {
  const members: { name: string; line: number }[] = [];
  walk(program, (node) => {
    const property = node.type === "MemberExpression" ? childAt(node, "property") : undefined;
    const name = property?.type === "Identifier" && node.computed !== true ? property.name : property?.value;
    if (typeof name === "string") members.push({ name, line: lineAt(node.start) });
  });
  return members;
}

const aroundValues = [
  "TSAsExpression",
  "TSSatisfiesExpression",
  "TSNonNullExpression",
  "TSTypeAssertion",
  "TSInstantiationExpression",
];

function isOnlyType(node: TreeNode): boolean {
  return node.type.startsWith("TS") && !aroundValues.includes(node.type);
}

function declaredBy(node: TreeNode): string[] {
  switch (node.type) {
    case "VariableDeclarator":
    case "ClassDeclaration":
    case "ClassExpression":
      return childrenAt(node, "id").flatMap(namesIn);
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      return [...childrenAt(node, "id"), ...childrenAt(node, "params")].flatMap(namesIn);
    case "CatchClause":
      return childrenAt(node, "param").flatMap(namesIn);
    case "ImportSpecifier":
    case "ImportDefaultSpecifier":
    case "ImportNamespaceSpecifier":
      return childrenAt(node, "local").flatMap(namesIn);
    default:
      return [];
  }
}

/** The names that a pattern binds: `{ a, b: [c], ...d }` binds a, c and d. */
function namesIn(pattern: TreeNode): string[] {
  if (pattern.type === "Identifier") return [String(pattern.name)];
  return ["properties", "value", "elements", "left", "argument"]
    .filter((key) => !(key === "value" && pattern.type !== "Property"))
    .flatMap((key) => childrenAt(pattern, key).flatMap(namesIn));
}

/** Places in which an identifier only names something of its neighbour: a member, a key, a label, an exported name. */
const namingPlaces: readonly [type: string, key: string][] = [
  ["MemberExpression", "property"],
  ["Property", "key"],
  ["MethodDefinition", "key"],
  ["PropertyDefinition", "key"],
  ["ImportSpecifier", "imported"],
  ["ExportSpecifier", "exported"],
  ["ExportSpecifier", "local"],
  ["ExportAllDeclaration", "exported"],
  ["LabeledStatement", "label"],
  ["BreakStatement", "label"],
  ["ContinueStatement", "label"],
  ["MetaProperty", "meta"],
  ["MetaProperty", "property"],
];

function isTaken(node: TreeNode, above: Place | undefined, key: string): boolean {
  if (node.type !== "Identifier" || !above) return false;
  if (above.node.computed === true) return true;
  return !namingPlaces.some(([type, place]) => type === above.node.type && place === key);
}

/** `Date.now`, `new Date()`, `new Date(1)`, `Date()`, or the bare name. */
function wayOf(node: TreeNode, above: Place | undefined, key: string): string {
  const name = String(node.name);
  if (above?.node.type === "MemberExpression" && key === "object") {
    const property = childAt(above.node, "property");
    return above.node.computed === true ? `${name}[]` : `${name}.${String(property?.name)}`;
  }
  if (above?.node.type === "NewExpression" && key === "callee")
    return `new ${name}(${childrenAt(above.node, "arguments").length})`;
  if (above?.node.type === "CallExpression" && key === "callee") return `${name}()`;
  return name;
}
