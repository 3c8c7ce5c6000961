// A steady load of searches, every answer counted: node load.mjs URL COUNTS until it is told to stop.
//
// COUNTS is a file of lines "what number", written anew five times a second: answers, failed, mixed,
// slowest (in ms), "REPLICA EDITION" for the answers that each replica gave of each edition, and
// "began-EDITION" for when the last request began that was answered of it (ms since 1970).  The groups
// of the directory are named by its edition, so an answer with two editions is one that mixes; the
// replicas are told apart by the address that readers are to write to.
import fs from "node:fs";
import http from "node:http";

const [base, file] = process.argv.slice(2);
const workers = 4;
const pause = 50; // ms, after each answer

// `groups`: how many mentions of a group an answer has at least.
const requests = [
  { path: "/search?q=fibromyalgia&lang=en", groups: 3 },
  { path: "/api/v1/search?q=fibromyalgia", groups: 3 },
  { path: "/search", form: "q=fibromyalgia&lang=en", groups: 3 },
  { path: "/api/v1/search", form: "q=fibromyalgia", groups: 3 },
  { path: "/listings/lighthouse?lang=en", groups: 1 },
  { path: "/search.csv?q=fibromyalgia&lang=en", groups: 3 },
  { path: "/search.csv", form: "q=fibromyalgia&lang=en", groups: 3 },
  { path: "/listings/lighthouse.ics", groups: 1 },
  { path: "/api/v1/listings/riverside", groups: 1 },
  { path: "/search?q=fibromyalgia+qwyzzcanary&lang=en", groups: 1 },
  { path: "/search", form: "q=fibromyalgia+qwyzzcanary&lang=en", groups: 1 },
];

const counts = { answers: 0, failed: 0, mixed: 0, slowest: 0 };
const add = (what) => (counts[what] = (counts[what] ?? 0) + 1);
const agent = new http.Agent({ keepAlive: true });

function ask({ path, form }) {
  return new Promise((resolve, reject) => {
    const headers = form ? { "Content-Type": "application/x-www-form-urlencoded", "Content-Length": form.length } : {};
    const request = http.request(base + path, { agent, method: form ? "POST" : "GET", headers, timeout: 20000 }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (part) => (body += part));
      response.on("error", reject);
      response.on("end", () => (response.complete ? resolve({ status: response.statusCode, body }) : reject(new Error("cut off"))));
    });
    request.on("timeout", () => request.destroy(new Error("no answer in 20 s")));
    request.on("error", reject);
    request.end(form);
  });
}

function look(request, began, { status, body }) {
  const groups = [...body.matchAll(/Example Group Edition (\d+)/g)].map((found) => found[1]);
  if (status !== 200 || groups.length < request.groups) {
    fail(request, `${status} with ${groups.length} groups`);
    return;
  }
  if (new Set(groups).size > 1) add("mixed");
  const replica = body.match(/\/\/(one|two|three)\.kith\.example/);
  if (replica) add(`${replica[1]} ${groups[0]}`);
  const last = `began-${groups[0]}`;
  counts[last] = Math.max(counts[last] ?? 0, began);
}

function fail(request, why) {
  if (counts.failed < 10) console.log(`${request.form ? "POST" : "GET"} ${request.path}: ${why}`);
  add("failed");
}

let stopping = false;
process.on("SIGTERM", () => (stopping = true));

async function work(first) {
  for (let at = first; !stopping; ++at) {
    const request = requests[at % requests.length];
    const begun = performance.now();
    const began = Date.now();
    try {
      look(request, began, await ask(request));
    } catch (error) {
      fail(request, error.message);
    }
    add("answers");
    counts.slowest = Math.max(counts.slowest, Math.round(performance.now() - begun));
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

function write() {
  fs.writeFileSync(`${file}.next`, Object.entries(counts).map(([what, count]) => `${what} ${count}\n`).join(""));
  fs.renameSync(`${file}.next`, file);
}

write();
const writing = setInterval(write, 200);
await Promise.all(Array.from({ length: workers }, (_, number) => work(number * 3)));
clearInterval(writing);
write();
agent.destroy();
