// Works out what deployments need, from measured figures: the tables of sizing.md.
//
//   node deploy/sizing.mjs            writes them into sizing.md, between its marks
//   node deploy/sizing.mjs --check    says whether they stand there as worked out now
//
// The figures and assumptions are in sizing.json; change them there.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const { measured, assumed, deployments } = JSON.parse(readFileSync(join(here, "sizing.json"), "utf8"));

// A straight line through two measured points; what is asked for may lie beyond them.
function line(points, listings) {
  const [[small, at_small], [large, at_large]] = Object.entries(points).map(([size, value]) => [Number(size), value]);
  return at_small + ((at_large - at_small) / (large - small)) * (listings - small);
}

export function needs({ listings, searches_a_day }) {
  const per_second = (searches_a_day / 86400) * assumed.peak_to_mean.value;
  const search_milliseconds = Object.entries(assumed.mix.value).reduce(
    (sum, [kind, share]) => sum + share * line(measured.search_processor_milliseconds.value[kind], listings), 0);
  const cores = ((per_second * search_milliseconds) / 1000) / assumed.use_of_cores.value;
  const machines = Math.ceil(cores / assumed.cores_of_machine.value) + assumed.spare_machines.value;
  const snapshot_megabytes = line(measured.index_megabytes.value, listings) + line(measured.records_megabytes.value, listings);
  const process_megabytes = line(measured.memory_megabytes.value, listings);
  return {
    per_second, search_milliseconds, cores, machines,
    // For a moment two snapshots are open; and the files want to stay in memory.
    memory_gigabytes: (2 * process_megabytes + snapshot_megabytes) / 1000,
    disk_gigabytes: (assumed.snapshots_on_disk.value * snapshot_megabytes) / 1000,
    text_gigabytes: line(measured.shards_megabytes.value, listings) / 1000,
    build_minutes: line(measured.build_processor_seconds.value, listings) / assumed.cores_of_machine.value / 60,
    copy_minutes: (machines * snapshot_megabytes * 8) / (assumed.network_megabits_a_second.value * 60),
    network_megabits: (per_second * measured.packed_answer_kilobytes.value * 8) / 1000,
  };
}

const number = (value) => (value >= 10 ? Math.round(value) : Math.round(value * 10) / 10).toLocaleString("en-US");
const row = (cells) => `| ${cells.join(" | ")} |`;

function figures(title, entries) {
  return [row([title, "", "from"]), row(["---", "---", "---"]),
    ...Object.values(entries).map(({ what, value, unit, from }) => row([what, told(value, unit), from]))].join("\n");
}
function told(value, unit) {
  if (typeof value === "number") return `${value.toLocaleString("en-US")} ${unit}`.trim();
  return Object.entries(value)
    .map(([key, inner]) => (typeof inner === "number" ? `${/^\d+$/.test(key) ? Number(key).toLocaleString("en-US") : key}: ${inner.toLocaleString("en-US")} ${unit}`.trim() : `${key}: ${told(inner, unit)}`))
    .join("; ");
}

function tables() {
  const all = deployments.map((deployment) => ({ ...deployment, ...needs(deployment) }));
  const line_of = (what, value) => row([what, ...all.map(value)]);
  const table = [
    row(["", ...all.map(({ name }) => name)]), row(["---", ...all.map(() => "---:")]),
    line_of("listings", ({ listings }) => listings.toLocaleString("en-US")),
    line_of("searches a day", ({ searches_a_day }) => searches_a_day.toLocaleString("en-US")),
    line_of("searches a second, at the peak", ({ per_second }) => number(per_second)),
    line_of("processor for one, ms", ({ search_milliseconds }) => number(search_milliseconds)),
    line_of("cores at the peak", ({ cores }) => number(cores)),
    line_of("**machines**", ({ machines }) => `**${number(machines)}**`),
    line_of("memory of each, GB", ({ memory_gigabytes }) => number(memory_gigabytes)),
    line_of("disk of each, GB", ({ disk_gigabytes }) => number(disk_gigabytes)),
    line_of("of it text, that shards could take elsewhere, GB", ({ text_gigabytes }) => number(text_gigabytes)),
    line_of("to check and build, minutes", ({ build_minutes }) => number(build_minutes)),
    line_of("to copy to all, minutes", ({ copy_minutes }) => number(copy_minutes)),
    line_of("answers at the peak, Mbit/s", ({ network_megabits }) => number(network_megabits)),
  ].join("\n");
  return [table, figures("measured", measured), figures("assumed", assumed)].join("\n\n");
}

const page = join(here, "sizing.md");
const marks = ["<!-- worked out by sizing.mjs -->", "<!-- to here -->"];
const text = readFileSync(page, "utf8");
const [before, after] = [text.slice(0, text.indexOf(marks[0]) + marks[0].length), text.slice(text.indexOf(marks[1]))];
const wanted = `${before}\n\n${tables()}\n\n${after}`;
if (process.argv[2] === "--check") {
  if (wanted !== text) {
    console.error("deploy/sizing.md is not what deploy/sizing.json gives: run node deploy/sizing.mjs");
    process.exitCode = 1;
  }
} else {
  writeFileSync(page, wanted);
}
