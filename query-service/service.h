// The spine of the query service: a request becomes an answer.
//
//   GET /  /search  /listings/{id}  /handout  /embed                      pages
//   GET /conditions  /conditions/{id}  /places/...  /organizations        pages to browse by
//   GET /guide  /guide/{part}  /about  /privacy  /accessibility  /sources pages of plain words
//   GET /search.ics  /listings/{id}.ics  /search.csv                      calendars, a spreadsheet
//   GET /api/v1/search  /listings/{id}  /conditions  /places  /suggest    JSON
//   GET /suggest  /listings/{id}/confirm  /listings/{id}/correct          to better the directory
//   GET /sitemap.xml  /sitemap/{part}.xml  /robots.txt  /opensearch.xml   for search engines
//   GET /healthz  /readyz                                                 for operators
//   GET /style.css  /logo.svg  /suggest.js  /locate.js  /map.js  /map/... files
//   POST /search, /search.ics, /search.csv, /suggest, /suggest.yaml, /listings/{id}/correct,
//   /api/v1/search and /api/v1/suggest take their parameters from a form as well.
//
// Nothing that was looked for is written anywhere: this file and those below it log nothing.
//
// Thread promise: any number of answers at once.
#pragma once

#include <chrono>
#include <string>
#include <utility>

#include "query-service/http.h"
#include "query-service/problem.h"
#include "query-service/snapshot/current_snapshot.h"

namespace query_service {

class Service {
 public:
  // `public_url`: where this stands on the web, "https://kith.example"; empty: as each request
  // says.  `report_to`: whom readers tell what is wrong with a listing, a mail address or an
  // https address; empty: nobody.  `repository`: where the project's files are kept,
  // "https://github.com/example/kith"; empty: no page of it is led to.
  explicit Service(const CurrentSnapshot& current, std::string public_url = {},
                   std::string report_to = {}, std::string repository = {})
      : current_(current),
        public_url_(std::move(public_url)),
        report_to_(std::move(report_to)),
        repository_(std::move(repository)) {
    prepare();
  }

  HttpResponse answer(const HttpRequest& request, std::chrono::sys_seconds now) const;

  // Whether a form may be sent to that path.
  static bool takes_forms(const std::string& path);

  // A problem found before a request could be read as one (it was too long, say).
  static HttpResponse problem_answer(const Problem& problem, const HttpRequest& request);

 private:
  // What is the same for every request is made before the first.
  static void prepare();
  HttpResponse whole_answer(const HttpRequest& request, std::chrono::sys_seconds now) const;

  const CurrentSnapshot& current_;
  std::string public_url_;
  std::string report_to_;
  std::string repository_;
};

}  // namespace query_service
