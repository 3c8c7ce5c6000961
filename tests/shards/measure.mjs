// What a search costs: by the clock, and of the processor's time in kith-serve and in its shards.
//
//   node tests/shards/measure.mjs URL PROCESS [SHARD_PROCESS...]     at http://127.0.0.1:8080, ids of processes
//
// One search after the other on one connection, once to warm up and then measured, for three kinds of search. Prints
// JSON. A shard's processor time and memory are those of the process that listens and of those that answer.
import { readFileSync, readdirSync } from "node:fs";

const [url, front, ...shards] = process.argv.slice(2);
const milliseconds_per_tick = 10;

function processes() {
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).flatMap((id) => {
    try {
      const stat = readFileSync(`/proc/${id}/stat`, "utf8").replace(/^.*\) /, "").split(" ");
      const memory = /Pss:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/smaps_rollup`, "utf8"));
      return [{ id, parent: stat[1], milliseconds: (Number(stat[11]) + Number(stat[12])) * milliseconds_per_tick, kib: Number(memory?.[1] ?? 0) }];
    } catch {
      return [];
    }
  });
}
function spent(ids) {
  const mine = processes().filter(({ id, parent }) => ids.includes(id) || ids.includes(parent));
  return { milliseconds: mine.reduce((sum, one) => sum + one.milliseconds, 0), mib: mine.reduce((sum, one) => sum + one.kib, 0) / 1024 };
}

const towns = ["Tulsa, OK", "Manchester, NH", "Chicago, IL", "Boise, ID", "Atlanta, GA", "Denver, CO", "Portland, OR", "London, United Kingdom", "Toronto, Canada", "Madrid"];
const words = ["library basement", "walking outdoors", "sharing stories", "quiet tea", "hospital chapel", "newsletter", "nurse", "garden", "art evening", "parking entrance"];
const conditions = ["fibromyalgia", "chronic-pain", "lupus", "migraine", "endometriosis"];
const kinds = {
  "place and condition": towns.flatMap((near) => conditions.map((condition) => ({ near, condition }))),
  "place and text": towns.flatMap((near) => words.map((q) => ({ near, q }))),
  "text only": words.flatMap((q) => ["name", "best", "verified", "next"].map((sort) => ({ q, sort }))),
};

const round = (number) => Math.round(number * 100) / 100;
const measured = {};
for (const [kind, queries] of Object.entries(kinds)) {
  const ask = async (query) => {
    const begun = performance.now();
    const answer = await fetch(`${url}/api/v1/search?${new URLSearchParams(query)}`);
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${answer.status} for ${JSON.stringify(query)}`);
    return performance.now() - begun;
  };
  for (const query of queries) await ask(query);
  const before = [spent([front]), spent(shards)];
  const times = [];
  for (const query of queries) times.push(await ask(query));
  const after = [spent([front]), spent(shards)];
  times.sort((left, right) => left - right);
  measured[kind] = {
    searches: queries.length,
    p50_milliseconds: round(times[Math.floor(times.length * 0.5)]),
    p99_milliseconds: round(times[Math.floor(times.length * 0.99)]),
    front_processor_milliseconds: round((after[0].milliseconds - before[0].milliseconds) / queries.length),
    shards_processor_milliseconds: round((after[1].milliseconds - before[1].milliseconds) / queries.length),
  };
}
measured.memory_mib = { front: round(spent([front]).mib), ...Object.fromEntries(shards.map((id) => [id, round(spent([id]).mib)])) };
console.log(JSON.stringify(measured, null, 2));
