// Whether tired people can read it: prints each text that is too hard with its grade and its hardest sentences.
//
//   node tests/reading/check_reading.mjs pages        the learn pages
//   node tests/reading/check_reading.mjs interface    words/<language>.json, together and each longer text
//   node tests/reading/check_reading.mjs grades       every page with its grade, for those who write
import {readFileSync, readdirSync} from 'node:fs';
import {grade, words_of} from './grade.mjs';
import {sentences_of_message, sentences_of_page} from './sentences.mjs';

const root = new URL('../../query-service/', import.meta.url);
const languages = ['en', 'es'];
const enough_words = 12;  // of fewer the measures say nothing

// Sixth grade and not beyond; "fairly easy".
const is_easy = {en: (value) => value <= 7, es: (value) => value >= 65};
const wanted = {en: 'grade 7 or less', es: 'INFLESZ 65 or more'};

const hardness = (language, sentences) => (language === 'en' ? 1 : -1) * grade[language](sentences);

function hardest(language, sentences) {
  return sentences.filter((sentence) => words_of(sentence).length > 4)
    .sort((a, b) => hardness(language, [b]) - hardness(language, [a])).slice(0, 3);
}

function pages() {
  return languages.flatMap((language) => readdirSync(new URL(`pages/learn/${language}/`, root)).sort().map((file) => ({
    name: `pages/learn/${language}/${file}`, language,
    sentences: sentences_of_page(readFileSync(new URL(`pages/learn/${language}/${file}`, root), 'utf8')),
  })));
}

function interface_texts() {
  return languages.flatMap((language) => {
    const texts = Object.entries(JSON.parse(readFileSync(new URL(`words/${language}.json`, root), 'utf8')))
      .map(([key, text]) => ({name: `words/${language}.json "${key}"`, language, sentences: sentences_of_message(text)}));
    const all = {name: `words/${language}.json, all of it`, language, sentences: texts.flatMap((text) => text.sentences)};
    return [all, ...texts.filter((text) => text.sentences.flatMap(words_of).length > enough_words)];
  });
}

const asked = process.argv[2];
const texts = asked === 'interface' ? interface_texts() : pages();
let hard = 0;
for (const {name, language, sentences} of texts) {
  const value = grade[language](sentences);
  const is_hard = !is_easy[language](value);
  hard += is_hard;
  if (is_hard || asked === 'grades') console.log(`${name}: ${value.toFixed(1)}${is_hard ? `; it should be ${wanted[language]}` : ''}`);
  if (is_hard) hardest(language, sentences).forEach((sentence) => console.log(`  ${grade[language]([sentence]).toFixed(1)}  ${sentence}`));
}
process.exit(hard > 0 || texts.length === 0 ? 1 : 0);
