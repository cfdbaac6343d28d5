// Before the first paint: the theme chosen last, else the system's.
const chosen = localStorage.getItem("garant.theme");
const dark = chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
document.documentElement.classList.toggle("pf-v6-theme-dark", dark);
