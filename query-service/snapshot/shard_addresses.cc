#include "query-service/snapshot/shard_addresses.h"

#include <charconv>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>

namespace query_service {
namespace {

std::optional<ShardAddress> shard_address_in(const std::string& text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string::npos || colon == 0) return {};
  ShardAddress address{.host = text.substr(0, colon)};
  if (address.host.starts_with('[') && address.host.ends_with(']'))
    address.host = address.host.substr(1, address.host.size() - 2);
  const char* const end = text.data() + text.size();
  const auto [last, error] = std::from_chars(text.data() + colon + 1, end, address.port);
  if (error != std::errc() || last != end || address.port == 0 || address.port > 65535) return {};
  return address;
}

}  // namespace

std::string to_text(const ShardAddress& address) {
  const bool is_ipv6 = address.host.find(':') != std::string::npos;
  return (is_ipv6 ? "[" + address.host + "]" : address.host) + ":" + std::to_string(address.port);
}

catalog::Expected<ShardAddresses> read_shard_addresses(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in)
    return catalog::failure(catalog::FailureKind::unreadable, path.string() + " cannot be read");
  const auto invalid = [&](const std::string& what) {
    return catalog::failure(
        catalog::FailureKind::invalid,
        path.string() + ": " + what +
            R"(; write {"us": ["10.0.0.21:8301"], "rest": ["10.0.0.31:8301"]})");
  };
  const auto object = nlohmann::json::parse(in, nullptr, false);
  if (!object.is_object() || object.empty()) return invalid("this is no object of shards");
  ShardAddresses addresses;
  for (const auto& [shard, list] : object.items()) {
    if (!list.is_array() || list.empty()) return invalid("\"" + shard + "\" has no list");
    for (const auto& entry : list) {
      const auto address =
          entry.is_string() ? shard_address_in(entry.get<std::string>()) : std::nullopt;
      if (!address) return invalid("\"" + shard + "\" has no address in " + entry.dump());
      addresses[shard].push_back(*address);
    }
  }
  return addresses;
}

}  // namespace query_service
