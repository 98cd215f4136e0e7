// Walks a calendar with ical.js: every component, property, parameter and value. Prints CPU seconds, peak KiB, what was visited.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { default: ICAL } = await import(createRequire(process.cwd() + '/').resolve('ical.js'));
const begin = process.cpuUsage();
let components = 0, properties = 0, parameters = 0;
const visit = ([, own, inner]) => {
  components++;
  for (const [, given] of own) {
    properties++;
    parameters += Object.keys(given).length;
  }
  inner.forEach(visit);
};
const parsed = ICAL.parse(readFileSync(process.argv[2], 'utf8'));
visit(parsed);
const { user, system } = process.cpuUsage(begin);
console.log(((user + system) / 1e6).toFixed(4), process.resourceUsage().maxRSS, `${components} components, ${properties} properties, ${parameters} parameters`);
