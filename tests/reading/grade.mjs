// How hard a text is to read, by the measure that is usual in its language.
//
//   grade.en(sentences)  -> 4.2    Flesch-Kincaid: the school grade that it takes; less is easier
//   grade.es(sentences)  -> 71.0   Szigriszt-Pazos (INFLESZ): 0 to 100; more is easier, 65 is "fairly easy"
//
// Sources: Kincaid et al., Research Branch Report 8-75, 1975; Barrio-Cantalejo et al., Anales del Sistema Sanitario de
// Navarra 31(2), 2008.
import {english_syllables, spanish_syllables} from './syllables.mjs';

export const words_of = (sentence) => sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu) ?? [];

function rates(sentences, syllables_of) {
  const words = sentences.flatMap(words_of);
  const syllables = words.reduce((sum, word) => sum + syllables_of(word), 0);
  return {words_a_sentence: words.length / sentences.length, syllables_a_word: syllables / words.length};
}

export const grade = {
  en(sentences) {
    const {words_a_sentence, syllables_a_word} = rates(sentences, english_syllables);
    return 0.39 * words_a_sentence + 11.8 * syllables_a_word - 15.59;
  },
  es(sentences) {
    const {words_a_sentence, syllables_a_word} = rates(sentences, spanish_syllables);
    return 206.835 - 62.3 * syllables_a_word - words_a_sentence;
  },
};
