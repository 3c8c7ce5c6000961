// Names of places that are also ordinary words of English or Spanish: Reading, Hope, Nice.
// Facts: the lower-case words of the Debian packages wamerican-small (SCOWL) and wspanish (public
// domain); facts/ordinary_words.tsv adds and removes by hand.
import fs from 'node:fs';
import { read_tsv } from './text.mjs';

const facts_file = 'ordinary_words.tsv';
const lists = {
  'wamerican-small': '/usr/share/dict/american-english-small',
  wspanish: '/usr/share/dict/spanish',
};

const plain_letters = {
  ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ß: 'ss',
};

// As words_joined of catalog/text.h does: lower case, no accents, one space between words, an
// apostrophe inside a word and a full stop between single letters passed over.
export function words_joined(text) {
  const letter = '[\\p{L}\\p{N}\\p{Mn}]';
  return text
    .normalize('NFKC')
    .replace(new RegExp(`(?<=${letter})['’‘ʼʻ](?=${letter})`, 'gu'), '')
    .replace(new RegExp(`(?<=(?<!${letter})\\p{L})\\.(?=\\p{L}(?!${letter}))`, 'gu'), '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[łøđðþæœıħß]/g, (letter_of) => plain_letters[letter_of])
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');
}

// Every word and name of both lists, as they write it.
export function dictionary_words() {
  return Object.keys(lists).flatMap((package_name) => {
    try {
      return fs.readFileSync(lists[package_name], 'utf8').split('\n').filter((word) => word !== '');
    } catch {
      throw new Error(`install the Debian package ${package_name} first`);
    }
  });
}

// Every name under which the indexer files a place; a region also goes by its code.
function names_of(countries, regions, places) {
  const names = new Set();
  for (const row of [...countries, ...regions, ...places]) {
    for (const name of [row.name, row.name_es, ...row.aliases]) {
      if (name) names.add(words_joined(name));
    }
  }
  for (const row of countries) names.add(words_joined(row.code));
  for (const row of regions) names.add(words_joined(row.code.slice(row.code.indexOf('-') + 1)));
  return names;
}

// The rows; refuses a line of facts that would change nothing.
export function ordinary_words(countries, regions, places) {
  const names = names_of(countries, regions, places);
  const ordinary = new Set();
  for (const word of dictionary_words()) {
    const folded = words_joined(word);
    if (word === word.toLowerCase() && names.has(folded)) ordinary.add(folded);
  }
  for (const { word, change } of read_tsv(new URL(`../facts/${facts_file}`, import.meta.url))) {
    const needless = change === 'add' ? !names.has(word) || ordinary.has(word) : !ordinary.has(word);
    if (change !== 'add' && change !== 'remove') throw new Error(`${facts_file}: ${word}: ${change}?`);
    if (needless) throw new Error(`${facts_file}: "${word}" need not be there; delete its line`);
    if (change === 'add') ordinary.add(word);
    else ordinary.delete(word);
  }
  return [...ordinary].map((word) => ({ word }));
}
