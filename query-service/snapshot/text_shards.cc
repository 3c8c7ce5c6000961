#include "query-service/snapshot/text_shards.h"

namespace query_service {
namespace {

using catalog::Expected;
using catalog::FailureKind;

std::chrono::steady_clock::time_point present_time() { return std::chrono::steady_clock::now(); }

}  // namespace

Expected<std::shared_ptr<const TextShards>> TextShards::make(
    const std::vector<catalog::ManifestShard>& shards, const ShardAddresses& addresses,
    const Columns& columns, const ShardPatience& patience) {
  std::vector<Shard> made;
  for (const catalog::ManifestShard& shard : shards) {
    const auto listed = addresses.find(shard.name);
    if (listed == addresses.end())
      return catalog::failure(FailureKind::invalid,
                              "its text is split, and no address is known for the shard \"" +
                                  shard.name + "\": write it in the file of --shards");
    made.push_back({shard.name, shard.identity, listed->second, {}});
  }
  std::vector<std::size_t> shard_of_code(columns.codes().size() + 1, catalog::shard_of(shards, ""));
  for (const auto& [country, code] : columns.codes())
    shard_of_code[code] = catalog::shard_of(shards, country);
  for (Row row = 0; row < columns.size(); ++row)
    made[shard_of_code[columns.country(row)]].rows.push_back(row);
  for (std::size_t at = 0; at < shards.size(); ++at)
    if (made[at].rows.size() != shards[at].listings)
      return catalog::failure(FailureKind::damaged, "its shard " + shards[at].name + " holds " +
                                                        std::to_string(shards[at].listings) +
                                                        " listings, its index " +
                                                        std::to_string(made[at].rows.size()));
  return std::shared_ptr<const TextShards>(new TextShards(std::move(made), patience));
}

// Xapian numbers the first documents of all shards, then their second ones, and so on.
Row TextShards::row_of(Xapian::docid document) const {
  const std::size_t at = document - 1;
  return shards_[at % shards_.size()].rows[at / shards_.size()];
}

Expected<void> TextShards::ask(const std::function<void(const Xapian::Database&)>& use) const {
  auto idle = take_idle();
  if (!idle) return tl::unexpected(idle.error());
  if (*idle) try {
      use(**idle);
      keep(std::move(**idle));
      return {};
    } catch (const Xapian::NetworkTimeoutError& error) {
      return failed(error.get_description());
    } catch (const Xapian::NetworkError&) {
      // Closed by the shard: it was started again, or waited too long for a search.  So are others.
      forget_idle();
    } catch (const Xapian::Error& error) {
      return failed(error.get_description());
    }
  auto connected = connect();
  if (!connected) return failed(connected.error().message);
  try {
    use(*connected);
  } catch (const Xapian::Error& error) {
    return failed(error.get_description());
  }
  keep(std::move(*connected));
  return {};
}

Expected<void> TextShards::reach() const {
  auto connected = connect();
  if (!connected) return failed(connected.error().message);
  keep(std::move(*connected));
  return {};
}

std::string TextShards::trouble() const {
  const std::lock_guard lock(mutex_);
  return trouble_;
}

Expected<Xapian::Database> TextShards::connect() const {
  const Time last_try = present_time() + patience_.trying;
  Xapian::Database all;
  for (const Shard& shard : shards_) {
    auto connected = connect(shard, last_try);
    if (!connected) return connected;
    all.add_database(*connected);
  }
  return all;
}

Expected<Xapian::Database> TextShards::connect(const Shard& shard, Time last_try) const {
  std::string why;
  for (const ShardAddress& address : shard.addresses) {
    if (present_time() > last_try) break;
    why += (why.empty() ? "" : "; ") + to_text(address);
    try {
      Xapian::Database one =
          Xapian::Remote::open(address.host, address.port, patience_.answer_milliseconds,
                               patience_.connect_milliseconds);
      if (one.get_uuid() == shard.identity) return one;
      why += " has the shard of another snapshot";
    } catch (const Xapian::Error& error) {
      why += std::string(" does not answer (") + error.get_description() + ")";
    }
  }
  return catalog::failure(
      FailureKind::unreadable,
      "shard " + shard.name + ": " + (why.empty() ? "the others took all of the time" : why));
}

Expected<std::optional<Xapian::Database>> TextShards::take_idle() const {
  const std::lock_guard lock(mutex_);
  if (present_time() < next_try_) return catalog::failure(FailureKind::unreadable, trouble_);
  if (idle_.empty()) return std::nullopt;
  Xapian::Database idle = std::move(idle_.back());
  idle_.pop_back();
  return idle;
}

void TextShards::keep(Xapian::Database connected) const {
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(connected));
  trouble_.clear();
  next_try_ = {};
}

void TextShards::forget_idle() const {
  std::vector<Xapian::Database> closed;
  const std::lock_guard lock(mutex_);
  closed.swap(idle_);
}

tl::unexpected<catalog::Failure> TextShards::failed(const std::string& why) const {
  forget_idle();
  const std::lock_guard lock(mutex_);
  trouble_ = why;
  next_try_ = present_time() + patience_.before_next_try;
  return catalog::failure(FailureKind::unreadable, why);
}

}  // namespace query_service
