/** The functions of a file: their names, their lengths, and which are exported. */
import type { ParsedSource } from "./parsed-source.ts";
import type { ExportedFunction, SourceFunction } from "./source-file.ts";
import { childAt, childrenAt, type Place, type TreeNode, walk } from "./walk.ts";

const functionTypes = ["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"];

export function functionsOf({ path, program, lineAt }: ParsedSource): SourceFunction[] {
  const functions: SourceFunction[] = [];
  walk(program, (node, above) => {
    if (!functionTypes.includes(node.type)) return;
    const name = nameOf(node, above);
    const line = lineAt(node.start);
    const component = path.endsWith(".tsx") && /^[A-Z]/.test(name ?? "");
    functions.push({ name, line, lines: lineAt(node.end) - line + 1, component });
  });
  return functions;
}

/** Its own name, or that of the variable or property that it is given to. */
function nameOf(node: TreeNode, above: Place | undefined): string | undefined {
  const named = childAt(node, "id") ?? (above && (childAt(above.node, "id") ?? childAt(above.node, "key")));
  return typeof named?.name === "string" ? named.name : undefined;
}

/** Functions exported where they are declared: `export function f` and `export const f = () => …`. */
export function exportedFunctionsOf({ program, lineAt, documented }: ParsedSource): ExportedFunction[] {
  return childrenAt(program, "body")
    .filter((statement) => statement.type === "ExportNamedDeclaration")
    .flatMap((statement) => {
      const declared = childrenAt(statement, "declaration").flatMap((declaration) =>
        declaration.type === "VariableDeclaration"
          ? childrenAt(declaration, "declarations").filter((one) => functionTypes.includes(childAt(one, "init")?.type ?? ""))
          : [declaration].filter(({ type }) => type === "FunctionDeclaration"),
      );
      return declared.map((declaration) => ({
        name: String(childAt(declaration, "id")?.name),
        line: lineAt(statement.start),
        documented: documented(statement),
      }));
    });
}
