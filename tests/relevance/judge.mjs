#!/usr/bin/env node
// Writes qrels.tsv from the facts of the listings, by the guidelines of README.md, and then the
// corrections of judgements_by_hand.tsv.  The same facts give the same judgements.
//
//   node tests/relevance/judge.mjs SNAPSHOT_FOLDER [TOPIC]
//
// SNAPSHOT_FOLDER is one that `kith-index build` made (the one that CURRENT names).  With a TOPIC it
// writes nothing and prints that topic's judgements with the facts they rest on.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Facts, readTopics } from './judging/facts.mjs';
import { Rules } from './judging/rules.mjs';

const today = '2026-11-23';
const here = dirname(fileURLToPath(import.meta.url));
const [snapshot, only] = process.argv.slice(2);
if (!snapshot) {
  console.error('usage: judge.mjs SNAPSHOT_FOLDER [TOPIC]');
  process.exit(2);
}

const facts = new Facts(snapshot, join(here, '../../data/gazetteer'));
const rules = new Rules(facts, today);
const ids = new Set(facts.listings.map((listing) => listing.id));
const by_hand = readFileSync(join(here, 'judgements_by_hand.tsv'), 'utf8').split('\n')
  .filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t'));
for (const [qid, id, grade] of by_hand)
  if (!ids.has(id) || !/^[0-3]$/.test(grade)) throw new Error(`judgements_by_hand.tsv: ${qid} ${id} ${grade}`);

const lines = [];
for (const topic of readTopics(join(here, 'topics.tsv'))) {
  if (only && topic.qid !== only) continue;
  const grades = rules.judge(topic);
  for (const [qid, id, grade] of by_hand) if (qid === topic.qid) grades.set(id, Number(grade));
  const best_first = [...grades].filter(([, grade]) => grade > 0)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  for (const [id, grade] of best_first) lines.push(`${topic.qid} 0 ${id} ${grade}`);
  if (only) {
    console.log(topic.q, JSON.stringify(topic.expect));
    for (const [id, grade] of best_first) {
      const l = facts.listings.find((listing) => listing.id === id);
      console.log(grade, id, '|', l.kind, l.format ?? '', l.reach ?? '', l.place?.city ?? '', l.place?.region ?? '',
        '|', l.conditions.join(' '), '|', (l.audience ?? []).join(' '), '|', l.status, l.verified.on, '|', l.summary);
    }
  }
}
if (!only) writeFileSync(join(here, 'qrels.tsv'), lines.join('\n') + '\n');
