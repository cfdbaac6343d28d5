export const palette = {
  open: "Go or act (Ctrl+K)",
  title: "Go or act",
  field: "A page, a platform, an outage, a statement, an act",
  placeholder: "A few letters",
  count_one: "{{count}} entry",
  count_other: "{{count}} entries",
  none: "Nothing is called so.",
  reading: "More are being read.",
  failed: "Some could not be read.",
  reportOf: "Report an unavailability: {{platform}}",
  reportOf_provider: "Record a client’s report: {{platform}}",
  groups: { pages: "Pages", platforms: "Platforms", outages: "Outages", statements: "Statements", acts: "Acts" },
};
