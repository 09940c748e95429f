import { plainStyles, type Styles } from '../output/index.ts';
import type { ColorLevel } from './terminal-capabilities.ts';

/** The colours of printed text; no colour at all for level 0, which does not even load chalk. */
export async function stylesFor(level: ColorLevel): Promise<Styles> {
  if (level === 0) return plainStyles;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level });
  return {
    heading: (text) => chalk.bold.cyan(text),
    lead: (text) => chalk.bold(text),
    statistic: (text) => chalk.yellow(text),
    match: (text) => chalk.bold.red(text),
    dim: (text) => chalk.dim(text),
    underline: (text) => chalk.underline(text),
    problem: (text) => chalk.bold.magenta(text),
    plan: (text) => chalk.bold.green(text),
  };
}
