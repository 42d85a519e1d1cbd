// The search's list and what came of a file that was sent.
import assert from "node:assert/strict";
import { test } from "node:test";
import { LARGEST, sendFile, told } from "../../main/components/dropzone/send-file";
import { grouped, moved, type Hit } from "../../main/components/frame/hits";

const hit = (group: string, title: string): Hit => ({ group, title, path: title });

test("hits stand in groups and keep their place in the whole list", () => {
  const list = grouped([hit("Runs", "a"), hit("Parts", "b"), hit("Runs", "c")]);
  assert.deepEqual(list.map(([group, members]) => [group, members.map(([place, { title }]) => `${place}${title}`)]), [["Runs", ["0a", "2c"]], ["Parts", ["1b"]]]);
});

test("arrow keys go round at both ends", () => {
  assert.deepEqual([moved(-1, 1, 3), moved(2, 1, 3), moved(0, -1, 3), moved(-1, -1, 3), moved(-1, 1, 0)], [0, 0, 2, 2, -1]);
});

test("a refusal is told in the words of the server", () => {
  assert.deepEqual(told(false, '{"errors":[{"message":"M must be at least 1; got 0"}]}'), { error: "M must be at least 1; got 0" });
  assert.deepEqual(told(true, '{"id":"x"}'), { id: "x" });
  assert.deepEqual(told(false, "<html>"), { error: "The server refused the file." });
});

test("a file that the server would not take is not sent", async () => {
  const sent = await sendFile({ name: "big.json", size: LARGEST + 1, text: async () => assert.fail("it was read") });
  assert.match("error" in sent ? sent.error : "", /^big\.json has 16 MB/);
});
