/** The pages of what is watched: a platform connected, and the health of the watching. */
import { lazyRouteComponent } from "@tanstack/react-router";

export const watchingPages = [
  { path: "/connect", component: lazyRouteComponent(() => import("./connect/connect-page.tsx"), "ConnectPage") },
  {
    path: "/supervision",
    component: lazyRouteComponent(() => import("./supervision/supervision-page.tsx"), "SupervisionPage"),
  },
] as const;
