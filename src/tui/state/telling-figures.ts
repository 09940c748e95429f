import type { Report, Statistic } from '../../report/index.ts';
import { sentenceAround } from '../../text/index.ts';

/** A figure worth reading before the report is: a statistic, with what the same sentence says of it. */
export interface TellingFigure {
  readonly statistic: Statistic;
  /** Its rise or fall in per cent, where that is printed. */
  readonly change: Statistic | null;
  /** The whole that it is a part of: 44项 of 31项. */
  readonly whole: Statistic | null;
}

const MOST = 5;
const DONE = /^(?:已|办结|完成|整改|解决|化解|通过|采纳|落实)/;
/** A rise by more is a new thing or a slip, and tells little. */
const LARGEST_CHANGE = 300;

/**
 * The figures of a report that tell most, at most five, in the order of the text: its largest rise and fall, a rate, the largest
 * sum of money, what is done of how much, the largest figure that is planned; and where some of these are missing, the next ones
 * of each kind, then the largest counts that have an indicator.
 * @param statistics all of the report, in order
 */
export function tellingFigures(report: Report, statistics: readonly Statistic[]): TellingFigure[] {
  const figures = statistics.filter(({ subject }) => subject !== '').map((one) => figureOf(report, statistics, one));
  const chosen = new Map<string, TellingFigure>();
  const kinds = KINDS.map(({ size }) => bySize(figures, size));
  for (let turn = 0; turn < MOST && chosen.size < MOST; turn += 1) {
    for (const kind of turn === 0 ? kinds : kinds.slice(0, -1)) {
      const next = kind.find((figure) => !chosen.has(keyOf(figure)));
      if (next && chosen.size < MOST) {
        chosen.set(keyOf(next), next);
      }
    }
  }
  for (const figure of bySize(figures, ({ statistic }) => (statistic.indicator ? statistic.value : 0))) {
    if (chosen.size < MOST && !chosen.has(keyOf(figure))) {
      chosen.set(keyOf(figure), figure);
    }
  }
  return [...chosen.values()].sort((a, b) => a.statistic.start - b.statistic.start);
}

/** One figure for a thing: its level and its change say the same. */
function keyOf({ statistic }: TellingFigure): string {
  return statistic.subject;
}

const KINDS: readonly { size: (figure: TellingFigure) => number }[] = [
  { size: ({ statistic, change }) => (change?.trend === 'up' && !statistic.target ? changeOf(change) : 0) },
  { size: ({ statistic, change }) => (change?.trend === 'down' && !statistic.target ? changeOf(change) : 0) },
  { size: ({ statistic }) => (isRate(statistic) && !statistic.target ? rateSize(statistic) : 0) },
  { size: ({ statistic }) => (/元$/.test(statistic.unit) && !statistic.target ? statistic.value : 0) },
  { size: ({ whole }) => whole?.value ?? 0 },
  { size: ({ statistic }) => (statistic.target && statistic.aspect === 'level' ? 1 + statistic.value : 0) },
];

function changeOf({ value }: Statistic): number {
  return value > LARGEST_CHANGE ? 0 : value;
}

function isRate({ subject, unit, aspect }: Statistic): boolean {
  return unit === '%' && aspect !== 'change' && subject.endsWith('率');
}

/** 100% says less than 98.5%: everybody has it. */
function rateSize({ value }: Statistic): number {
  return value >= 100 ? 1 : value + 1;
}

/** Those of a size above 0, the largest first. */
function bySize(figures: readonly TellingFigure[], size: (figure: TellingFigure) => number): TellingFigure[] {
  return figures
    .map((figure) => ({ figure, by: size(figure) }))
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by)
    .map(({ figure }) => figure);
}

function figureOf({ text }: Report, all: readonly Statistic[], statistic: Statistic): TellingFigure {
  if (statistic.aspect === 'change') {
    const level = inSentence(text, all, statistic).find(
      (other) => other.aspect === 'level' && other.subject === statistic.subject && !other.target,
    );
    return { statistic: level ?? statistic, change: isPercent(statistic) ? statistic : null, whole: null };
  }
  const others = statistic.aspect === 'level' ? inSentence(text, all, statistic) : [];
  const change = others.find(
    (other) => other.aspect === 'change' && other.subject === statistic.subject && isPercent(other),
  );
  const whole = DONE.test(statistic.subject)
    ? others.find(
        (other) =>
          other !== statistic && other.unit === statistic.unit && other.unit !== '%' && other.value > statistic.value,
      )
    : undefined;
  return { statistic, change: change ?? null, whole: whole ?? null };
}

function isPercent({ unit, trend }: Statistic): boolean {
  return unit === '%' && trend !== null;
}

/** How many statistics around one are looked at: a sentence with more is a table. */
const NEIGHBOURS = 12;

function inSentence(text: string, all: readonly Statistic[], statistic: Statistic): readonly Statistic[] {
  const at = all.indexOf(statistic);
  const neighbours = all.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1);
  const { start, end } = sentenceAround(text, statistic);
  return neighbours.filter((other) => other.start >= start && other.end <= end);
}
