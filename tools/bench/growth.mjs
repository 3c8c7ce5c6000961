// What kith-serve costs as the directory grows: the processor's time of one answer, how soon it is
// ready, its memory and its files.  Writes docs/growth.md, docs/growth.json and docs/plots/growth_*.
//
//   node tools/bench/growth.mjs SNAPSHOTS...     folders that hold CURRENT, the smallest first
//
// The clock would count whatever else the machine does; so the time that the kernel says the service
// had a core is divided by the number of answers, over two seconds of one reader asking on one
// connection.
import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, readSync, statSync, writeFileSync } from "node:fs";
import { Agent, get } from "node:http";
import os from "node:os";
import { curves } from "./curves.mjs";

const port = 8497;
const docs = new URL("docs/", import.meta.url).pathname;
const towns = ["Boston", "Denver", "Chicago", "Dallas", "Phoenix", "Seattle", "Atlanta", "Tucson"];
const shapes = [
  ["a page near a town", "/search?near=TOWN"],
  ["near a town", "/api/v1/search?near=TOWN"],
  ["near a town, a condition", "/api/v1/search?q=fibromyalgia&near=TOWN"],
  ["near a town, a day and a time", "/api/v1/search?near=TOWN&day=tue&time=evening"],
  ["near a town, a word", "/api/v1/search?q=mindfulness&near=TOWN"],
  ["today, near a town", "/api/v1/search?q=today&near=TOWN"],
  ["a word", "/api/v1/search?q=mindfulness"],
  ["words that few hold together", "/api/v1/search?q=mindfulness%20harbor%20newsletter%20parking"],
  ["tonight", "/api/v1/search?q=tonight"],
  ["coordinates in the empty west", "/api/v1/search?lat=40&lon=-110"],
  ["everything", "/api/v1/search"],
  ["everything by name", "/api/v1/search?sort=name"],
  ["a box", "/api/v1/search?bbox=-72,42,-70,43"],
  ["three letters of a name", "/api/v1/suggest?q=har"],
];
const ticks_a_second = 100; // USER_HZ of Linux, whatever the kernel's own clock is

const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const asked = (path) => new Promise((resolve, reject) =>
  get({ port, path, agent, headers: { "accept-encoding": "gzip" } }, (answer) => {
    answer.resume();
    answer.on("end", () => resolve(answer.statusCode));
  }).on("error", reject));

const processor_seconds = (pid) => {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) / ticks_a_second;
};
const megabytes = (pid, name) =>
  Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024;

// As after a copy: what was just written lies in memory.
function read_through(path) {
  const file = openSync(path, "r");
  const block = Buffer.alloc(1 << 20);
  while (readSync(file, block) > 0);
  closeSync(file);
}

async function ready(service, since) {
  for (;;) {
    if (service.exitCode !== null) throw new Error("kith-serve did not start; is it built, and does the folder hold CURRENT?");
    try {
      if (await asked("/readyz") === 200) return (Date.now() - since) / 1000;
    } catch { /* it does not listen yet */ }
    await new Promise((later) => setTimeout(later, 10));
  }
}

async function milliseconds(pid, path) {
  const ask = async (number) => {
    const status = await asked(path.replace("TOWN", towns[number % towns.length]));
    if (status !== 200) throw new Error(`${path} was answered by ${status}`);
  };
  for (let number = 0; number < towns.length; ++number) await ask(number);
  const before = processor_seconds(pid);
  const begin = Date.now();
  let count = 0;
  for (; count < towns.length || Date.now() - begin < 2000; ++count) await ask(count);
  return (processor_seconds(pid) - before) * 1000 / count;
}

