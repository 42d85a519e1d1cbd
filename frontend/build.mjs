// Bundles the web components and the look into target/classes/META-INF/resources/app.
//
//   app/<version>/curlew.js, curlew.css, theme.js, icon.svg, fonts and lazy chunks; <version> is a hash of their content,
//                 so these may be cached for ever
//   app/manifest.json   {"version","script","style","theme","plots","icon"}: where they are, for whoever writes the page
//   app/curlew.js, app/curlew.css, app/icon.svg   fixed names that forward to the version; not to be cached
//
// `node build.mjs` builds; `node build.mjs --tests` bundles the unit tests for node's test runner into target/component-tests.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const components = join(here, "src/main/components");
const styles = join(here, "src/main/styles");
const app = join(here, "target/classes/META-INF/resources/app");

/** KaTeX lists each font in three formats; every browser we serve reads woff2. */
const woff2Only = {
  name: "woff2-only",
  setup(bundler) {
    bundler.onLoad({ filter: /katex(\.min)?\.css$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(/,\s*url\([^)]*\.(woff|ttf)\)\s*format\([^)]*\)/g, ""),
      loader: "css",
    }));
  },
};

async function bundle() {
  const { outputFiles } = await build({
    absWorkingDir: here,
    entryPoints: { curlew: join(components, "curlew.ts"), style: join(styles, "curlew.css"), theme: join(components, "theme/first-paint.ts") },
    entryNames: "[name]",
    chunkNames: "[name]-[hash]",
    assetNames: "fonts/[name]",
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    minify: true,
    legalComments: "linked",
    loader: { ".woff2": "file" },
    outdir: join(here, "target/bundle"),
    plugins: [woff2Only],
    write: false,
    logLevel: "warning",
  });
  const files = new Map(outputFiles.map((file) => [file.path.slice(join(here, "target/bundle").length + 1), file.contents]));
  rename(files, "style.css", "curlew.css");
  files.set("icon.svg", readFileSync(join(styles, "icon.svg")));
  return files;
}

function rename(files, from, to) {
  files.set(to, files.get(from));
  files.delete(from);
}

function version(files) {
  const hash = createHash("sha256");
  for (const name of [...files.keys()].sort()) hash.update(name).update(files.get(name));
  return hash.digest("hex").slice(0, 12);
}

function write(files) {
  const now = version(files);
  rmSync(app, { recursive: true, force: true });
  const put = (name, contents) => {
    mkdirSync(dirname(join(app, name)), { recursive: true });
    writeFileSync(join(app, name), contents);
  };
  for (const [name, contents] of files) put(`${now}/${name}`, contents);
  put("curlew.js", `import "./${now}/curlew.js";\n`);
  put("curlew.css", `@import url("./${now}/curlew.css");\n`);
  put("icon.svg", files.get("icon.svg"));
  const at = (name) => `app/${now}/${name}`;
  const manifest = { version: now, script: at("curlew.js"), style: at("curlew.css"), theme: at("theme.js"), plots: at(plots(files)), icon: at("icon.svg") };
  put("manifest.json", `${JSON.stringify(manifest, null, 2)}\n`);
}

/** The chunk that draws plots: a page that will draw fetches it early. */
function plots(files) {
  return [...files.keys()].find((name) => /^plotly[^/]*\.js$/.test(name));
}

async function bundleTests() {
  const tests = join(here, "src/test/components");
  const out = join(here, "target/component-tests");
  rmSync(out, { recursive: true, force: true });
  await build({
    entryPoints: readdirSync(tests, { recursive: true }).filter((name) => name.endsWith(".test.ts")).map((name) => join(tests, name)),
    outdir: out,
    entryNames: "[name]",
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "warning",
  });
}

if (process.argv.includes("--tests")) await bundleTests();
else write(await bundle());
