// What search engines and browsers ask a site for: its map, and how it is searched.
#include <algorithm>

#include "query-service/assets.h"
#include "query-service/endpoints/endpoints.h"
#include "query-service/pages/html_text.h"
#include "query-service/words/labels.h"

namespace query_service {
namespace {

// https://www.sitemaps.org/protocol.html: at most 50,000 addresses and 50 MB a file.
// A part is read from the records at each asking, and so is far smaller.
constexpr std::size_t most_addresses = 500;

class Sitemap {
 public:
  explicit Sitemap(const std::string& site) : site_(site) {}

  // The page in every language, each naming the others.
  void add(const std::string& path) {
    for (const Language language : Language::all()) {
      body_ += "<url><loc>" + address(path, language) + "</loc>";
      for (const Language other : Language::all())
        body_ += "<xhtml:link rel=\"alternate\" hreflang=\"" + std::string(other.code()) +
                 "\" href=\"" + address(path, other) + "\"/>";
      body_ += "</url>\n";
    }
  }

  std::string text() const {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
           "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n" +
           body_ + "</urlset>\n";
  }

 private:
  std::string address(const std::string& path, Language language) const {
    return escaped_html(site_ + path + "?lang=" + std::string(language.code()));
  }

  const std::string& site_;
  std::string body_;
};

HttpResponse xml(const Call& call, std::string body) {
  return cacheable(call, "application/xml; charset=utf-8", std::move(body));
}

Problem not_there() {
  return {.type = ProblemType::not_found,
          .detail = "There is no such part of the site map.",
          .remedy = "All parts are named by /sitemap.xml."};
}

}  // namespace

// The index at /sitemap.xml; the parts at /sitemap/0.xml (pages to browse by), /sitemap/1.xml and
// on (listings).
Answer<HttpResponse> sitemap_endpoint(const Call& call) {
  const std::size_t parts =
      1 + (call.snapshot.columns().size() + most_addresses - 1) / most_addresses;
  if (call.id.empty()) {
    std::string body =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    for (std::size_t part = 0; part < parts; ++part)
      body += "<sitemap><loc>" +
              escaped_html(call.site + "/sitemap/" + std::to_string(part) + ".xml") +
              "</loc></sitemap>\n";
    return xml(call, body + "</sitemapindex>\n");
  }
  std::size_t part = 0;
  for (const char digit : call.id) {
    if (digit < '0' || digit > '9' || call.id.size() > 6) return tl::unexpected(not_there());
    part = part * 10 + static_cast<std::size_t>(digit - '0');
  }
  if (part >= parts || (call.id.size() > 1 && call.id[0] == '0'))
    return tl::unexpected(not_there());

  const auto records = call.snapshot.records();
  if (!records)
    return tl::unexpected(
        Problem{.type = ProblemType::unavailable, .detail = records.error().message});
  Sitemap map(call.site);
  if (part == 0) {
    for (const char* path : {"/", "/guide", "/conditions", "/places", "/organizations", "/about",
                             "/about/data", "/privacy", "/accessibility", "/sources"})
      map.add(path);
    const auto& counts = call.snapshot.condition_counts().all;
    const auto& conditions = call.snapshot.vocabulary(catalog::Facet::condition).concepts();
    for (std::size_t at = 0; at < conditions.size(); ++at)
      if (counts[at] > 0) map.add("/conditions/" + conditions[at].id);
    return xml(call, map.text());
  }
  const std::size_t first = (part - 1) * most_addresses + 1;
  const std::size_t last =
      std::min<std::size_t>(first + most_addresses, call.snapshot.columns().size() + 1);
  for (std::size_t docid = first; docid < last; ++docid)
    if (const auto listing = (*records)->listing(static_cast<catalog::DocId>(docid)))
      map.add("/listings/" + (*listing)->id);
  return xml(call, map.text());
}

// Searches, and what is made of one for a moment, are nobody else's business (RFC 9309).
Answer<HttpResponse> robots_endpoint(const Call& call) {
  std::string body =
      "User-agent: *\nDisallow: /search\nDisallow: /handout\nDisallow: /embed\n"
      "Disallow: /api/\n";
  if (!call.site.empty()) body += "Sitemap: " + call.site + "/sitemap.xml\n";
  return HttpResponse{.content_type = "text/plain; charset=utf-8",
                      .headers = {{"Cache-Control", "public, max-age=3600"}},
                      .body = std::move(body)};
}

// https://github.com/dewitt/opensearch: a browser can offer the search in its address bar.
Answer<HttpResponse> opensearch_endpoint(const Call& call) {
  const auto reader = reader_of(call);
  if (!reader) return tl::unexpected(reader.error());
  const std::string code(reader->language.code());
  return cacheable(call, "application/opensearchdescription+xml; charset=utf-8",
                   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                   "<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n"
                   "<ShortName>Kith</ShortName>\n<Description>" +
                       escaped_html(text_for(reader->language, "tagline")) +
                       "</Description>\n<InputEncoding>UTF-8</InputEncoding>\n<Language>" + code +
                       "</Language>\n<Image width=\"16\" height=\"16\" type=\"image/svg+xml\">" +
                       escaped_html(call.site) +
                       "/logo.svg</Image>\n<Url type=\"text/html\" method=\"get\" template=\"" +
                       escaped_html(call.site) + "/search?q={searchTerms}&amp;lang=" + code +
                       "\"/>\n</OpenSearchDescription>\n");
}

}  // namespace query_service
