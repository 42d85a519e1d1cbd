// A file's text, or what is wrong with it and what to do.

export type FileText = { readonly name: string; readonly text: string } | { readonly name: string; readonly error: string };

export const LARGEST = 20 * 1024 * 1024;

export async function readText(file: Pick<File, "name" | "size" | "arrayBuffer">): Promise<FileText> {
  const { name, size } = file;
  if (size > LARGEST) return { name, error: `${name} has ${(size / 1024 / 1024).toFixed(0)} MB; at most 20 MB can be imported. Export the definition without its results.` };
  try {
    return { name, text: new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer()) };
  } catch {
    return { name, error: `${name} is not a text file. Choose an experiment exported as JSON.` };
  }
}
