// The Python that loads a diagram's numbers, to the clipboard; as a file where a page may not write there.
import { saveText } from "../plot/download";

export function copyPython(text: string, copied: () => void): void {
  const save = () => saveText("load.py", "text/x-python", text);
  if (navigator.clipboard) void navigator.clipboard.writeText(text).then(copied, save);
  else save();
}
