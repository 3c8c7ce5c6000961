// Reads a compiled gettext catalogue into a map of message and translation.
// Format: the GNU gettext manual, "The Format of GNU MO Files".
import fs from 'node:fs';

export function read_mo(path) {
  let data;
  try {
    data = fs.readFileSync(path);
  } catch {
    throw new Error('the Spanish catalogue of the Debian package iso-codes is missing');
  }
  const little = data.readUInt32LE(0) === 0x950412de;
  const number_at = (offset) => (little ? data.readUInt32LE(offset) : data.readUInt32BE(offset));
  const text_at = (offset) => {
    const start = number_at(offset + 4);
    return data.toString('utf8', start, start + number_at(offset));
  };
  const messages = new Map();
  const [count, originals, translations] = [8, 12, 16].map(number_at);
  for (let i = 0; i < count; i += 1) {
    // A context, if there is one, stands before the message and an EOT sign.
    const message = text_at(originals + 8 * i).split('\u0004').pop();
    messages.set(message, text_at(translations + 8 * i));
  }
  return messages;
}
