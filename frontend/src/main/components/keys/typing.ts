// Whether a key press goes into a field: then it is text and no command.

const FIELDS = new Set(["INPUT", "TEXTAREA", "SELECT"]);

export function typing(path: readonly EventTarget[]): boolean {
  return path.some((target) => {
    const element = target as Partial<HTMLElement>;
    return FIELDS.has(element.tagName ?? "") || element.isContentEditable === true;
  });
}
