// Reads a calendar with node-ical. Prints CPU seconds, peak KiB, what it made.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const ical = createRequire(process.cwd() + '/')('node-ical');
const begin = process.cpuUsage();
const made = Object.keys(ical.sync.parseICS(readFileSync(process.argv[2], 'utf8'))).length;
const { user, system } = process.cpuUsage(begin);
console.log(((user + system) / 1e6).toFixed(4), process.resourceUsage().maxRSS, `${made} keys`);
