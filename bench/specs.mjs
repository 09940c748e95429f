// npm run bench:specs -- FOLDER: how many inputs of the published specs of Recognizers-Text for Chinese are read as they say. FOLDER holds
// NumberModel.json, PercentModel.json, CurrencyModel.json and DimensionModel.json (github.com/microsoft/Recognizers-Text, Specs/…/Chinese).
// Each input is set into a sentence of the genre. Right: every number that the spec names is read with its value; wrong: one is read with
// another, or one is read where the spec has none; nothing: the rest. What no report prints (fractions but rates, powers) is a group of its
// own, and so are dates and spans of time, which are no statistics, and pairs (二三十). --errors lists all that is not right.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reader } from './reader.mjs';

const folder = process.argv.slice(2).find((argument) => !argument.startsWith('-'));
const errors = process.argv.includes('--errors');
if (folder === undefined) {
  console.error('usage: npm run bench:specs -- FOLDER [--errors]');
  process.exit(2);
}

const NUMERAL_END = /[0-9〇零一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟萬億兩貳參陸kKM多]$/u;
const NO_REPORT = /\^|\d[eE][+-]?\d|(?<![百千万佰萬])(?:分之)|\d\/\d|打/u;
const PERIOD = /年/u;
/** 二三十: a pair of digits, of which the specs read nothing and the program a range from 20 to 30, as reports mean it. */
const PAIR = /二三十/u;
/** The spec counts the things of a pair or a dozen, the program the pairs. */
const SETS = new Map([
  ['双', 2],
  ['雙', 2],
  ['对', 2],
  ['對', 2],
  ['打', 12],
]);
/** 三千字节 is 3 of a larger unit in the specs, and 3000 of the smaller one here. */
const LARGER_UNIT = /^(?:千|兆)?(?:比特|字节)$/u;

function folded(text) {
  return text.replace(/[\uff01-\uff5e]/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0)).toLowerCase();
}

/** The input in a sentence, and where in it each expected number stands. */
function sentenceOf(group, { Input: input, Results: results }) {
  const whole = results.length === 1 && folded(results[0].Text) === folded(input.trim());
  const before =
    whole || results.length === 0 ? { numbers: '全年受理', percents: '全年合格率为', amounts: '全年使用' }[group] : '';
  let sentence = before;
  let from = 0;
  const expected = [];
  for (const { Text: text, Resolution: resolution } of results) {
    const at = folded(input).indexOf(folded(text), from);
    sentence += input.slice(from, at);
    const start = sentence.length;
    from = at + text.length;
    sentence += input.slice(at, from);
    expected.push({ start, end: sentence.length, value: Number.parseFloat(resolution.value) });
    const open = /^(?:\s*[,，。、 ]|\s*$)/u.test(input.slice(from));
    if (group === 'numbers' && open && NUMERAL_END.test(folded(text).toUpperCase())) sentence += '件';
  }
  sentence += input.slice(from).trimEnd();
  return { sentence: /[。；]$/u.test(sentence) ? sentence : `${sentence}。`, expected };
}

function isSame(statistic, value) {
  const factor = SETS.get(statistic.unit) ?? 1;
  const near = (a) => Math.abs(a - value) <= 1e-9 * Math.max(1, Math.abs(value));
  const rate = statistic.unit === '‰' ? 10 : 1;
  // 5-20%: the specs have 5 apart and 20 %, the program one range, with the unit of both.
  if (statistic.valueMax !== null && near(statistic.valueMax / rate)) return true;
  return near((statistic.value * factor) / rate) || (LARGER_UNIT.test(statistic.unit) && near(statistic.value / 1000));
}

function outcomeOf(group, expected, found) {
  const overlapping = ({ start, end }) => found.filter((one) => one.start < end && one.end > start);
  if (expected.length === 0) return group !== 'amounts' && found.length > 0 ? 'wrong' : 'right';
  let missing = false;
  for (const entry of expected) {
    const here = overlapping(entry);
    if (here.length === 0) missing = true;
    else if (here.length > 1 || !isSame(here[0], entry.value)) return 'wrong';
  }
  return missing ? 'nothing' : 'right';
}

const { statisticsIn } = await reader();
const groups = [
  ['numbers', ['NumberModel']],
  ['percents', ['PercentModel']],
  ['amounts', ['CurrencyModel', 'DimensionModel']],
];
const counts = new Map();
for (const [group, models] of groups) {
  for (const spec of models.flatMap((model) => JSON.parse(readFileSync(join(folder, `${model}.json`), 'utf8')))) {
    if (group === 'numbers' && /分之.|百分点/u.test(spec.Input) && spec.Results.length === 0) continue;
    const { sentence, expected } = sentenceOf(group, spec);
    const statistics = statisticsIn(sentence);
    const paired = PAIR.test(spec.Input) && spec.Results.length === 0;
    const isRange = statistics.length === 1 && statistics[0].valueMax !== null;
    const outcome = paired ? (isRange ? 'right' : 'wrong') : outcomeOf(group, expected, statistics);
    const rare =
      group === 'numbers' && (NO_REPORT.test(spec.Input.replace(/\s/gu, '')) || NO_REPORT.test(folded(spec.Input)));
    const name = paired
      ? 'pairs (ranges here)'
      : rare
        ? 'no report prints'
        : group === 'numbers' && PERIOD.test(spec.Input)
          ? 'dates'
          : group;
    const row = counts.get(name) ?? { right: 0, wrong: 0, nothing: 0 };
    row[outcome] += 1;
    counts.set(name, row);
    if (errors && outcome !== 'right') {
      const wanted = expected.map(({ value }) => value).join(' ; ') || 'nothing';
      const read = statistics.map(
        ({ value, valueMax, unit }) => `${value}${valueMax === null ? '' : `~${valueMax}`} ${unit}`,
      );
      console.log(`${name}\t${outcome}\t${sentence}\twanted ${wanted}\tread ${read.join(' ; ') || 'nothing'}`);
    }
  }
}
for (const [name, { right, wrong, nothing }] of counts) {
  const all = right + wrong + nothing;
  const percent = (count) => `${((100 * count) / all).toFixed(1)} %`;
  console.log(
    `${name}: right ${right} of ${all} (${percent(right)}), wrong ${wrong} (${percent(wrong)}), nothing ${nothing}`,
  );
}
