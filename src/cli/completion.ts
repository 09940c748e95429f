import { answered, reportFiles } from '../shelf/index.ts';
import { done, type Lang, visible } from '../text/index.ts';
import { ALL_OPTIONS, COMMON_OPTIONS, flagOf, type Option, type OptionName } from './options.ts';
import { shelfPaths } from './shelf-paths.ts';
import { type CommandSpec, optionOf } from './spec.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** The first word of a command line that asks for completions of the words after it; the scripts of the shells send it. */
export const COMPLETE = '--complete';

/** A line of its own: names of files may stand there too. */
const FILES = ':files';

/** What may stand where the cursor is. */
interface Candidates {
  words: readonly (readonly [word: string, about: string])[];
  files: boolean;
}

const NOTHING: Candidates = { words: [], files: false };
const plain = (words: readonly string[]): Candidates => ({
  words: words.map((word) => [word, ''] as const),
  files: false,
});

/**
 * What may stand where the cursor is, a line each: the word, a tab and what it does where there is something to say, and last
 * `:files` where names of files may stand there too.
 * @param args the command line without the program, the word that is begun last
 */
export async function completions(
  args: readonly string[],
  commands: readonly CommandSpec[],
  lang: Lang,
): Promise<string> {
  // bash breaks --format=js at its =.
  const joined = args
    .join('\0')
    .replace(/\0=\0|\0=$/, '=')
    .split('\0');
  const current = joined.at(-1) ?? '';
  const { words, files } = await candidates(joined, commands, lang);
  const option = /^--[^=]+=/.exec(current)?.[0] ?? '';
  // With bash what stands before the = is not part of the word.
  const begun = current.slice(option.length);
  const whole = args.at(-2) === '=' || args.at(-1) === '=' ? '' : option;
  const lines = words
    .filter(([word]) => word.startsWith(begun))
    .map(([word, summary]) => `${whole}${word}${summary === '' ? '' : `\t${summary}`}\n`);
  return lines.join('') + (files ? `${FILES}\n` : '');
}

async function candidates(args: readonly string[], commands: readonly CommandSpec[], lang: Lang): Promise<Candidates> {
  const current = args.at(-1) ?? '';
  const named = commands.find(({ name }) => args.length > 1 && name === args[0]);
  const command = named ?? commands[0];
  if (command === undefined) return NOTHING;
  const behind = args.indexOf('--');
  const isOption = behind === -1 || behind === args.length - 1;
  const flag = isOption ? (/^(--[^=]+)=/.exec(current)?.[1] ?? args.at(-2) ?? '') : '';
  const option = optionsOf(command).find(({ name, alias }) => flagOf(name) === flag || `-${alias ?? name}` === flag);
  if (option?.value !== undefined) return valuesOf(option, command);
  if (isOption && current.startsWith('-')) {
    return {
      words: optionsOf(command).map(({ name, help }) => [flagOf(name), help[lang].replace(/[:：]\s*$/, '')] as const),
      files: false,
    };
  }
  const own = await wordsOf(command, commands);
  if (named !== undefined || args.length > 1) return own;
  return {
    words: [...commands.map(({ name, summary }) => [name, summary[lang]] as const), ...own.words],
    files: own.files,
  };
}

function optionsOf(command: CommandSpec): readonly Option[] {
  const { options, formats } = command;
  const names: readonly OptionName[] = [
    ...options,
    ...(formats.length > 0 ? (['format'] as const) : []),
    ...COMMON_OPTIONS,
  ];
  const own = ALL_OPTIONS.filter(({ name, hidden }) => names.includes(name) && hidden !== true);
  return own.map((option) => optionOf(command, option));
}

async function valuesOf(
  { name, choices, synonyms = {}, completes }: Option,
  { formats }: CommandSpec,
): Promise<Candidates> {
  if (name === 'format') return plain(formats);
  if (completes === 'reports') return { ...plain(await ids(false)), files: true };
  return choices === undefined ? NOTHING : plain([...choices, ...Object.keys(synonyms)]);
}

async function wordsOf({ words }: CommandSpec, commands: readonly CommandSpec[]): Promise<Candidates> {
  if (words === null) return NOTHING;
  switch (words.completes) {
    case 'nothing':
      return NOTHING;
    case 'files':
      return { words: [], files: true };
    case 'reports':
      return { ...plain(await ids(false)), files: true };
    case 'shelf':
      return plain(await ids(true));
    case 'commands':
      return plain(commands.map(({ name }) => name));
    default:
      return plain(words.completes);
  }
}

/** Signs that a shell does not take as they are: bash puts what it completes on the command line bare, or in double quotes. */
const SHELL_SIGNS = /[\t\n"'`$\\!;&|<>(){}[\]*?#~:]/;

/** The ids of reports that can be typed: the name of a file on the shelf may hold anything, or look like an option. */
async function ids(own: boolean): Promise<string[]> {
  const known = await answered(async () => done(await reportFiles(shelfPaths(process.env))));
  // Whoever types a command is not told that a server is away: the command will tell.
  return (known.ok ? known.value : [])
    .filter(({ id, ships }) => !(own && ships) && visible(id) === id && !SHELL_SIGNS.test(id) && !id.startsWith('-'))
    .map(({ id }) => id);
}

// bash 3.2, which macOS has, knows no mapfile and no readarray.
const BASH = `# report-tui completion bash >> ~/.bashrc
_report_tui() {
  local IFS=$'\\n' line current="\${COMP_WORDS[COMP_CWORD]}"
  COMPREPLY=()
  [ "$current" = '=' ] && current=''
  while read -r line; do
    if [ "$line" = '${FILES}' ]; then
      compopt -o filenames 2>/dev/null
      COMPREPLY+=($(compgen -f -- "$current"))
    else
      COMPREPLY+=("\${line%%$'\\t'*}")
    fi
  done < <(report-tui ${COMPLETE} "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _report_tui report-tui
`;

const ZSH = `# report-tui completion zsh >> ~/.zshrc
_report_tui() {
  local -a candidates
  local line files=0
  for line in "\${(@f)$(report-tui ${COMPLETE} "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
    case $line in
      ${FILES}) files=1 ;;
      *$'\\t'*) candidates+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}") ;;
      ?*) candidates+=("\${line//:/\\\\:}") ;;
    esac
  done
  (( $#candidates )) && _describe report-tui candidates
  (( files )) && _files
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
compdef _report_tui report-tui
`;

const FISH = `# report-tui completion fish > ~/.config/fish/completions/report-tui.fish
function __report_tui_complete
  set -l words (commandline -opc) (commandline -ct)
  for line in (report-tui ${COMPLETE} $words[2..-1] 2>/dev/null)
    if test "$line" = '${FILES}'
      __fish_complete_path (commandline -ct)
    else
      echo $line
    end
  end
end
complete -c report-tui -f -a '(__report_tui_complete)'
`;

/** The completion script of a shell; without a name, of the one that `running` (a path, as $SHELL has it) is, or of bash. */
export function completionScript(shell: Shell | undefined, running: string | undefined): string {
  const wanted = shell ?? SHELLS.find((each) => running?.endsWith(`/${each}`) === true) ?? 'bash';
  return { bash: BASH, zsh: ZSH, fish: FISH }[wanted];
}
