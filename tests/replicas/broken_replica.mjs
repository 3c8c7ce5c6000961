// A replica that says it is ready and answers no request: node broken_replica.mjs PORT LOG.
//
// In turn it closes the connection, says nothing that is HTTP, and answers 503.  LOG gets a line for
// each request that it let down: GET or POST, and what became of it.
import fs from "node:fs";
import net from "node:net";

const [port, log] = process.argv.slice(2);
const ways = [
  ["closed", (socket) => socket.destroy()],
  ["junk", (socket) => socket.end("this is not HTTP\r\n\r\n")],
  ["503", (socket) => socket.end("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")],
];
let turn = 0;

net
  .createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", (data) => {
      const [method, address] = data.toString("latin1").split(" ", 2);
      if (address === "/readyz") {
        socket.end("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        return;
      }
      const [name, leave] = ways[turn++ % ways.length];
      fs.appendFileSync(log, `${method} ${name}\n`);
      leave(socket);
    });
  })
  .listen(Number(port), "127.0.0.1");
