#include "catalog/template.h"

#include <doctest/doctest.h>

#include <cassert>

namespace template_test {

using catalog::filled_template;

namespace {

std::string_view source_of(std::string_view name) {
  if (name == "greeting") return "<p>{{name}}</p>{{#more}}<b>{{text}}</b>{{/more}}";
  if (name == "envelope") return "{{#all}}{{> letter}}\n{{/all}}{{t.end}}, {{name}}";
  if (name == "letter") return "{{> greeting}}<p>{{{html}}}</p>";
  if (name == "tree")
    return "{{#all}}{{name}}{{#parts}} {{text}} of {{name}}{{end}}{{/parts}}"
           "{{^parts}} {{/parts}}{{^is_last}}; {{/is_last}}{{#is_last}} last{{end}}{{/is_last}}"
           "{{/all}}";
  if (name == "dots") return "{{#words}}{{.}} {{/words}}{{#word}}{{.}}{{/word}}";
  if (name == "paths") return "{{a.b}} {{#inside}}{{a.b}} {{a.c}}{{/inside}}";
  assert(false);
  return {};
}

constexpr const char* partials[] = {"greeting", "letter"};
const catalog::Templates letters{source_of, partials};

}  // namespace

TEST_SUITE("catalog/template") {
  TEST_CASE("what is filled in is text, save between three braces") {
    CHECK(filled_template(letters, "letter", {{"name", "<i>&"}, {"html", "<i>"}}) ==
          "<p>&lt;i&gt;&amp;</p><p><i></p>");
  }

  TEST_CASE("a list repeats its part; false, null and an empty list leave it out") {
    CHECK(filled_template(letters, "greeting",
                          {{"name", "A"}, {"more", {{{"text", "b"}}, {{"text", "c"}}}}}) ==
          "<p>A</p><b>b</b><b>c</b>");
    for (const auto& none : {nlohmann::ordered_json(false), nlohmann::ordered_json(nullptr),
                             nlohmann::ordered_json::array()})
      CHECK(filled_template(letters, "greeting", {{"name", "A"}, {"more", none}}) == "<p>A</p>");
  }

  TEST_CASE("a partial may hold another, and stand in what is repeated") {
    CHECK(filled_template(letters, "envelope",
                          {{"all", {{{"name", "A"}, {"html", "<i>"}}, {{"name", "B"}}}}}) ==
          "<p>A</p><p><i></p>\n<p>B</p><p></p>\n, ");
  }

  TEST_CASE("what many have in common is made ready once; one's own stands before it") {
    const catalog::CommonData common({{"t", {{"end", "Bye"}}}, {"name", "all"}});
    CHECK(filled_template(letters, "envelope", {{"name", "A"}}, &common) == "Bye, A");
    CHECK(filled_template(letters, "envelope", nlohmann::ordered_json::object(), &common) ==
          "Bye, all");
  }

  TEST_CASE("in a list of lists each part sees its own names, and around them those of the whole") {
    const nlohmann::ordered_json data{
        {"end", "."},
        {"all",
         {{{"name", "A"}, {"parts", {{{"text", "b"}}, {{"text", "c"}}}}, {"is_last", false}},
          {{"name", "D"}, {"parts", nlohmann::ordered_json::array()}, {"is_last", false}},
          {{"name", "E"}, {"parts", {{{"text", "f"}, {"end", "!"}}}}, {"is_last", true}}}}};
    CHECK(filled_template(letters, "tree", data) == "A b of A. c of A.; D ; E f of E! last.");
  }

  TEST_CASE("a dot is what was entered: a text, or each of a list of them") {
    CHECK(filled_template(letters, "dots", {{"words", {"one", "<two>"}}, {"word", "three"}}) ==
          "one &lt;two&gt; three");
  }

  TEST_CASE("a name with a point is looked up as a whole, the innermost that has it first") {
    CHECK(filled_template(letters, "paths",
                          {{"a", {{"b", "outer"}, {"c", "all"}}},
                           {"inside", {{"a", {{"b", "inner"}}}}}}) == "outer inner all");
  }

  TEST_CASE("numbers are written out") {
    CHECK(filled_template(letters, "greeting", {{"name", 42}}) == "<p>42</p>");
  }
}

}  // namespace template_test