async function measured(snapshots) {
  const folder = `${snapshots}/${readFileSync(`${snapshots}/CURRENT`, "utf8").trim()}`;
  const { listings, files } = JSON.parse(readFileSync(`${folder}/manifest.json`, "utf8"));
  for (const file of files) read_through(`${folder}/${file.name}`);
  const since = Date.now();
  const service = spawn("build/release/bin/kith-serve", ["--snapshot", snapshots, "--listen", `127.0.0.1:${port}`],
    { stdio: "ignore" });
  try {
    const result = {
      listings,
      ready_seconds: await ready(service, since),
      ready_megabytes: megabytes(service.pid, "VmRSS"),
      file_megabytes: files.reduce((sum, file) => sum + statSync(`${folder}/${file.name}`).size, 0) / 1e6,
      milliseconds: {},
    };
    for (const [name, path] of shapes) result.milliseconds[name] = await milliseconds(service.pid, path);
    result.most_megabytes = megabytes(service.pid, "VmHWM");
    return result;
  } finally {
    service.kill();
    if (service.exitCode === null) await new Promise((gone) => service.on("exit", gone));
  }
}

if (process.argv.length < 3) {
  console.error("usage: node tools/bench/growth.mjs SNAPSHOTS...     folders that hold CURRENT, the smallest first");
  process.exit(2);
}
const results = [];
for (const snapshots of process.argv.slice(2)) results.push(await measured(snapshots));
agent.destroy();

const sizes = results.map((one) => one.listings);
const draw = (file, title, unit, series) => writeFileSync(`${docs}plots/${file}.svg`, curves(title, unit, sizes, series));
const curve = (name, color, value) => ({ name, color, points: results.map((one) => [one.listings, value(one)]) });
const of_shape = (from, to) => shapes.slice(from, to).map(([name], at) => curve(name, at, (one) => one.milliseconds[name]));
draw("growth_near", "Processor of one answer, at a place", "ms", of_shape(0, 6));
draw("growth_anywhere", "Processor of one answer, elsewhere", "ms", of_shape(6));
draw("growth_start", "Ready after", "s", [curve("kith-serve", 0, (one) => one.ready_seconds)]);
draw("growth_memory", "Memory", "MB",
  [curve("when ready", 0, (one) => one.ready_megabytes), curve("at most", 2, (one) => one.most_megabytes)]);

const number = (value) => Number(value.toPrecision(value < 10 ? 2 : 3)).toLocaleString("en");
const row = (name, value) => `| ${name} | ${results.map((one) => number(value(one))).join(" | ")} |`;
const date = new Date().toISOString().slice(0, 10);
const load = os.loadavg().map((value) => value.toFixed(2)).join(", ");
writeFileSync(`${docs}growth.json`, JSON.stringify({ date, results }, null, 2) + "\n");
writeFileSync(`${docs}growth.md`, `# What grows with the directory

${date}. ${os.cpus()[0].model.trim()}, ${os.cpus().length} cores, Debian 12. Load averages at the end: ${load}.
Run: \`node tools/bench/growth.mjs\` with snapshots of made-up directories (\`kith-generate\`). It measures Kith alone;
beside others it stands in [results.md](results.md). All figures: [growth.json](growth.json).

The processor's time of one answer, in milliseconds, with everything it holds: the words understood, the lanes, exact
totals and facets, the listings, JSON or a page, packed by gzip.

| | ${sizes.map((size) => size.toLocaleString("en")).join(" | ")} |
|---|${sizes.map(() => "---:").join("|")}|
${shapes.map(([name]) => row(name, (one) => one.milliseconds[name])).join("\n")}

| | ${sizes.map((size) => size.toLocaleString("en")).join(" | ")} |
|---|${sizes.map(() => "---:").join("|")}|
${row("ready, seconds", (one) => one.ready_seconds)}
${row("memory when ready, MB", (one) => one.ready_megabytes)}
${row("memory at most, MB", (one) => one.most_megabytes)}
${row("files of the snapshot, MB", (one) => one.file_megabytes)}

![At a place](plots/growth_near.svg)
![Elsewhere](plots/growth_anywhere.svg)
![Ready after](plots/growth_start.svg)
![Memory](plots/growth_memory.svg)
`);
