import { browse } from './commands/browse.ts';
import { check } from './commands/check.ts';
import { compare } from './commands/compare.ts';
import { completion } from './commands/completion.ts';
import { follow } from './commands/follow.ts';
import { help } from './commands/help.ts';
import { importCommand } from './commands/import.ts';
import { list } from './commands/list.ts';
import { mcp } from './commands/mcp.ts';
import { notes } from './commands/notes.ts';
import { remove } from './commands/remove.ts';
import { schema } from './commands/schema.ts';
import { search } from './commands/search.ts';
import { series } from './commands/series.ts';
import { set } from './commands/set.ts';
import { show } from './commands/show.ts';
import { similar } from './commands/similar.ts';
import { skill } from './commands/skill.ts';
import { stats } from './commands/stats.ts';
import { terms } from './commands/terms.ts';
import { toc } from './commands/toc.ts';
import type { CommandSpec } from './spec.ts';

/** The commands, in the order of help. The first is what is done where none is named. */
export const COMMANDS: readonly CommandSpec[] = [
  browse,
  toc,
  search,
  show,
  stats,
  notes,
  check,
  compare,
  follow,
  similar,
  series,
  terms,
  list,
  importCommand,
  set,
  remove,
  schema,
  skill,
  mcp,
  completion,
  help,
];
