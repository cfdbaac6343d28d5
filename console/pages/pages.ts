/** Every page for somebody who is signed in: its address, and its file, which is fetched when it is first asked for; the first one comes with the program. */
import { lazyRouteComponent } from "@tanstack/react-router";
import { accountPages } from "./account-pages.ts";
import { documentPages } from "./document-pages.ts";
import { OverviewPage } from "./overview/overview-page.tsx";
import { platformPages } from "./platform-pages.ts";
import { settlingPages } from "./settling-pages.ts";
import { watchingPages } from "./watching-pages.ts";

export const pages = [
  ...platformPages,
  { path: "/", component: OverviewPage },
  { path: "/outages", component: lazyRouteComponent(() => import("./outages/outages-page.tsx"), "OutagesPage") },
  { path: "/outages/$outage", component: lazyRouteComponent(() => import("./outage/outage-page.tsx"), "OutagePage") },
  { path: "/report", component: lazyRouteComponent(() => import("./report/report-page.tsx"), "ReportPage") },
  ...documentPages,
  ...settlingPages,
  ...watchingPages,
  ...accountPages,
  { path: "$", component: lazyRouteComponent(() => import("./not-found/not-found-page.tsx"), "NotFoundPage") },
] as const;
