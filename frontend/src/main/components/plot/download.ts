// Saving a picture or its numbers as a file of the reader's.

export function save(name: string, contents: Blob | string): void {
  const link = document.createElement("a");
  const url = typeof contents === "string" ? contents : URL.createObjectURL(contents);
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  if (typeof contents !== "string") setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export function saveText(name: string, type: string, text: string): void {
  save(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** A file name made of the words of a title. */
export function fileName(title: string | undefined, otherwise: string): string {
  const words = (title ?? "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
  return words === "" ? otherwise : words.slice(0, 80);
}
