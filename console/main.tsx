/** Starts the console: its words first, so that nothing is drawn in a language that nobody chose. */
import "@patternfly/react-core/dist/styles/base.css";
import "./style/base.css";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { startWords } from "./words/words.ts";

const place = document.getElementById("root");
if (place) void startWords().then(() => createRoot(place).render(<App />));
