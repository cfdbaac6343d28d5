/** The pages of what the parties settle: disputes, records, statements compared. */
import { lazyRouteComponent } from "@tanstack/react-router";

export const settlingPages = [
  {
    path: "/statements/$platform/$month/compare",
    component: lazyRouteComponent(() => import("./comparison/comparison-page.tsx"), "ComparisonPage"),
  },
  {
    path: "/statements/$platform/$month/claim",
    component: lazyRouteComponent(() => import("./claim/claim-page.tsx"), "ClaimPage"),
  },
  { path: "/disputes", component: lazyRouteComponent(() => import("./disputes/disputes-page.tsx"), "DisputesPage") },
  {
    path: "/disputes/$platform/$dispute",
    component: lazyRouteComponent(() => import("./dispute/dispute-page.tsx"), "DisputePage"),
  },
  {
    path: "/platforms/$platform/records",
    component: lazyRouteComponent(() => import("./records/records-page.tsx"), "RecordsPage"),
  },
] as const;
