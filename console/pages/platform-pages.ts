/** The pages of platforms: each is fetched when it is first asked for. */
import { lazyRouteComponent } from "@tanstack/react-router";

export const platformPages = [
  { path: "/platforms", component: lazyRouteComponent(() => import("./platforms/platforms-page.tsx"), "PlatformsPage") },
  { path: "/platforms/$platform", component: lazyRouteComponent(() => import("./platform/platform-page.tsx"), "PlatformPage") },
  { path: "/platforms/$platform/probes", component: lazyRouteComponent(() => import("./probes/probes-page.tsx"), "ProbesPage") },
] as const;
