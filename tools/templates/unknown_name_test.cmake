# A template with a name that its view does not have must not compile, and the compiler must name the template's line.
# Run by ctest: cmake -D TEMPLATES= -D COMPILER= -D SAMPLE= -D INCLUDES= -D WORK= -P this

# Translates and compiles the sample with `line` added as the last of its page; `told` gets the compiler's words, or "".
function(compile_with line told)
  file(REMOVE_RECURSE ${WORK})
  file(COPY ${SAMPLE}/views ${SAMPLE}/assets DESTINATION ${WORK})
  file(APPEND ${WORK}/views/sample/cards.mustache "${line}\n")
  execute_process(COMMAND ${TEMPLATES} ${WORK}/views ${WORK}/assets ${WORK}/made sample COMMAND_ERROR_IS_FATAL ANY)
  execute_process(
    COMMAND ${COMPILER} -std=c++20 -fsyntax-only -I${WORK}/made ${INCLUDES} ${WORK}/made/views/sample_cards.cpp
    RESULT_VARIABLE failed ERROR_VARIABLE words)
  if(failed)
    set(${told} "${words}" PARENT_SCOPE)
  else()
    set(${told} "" PARENT_SCOPE)
  endif()
endfunction()

file(STRINGS ${SAMPLE}/views/sample/cards.mustache lines)
list(LENGTH lines count)
math(EXPR added "${count} + 1")

compile_with("<p>{{heading}}</p>" told)
if(told)
  message(FATAL_ERROR "a good template does not compile:\n${told}")
endif()

foreach(bad IN ITEMS
    "<p>{{headin}}</p>"
    "{{#cards}}<p>{{titel}}</p>{{/cards}}"
    "<p>{{near.nam}}</p>"
    "{{#t}}no.such_message{{/t}}"
    "<p>{{count}}</p>"
    "<p>{{near}}</p>"
    "<a href=\"{{town}}\">x</a>"
    "<p title=\"{{trusted}}\"></p>")
  compile_with("${bad}" told)
  if(NOT told MATCHES "cards\\.mustache:${added}:[0-9]+: error")
    message(FATAL_ERROR "no error in cards.mustache:${added} for ${bad}:\n${told}")
  endif()
endforeach()
