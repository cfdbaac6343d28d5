/** Every address of the console whose page needs nothing but the demonstration: what every page must stand is tried on these. */
export const fixedPages: readonly string[] = [
  ...["/", "/platforms", "/platforms/demo", "/platforms/demo?view=table", "/platforms/demo?zoom=year", "/platforms/demo/records"],
  ...["/platforms/demo/probes", "/outages", "/disputes", "/report", "/statements", "/agreement", "/agreement?view=words"],
  ...[
    "/agreement?view=revisions",
    "/agreement?family=maintenance-policy-openshift&view=matrix",
    "/ledger",
    "/ledger?seq=1",
    "/supervision",
    "/supervision/alerts",
  ],
  ...["/supervision/publication", "/connect", "/account", "/accounts", "/account/tokens", "/no/such/page"],
];
