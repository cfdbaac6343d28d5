/** One file once parsed, and how its places are told. */
import type { TreeNode } from "./walk.ts";

export type ParsedSource = {
  readonly path: string;
  readonly program: TreeNode;
  readonly lineAt: (offset: number) => number;
  /** A documentation comment ends right before the node. */
  readonly documented: (node: TreeNode) => boolean;
};
