// What the figures alone do not say.

export const leaves_out = `## What each leaves out

A peer does one query, written as its manual shows it: a filter, a count of all, the nearest or best twenty as ids or
distances, and how many there are of each language. **Kith** does its whole search, through fields and nearest first:
it reads the words, looks in three lanes (near, area, online), gives up wishes one by one where too little is found,
counts eleven facets and the days of the week, reckons the next meeting of each hit, and reads the twenty listings
whole. **Kith, finding alone** is the part of it that the peers' statements are: who lies there and passes, how many,
counts of all eleven facets, and the nearest twenty; it is what to hold against them. **Kith, as typed** is the same search as a reader types it, "Lupus near Tulsa, OK, US", with the place looked up
in the gazetteer, and in Kith's own order. So the ratios below, which are of the whole search, set more work against
less; a ratio below 1 says that the peer is faster at its smaller task.

- **SQLite** (R*Tree and FTS5): a library in the process. What its statement finds is measured and counted in one pass
  in C++ by the geodesic that Kith uses. It knows no nearest and doubles a circle instead; of misspelt words it knows
  nothing (spellfix1 is not in Debian's package).
- **PostgreSQL with PostGIS**: geography, GiST and GIN indexes, one prepared statement and one round trip over a unix
  socket for a whole answer; the times hold that round trip. \`ts_rank\` has to read every match.
- **Groonga**: a library in the process, asked through its \`select\` command; its answer, in JSON, is read as well.
- **Xapian by its manual**: LatLongDistancePostingSource, LatLongDistanceKeyMaker, ValueCountMatchSpy, QueryParser. Kith
  keeps its words in Xapian too; what differs is everything around it.
- Listings that are closed, over or long unheard of are in Kith's index and not in the peers'.
`;

export const not_answered = `Where an engine has no row at any size it has nothing for that shape; where it has none at one
size, it was not measured there. Pages are made by Kith and, over
HTTP, by Omega alone.
`;

export const why_different = `Every answer was held against a pass over all rows, with the geodesic on WGS 84 and the
English and Spanish stems of the words; a distance is another if it differs by more than 1.5 m. What is known of
the engines, and is likely the cause where answers differ (the single differences were not traced):

- Groonga and Xapian measure on a sphere, which is up to 0.5 % off: what lies at the rim of 40 km is in or out.
  Groonga also keeps positions in thousandths of a second.
- PostGIS orders the nearest (\`<->\`) on a sphere, so that what comes last of twenty may be another.
- Words: Kith and the reference match a word, its English stem or its Spanish stem; the others the English stem alone,
  SQLite by Porter's older rules. The split of a text into words ("U.S.", apostrophes) differs as well, and PostgreSQL
  and Groonga drop or split what their own parsers think no word.
- Of a search with words Kith tells how many listings fit all of it (\`strict\`); its counts of languages are of the list
  that it shows, which goes on with what fits less where that is too short; they are compared where it does not.
- Kith may take a word for more than a word (a town, a condition): what it then answers is another question, and is
  not compared.
- \`nearest in the empty west\`: Kith stops at the first ring that holds five, so its list may end before twenty; it is
  compared as far as it goes.
`;
