/** The way from page to page. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { pages } from "./pages/pages.ts";
import { AppShell } from "./shell/app-shell.tsx";

const PageUnreachable = lazy(() =>
  import("./shell/page-unreachable.tsx").then(({ PageUnreachable }) => ({ default: PageUnreachable })),
);

const root = createRootRoute({ component: Outlet });
const signedIn = createRoute({ getParentRoute: () => root, id: "signed-in", component: AppShell });
const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  component: lazyRouteComponent(() => import("./pages/sign-in/sign-in-page.tsx"), "SignInPage"),
});
const inside = pages.map((page) => createRoute({ getParentRoute: () => signedIn, ...page }));

/** Addresses carry their state as plain text: no JSON in them. */
export const router = createRouter({
  routeTree: root.addChildren([signIn, signedIn.addChildren(inside)]),
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const told = Object.entries(search).map(([name, value]) => [name, String(value)]);
    const text = new URLSearchParams(told).toString().replaceAll("%3A", ":");
    return text ? `?${text}` : "";
  },
  defaultErrorComponent: () => (
    <Suspense fallback={null}>
      <PageUnreachable />
    </Suspense>
  ),
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
