// The sentences of a text, in the words that a reader sees.
import {words_of} from './grade.mjs';

// "EE. UU." is no end of a sentence, nor is the point in "4.0".
function sentences_of_block(block) {
  return block.replace(/\bEE\. UU\.?/g, 'EEUU').replace(/\b([ap])\. m\./g, '$1m')
    .split(/(?<=[.!?…])["”»)]*\s+/)
    .filter((sentence) => words_of(sentence).length > 0);
}

// Of CommonMark as the learn pages use it.  Headings are left out, since their few words would make any text look
// easy; so are code, and what is quoted from others.
export function sentences_of_page(text) {
  const blocks = [];
  let is_code = false;
  let goes_on = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('```')) is_code = !is_code;
    const is_left_out = is_code || /^(```|#|>)/.test(line) || line.trim() === '';
    const item = line.match(/^\s*(?:[-*]|\d+\.)\s+(.*)$/);
    if (!is_left_out && goes_on && !item) blocks[blocks.length - 1] += ' ' + line.trim();
    else if (!is_left_out) blocks.push(item ? item[1] : line.trim());
    goes_on = !is_left_out;
  }
  return blocks.flatMap((block) => sentences_of_block(
    block.replace(/`[^`]*`/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_]{1,2}(?=\S)|(?<=\S)[*_]{1,2}/g, '')));
}

// Of a text of the interface: its parts {place} stand for a name, its forms of a number for the last of them.
export function sentences_of_message(text) {
  let shown = text;
  for (const form = /\{(\w+), (?:plural|selectordinal),[^{}]*(?:\{(?:[^{}]|\{[^{}]*\})*\}[^{}]*)*?\{((?:[^{}]|\{[^{}]*\})*)\}\s*\}/; form.test(shown);)
    shown = shown.replace(form, '$2');
  return sentences_of_block(shown.replace(/\{\w+\}/g, 'Tulsa').replace(/#/g, '5'));
}
