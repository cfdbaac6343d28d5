/** The pages of what is watched: a platform connected, the health of the watching, what others tell, what is public. */
import { lazyRouteComponent } from "@tanstack/react-router";

export const watchingPages = [
  { path: "/connect", component: lazyRouteComponent(() => import("./connect/connect-page.tsx"), "ConnectPage") },
  {
    path: "/supervision",
    component: lazyRouteComponent(() => import("./supervision/supervision-page.tsx"), "SupervisionPage"),
  },
  {
    path: "/supervision/alerts",
    component: lazyRouteComponent(() => import("./alert-sources/alert-sources-page.tsx"), "AlertSourcesPage"),
  },
  {
    path: "/supervision/publication",
    component: lazyRouteComponent(() => import("./publication/publication-page.tsx"), "PublicationPage"),
  },
] as const;
