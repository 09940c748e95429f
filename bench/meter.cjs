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

/** The most memory that this program had, in megabytes. Not what Node says, where Linux says more: that is also what its parent had. */
function peakOf() {
  try {
    const [, kilobytes] = /^VmHWM:\s*(\d+) kB/m.exec(fs.readFileSync('/proc/self/status', 'utf8'));
    return kilobytes / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}

function writeDown() {
  const all = ms(process.cpuUsage());
  const peak = peakOf();
  fs.writeFileSync(process.env.METER, JSON.stringify({ first: first ?? all, all, peak }));
}

process.on('exit', writeDown);
