// Preloaded by bench/shelf.mjs: writes down what a run took, to the file that METER names, when it ends; where METER_FIRST is set it
// ends with its first output.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const ms = ({ user, system }) => (user + system) / 1000;
const STDOUT = 1;
let first = null;
const noted = () => {
  if (first !== null) return;
  first = ms(process.cpuUsage());
  if (!process.env.METER_FIRST) return;
  writeDown();
  process.kill(process.pid, 'SIGKILL');
};

// Files are written by their descriptors, pipes and terminals by the stream, which is made when it is first asked for.
const { writeSync } = fs;
fs.writeSync = (fd, ...args) => {
  if (fd === STDOUT) noted();
  return writeSync(fd, ...args);
};
syncBuiltinESMExports();
const { get } = Object.getOwnPropertyDescriptor(process, 'stdout');
let stream = null;
Object.defineProperty(process, 'stdout', {
  configurable: true,
  enumerable: true,
  get() {
    if (stream === null) {
      stream = get.call(process);
      const write = stream.write.bind(stream);
      stream.write = (...args) => {
        noted();
        return write(...args);
      };
    }
    return stream;
  },
});

function writeDown() {
  const all = ms(process.cpuUsage());
  const peak = process.resourceUsage().maxRSS / 1024;
  fs.writeFileSync(process.env.METER, JSON.stringify({ first: first ?? all, all, peak }));
}

process.on('exit', writeDown);
