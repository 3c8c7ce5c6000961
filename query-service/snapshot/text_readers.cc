#include "query-service/snapshot/text_readers.h"

namespace query_service {

TextReaders::Lease TextReaders::take() const {
  {
    const std::lock_guard lock(mutex_);
    if (!idle_.empty()) {
      Lease reader(idle_.back().release(), GiveBack{this});
      idle_.pop_back();
      return reader;
    }
  }
  return Lease(new Xapian::Database(path_), GiveBack{this});
}

void TextReaders::GiveBack::operator()(Xapian::Database* reader) const {
  const std::lock_guard lock(owner->mutex_);
  owner->idle_.emplace_back(reader);
}

}  // namespace query_service
