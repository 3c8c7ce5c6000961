// Every link in our Markdown that stays in the project leads to a file, and to a heading of it.
//
//   node tests/contributing/links_test.mjs     needs no package
import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {posix} from 'node:path';
import {check, finish, read, root} from './checks.mjs';

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md'], {cwd: root, encoding: 'utf8'}).trim().split('\n');

const without_code = (text) => text.replace(/^ *```[\s\S]*?^ *```$/gm, '').replace(/`[^`\n]*`/g, '');
const links_of = (file) => [...without_code(read(file)).matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)|^\[[^\]]+\]:\s*(\S+)/gm)].map(([, inline, reference]) => inline ?? reference);

// As GitHub names them: "Where the file goes" is #where-the-file-goes.
const headings_of = (file) => [...read(file).replace(/^ *```[\s\S]*?^ *```$/gm, '').matchAll(/^#+ (.*)$/gm)]
  .map(([, heading]) => heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replace(/ /g, '-'));

// A page of GitHub's beside the files, from a file that GitHub shows below /blob/main/.
const github_page = /^(new\/main\?filename=(data\/listings\/[^&]+\.yaml)&value=|issues\/new\?template=([a-z_]+\.yml)$)/;

function problem(file, link) {
  if (/^(https?|mailto):/.test(link)) return null;
  // The pages of the site link to each other by their addresses.
  if (link.startsWith('/')) return file.startsWith('query-service/pages/') ? null : 'leads nowhere on GitHub: begin with ./ or ../';
  const [path, heading] = link.split('#');
  const target = path === '' ? file : posix.join(posix.dirname(file), path);
  if (target.startsWith('../../')) {
    const [, page, , template] = github_page.exec(target.slice('../../'.length)) ?? [];
    if (!page) return 'leads out of the project';
    return !template || existsSync(`${root}.github/ISSUE_TEMPLATE/${template}`) ? null : 'there is no such form';
  }
  if (target.startsWith('../')) return 'leads out of the project';
  if (!existsSync(root + target)) return `there is no ${target}`;
  return heading && !headings_of(target).includes(heading) ? `${target} has no heading for #${heading}` : null;
}

await check('every link in a Markdown file leads somewhere', () => {
  const all = files.flatMap((file) => links_of(file).map((link) => ({file, link})));
  const wrong = all.flatMap(({file, link}) => (problem(file, link) ? [`${file}: ${link.slice(0, 80)}: ${problem(file, link)}`] : []));
  return all.length >= 30 ? wrong : [...wrong, `only ${all.length} links found`];
});

await check('a link that leads nowhere is found: to a file, a heading, a form, out of the project', () =>
  [['data/README.md', 'gone.md'], ['data/README.md', '#gone'], ['data/README.md', '../../../issues/new?template=gone.yml'], ['data/README.md', '../../elsewhere'],
    ['README.md', '../../../etc/passwd'], ['README.md', '/about']].filter(([file, link]) => problem(file, link) === null).map(([file, link]) => `${file}: ${link}`));

finish();
