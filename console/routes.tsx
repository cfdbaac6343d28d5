/** Every page and its address. Pages are fetched when they are first asked for. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from "@tanstack/react-router";
import { AppShell } from "./shell/app-shell.tsx";
import { PageUnreachable } from "./shell/page-unreachable.tsx";

const root = createRootRoute({ component: Outlet });
const signedIn = createRoute({ getParentRoute: () => root, id: "signed-in", component: AppShell });

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  component: lazyRouteComponent(() => import("./pages/sign-in/sign-in-page.tsx"), "SignInPage"),
});

const overview = createRoute({
  getParentRoute: () => signedIn,
  path: "/",
  component: lazyRouteComponent(() => import("./pages/overview/overview-page.tsx"), "OverviewPage"),
});
const platforms = createRoute({
  getParentRoute: () => signedIn,
  path: "/platforms",
  component: lazyRouteComponent(() => import("./pages/platforms/platforms-page.tsx"), "PlatformsPage"),
});
const platform = createRoute({
  getParentRoute: () => signedIn,
  path: "/platforms/$platform",
  component: lazyRouteComponent(() => import("./pages/platform/platform-page.tsx"), "PlatformPage"),
});
const outages = createRoute({
  getParentRoute: () => signedIn,
  path: "/outages",
  component: lazyRouteComponent(() => import("./pages/outages/outages-page.tsx"), "OutagesPage"),
});
const outage = createRoute({
  getParentRoute: () => signedIn,
  path: "/outages/$outage",
  component: lazyRouteComponent(() => import("./pages/outage/outage-page.tsx"), "OutagePage"),
});
const report = createRoute({
  getParentRoute: () => signedIn,
  path: "/report",
  component: lazyRouteComponent(() => import("./pages/report/report-page.tsx"), "ReportPage"),
});
const statements = createRoute({
  getParentRoute: () => signedIn,
  path: "/statements",
  component: lazyRouteComponent(() => import("./pages/statements/statements-page.tsx"), "StatementsPage"),
});
const statement = createRoute({
  getParentRoute: () => signedIn,
  path: "/statements/$platform/$month",
  component: lazyRouteComponent(() => import("./pages/statement/statement-page.tsx"), "StatementPage"),
});
const connect = createRoute({
  getParentRoute: () => signedIn,
  path: "/connect",
  component: lazyRouteComponent(() => import("./pages/connect/connect-page.tsx"), "ConnectPage"),
});
const tokens = createRoute({
  getParentRoute: () => signedIn,
  path: "/account/tokens",
  component: lazyRouteComponent(() => import("./pages/tokens/tokens-page.tsx"), "TokensPage"),
});

const notFound = createRoute({
  getParentRoute: () => signedIn,
  path: "$",
  component: lazyRouteComponent(() => import("./pages/not-found/not-found-page.tsx"), "NotFoundPage"),
});

const pages = [overview, platforms, platform, outages, outage, report, statements, statement, connect, tokens, notFound];

/** Addresses carry their state as plain text: no JSON in them. */
export const router = createRouter({
  routeTree: root.addChildren([signIn, signedIn.addChildren(pages)]),
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const told = Object.entries(search).map(([name, value]) => [name, String(value)]);
    const text = new URLSearchParams(told).toString().replaceAll("%3A", ":");
    return text ? `?${text}` : "";
  },
  defaultErrorComponent: PageUnreachable,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
