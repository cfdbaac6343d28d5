/** The pages of who can come in: one's own account, those of one's party, programs. */
import { lazyRouteComponent } from "@tanstack/react-router";

export const accountPages = [
  { path: "/account", component: lazyRouteComponent(() => import("./account/account-page.tsx"), "AccountPage") },
  { path: "/accounts", component: lazyRouteComponent(() => import("./accounts/accounts-page.tsx"), "AccountsPage") },
  { path: "/account/tokens", component: lazyRouteComponent(() => import("./tokens/tokens-page.tsx"), "TokensPage") },
] as const;
