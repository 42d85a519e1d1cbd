// Sends a file to the library and tells its new entry, or what is wrong with it and what to do.

export type Sent = { readonly name: string; readonly id: string } | { readonly name: string; readonly error: string };

/** What the server takes in one request. */
export const LARGEST = 16 * 1024 * 1024;

export async function sendFile(file: Pick<File, "name" | "size" | "text">): Promise<Sent> {
  const { name, size } = file;
  if (size > LARGEST) return { name, error: `${name} has ${Math.round(size / 1024 / 1024)} MB; at most ${LARGEST / 1024 / 1024} MB can be imported. Import the experiment without its results and run it here.` };
  try {
    const answer = await fetch(new URL("api/v1/library/import", document.baseURI), { method: "POST", headers: { "Content-Type": "application/json" }, body: await file.text() });
    return { name, ...told(answer.ok, await answer.text()) };
  } catch {
    return { name, error: `${name} could not be sent: the server does not answer. Is it still running?` };
  }
}

/** The id of the new entry, or the messages of the refusal; an answer that is neither is a refusal too. */
export function told(ok: boolean, body: string): { id: string } | { error: string } {
  let answer: { id?: string; errors?: { message: string }[] } = {};
  try {
    answer = JSON.parse(body);
  } catch {
    // no JSON: refused before it reached the library
  }
  if (ok && typeof answer.id === "string") return { id: answer.id };
  return { error: answer.errors?.map(({ message }) => message).join("\n") || "The server refused the file." };
}
