// The component tests as one report in the format of Maven's Surefire, so that they are counted with the others.
const escape = (text) => String(text).replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);

export default async function* report(events) {
  const cases = [];
  for await (const { type, data } of events) {
    if ((type === "test:pass" || type === "test:fail") && data.details?.type !== "suite" && !data.name.endsWith(".js")) cases.push({ ...data, failed: type === "test:fail" });
  }
  const failures = cases.filter(({ failed }) => failed).length;
  const skipped = cases.filter(({ skip }) => skip !== undefined && skip !== false).length;
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuite name="components" tests="${cases.length}" failures="${failures}" errors="0" skipped="${skipped}">\n`;
  for (const { name, failed, details } of cases) {
    const failure = failed ? `<failure message="${escape(details?.error?.message ?? "failed")}"/>` : "";
    yield `  <testcase classname="components" name="${escape(name)}" time="${(details?.duration_ms ?? 0) / 1000}">${failure}</testcase>\n`;
  }
  yield "</testsuite>\n";
}
