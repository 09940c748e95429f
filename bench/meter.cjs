// Preloaded by bench/shelf.mjs: writes down what a run took, to the file that METER names, when it ends.
const { writeFileSync } = require('node:fs');
const ms = ({ user, system }) => (user + system) / 1000;
let first = null;
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = (...args) => {
  first ??= ms(process.cpuUsage());
  return write(...args);
};
process.on('exit', () => {
  const all = ms(process.cpuUsage());
  writeFileSync(
    process.env.METER,
    JSON.stringify({ first: first ?? all, all, peak: process.resourceUsage().maxRSS / 1024 }),
  );
});
