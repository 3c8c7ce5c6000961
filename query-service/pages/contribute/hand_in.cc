#include "query-service/pages/contribute/hand_in.h"

#include "query-service/pages/html_text.h"

namespace query_service {
namespace {

constexpr std::size_t longest_address = 7'500;  // servers take 8 KiB of request line
constexpr std::size_t longest_letter = 1'900;   // what mail programs of all kinds open

}  // namespace

std::string new_file_url(const std::string& repository, std::string_view file,
                         std::string_view content) {
  if (repository.empty()) return "";
  std::string url = repository + "/new/main?filename=" + std::string(file) +
                    "&value=" + percent_encoded(std::string(content));
  return url.size() > longest_address ? "" : url;
}

std::string edit_file_url(const std::string& repository, std::string_view file) {
  return repository.empty() || file.empty() ? "" : repository + "/edit/main/" + std::string(file);
}

std::string letter_url(const std::string& to, std::string_view subject, std::string_view body) {
  if (to.empty()) return "";
  const bool is_mail = to.find('@') != std::string::npos;
  const std::string begin = is_mail                             ? "mailto:" + to + "?subject="
                            : to.find('?') == std::string::npos ? to + "?title="
                                                                : to + "&title=";
  std::string url =
      begin + percent_encoded(std::string(subject)) + "&body=" + percent_encoded(std::string(body));
  return url.size() > (is_mail ? longest_letter : longest_address) ? "" : url;
}

}  // namespace query_service
