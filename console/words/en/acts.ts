export const acts = {
  failed: "This was not recorded",
  question: {
    label: "Question about {{platform}}",
    title: "Supervision sees {{platform}} restored since {{time}}. Do you confirm?",
    text: "Asked {{instant}}. The first confirmation ends the outage; if yours differs, the time between goes into dispute.",
    confirm: "Yes, service is back",
    deny: "No, it is not",
    confirmed: "Confirmed by you.",
    confirmed_provider: "Confirmed by the client.",
    denied: "Denied by you: recorded.",
    denied_provider: "Denied by the client: recorded.",
    waits: "Waits for the answer of whoever reported it.",
  },
  back: { say: "It is back on my side", done: "Your confirmation is recorded at {{time}}." },
};
