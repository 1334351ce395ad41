// Tokens and tags of wink-nlp on texts that come as JSON Lines: prints { loadSeconds, tokens, seconds, peakBytes } of the best of three runs.
const { readFileSync } = require('node:fs');
const begin = process.hrtime.bigint();
const winkNLP = require('wink-nlp');
const model = require('wink-eng-lite-web-model');

// Sentences and parts of speech; entities, sentiment and the rest are left out.
const nlp = winkNLP(model, ['sbd', 'pos']);
const { pos } = nlp.its;
const loadSeconds = Number(process.hrtime.bigint() - begin) / 1e9;
const texts = readFileSync(process.argv[2], 'utf8').trimEnd().split('\n').map(line => JSON.parse(line));

function run() {
  const start = process.hrtime.bigint();
  let tokens = 0;
  for (const text of texts) tokens += nlp.readDoc(text).tokens().out(pos).length;
  return { tokens, seconds: Number(process.hrtime.bigint() - start) / 1e9 };
}

run();
const best = [run(), run(), run()].reduce((a, b) => (a.seconds < b.seconds ? a : b));
console.log(JSON.stringify({ loadSeconds, ...best, peakBytes: process.resourceUsage().maxRSS * 1024 }));
