// yaml-language-server as an editor speaks to it: one program, over its standard input and output.
//
//   const server = await LanguageServer.start('/home/me/kith', {'schemas/listing.editor.schema.json': '*.yaml'});
//   await server.open('a.yaml', 'format: ');
//   await server.completions('a.yaml', {line: 0, character: 8});   // [{label: 'in-person', ...}, ...]
//   await server.hover('a.yaml', {line: 0, character: 2});         // Markdown, or ''
//   await server.diagnostics('a.yaml');                            // [{message, range, ...}, ...]
//   server.stop();
//
// Lines and characters count from 0.  Nothing is fetched: the schema is a file, the schema store is off.
import {spawn} from 'node:child_process';
import {fileURLToPath, pathToFileURL} from 'node:url';

const program = fileURLToPath(new URL('node_modules/yaml-language-server/bin/yaml-language-server', import.meta.url));
const longest_wait_ms = 15_000;

export class LanguageServer {
  // `schemas` is what an editor has as "yaml.schemas" for the folder: of each schema the files that
  // it describes.  The first one describes a key "name".
  static async start(folder, schemas) {
    const server = new LanguageServer(folder, {schemas, schemaStore: {enable: false}, completion: true, hover: true, validate: true});
    await server.ask('initialize', {
      processId: process.pid, rootUri: server.folder_, workspaceFolders: [{uri: server.folder_, name: 'kith'}],
      capabilities: {textDocument: {
        completion: {completionItem: {snippetSupport: true, documentationFormat: ['markdown', 'plaintext']}},
        hover: {contentFormat: ['markdown', 'plaintext']},
      }},
    });
    server.tell('initialized', {});
    server.tell('workspace/didChangeConfiguration', {settings: {}});
    // It reads its settings when it likes; once it can explain a key it has.
    const first = Object.values(schemas)[0].replaceAll('**', 'a').replaceAll('*', 'a');
    server.open(first, 'name: a\n');
    for (const begun = Date.now(); Date.now() - begun < longest_wait_ms;) {
      if (await server.hover(first, {line: 0, character: 1}) !== '') return server;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`no schema is used for ${first}`);
  }

  constructor(folder, settings) {
    this.folder_ = pathToFileURL(folder).href.replace(/\/$/, '');
    this.settings_ = settings;
    this.program_ = spawn(process.execPath, [program, '--stdio'], {stdio: ['pipe', 'pipe', 'inherit']});
    this.waiting_ = new Map();      // id of a question -> what takes its answer
    this.diagnostics_ = new Map();  // address of a document -> its newest diagnostics
    this.listeners_ = new Map();    // address of a document -> what waits for its diagnostics
    this.last_id_ = 0;
    let unread = Buffer.alloc(0);
    this.program_.stdout.on('data', (bytes) => {
      unread = Buffer.concat([unread, bytes]);
      for (;;) {
        const end = unread.indexOf('\r\n\r\n');
        const length = end < 0 ? NaN : Number(/Content-Length: (\d+)/i.exec(unread.subarray(0, end).toString())[1]);
        if (!(unread.length >= end + 4 + length)) return;
        this.hear(JSON.parse(unread.subarray(end + 4, end + 4 + length).toString()));
        unread = unread.subarray(end + 4 + length);
      }
    });
  }

  hear(message) {
    if (message.method === undefined) {
      this.waiting_.get(message.id)?.(message);
      this.waiting_.delete(message.id);
    } else if (message.method === 'textDocument/publishDiagnostics') {
      this.diagnostics_.set(message.params.uri, message.params.diagnostics);
      this.listeners_.get(message.params.uri)?.();
    } else if (message.id !== undefined) {
      // It asks for settings, part by part, or for leave, which it has.
      const part = ({section}) => (section === 'yaml' ? this.settings_ : {});
      this.send({id: message.id, result: message.method === 'workspace/configuration' ? message.params.items.map(part) : null});
    }
  }

  send(message) {
    const body = Buffer.from(JSON.stringify({jsonrpc: '2.0', ...message}));
    this.program_.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.program_.stdin.write(body);
  }

  tell(method, params) { this.send({method, params}); }

  ask(method, params) {
    const id = ++this.last_id_;
    return new Promise((answered, failed) => {
      const patience = setTimeout(() => failed(new Error(`no answer to ${method}`)), longest_wait_ms);
      this.waiting_.set(id, ({result, error}) => {
        clearTimeout(patience);
        if (error) failed(new Error(`${method}: ${error.message}`)); else answered(result);
      });
      this.send({id, method, params});
    });
  }

  open(name, text) {
    this.tell('textDocument/didOpen', {textDocument: {uri: this.address_of(name), languageId: 'yaml', version: 1, text}});
  }

  async completions(name, position) {
    const answer = await this.ask('textDocument/completion', {textDocument: {uri: this.address_of(name)}, position});
    return answer?.items ?? answer ?? [];
  }

  async hover(name, position) {
    const answer = await this.ask('textDocument/hover', {textDocument: {uri: this.address_of(name)}, position});
    return answer?.contents?.value ?? '';
  }

  // What an editor underlines in it; waits until the server has looked at it.
  async diagnostics(name) {
    const uri = this.address_of(name);
    if (!this.diagnostics_.has(uri))
      await new Promise((heard, failed) => {
        const patience = setTimeout(() => failed(new Error(`no diagnostics of ${name}`)), longest_wait_ms);
        this.listeners_.set(uri, () => { clearTimeout(patience); heard(); });
      });
    return this.diagnostics_.get(uri);
  }

  address_of(name) { return `${this.folder_}/${name}`; }

  stop() { this.program_.kill(); }
}
