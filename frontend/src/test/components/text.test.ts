// Numbers and labels as a reader sees them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { segments } from "../../main/components/formula/segments";
import { figures } from "../../main/components/number/figures";
import { typeset } from "../../main/components/number/typeset";
import { fileName } from "../../main/components/plot/download";

test("numbers have three figures and raised exponents", () => {
  assert.equal(figures(0.123456), "0.123");
  assert.equal(figures(1.234e-6), "1.23·10^\u22126");
  assert.equal(figures(1e-6), "10^\u22126");
  assert.equal(figures(-0.5), "\u22120.5");
  assert.equal(figures(12345), "12345");
});

test("where there is no number nothing is said", () => {
  assert.equal(figures(null), "");
  assert.equal(figures(Number.NaN), "");
  assert.equal(figures(0), "0");
});

test("labels raise exponents, slant symbols and escape the rest", () => {
  assert.equal(typeset("goal 10^-3"), "goal 10<sup>\u22123</sup>");
  assert.equal(typeset("ratio *c = M/N* & α_{h}"), "ratio <i>c = M/N</i> &amp; α<sub>h</sub>");
  assert.equal(typeset("<img onerror=x>"), "&lt;img onerror=x&gt;");
});

test("words and formulas are told apart", () => {
  assert.deepEqual(segments("ratio $c$, 5 \\$"), [
    { kind: "words", text: "ratio " },
    { kind: "formula", text: "c" },
    { kind: "words", text: ", 5 $" },
  ]);
  assert.deepEqual(segments("costs 5 $"), [{ kind: "words", text: "costs 5 $" }]);
});

test("a file is named after its title", () => {
  assert.equal(fileName("Test error, mean of 8", "plot"), "test-error-mean-of-8");
  assert.equal(fileName("???", "plot"), "plot");
  assert.equal(fileName("Stability at αₕ = 0.4, Λ and Δ", "plot"), "stability-at-alphah-0-4-lambda-and-delta");
  assert.equal(fileName("Größe é", "plot"), "große-e");
});
