// The colours and type a picture is drawn with, read from the page's custom properties, and told anew when the theme changes.
import type { ReactiveControllerHost } from "lit";

export interface Ink {
  readonly dark: boolean;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly grid: string;
  readonly surface: string;
  readonly font: string;
}

export function ink(element: Element): Ink {
  const style = getComputedStyle(element);
  const read = (name: string, otherwise: string) => style.getPropertyValue(name).trim() || otherwise;
  return {
    dark: isDark(),
    text: read("--curlew-text", "#1b2430"),
    muted: read("--curlew-muted", "#566273"),
    line: read("--curlew-axis", "#5d6878"),
    grid: read("--curlew-grid", "#e9ecf0"),
    surface: read("--curlew-surface", "#ffffff"),
    font: read("--curlew-font", "sans-serif"),
  };
}

export function isDark(): boolean {
  return document.documentElement.matches('[theme~="dark"]');
}

/** Calls back after every change of theme; returns what ends it. */
export function onThemeChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["theme"] });
  return () => observer.disconnect();
}

/** Draws an element again after every change of theme, while it is on the page. */
export function followTheme(element: ReactiveControllerHost): void {
  let end = () => {};
  element.addController({
    hostConnected: () => (end = onThemeChange(() => element.requestUpdate())),
    hostDisconnected: () => end(),
  });
}
