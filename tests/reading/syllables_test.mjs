// The counts of words that a reader can check by clapping.
import {english_syllables, spanish_syllables} from './syllables.mjs';
import {grade} from './grade.mjs';
import {sentences_of_message, sentences_of_page} from './sentences.mjs';

const english = {
  1: `the make makes group called looked safe whole while rule rules sale pain asks moved used free three see year real guide
      build fruit suit hours can't don't we've our eye goes does lose closed nurse house age breathe clothes mile files
      meant great break zoo two rides rough through laugh you're knee day key days three say one searched shared 2026`,
  2: `people support wanted ended table little apple safely hopeful science being seeing clinic listing illness crisis
      website email online cookies places pages watches boxes needed agree question special social station onion million patient
      quiet diet ruin language equal doesn't isn't wouldn't power every evening saying going doing easy any houses others
      settled handled simple movement careful useless nicely certain doctor pressure advice browser cookies
      storage training trial client giant react sometimes wheelchair useful enough likely statement moment`,
  3: `idea radio usual hospital privacy medicine computer calendar created serious various previous condition audience
      quality video museum different interest family animal agreement completely library companies counselor
      therapist theater area Saturday caregiver GPL anyone everyone`,
  4: `actually information experience situation psychologist reliable society variety reality cooperate available`,
  5: `organization coordinator university`,
  6: `fibromyalgia`,
};
const spanish = {
  1: 'que y o quien muy hoy ley huir 988',
  2: 'grupo dolor día ciudad país aire oír leer guía agua reunión usted búho leyes caos aún bueno viuda ríe auto EE ahí',
  3: 'apoyo personas médico ahora prohíbe ayuda pingüino línea poeta cuidado actúa Uruguay',
  4: 'teléfono información vehículo privacidad enfermedad',
};

let passed = 0;
const wrong = [];
const is = (sentence, found, wanted) => (found === wanted ? (passed += 1) : wrong.push(`${sentence}: ${found}, not ${wanted}`));

for (const [syllables_of, lists] of [[english_syllables, english], [spanish_syllables, spanish]])
  for (const [count, list] of Object.entries(lists))
    for (const word of list.split(/\s+/)) is(word, syllables_of(word), Number(count));

// 6 words of 7 syllables in 1 sentence: 0.39 * 6 + 11.8 * 7 / 6 - 15.59.
is('The cat sat on the table', grade.en(['The cat sat on the table.']).toFixed(2), '0.52');
// 4 words of 7 syllables in 1 sentence: 206.835 - 62.3 * 7 / 4 - 4.
is('La mesa está lista', grade.es(['La mesa está lista.']).toFixed(2), '93.81');
is('sentences of a page', sentences_of_page('# Title\n\nOne is\nhere. Two [is](/x) there!\n\n- three\n- four\n\n> Not this.\n').join('|'),
  'One is here.|Two is there!|three|four');
is('sentences of a text with a number',
  sentences_of_message('{count, plural, one {# fits {place}. See:} other {# fit {place}. See all:}}').join('|'), '5 fit Tulsa.|See all:');
is('sentences of a text with parts', sentences_of_message('{count} near {place}').join('|'), 'Tulsa near Tulsa');
is('points within a sentence', sentences_of_message('Un código de EE. UU. o CC BY 4.0. Dos.').length, 2);

if (wrong.length > 0) console.log(wrong.join('\n'));
process.exit(wrong.length > 0 || passed < 200 ? 1 : 0);
