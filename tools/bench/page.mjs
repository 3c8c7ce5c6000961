// From what was measured to a page a person can read: results.json, results.md and its plots.
//
//   node tools/bench/page.mjs RESULTS DOCS COMMAND [REMARK]
//
// RESULTS holds SIZE-ENGINE.json of kith-bench, and what tools/bench/http adds.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { curves } from "./curves.mjs";
import { leaves_out, not_answered, why_different } from "./notes.mjs";

const [results, docs, command, remark = ""] = process.argv.slice(2);
const read = (name) => JSON.parse(readFileSync(`${results}/${name}`, "utf8"));
const names = readdirSync(results);
const measured = names
  .filter((name) => /^\d+-(?!index|omega)[a-z-]+\.json$/.test(name))
  .map((name) => ({ size: Number(name.split("-")[0]), ...read(name) }))
  .sort((left, right) => left.size - right.size);
const beside = (pattern) =>
  Object.fromEntries(names.filter((name) => pattern.test(name)).map((name) => [name.split("-")[0], read(name)]));
const indexing = beside(/^\d+-index\.json$/);
const omega = beside(/^\d+-omega\.json$/);
const http = names
  .filter((name) => name.endsWith("-http.jsonl"))
  .flatMap((name) =>
    readFileSync(`${results}/${name}`, "utf8").trim().split("\n").filter(Boolean)
      .map((line) => ({ size: Number(name.split("-")[0]), ...JSON.parse(line) })))
  .sort((left, right) => left.size - right.size);

for (const one of measured)
  if (one.engine.startsWith("Kith")) one.build_seconds = indexing[one.size]?.index_seconds;

const order = ["Kith", "Kith, finding alone", "Kith, as typed", "SQLite", "PostgreSQL with PostGIS", "Groonga", "Xapian by its manual"];
const engines = order.filter((engine) => measured.some((one) => one.engine === engine));
const sizes = [...new Set(measured.map((one) => one.size))];
const shapes = [...new Set(measured.flatMap((one) => one.shapes.map((shape) => shape.shape)))];
const of = (engine, size) => measured.find((one) => one.engine === engine && one.size === size);
const figure = (engine, size, shape) => of(engine, size)?.shapes.find((one) => one.shape === shape);

const thousands = (number) => String(Math.round(number)).replace(/\B(?=(\d{3})+$)/g, ",");
const time = (microseconds) =>
  microseconds < 1000 ? `${microseconds.toFixed(microseconds < 10 ? 1 : 0)} µs`
    : microseconds < 1e6 ? `${(microseconds / 1000).toFixed(microseconds < 1e4 ? 2 : 1)} ms`
      : `${(microseconds / 1e6).toFixed(2)} s`;
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
const ratio = (theirs, ours) => (theirs / ours >= 10 ? (theirs / ours).toFixed(0) : String(Number((theirs / ours).toPrecision(2))));

function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n") + "\n";
}

// Per shape and size, each engine's figures and how many times Kith's they are.
function speed(shape) {
  const rows = [];
  const has_finding = sizes.some((size) => figure("Kith, finding alone", size, shape));
  for (const engine of engines)
    for (const size of sizes) {
      const found = figure(engine, size, shape);
      const ours = figure("Kith", size, shape);
      const finding = figure("Kith, finding alone", size, shape);
      if (!found) continue;
      rows.push([engine, thousands(size), time(found.p50_microseconds), time(found.p99_microseconds),
        ...(engine.startsWith("PostgreSQL") ? ["in its server"]
          : [time(found.processor_mean_microseconds)]),
        thousands(found.per_second), ours ? ratio(found.p50_microseconds, ours.p50_microseconds) : "",
        ours && !engine.startsWith("PostgreSQL") ? ratio(found.processor_mean_microseconds, ours.processor_mean_microseconds) : "",
        ...(has_finding ? [finding ? ratio(found.p50_microseconds, finding.p50_microseconds) : ""] : [])]);
    }
  return table(["engine", "listings", "p50", "p99", "processor, mean", "a second", "p50, Kith = 1", "processor, Kith = 1",
    ...(has_finding ? ["p50, finding alone = 1"] : [])], rows);
}

function answers() {
  const compared = shapes.filter((shape) => !["suggestion", "misspelling", "whole page"].includes(shape));
  const rows = [];
  for (const engine of engines.filter((name) => name !== "Kith, as typed"))
    for (const size of sizes)
      for (const shape of compared) {
        const found = figure(engine, size, shape);
        if (!found || found.wrong_totals + found.wrong_nearest + found.wrong_languages === 0) continue;
        rows.push([engine, thousands(size), shape, `${found.wrong_totals} of ${found.compared}`,
          found.widest_total, found.wrong_nearest, found.wrong_languages]);
      }
  return rows.length === 0 ? "Every answer of every engine is equal.\n"
    : table(["engine", "listings", "shape", "totals that differ", "by at most", "nearest lists that differ",
        "counts of languages that differ"], rows);
}

