# Ports for servers of tests that are started again on the port that they had: free_ports 3 prints
# three that are free, of those that the system gives to no one who does not ask for them.  One that
# it does give may be that of somebody's connection by the time it is needed again.
free_ports() {
  node -e 'const net = require("net"), ports = [];
    const next = () => {
      if (ports.length == process.argv[1]) return console.log(ports.join(" "));
      const port = 20000 + Math.floor(Math.random() * 12000), trial = net.createServer();
      trial.once("error", next);
      trial.listen(port, "127.0.0.1", () => trial.close(() => { if (!ports.includes(port)) ports.push(port); next(); }));
    };
    next()' "$1"
}
