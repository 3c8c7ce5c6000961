// Writes the tab-separated files: header, rows sorted bytewise, LF, UTF-8.
// No facts of its own.
import fs from 'node:fs';
import path from 'node:path';

export const columns = {
  'countries.tsv': ['code', 'name', 'name_es', 'latitude', 'longitude', 'population', 'aliases'],
  'regions.tsv': [
    'code', 'country', 'name', 'type', 'parent', 'latitude', 'longitude', 'population', 'aliases',
  ],
  'postal_codes.tsv': ['country', 'code', 'region', 'latitude', 'longitude'],
  'places.tsv': [
    'country', 'region', 'type', 'name', 'latitude', 'longitude', 'population', 'aliases',
  ],
  'ordinary_words.tsv': ['word'],
  'time_zones.tsv': ['area', 'timezone', 'whole', 'others'],
};

function cell(row, column) {
  const value = row[column];
  if (column === 'latitude' || column === 'longitude') {
    // Adding 0 turns a rounded -0 into 0.
    return Number.isFinite(value) ? (Number(value.toFixed(5)) + 0).toFixed(5) : '';
  }
  if (column === 'population') return value > 0 ? String(value) : '';
  if (column === 'aliases') {
    if (value.some((alias) => alias.includes(';'))) throw new Error(`bad alias: ${value}`);
    return value.join('; ');
  }
  if (typeof value !== 'string' || /[\t\r\n]/.test(value)) {
    throw new Error(`bad ${column}: ${JSON.stringify(value)}`);
  }
  return value.normalize('NFC');
}

// A tab sorts before every printable character, so comparing whole lines is the
// same as comparing the columns in order.
export function file_bytes(file, rows) {
  const names = columns[file];
  const lines = rows.map((row) => Buffer.from(names.map((name) => cell(row, name)).join('\t')));
  lines.sort(Buffer.compare);
  const unique = lines.filter((line, i) => i === 0 || !line.equals(lines[i - 1]));
  return Buffer.from(`${[names.join('\t'), ...unique].join('\n')}\n`);
}

export function write_files(folder, tables) {
  fs.mkdirSync(folder, { recursive: true });
  for (const [file, rows] of Object.entries(tables)) {
    fs.writeFileSync(path.join(folder, file), file_bytes(file, rows));
  }
}
