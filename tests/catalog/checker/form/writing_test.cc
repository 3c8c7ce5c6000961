#include "catalog/checker/form/writing.h"

#include <doctest/doctest.h>

#include <random>

#include "catalog/text.h"
#include "tests/support/findings.h"

namespace writing_test {

using catalog::checker::Tree;
using catalog::checker::form::Answers;
using catalog::checker::form::clean;
using catalog::checker::form::Field;
using catalog::checker::form::FieldKind;
using catalog::checker::form::fields;
using catalog::checker::form::yaml_of;

namespace {

const Tree& value_at(const Tree& tree, std::string_view path) {
  const std::size_t dot = path.find('.');
  return dot == std::string_view::npos ? tree[path]
                                       : tree[path.substr(0, dot)][path.substr(dot + 1)];
}

std::size_t values_in(const Tree& tree) {
  std::size_t count = tree.kind == Tree::Kind::scalar || tree.kind == Tree::Kind::sequence ? 1 : 0;
  for (const auto& entry : tree.entries) count += values_in(entry.value);
  return count;
}

// The texts that a field's answer has to be read as.
std::vector<std::string> texts_of(const Field& field, const std::string& answer) {
  const std::string cleaned = clean(answer, field.kind);
  const bool is_list = field.kind == FieldKind::list;
  if (!is_list && field.path != "meets") {
    const bool says_something = cleaned.find_first_not_of(",;\n ") != std::string::npos;
    return says_something ? std::vector{cleaned} : std::vector<std::string>{};
  }
  std::vector<std::string> texts;
  std::string rest = cleaned + "\n";
  for (std::size_t end; (end = rest.find_first_of(is_list ? ",;\n" : "\n")) != std::string::npos;) {
    const std::string part = clean(rest.substr(0, end), FieldKind::line);
    if (!part.empty()) texts.push_back(part);
    rest.erase(0, end + 1);
  }
  const bool says_something = cleaned.find_first_not_of(",;\n ") != std::string::npos;
  return says_something ? texts : std::vector<std::string>{};
}

std::string hostile_text(std::mt19937& random) {
  static const std::vector<std::string> pieces{"name",
                                               ": ",
                                               ":",
                                               "- ",
                                               "\n",
                                               "\r\n",
                                               "\r",
                                               "\t",
                                               "  ",
                                               "#",
                                               " #",
                                               "'",
                                               "\"",
                                               "\\",
                                               "\\n",
                                               "\\x00",
                                               "{",
                                               "}",
                                               "[",
                                               "]",
                                               ",",
                                               ";",
                                               "&a",
                                               "*a",
                                               "!!str",
                                               "|",
                                               ">",
                                               "|-\n",
                                               "%YAML 1.2",
                                               "---",
                                               "...",
                                               "? ",
                                               "@",
                                               "`",
                                               "~",
                                               "null",
                                               "yes",
                                               "No",
                                               "0x1F",
                                               "1e3",
                                               "19:30",
                                               "02476",
                                               "<<",
                                               "=",
                                               "<script>alert(1)</script>",
                                               "\n---\nname: other\n",
                                               "\nsource: https://a.example",
                                               "é",
                                               "e\xCC\x81",
                                               "日本",
                                               "\xE2\x80\xAE",
                                               "\xE2\x80\xA8",
                                               "\xC2\x85",
                                               "\xC2\xA0",
                                               "\xEF\xBB\xBF",
                                               "\xF0\x9F\x98\x80",
                                               std::string(1, '\0'),
                                               "\x01",
                                               "\x7F",
                                               "\xFF",
                                               "\xC3",
                                               "\xE2\x82",
                                               "../../etc/passwd",
                                               "${HOME}",
                                               "`id`",
                                               "a",
                                               "group",
                                               "https://example.org/a?b#c",
                                               "\xE2\x80\xA9",
                                               "\xEF\xBF\xBE",
                                               std::string(300, 'x'),
                                               std::string(50, '[')};
  std::string text;
  const std::size_t count = random() % 7;
  for (std::size_t at = 0; at < count; ++at) {
    if (random() % 8 == 0)
      text += static_cast<char>(random() % 256);
    else
      text += pieces[random() % pieces.size()];
  }
  return text;
}

}  // namespace

TEST_SUITE("catalog/checker/form/writing") {
  TEST_CASE("answers become a listing in the order in which listings are written") {
    CHECK(yaml_of({{"source", "https://example.org/group"},
                   {"country", "US"},
                   {"city", "Arlington"},
                   {"postal_code", "02476"},
                   {"name", "Lighthouse Example Group"},
                   {"conditions", "chronic-pain, me-cfs"},
                   {"meets", "every Tuesday 18:00"},
                   {"website", ""}}) ==
          "name: Lighthouse Example Group\n"
          "conditions: [chronic-pain, me-cfs]\n"
          "meets: every Tuesday 18:00\n"
          "place:\n"
          "  city: Arlington\n"
          "  postal_code: \"02476\"\n"
          "  country: US\n"
          "source: https://example.org/group\n");
  }

  TEST_CASE("a schedule in several lines is a list, a description in several lines a block") {
    CHECK(yaml_of({{"description", "There is a lift.\n\nPartners are welcome."},
                   {"meets", "every Tuesday 18:00\n1st Friday of the month, 11:00"}}) ==
          "description: |-\n"
          "  There is a lift.\n"
          "\n"
          "  Partners are welcome.\n"
          "meets:\n"
          "  - every Tuesday 18:00\n"
          "  - 1st Friday of the month, 11:00\n");
  }

  TEST_CASE("what YAML would take for something else stands in quotes") {
    CHECK(yaml_of({{"name", "Yes"}, {"summary", "For all: come # in"}, {"country", "NO"}}) ==
          "name: \"Yes\"\n"
          "summary: \"For all: come # in\"\n"
          "place:\n"
          "  country: \"NO\"\n");
  }

  TEST_CASE("every way to end a line is the one that all readers know") {
    CHECK(yaml_of({{"description",
                    "one\ntwo\rstatus: closed\xE2\x80\xA8three\xC2\x85"
                    "four"}}) ==
          "description: |-\n  one\n  two\n  status: closed\n  three\n  four\n");
    CHECK(yaml_of({{"name", "\xEF\xBB\xBFLight\xE2\x80\x8Bhouse\rGroup"}}) ==
          "name: Lighthouse Group\n");
  }

  TEST_CASE("a date is bare where one is meant, and quoted where it is a name") {
    CHECK(yaml_of({{"name", "2026-01-01"}, {"verified_on", "2026-01-01"}}) ==
          "name: \"2026-01-01\"\nverified:\n  on: 2026-01-01\n");
  }

  TEST_CASE("10,000 hostile forms are each read again as what was answered, and as nothing else") {
    std::mt19937 random(20261129);
    for (int form = 0; form < 10'000; ++form) {
      Answers answers;
      for (const Field& field : fields())
        if (random() % 3 == 0) answers[std::string(field.name)] = hostile_text(random);

      const std::string yaml = yaml_of(answers);

      catalog::checker::Findings findings;
      const auto tree = catalog::checker::parse_yaml(yaml, "x.yaml", findings);
      std::size_t values = 0;
      for (const auto& [name, answer] : answers) {
        const Field& field = *catalog::checker::form::field_named(name);
        const auto texts = texts_of(field, answer);
        values += texts.empty() ? 0 : 1;
        if (!tree) continue;
        const auto read = value_at(*tree, field.path).scalars();
        CHECK_MESSAGE(
            (texts.empty() ? read.empty() || read == std::vector<std::string>{""} : read == texts),
            name << ": " << answer << "\n"
                 << yaml);
      }
      if (values == 0) continue;
      REQUIRE_MESSAGE(tree, tests::spots(findings) << "\n" << yaml);
      CHECK_MESSAGE(findings.empty(), tests::spots(findings) << "\n" << yaml);
      CHECK_MESSAGE(values_in(*tree) == values, yaml);
    }
  }
}

}  // namespace writing_test
