
# A line of the words is: a command, a colon, its options; the commands below it have lines of their own.
_cartwise() {
  local current=${COMP_WORDS[COMP_CWORD]} path="" words="" word next
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    next=$(sed -n "s/^${path:+$path }$word: //p" <<<"$_cartwise_words" 2>/dev/null)
    [ -n "$next" ] || continue
    path=${path:+$path }$word
    words=$next
  done
  words+=" $(sed -n "s/^${path:+$path }\([a-z-]*\):.*/\1/p" <<<"$_cartwise_words")"
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _cartwise cartwise ./cartwise
