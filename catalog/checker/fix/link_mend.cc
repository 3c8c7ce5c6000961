#include "catalog/checker/fix/link_mend.h"

#include <algorithm>
#include <optional>

#include "catalog/link_trackers.h"

namespace catalog::checker::fix {
namespace {

constexpr std::string_view host_letters = "abcdefghijklmnopqrstuvwxyz0123456789.-";

struct Social {
  std::string_view host;
  std::string_view canonical;
};
constexpr Social socials[] = {{"facebook.com", "www.facebook.com"},
                              {"m.facebook.com", "www.facebook.com"},
                              {"mbasic.facebook.com", "www.facebook.com"},
                              {"touch.facebook.com", "www.facebook.com"},
                              {"web.facebook.com", "www.facebook.com"},
                              {"www.facebook.com", "www.facebook.com"},
                              {"fb.com", "www.facebook.com"},
                              {"www.fb.com", "www.facebook.com"},
                              {"instagram.com", "www.instagram.com"},
                              {"m.instagram.com", "www.instagram.com"},
                              {"www.instagram.com", "www.instagram.com"},
                              {"meetup.com", "www.meetup.com"},
                              {"m.meetup.com", "www.meetup.com"},
                              {"www.meetup.com", "www.meetup.com"}};

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& letter : result)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return result;
}

struct Link {
  std::string scheme;  // empty where it has none
  std::string host;
  std::string port;
  std::string rest;  // path, query and fragment
};

std::optional<Link> parts_of(std::string_view text) {
  Link link;
  if (const std::size_t colon = text.find("://"); colon != std::string_view::npos) {
    link.scheme = lower(text.substr(0, colon));
    if (link.scheme != "http" && link.scheme != "https") return {};
    text.remove_prefix(colon + 3);
  }
  const std::size_t end = std::min(text.find_first_of("/?#"), text.size());
  const std::string_view authority = text.substr(0, end);
  link.rest = text.substr(end);
  const std::size_t colon = std::min(authority.find(':'), authority.size());
  link.host = lower(authority.substr(0, colon));
  if (colon < authority.size()) link.port = authority.substr(colon + 1);
  if (link.port.find_first_not_of("0123456789") != std::string::npos || link.host.empty() ||
      link.host.find_first_not_of(host_letters) != std::string::npos ||
      link.host.find('.') == std::string::npos || link.host.front() == '.' ||
      link.host.back() == '.')
    return {};
  return link;
}

// "?utm_source=x&id=7" to "?id=7"; without any parameter left, to nothing.
std::string without_trackers(std::string_view query) {
  std::string kept;
  bool had_tracker = false;
  for (std::string_view left = query.substr(std::min<std::size_t>(1, query.size()));;) {
    const std::size_t end = left.find('&');
    const std::string_view parameter = left.substr(0, end);
    if (is_link_tracker(parameter.substr(0, parameter.find('='))))
      had_tracker = true;
    else if (!parameter.empty())
      kept.append(kept.empty() ? "?" : "&").append(parameter);
    if (end == std::string_view::npos) break;
    left.remove_prefix(end + 1);
  }
  return had_tracker ? kept : std::string(query);
}

std::string mended_rest(std::string_view rest) {
  const std::size_t fragment = std::min(rest.find('#'), rest.size());
  const std::size_t query = std::min(rest.substr(0, fragment).find('?'), fragment);
  std::string mended =
      std::string(rest.substr(0, query)) + without_trackers(rest.substr(query, fragment - query));
  if (rest.size() - fragment > 1) mended += rest.substr(fragment);
  return mended == "/" ? "" : mended;
}

}  // namespace

void add_secure_hosts(std::string_view text, Hosts& hosts) {
  constexpr std::string_view scheme = "https://";
  for (std::size_t at = text.find(scheme); at != std::string_view::npos;
       at = text.find(scheme, at)) {
    at += scheme.size();
    std::string host = lower(text.substr(at, std::min<std::size_t>(text.size() - at, 256)));
    const std::size_t end = std::min(host.find_first_not_of(host_letters), host.size());
    // Another port is another service.
    if (end < host.size() && (host[end] == ':' || host[end] == '@')) continue;
    host.resize(end);
    while (!host.empty() && host.back() == '.') host.pop_back();
    if (host.find('.') != std::string::npos) hosts.insert(std::move(host));
  }
}

std::string mended_link(std::string_view written, const Hosts& secure) {
  std::string_view text = written;
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  constexpr std::size_t longest = 499;  // with the s of https it must not become too long
  auto link = parts_of(text);
  if (!link || text.size() > longest) return std::string(written);

  const auto* social = std::find_if(std::begin(socials), std::end(socials),
                                    [&](const Social& one) { return one.host == link->host; });
  const bool is_default_port = link->port == (link->scheme == "http" ? "80" : "443");
  if (is_default_port && !link->scheme.empty()) link->port.clear();
  if (social != std::end(socials) && link->port.empty()) {
    link->scheme = "https";
    link->host = social->canonical;
  } else if (link->scheme != "https" && link->port.empty() && secure.contains(link->host)) {
    link->scheme = "https";
  }
  if (link->scheme.empty()) return std::string(written);
  return link->scheme + "://" + link->host + (link->port.empty() ? "" : ":" + link->port) +
         mended_rest(link->rest);
}

}  // namespace catalog::checker::fix
