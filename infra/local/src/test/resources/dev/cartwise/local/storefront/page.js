// What a page's script finds in a browser, as far as the snippet asks for it. The storage is a file, so that one page follows another.
const fs = require('node:fs');

const [, , scripts, storage, endpoint, scenario] = process.argv;
const stored = fs.existsSync(storage) ? JSON.parse(fs.readFileSync(storage)) : {};
const listeners = {};
const handlers = {};
globalThis.localStorage = {
  getItem: name => (name in stored ? stored[name] : null),
  setItem: (name, value) => { stored[name] = value; fs.writeFileSync(storage, JSON.stringify(stored)); }
};
globalThis.document = { hidden: false, addEventListener: (name, heard) => { listeners[name] = heard; } };
globalThis.addEventListener = (name, heard) => { listeners[name] = heard; };
const calls = [];
const send = globalThis.fetch;
globalThis.fetch = (...call) => {
  calls.push(send(...call));
  return calls[calls.length - 1];
};
Object.defineProperty(globalThis, 'navigator', {
  value: { sendBeacon: (url, body) => fetch(url, { method: 'POST', headers: { 'x-beacon': 'yes' }, body }) }
});
globalThis.analytics = { subscribe: (name, heard) => { handlers[name] = heard; } };

for (const script of scripts.split(',')) {
  const text = fs.readFileSync(script, 'utf8')
    .replace('https://YOUR-API.example', endpoint)
    .replace('YOUR-TRACKING-ID', 'demo');
  (0, eval)(text);
}
const Scenario = Object.getPrototypeOf(async () => {}).constructor;
new Scenario('endpoint', 'listeners', 'handlers', scenario)(endpoint, listeners, handlers)
  .then(() => Promise.allSettled(calls))
  .then(() => process.exit(0), failure => { console.error(failure); process.exit(1); });
