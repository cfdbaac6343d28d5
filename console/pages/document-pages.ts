/** The pages that are read as documents: statements, the agreement and the ledger. */
import { lazyRouteComponent } from "@tanstack/react-router";

export const documentPages = [
  { path: "/statements", component: lazyRouteComponent(() => import("./statements/statements-page.tsx"), "StatementsPage") },
  {
    path: "/statements/$platform/$month",
    component: lazyRouteComponent(() => import("./statement/statement-page.tsx"), "StatementPage"),
  },
  { path: "/agreement", component: lazyRouteComponent(() => import("./agreement/agreement-page.tsx"), "AgreementPage") },
  { path: "/ledger", component: lazyRouteComponent(() => import("./ledger/ledger-page.tsx"), "LedgerPage") },
] as const;
