# Writes a source file that holds the files of a room, as its assets.h has them:
#   cmake -DOUT=... -DROOT=... -DFILES=a,b -DNAMESPACE=query_service -DHEADER=query-service/assets.h -P embed.cmake
# The assembler takes them in as they are: a compiler would need seconds for each megabyte of an
# array.  Both g++ and clang++ know .incbin.
string(REPLACE "," ";" files "${FILES}")
set(places "")
set(symbols "")
set(answers "")
set(names "")
foreach(file IN LISTS files)
  string(APPEND names "    \"${file}\",\n")
  string(MAKE_C_IDENTIFIER "kith_${NAMESPACE}_${file}" symbol)
  string(APPEND places
    "    \".hidden ${symbol}, ${symbol}_end\\n\"\n"
    "    \".globl ${symbol}, ${symbol}_end\\n\"\n"
    "    \"${symbol}: .incbin \\\"${ROOT}/${file}\\\"\\n\"\n"
    "    \"${symbol}_end: .byte 0\\n\"\n")
  string(APPEND symbols "extern const char ${symbol}[];\nextern const char ${symbol}_end[];\n")
  string(APPEND answers
    "  if (name == \"${file}\")\n    return std::string_view(${symbol}, ${symbol}_end);\n")
endforeach()
file(WRITE "${OUT}" "// Made by cmake/embed.cmake.
#include \"${HEADER}\"

#include <cassert>

asm(\".pushsection .rodata\\n\"
${places}    \".popsection\\n\");

extern \"C\" {
${symbols}}

namespace ${NAMESPACE} {

std::string_view asset(std::string_view name) {
${answers}  assert(false);
  return {};
}

std::span<const std::string_view> asset_names() {
  static constexpr std::string_view names[] = {
${names}  };
  return names;
}

}  // namespace ${NAMESPACE}
")
