// Light, dark, or what the system says: remembered in this browser, shown as theme="dark" on the root element (Lumo's name for it).

export type Choice = "system" | "light" | "dark";

const KEY = "curlew-theme";
const SYSTEM = "(prefers-color-scheme: dark)";

export function remembered(): Choice {
  try {
    const choice = localStorage.getItem(KEY);
    return choice === "light" || choice === "dark" ? choice : "system";
  } catch {
    return "system"; // storage is closed to us: follow the system
  }
}

export function choose(choice: Choice): void {
  try {
    if (choice === "system") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, choice);
  } catch {
    // without storage the choice holds for this page only
  }
  show(choice);
}

export function show(choice: Choice): void {
  const root = document.documentElement;
  const dark = choice === "dark" || (choice === "system" && matchMedia(SYSTEM).matches);
  const others = (root.getAttribute("theme") ?? "").split(/\s+/).filter((name) => name !== "" && name !== "dark");
  const theme = [...others, ...(dark ? ["dark"] : [])].join(" ");
  if (theme !== (root.getAttribute("theme") ?? "")) root.setAttribute("theme", theme);
  root.style.colorScheme = dark ? "dark" : "light";
}

/** Keeps following the system while that is the choice, and follows a choice made in another tab. */
export function follow(choice: () => Choice): void {
  matchMedia(SYSTEM).addEventListener("change", () => show(choice()));
  addEventListener("storage", (event) => event.key === KEY && show(choice()));
}

export function next(choice: Choice): Choice {
  return choice === "system" ? "light" : choice === "light" ? "dark" : "system";
}
