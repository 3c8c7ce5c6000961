// Our calendars as another program reads them: parsed and reckoned by ical.js, compared with what
// the pages and the search say.
//
//   node calendars_test.mjs http://127.0.0.1:PORT
import ICAL from 'ical.js';

const [base] = process.argv.slice(2);
let passed = 0;
let failed = 0;

// `wrong` holds what does not keep the promise of the sentence.
function check(sentence, wrong) {
  if (wrong.length === 0) passed += 1;
  else failed += 1;
  console.log(wrong.length === 0 ? `ok: ${sentence}` : `NOT OK: ${sentence}`);
  for (const line of wrong.slice(0, 10)) console.log(`    ${line}`);
}

const text = async (path) => (await fetch(base + path)).text();
const json = async (path) => JSON.parse(await text(path));

// Four at a time, as many as the server answers at once.
async function for_all(items, use) {
  const waiting = [...items];
  await Promise.all([0, 1, 2, 3].map(async () => {
    while (waiting.length > 0) await use(waiting.shift());
  }));
}

// What `ask` gives, and from when on it holds: meetings begin and end with a minute, and a page is
// made for an hour, so that one that is asked for as another begins is asked for again.
async function within_one(seconds, ask) {
  const begun = () => Math.floor(Date.now() / 1000 / seconds) * seconds;
  for (;;) {
    const from = begun();
    const answer = await ask();
    if (from === begun()) return [answer, from];
  }
}

async function all_results() {
  const results = [];
  for (let offset = 0; ; offset += 100) {
    const [page, minute] = await within_one(60, () =>
      json(`/api/v1/search?include=historical&limit=100&offset=${offset}`));
    results.push(...page.results.map((result) => ({...result, minute})));
    if (offset + 100 >= page.total) return results;
  }
}

// What takes place from then on: the earliest of all events of a calendar.
function occurrences(calendar, from, most) {
  const events = calendar.getAllSubcomponents('vevent');
  const masters = events.filter((event) => !event.hasProperty('recurrence-id'));
  const found = [];
  for (const master of masters) {
    const uid = master.getFirstPropertyValue('uid');
    const event = new ICAL.Event(master, {
      exceptions: events.filter((other) =>
        other.hasProperty('recurrence-id') && other.getFirstPropertyValue('uid') === uid),
    });
    const steps = event.iterator();
    for (let count = 0; count < most;) {
      const next = steps.next();
      if (!next) break;
      const {startDate, endDate} = event.getOccurrenceDetails(next);
      const start = startDate.toUnixTime();
      const over = Math.max(endDate ? endDate.toUnixTime() : start, start + 60);
      if (over <= from) continue;
      found.push({start, day: startDate.toString().slice(0, 10)});
      count += 1;
    }
  }
  return found.sort((one, other) => one.start - other.start).slice(0, most);
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August',
  'September', 'October', 'November', 'December'];

// "Friday 11 December"; a page says the year too, where it is not this one.
function in_words(day) {
  const date = new Date(`${day}T00:00:00Z`);
  return `${weekdays[date.getUTCDay()]} ${date.getUTCDate()} ${months[date.getUTCMonth()]}`;
}

function dates_on(page) {
  const row = page.match(/<dt>Next dates<\/dt>(.*)/);
  return row ? [...row[1].matchAll(/<dd>([^<,]*?)(?: \d{4})?[<,]/g)].map((line) => line[1]) : [];
}

const without = [];
const unread = [];
const other_next = [];
const other_dates = [];
let calendars = 0;

async function look_at(result) {
  const {id, next_meeting: next, minute} = result;
  const {calendar: path} = await json(`/api/v1/listings/${id}`);
  if (!path) {
    if (next) without.push(id);
    return;
  }
  calendars += 1;
  const calendar = new ICAL.Component(ICAL.parse(await text(path)));
  const events = calendar.getAllSubcomponents('vevent');
  if (events.length === 0) unread.push(`${id}: no event`);
  const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => zone.getFirstPropertyValue('tzid'));
  for (const event of events) {
    const zone = event.getFirstProperty('dtstart').getParameter('tzid');
    if (zone && !zones.includes(zone)) unread.push(`${id}: ${zone} is not explained`);
  }
  if (!next) return;
  const [first] = occurrences(calendar, minute, 1);
  const is_same = first && (next.start.length === 10 ? first.day === next.start
    : first.start === Date.parse(next.start) / 1000);
  if (!is_same) other_next.push(`${id}: ${next.start}, in the calendar ${first && first.day}`);
  const [page, hour] = await within_one(3600, () => text(`/listings/${id}?lang=en`));
  const days = occurrences(calendar, hour, 10).map(({day}) => in_words(day));
  const dates = dates_on(page);
  if (dates.length === 0 || dates[0] !== days[0] || !dates.every((date) => days.includes(date)))
    other_dates.push(`${id}: ${dates.join(', ')}; in the calendar ${days.slice(0, 4).join(', ')}`);
}

await for_all((await all_results()).filter((result) => result.schedule), look_at);
check(`what meets next on a known day has a calendar (${calendars} have)`,
  calendars > 100 ? without : ['there are too few', ...without]);
check('every calendar has events, and explains their time zones', unread);
check('its next meeting is the one that the search says', other_next);
check('its next dates are those on the page', other_dates);

const of_search = new ICAL.Component(ICAL.parse(await text('/search.ics?q=fibromyalgia&near=Boston,+MA')));
check('the calendar of a search has events', of_search.getAllSubcomponents('vevent').length > 0 ? [] : ['none']);
const uids = of_search.getAllSubcomponents('vevent')
  .filter((event) => !event.hasProperty('recurrence-id'))
  .map((event) => event.getFirstPropertyValue('uid'));
check('each with a uid of its own', uids.filter((uid, at) => uids.indexOf(uid) !== at));
const empty = new ICAL.Component(ICAL.parse(await text('/search.ics?kind=resource')));
check('the calendar of a search without dates can be read', empty.name === 'vcalendar' ? [] : [empty.name]);

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
