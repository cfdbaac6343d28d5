/** Reads one file of the source into what the checks need of it. */
import { parseSync } from "oxc-parser";
import type { ParsedSource } from "./parsed-source.ts";
import { exportedFunctionsOf, functionsOf } from "./read-functions.ts";
import { membersOf, outerNamesOf } from "./read-names.ts";
import { shownTextsOf } from "./read-texts.ts";
import type { Cast, Import, SourceFile } from "./source-file.ts";
import { childAt, isNode, type Place, type TreeNode, upwards, walk } from "./walk.ts";

/** Throws where the file does not parse: no check says anything of it then. */
export function readSource(path: string, text: string): SourceFile {
  const { program, comments, errors } = parseSync(path, text);
  if (errors.length > 0 || !isNode(program)) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  const lineAt = lineFinder(text);
  const docs = comments.filter(({ type, value }) => type === "Block" && value.startsWith("*"));
  const documented = (node: TreeNode) => docs.some(({ end }) => end <= node.start && text.slice(end, node.start).trim() === "");
  const source: ParsedSource = { path, program, lineAt, documented };
  return {
    path,
    lines: text.split("\n").length - (text.endsWith("\n") ? 1 : 0),
    imports: importsOf(program, lineAt),
    functions: functionsOf(source),
    exportedFunctions: exportedFunctionsOf(source),
    ...typeEscapesOf(source),
    outerNames: outerNamesOf(program, lineAt),
    members: membersOf(program, lineAt),
    shownTexts: shownTextsOf(program, lineAt),
  };
}

function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

function importsOf(program: TreeNode, lineAt: (offset: number) => number): Import[] {
  const imports: Import[] = [];
  walk(program, (node) => {
    const importing = ["ImportDeclaration", "ExportNamedDeclaration", "ExportAllDeclaration", "ImportExpression", "TSImportType"];
    const source = importing.includes(node.type) ? childAt(node, "source") : undefined;
    if (!source) return;
    const specifier = typeof source.value === "string" ? source.value : "(computed)";
    const typesOnly = node.importKind === "type" || node.exportKind === "type" || node.type === "TSImportType";
    imports.push({ specifier, dynamic: node.type === "ImportExpression", typesOnly, line: lineAt(node.start) });
  });
  return imports;
}

function typeEscapesOf({ program, lineAt, documented }: ParsedSource): Pick<SourceFile, "casts" | "anys"> {
  const casts: Cast[] = [];
  const anys: { line: number }[] = [];
  walk(program, (node, above) => {
    if (node.type === "TSAnyKeyword") anys.push({ line: lineAt(node.start) });
    if (isCast(node)) casts.push({ line: lineAt(node.start), helper: isInHelper(above, lineAt, documented) });
  });
  return { casts, anys };
}

function isCast(node: TreeNode): boolean {
  if (node.type === "TSNonNullExpression" || node.type === "TSTypeAssertion") return true;
  const to = node.type === "TSAsExpression" ? childAt(node, "typeAnnotation") : undefined;
  const name = to?.type === "TSTypeReference" ? childAt(to, "typeName")?.name : undefined;
  return to !== undefined && name !== "const";
}

const helperLines = 10;

/** The nearest function above is declared by name, documented, and short: it exists to make the cast and to say why it is sound. */
function isInHelper(
  above: Place | undefined,
  lineAt: (offset: number) => number,
  documented: (node: TreeNode) => boolean,
): boolean {
  for (const { node, above: over } of upwards(above)) {
    if (node.type === "ArrowFunctionExpression" || node.type === "FunctionExpression") return false;
    if (node.type !== "FunctionDeclaration") continue;
    const statement = over?.node.type === "ExportNamedDeclaration" ? over.node : node;
    return documented(statement) && lineAt(node.end) - lineAt(node.start) < helperLines;
  }
  return false;
}
