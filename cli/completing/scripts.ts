/** What a shell is told, once: it asks `garant completion suggest` for each word, so that what it offers is what this version takes. */

/** Bash 4 and later, without the package bash-completion. A colon parts words there, too: what is before it is taken off. */
export const bashScript = String.raw`# Completion of garant for bash: source <(garant completion bash)
_garant() {
  local current=${"$"}{COMP_WORDS[COMP_CWORD]} line word paths=
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :files) paths=-f ;;
      :folders) paths=-d ;;
      *) COMPREPLY+=("${"$"}{line%%$'\t'*}") ;;
    esac
  done < <("${"$"}{COMP_WORDS[0]/#\~/$HOME}" completion suggest -- "${"$"}{COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  if [[ -n $paths ]]; then
    [[ $current == = ]] && current=
    while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen "$paths" -- "$current")
    compopt -o filenames 2>/dev/null
  fi
}
complete -F _garant garant
`;

export const zshScript = String.raw`#compdef garant
# Completion of garant for zsh: source <(garant completion zsh), or this file as _garant in a folder of $fpath.
_garant() {
  local line paths
  local -a described
  while IFS= read -r line; do
    case $line in
      :files) paths=files ;;
      :folders) paths=folders ;;
      ?*) described+=("${"$"}{${"$"}{line%%$'\t'*}//:/\\:}:${"$"}{line#*$'\t'}") ;;
    esac
  done < <("${"$"}{~words[1]}" completion suggest -- "${"$"}{(@)words[2,CURRENT]}" 2>/dev/null)
  (( $#described )) && _describe -V garant described
  case $paths in
    files) _files ;;
    folders) _files -/ ;;
  esac
}
if [[ $funcstack[1] == _garant ]]; then
  _garant "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -u }
  compdef _garant garant
fi
`;

export const fishScript = `# Completion of garant for fish: garant completion fish | source
function __garant_suggest
    set -l before (commandline -opc)
    set -l current (commandline -ct)
    test (count $current) -eq 0; and set current ''
    for line in ($before[1] completion suggest -- $before[2..-1] $current 2>/dev/null)
        switch $line
            case ':files'
                __fish_complete_path $current
            case ':folders'
                __fish_complete_directories $current ''
            case '*'
                echo $line
        end
    end
end
complete -c garant -f -k -a '(__garant_suggest)'
`;
