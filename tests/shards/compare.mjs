// Asks two servers the same searches, and compares the answers byte for byte.
//
//   node compare.mjs FIRST_URL SECOND_URL     prints each that differs; "N searches, N differ"
//
// The searches are made of what the first one lists: its names, towns and conditions.
const [first, second] = process.argv.slice(2);

const json = async (url) => (await fetch(url)).json();
const all = (await json(`${first}/api/v1/search?include=historical&limit=100&sort=name`)).results;
const conditions = (await json(`${first}/api/v1/conditions`)).conditions.filter((condition) => condition.listings > 0);
const every = (list, count) => list.filter((_, at) => at % Math.ceil(list.length / count) === 0);

const towns = ["Tulsa, OK", "02476", "London, United Kingdom", "Madrid", "Toronto, Canada", "Sydney", "Vermont"];
const words = ["library basement", "walking outdoors", "sharing art", "quiet room tea", "hospital chapel evening",
  "newsletter stories", "nurse", "cuidadores", "boletin de noticias", "qwyzz", "garden"];
const misspelt = (name) => name.replace(/([a-z])([a-z])(?=[a-z]*( |$))/, "$2$1");

const queries = [
  ...towns.map((town) => ({ near: town })),
  ...every(conditions, 12).flatMap(({ id, label: name }, at) => [
    { near: towns[at % towns.length], condition: id },
    { q: `${name} near ${towns[at % towns.length]}` },
    { q: `${misspelt(name)} ${words[at % words.length]}` },
  ]),
  ...words.flatMap((text, at) => [
    { q: text },
    { q: text, near: towns[at % towns.length] },
    { q: text, format: "online", sort: "name" },
    { q: `"${text}"` },
  ]),
  ...every(all, 25).flatMap(({ name }) => [{ q: name }, { q: misspelt(name) }]),
  // More words than fit into one question to the shards, and as many as are looked for at all.
  { q: "quiet stories sharing garden nurse walking newsletter" },
  { q: "art tea library quiet garden stories walking nurse chapel basement hospital sharing room newsletter outdoors" },
  { q: Array.from({ length: 24 }, (_, at) => `word${at}`).join(" ") },
];

let differ = 0;
for (const query of queries) {
  const path = `/api/v1/search?${new URLSearchParams({ ...query, explain: "true", limit: "50" })}`;
  const both = () => Promise.all([first, second].map(async (url) => {
    const answer = await fetch(url + path);
    return `${answer.status} ${(await answer.text()).replaceAll(new URL(url).host, "host")}`;
  }));
  // What is next depends on the minute: both answers are of the same.
  let one, other, minute;
  do {
    minute = Math.floor(Date.now() / 60_000);
    [one, other] = await both();
  } while (minute !== Math.floor(Date.now() / 60_000));
  if (one === other && !one.startsWith("5")) continue;
  if (++differ <= 5) {
    const at = [...one].findIndex((letter, index) => letter !== other[index]);
    console.log(`${path}\n  ${one.slice(Math.max(0, at - 60), at + 60)}\n  ${other.slice(Math.max(0, at - 60), at + 60)}`);
  }
}
console.log(`${queries.length} searches, ${differ} differ`);
process.exitCode = differ === 0 ? 0 : 1;
