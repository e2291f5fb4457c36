// Drops arrays node by node.
#include <array>
#include <cstdint>
#include <vector>

#include "bridge.h"
#include "nodes.h"

namespace {

namespace mx = mlx::core;

// Nodes whose memory has left the processor's cache are brought back some steps before they go: those of a window
// first, then what these refer to. Waiting for each in turn would take longer than making new ones.
class Dying {
 public:
  // Lets that many nodes go, beginning with the last arrays of a list, of which it takes one at least: an array may
  // leave more nodes behind than were counted. Gives how many of the list are left.
  size_t drop(mx::array* list, size_t count, size_t nodes) {
    bool none = count > 0;
    while ((nodes > 0 || none) && (count > 0 || held_ > 0 || !behind_.empty())) {
      bridge::Share& place = window_[at_ % window_.size()];
      bridge::Share& later = window_[(at_ + window_.size() / 2) % window_.size()];
      at_++;
      if (place) {
        held_--;
        nodes -= place.let_go(behind_) && nodes > 0;
      }
      if (!behind_.empty()) {
        place = bridge::Share(std::move(behind_.back()));
        behind_.pop_back();
      } else if (count > 0) {
        place = bridge::Share(std::move(list[--count]));
        none = false;
      }
      if (place) {
        held_++;
        fetch(place.array().id() - kBefore, kNodeBytes + kBefore);
      }
      if (later) {
        const mx::array& node = later.array();
        fetch(address(node.inputs().data()) - kBefore, kBefore + 1);
        fetch(address(node.primitive_ptr().get()) - kBefore, kBefore + 1);
        fetch(address(node.data_shared_ptr().get()) - kBefore, kBefore + 1);
      }
    }
    return count;
  }

  bool is_empty() const {
    return held_ == 0 && behind_.empty();
  }

 private:
  static constexpr size_t kLine = 64;
  // A node, and what `std::make_shared` and `malloc` put before an object.
  static constexpr size_t kNodeBytes = 368, kBefore = 24;

  static uintptr_t address(const void* pointer) {
    return reinterpret_cast<uintptr_t>(pointer);
  }

  static void fetch(uintptr_t start, size_t bytes) {
#if defined(__GNUC__)
    uintptr_t line = start / kLine, last = (start + bytes - 1) / kLine;
    do {
      __builtin_prefetch(reinterpret_cast<const void*>(line * kLine), 1);
    } while (line++ < last);
#endif
  }

  std::array<bridge::Share, 8> window_;
  size_t at_{0};
  size_t held_{0};
  // Inputs of nodes that went.
  std::vector<mx::array> behind_;
};

}  // namespace

extern "C" {

Dying* mlxb_dying_new() {
  return new Dying();
}

void mlxb_dying_free(Dying* dying) {
  delete dying;
}

size_t mlxb_dying_drop(Dying* dying, mx::array* list, size_t count, size_t nodes) {
  return dying->drop(list, count, nodes);
}

bool mlxb_dying_is_empty(const Dying* dying) {
  return dying->is_empty();
}

}  // extern "C"