function footprint() {
  const rows = [];
  for (const engine of engines.filter((name) => !name.startsWith("Kith, ")))
    for (const size of sizes) {
      const one = of(engine, size);
      if (!one) continue;
      rows.push([engine, thousands(size), one.build_seconds ? `${one.build_seconds.toFixed(1)} s` : "not measured",
        megabytes(one.bytes_on_disk), megabytes(one.memory_bytes), time(one.open_seconds * 1e6)]);
    }
  for (const size of sizes)
    if (omega[size])
      rows.push(["Xapian Omega", thousands(size), `${omega[size].build_seconds.toFixed(1)} s`,
        megabytes(omega[size].bytes_on_disk), "a new process each time", ""]);
  return table(["engine", "listings", "build", "on disk", "memory", "to open"], rows);
}

const over_http = () => table(
  ["what", "listings", "connections", "p50", "p99", "a second", "bytes", "failed"],
  http.map((one) => [one.name, thousands(one.size), one.connections, time(one.p50_microseconds),
    time(one.p99_microseconds), thousands(one.per_second), thousands(one.bytes), one.wrong]));

const mended = () => table(
  ["engine", "listings", "words understood as they were meant"],
  engines.flatMap((engine) => sizes.map((size) => [engine, size, figure(engine, size, "misspelling")]))
    .filter(([, , found]) => found)
    .map(([engine, size, found]) => [engine, thousands(size), `${found.mended_right} of ${found.queries}`]));

const version = (name) => {
  try {
    return execFileSync("dpkg-query", ["-W", "-f", "${Version}", name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return "not installed";
  }
};
const packages = ["libsqlite3-0", "postgresql-15", "postgresql-15-postgis-3", "libgroonga0", "libxapian30",
  "xapian-omega", "lighttpd", "wrk", "libbenchmark1debian", "g++"];
const memory = Number(readFileSync("/proc/meminfo", "utf8").match(/MemTotal:\s+(\d+)/)[1]) / 1048576;
const load = readFileSync("/proc/loadavg", "utf8").split(" ").slice(0, 3).join(", ");
const machine = {
  processor: cpus()[0].model.trim(), cores: cpus().length, memory_gib: Math.round(memory), date: new Date().toISOString().slice(0, 10),
  command, load_averages_at_the_end: load, versions: Object.fromEntries(packages.map((name) => [name, version(name)])),
};

mkdirSync(`${docs}/plots`, { recursive: true });
const plot = (file, title, unit, series) => {
  const drawn = series.filter((one) => one.points.length > 0);
  writeFileSync(`${docs}/plots/${file}.svg`, curves(title, unit, sizes, drawn));
  return `![${title}](plots/${file}.svg)\n`;
};
const series_of = (value) => engines.map((name, color) => ({ name, color,
  points: sizes.map((size) => [size, value(name, size)]).filter(([, number]) => number > 0) }));
const file_of = (text) => text.replace(/[^a-z]+/g, "_");

let page = `# How fast, beside what people would use instead

${machine.date}. ${machine.processor}, ${machine.cores} cores, ${machine.memory_gib} GiB, Debian 12.
Run: \`${command}\`. Load averages at its end: ${load}. They say how many programs
wanted the ${machine.cores} cores: where they are far above 2, other programs ran as well, times by the clock are longer than on an
idle machine, those of p99 many times so, and so are the times to build. The time of the processor is then the fairer
to compare.
${remark && `\n${remark}\n`}
How to read this, and what each shape asks: [../README.md](../README.md). All figures are in
[results.json](results.json).

${leaves_out}
## Times\n`;
for (const shape of shapes) {
  page += `\n### ${shape[0].toUpperCase()}${shape.slice(1)}\n\n${speed(shape)}\n`;
  page += plot(`${file_of(shape)}_p50`, `${shape}: p50`, "µs", series_of((name, size) => figure(name, size, shape)?.p50_microseconds));
  page += plot(`${file_of(shape)}_p99`, `${shape}: p99`, "µs", series_of((name, size) => figure(name, size, shape)?.p99_microseconds));
}
page += `\n${not_answered}\n## Answers\n\n${why_different}\n${answers()}\n### Misspelt words\n\n${mended()}`;
page += `\n## Building, disk and memory\n\n${footprint()}\n`;
page += plot("build", "build", "s", series_of((name, size) => of(name, size)?.build_seconds));
page += plot("disk", "on disk", "MB", series_of((name, size) => of(name, size)?.bytes_on_disk / 1e6));
page += plot("memory", "memory", "MB", series_of((name, size) => of(name, size)?.memory_bytes / 1e6));
if (http.length > 0) page += `\n## Over HTTP\n\n${over_http()}`;
page += `\n## Versions\n\n${table(["package", "version"], Object.entries(machine.versions))}`;
writeFileSync(`${docs}/results.md`, page);
writeFileSync(`${docs}/results.json`, JSON.stringify({ machine, measured, omega, http }, null, 1) + "\n");

for (const shape of shapes) console.log(`\n${shape}\n${speed(shape)}`);
console.log(`\nanswers that differ\n${answers()}\n${footprint()}\n${over_http()}`);
