// Saving a picture or its numbers as a file of the reader's.

const TIME_TO_SAVE_MS = 10_000; // a browser may come to it late

export function save(name: string, contents: Blob | string): void {
  const link = document.createElement("a");
  const url = typeof contents === "string" ? contents : URL.createObjectURL(contents);
  link.href = url;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  setTimeout(() => {
    link.remove();
    if (typeof contents !== "string") URL.revokeObjectURL(url);
  }, TIME_TO_SAVE_MS);
}

export function saveText(name: string, type: string, text: string): void {
  save(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** A file name made of the words of a title. */
export function fileName(title: string | undefined, otherwise: string): string {
  const words = (title ?? "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
  return words === "" ? otherwise : words.slice(0, 80);
}
