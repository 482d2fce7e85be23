// Completion scripts: the commands, and behind each its commands and options; files everywhere else.

import type { Command } from 'commander';

export type Shell = 'bash' | 'zsh' | 'fish';

export function completion(program: Command, shell: Shell): string {
	return { bash, zsh, fish }[shell](program.commands);
}

type Commands = readonly Command[];

/** What may follow a command. */
function wordsOf(command: Command): readonly string[] {
	const options = [command, ...command.commands].flatMap((one) => one.options.flatMap(({ long }) => long ?? []));
	return [...new Set([...command.commands.map((nested) => nested.name()), ...options, '--help'])];
}

function bash(commands: Commands): string {
	return `_canreach() {
  local words
  case "$COMP_CWORD \${COMP_WORDS[1]}" in
    "1 "*) words="${commands.map((one) => one.name()).join(' ')} --help --version" ;;
${commands.map((one) => `    *" ${one.name()}") words="${wordsOf(one).join(' ')}" ;;`).join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _canreach canreach
`;
}

function zsh(commands: Commands): string {
	return `#compdef canreach
_canreach() {
  if (( CURRENT == 2 )); then
    local -a commands=(
${commands.map((one) => `      ${quoted(`${one.name()}:${one.description()}`)}`).join('\n')}
    )
    _describe command commands
    return
  fi
  case $words[2] in
${commands.map((one) => `    ${one.name()}) compadd -- ${wordsOf(one).join(' ')} ;;`).join('\n')}
  esac
  _files
}
compdef _canreach canreach
`;
}

function fish(commands: Commands): string {
	const lines = commands.flatMap((one) => [
		`complete -c canreach -f -n __fish_use_subcommand -a ${one.name()} -d ${quoted(one.description())}`,
		`complete -c canreach -n '__fish_seen_subcommand_from ${one.name()}' -a '${wordsOf(one).join(' ')}'`,
	]);
	return `${lines.join('\n')}\n`;
}

function quoted(text: string): string {
	return `'${text.replaceAll("'", '’')}'`;
}
