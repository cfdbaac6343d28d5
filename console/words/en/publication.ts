export const publication = {
  title: "Publication",
  lead: "The state of the platforms and their outages can be read by anyone, without an account, if the client says so. Off until it is turned on.",
  isPublic: "The state is public",
  isNot: "The state is not public",
  file: { page: "Page for anyone", status: "State of the platforms (JSON)", outages: "Outages (Atom)" },
  clientOnly: "Only the client publishes its state.",
  publish: "Publish the state",
  publishTitle: "Anyone will be able to read the state",
  publishText:
    "Public from then on: names of the platforms and components, their state, instants of the outages. No report, no proof, no figure of the agreement, nothing of the demonstration.",
  publishDo: "Publish now",
  withdraw: "Withdraw the publication",
  withdrawTitle: "Nobody will be able to read the state without an account",
  withdrawText: "All three addresses answer as if they did not exist. What was read until then stays where it was copied.",
  withdrawDo: "Withdraw now",
};
