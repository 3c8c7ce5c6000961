// How many syllables a word has, as it is said: in English by the habits of its spelling and a list
// of what breaks them, in Spanish by its rules, which are without exceptions.
//
//   english_syllables('people')  -> 2        spanish_syllables('apoyo')  -> 3

// Two words in one, and others that the habits below get wrong.
const english_exceptions = {
  anyone: 3, area: 3, areas: 3, behavior: 3, business: 2, caregiver: 3, caregivers: 3, cooperate: 4, element: 3, every: 2,
  everyone: 3, everything: 3, evening: 2, evenings: 2, eyes: 1, fibromyalgia: 6, fluid: 2, friend: 1, friends: 1,
  friendly: 2, homework: 2, idea: 3, ideas: 3, interest: 3, museum: 3, poem: 2, react: 2, reality: 4, ruin: 2, science: 2,
  someone: 2, something: 2, sometimes: 2, somewhere: 2, theater: 3, therefore: 2, wednesday: 2, whatever: 3,
};

// Two vowels side by side that are said apart.
const english_apart = [
  /(?<![ct])ia(?!g)/g,       // reliable, material; not special, marriage
  /(?<![ct])ie(?=nt|nc)/g,   // client, experience; not patient
  /iet/g,                    // quiet, society
  /(?<![cgnlstx])io(?!u)/g,  // radio; not station, million
  /(?<![cgtx])iou/g,         // serious; not religious
  /ium/g, /eum/g,            // medium
  /(?<!g)eo(?!u|p)/g,        // video; not people
  /(?<![gq])ua(?=l|t)/g,     // usual, situation; not quality
  /creat(?!ur)/g,            // create
  /(?<=[aeiouy])ing/g,       // being
  /^coord/g,                 // coordinate
];

// What ends in a silent e: make, makes, looked, safely; not table, boxes, wanted.
function without_silent_e(word) {
  return word
    .replace(/(?<=[aeiouy][^aeiouy]*[^aeiouytd])ed$/, (end, at) => (/[^aeiouylr]l$/.test(word.slice(0, at)) ? end : ''))
    .replace(/(?<=[aeiouy][^aeiouy]*[^aeiouyscgzx])es$/, (end, at) => (/(?:[^aeiouylr]l|[cs]h)$/.test(word.slice(0, at)) ? end : ''))
    .replace(/(?<=[aeiouy][^aeiouy]+)e(?=(?:ly|ful|less|ment)$)/, '')
    .replace(/(?<=[aeiouy][^aeiouy]*[^aeiouy])e$/, (end, at) => (/[^aeiouylr]l$/.test(word.slice(0, at)) ? end : ''));
}

// Letters that are said by their names, as in GPL; a number is taken in at a glance.
const spelled_out = (word) => word.length + 2 * (word.match(/W/gi) ?? []).length;

export function english_syllables(written) {
  const shown = written.replace(/['’]s$/, '');
  if (/^\d+$/.test(shown)) return 1;
  if (/^[A-Z]{2,5}$/.test(shown)) return spelled_out(shown);
  const word = shown.toLowerCase().normalize('NFD').replace(/[^a-z]/g, '');
  if (Object.hasOwn(english_exceptions, word)) return english_exceptions[word];
  const stem = without_silent_e(word);
  let count = (stem.match(/[aeiouy]+/g) ?? []).length;
  for (const apart of english_apart) count += (stem.match(apart) ?? []).length;
  if (/[^aeiour]n['’]t$/.test(shown)) count += 1;  // isn't
  return Math.max(1, count);
}

const strong = 'aeoáéíóú';
const weak = 'iuüy';

export function spanish_syllables(written) {
  if (/^\d+$/.test(written)) return 1;
  if (/^[A-ZÑ]{2,5}$/.test(written)) return written.length;
  const word = written.toLowerCase()
    .replace(/(?<=q)u|(?<=g)u(?=[eéií])/g, '')       // a u that is not said
    .replace(/y(?=[aeiouáéíóú])/g, 'j')              // a consonant here
    .replace(/(?<=[aeouáéó])h(?=[iu])/g, '')         // does not part them
    .replace(/[^a-zñáéíóúü]/g, '');
  let count = 0;
  let before = '';
  for (const letter of word) {
    const is_vowel = strong.includes(letter) || weak.includes(letter);
    // A strong vowel after a strong one begins a syllable; a weak one joins its neighbour.
    if (is_vowel && (before === '' || (strong.includes(letter) && strong.includes(before)))) count += 1;
    before = is_vowel ? letter : '';
  }
  return Math.max(1, count);
}
