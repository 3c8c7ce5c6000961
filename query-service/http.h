// A request and an answer, free of any library: what http_server.cc reads and writes, and all that
// the rest of the service knows of HTTP.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace query_service {

struct HttpRequest {
  std::string method = "GET";
  std::string path = "/";                                            // decoded
  std::vector<std::pair<std::string, std::string>> parameters = {};  // decoded, of query and form
  std::string host = {};                                             // and port, as asked
  std::string accept_language = {};
  std::string accept_encoding = {};
  std::string if_none_match = {};
};

struct HttpResponse {
  int status = 200;
  std::string content_type = {};
  std::vector<std::pair<std::string, std::string>> headers = {};
  std::string body = {};
};

}  // namespace query_service
