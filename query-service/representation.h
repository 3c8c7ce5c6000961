// In which form an answer is sent (RFC 9110, chapters 8, 12 and 13): packed where the reader can
// unpack it and it pays, and without its body where the reader has it already.
//
//   represented(whole, request)              an answer that was made for this request
//   represented(whole, request, &prepared)   a file that is always the same
//
// Every answer that may be kept (Cache-Control: public) has a strong ETag, made of its content and
// of its packing: it changes when, and only when, a byte of what is sent does.
#pragma once

#include <string>
#include <string_view>

#include "query-service/http.h"

namespace query_service {

// What can be made of a body once and for all.
struct Prepared {
  std::string tag = {};     // of the body as it is, without quotes
  std::string packed = {};  // as small as it gets; empty where packing does not pay
};

Prepared prepared(std::string_view content_type, std::string_view body);

HttpResponse represented(HttpResponse whole, const HttpRequest& request,
                         const Prepared* prepared = nullptr);

// Of an Accept-Encoding: whether gzip may be sent, and is not less welcome than the plain text.
bool takes_gzip(std::string_view accept_encoding);

// Whether an If-None-Match names the tag (with its quotes), alone or among others, or is *.  Weak
// ones (W/"...") count: nginx makes them where it packs.
bool names_tag(std::string_view if_none_match, std::string_view tag);

}  // namespace query_service
