#include "query-service/words/telephone.h"

#include <string_view>

namespace query_service {

std::string telephone_url(const std::string& number) {
  std::string dialled;
  for (const char c : number) {
    if ((c >= '0' && c <= '9') || ((c == '+' || c == '*') && dialled.empty()))
      dialled += c;
    else if (std::string_view(" -.()/").find(c) == std::string_view::npos)
      return "";
  }
  return dialled.size() < 3 || dialled.size() > 16 ? "" : "tel:" + dialled;
}

}  // namespace query_service
