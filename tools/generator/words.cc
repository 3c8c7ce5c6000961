#include "tools/generator/words.h"

#include "catalog/text.h"

namespace generator {
namespace {

constexpr std::string_view beginnings[] = {
    "Tes", "Mar", "Vel", "Osk", "Dun", "Lor", "Quil", "Bram", "Fen", "Hal", "Jor", "Kel",
    "Nim", "Pel", "Rov", "Sul", "Tar", "Ulv", "Wen",  "Yar",  "Zel", "Cor", "Eld", "Garr"};
constexpr std::string_view middles[] = {
    "abo",  "ade",  "alo",  "ami",  "ara",  "asi",  "avo",  "ebi",  "edo",  "ela",  "emo",  "eri",
    "esu",  "eva",  "ibo",  "idu",  "ilo",  "ima",  "iro",  "isu",  "ivo",  "oba",  "odi",  "ole",
    "omi",  "oru",  "osa",  "ovi",  "uba",  "ude",  "ulo",  "ume",  "ura",  "uso",  "uvi",  "anka",
    "elta", "indo", "orba", "unta", "arvo", "eska", "imbo", "olga", "undi", "asto", "ento", "irga"};
constexpr std::string_view endings[] = {
    "bar",  "bin",   "bol",  "dall", "den",  "dis",  "dor",  "fan",  "fell", "gan",  "gest",
    "gor",  "kan",   "kel",  "lam",  "len",  "lin",  "lov",  "mar",  "men",  "mis",  "mond",
    "nar",  "nel",   "nor",  "pan",  "pel",  "quin", "ran",  "rell", "rin",  "ros",  "sand",
    "sel",  "sim",   "son",  "tan",  "tel",  "ton",  "trin", "van",  "vell", "ven",  "vik",
    "wald", "wen",   "win",  "yan",  "zan",  "zel",  "zor",  "thal", "brin", "cren", "dral",
    "fors", "glen",  "heim", "junt", "krad", "lusk", "morv", "nash", "plon", "quor", "rusk",
    "stel", "thorn", "ulm",  "vond", "wisk", "yeld", "zund", "bost", "calm", "dunt", "farn"};

constexpr std::uint64_t short_words =
    std::uint64_t{std::size(beginnings)} * std::size(middles) * std::size(endings);

}  // namespace

// Those that are used up get one more middle.
const std::uint64_t invented_words = short_words * (1 + std::size(middles));

std::string invented_word(std::uint64_t number) {
  // A prime that parts none of the three lists, so that neighbours begin and end differently and
  // each number still has its own word.
  std::uint64_t at = number % short_words * 514'229 % short_words;
  const auto take = [&](const auto& list) {
    const std::string_view part = list[at % std::size(list)];
    at /= std::size(list);
    return part;
  };
  std::string word(take(beginnings));
  word += take(middles);
  const std::uint64_t more = number % invented_words / short_words;
  if (more > 0) word += 'n' + std::string(middles[more - 1]);
  word += take(endings);
  return word;
}

std::string slug(std::string_view text, std::size_t longest) {
  std::string made;
  for (const char letter : catalog::words_joined(text)) {
    const bool is_plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    if (is_plain) made += letter;
    if (letter == ' ' && !made.empty() && made.back() != '-') made += '-';
  }
  if (made.size() > longest) made.resize(longest);
  while (!made.empty() && made.back() == '-') made.pop_back();
  return made;
}

}  // namespace generator
