// How much of a graph belongs to one array, and how that ends.
#pragma once

#include <atomic>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

#include "mlx/mlx.h"

namespace bridge {

namespace mx = mlx::core;

// The bytes of an array's elements; the largest number when that many cannot be, nor be counted: MLX's own count
// wraps around.
inline size_t bytes(const mx::array& a) {
  int bits = std::bit_width(a.itemsize());
  bool negative = false;
  for (int32_t length : a.shape()) {
    negative |= length < 0;
    bits += std::bit_width(static_cast<uint32_t>(length));
  }
  if (bits < 64 && !negative) {
    return a.nbytes();
  }
  auto all = static_cast<double>(a.itemsize());
  for (int32_t length : a.shape()) {
    all *= length;
  }
  return all < 0x1p63 && !negative ? a.nbytes() : SIZE_MAX;
}

// How many hold a node. An array is a shared pointer to its node and nothing else; MLX does not
// show how many share it.
inline long holders(const mx::array& a) {
  static_assert(sizeof(mx::array) == sizeof(std::shared_ptr<void>));
  return reinterpret_cast<const std::shared_ptr<void>&>(a).use_count();
}

// How many others hold an input; the outputs of one operation hold each other.
inline long others(const mx::array& input) {
  return holders(input) - static_cast<long>(input.siblings().size());
}

// Whether some input of an array has no other holder. Most have.
inline bool holds_alone(const mx::array& a) {
  const auto& inputs = a.inputs();
  if (inputs.size() > 4) {
    return true;
  }
  for (const mx::array& input : inputs) {
    long here = 0;
    for (const mx::array& other : inputs) {
      here += other.id() == input.id();
    }
    if (others(input) <= here) {
      return true;
    }
  }
  return false;
}

// How many graph nodes go when the array goes, up to `most`: its own, and those behind it all of
// whose holders go as well.
inline size_t own_nodes(const mx::array& a, size_t most) {
  if (!holds_alone(a)) {
    return 1;
  }
  std::vector<const mx::array*> going{&a};
  // Nodes with more than one holder, and how many of these go.
  std::vector<std::pair<const mx::array*, long>> shared;
  size_t count = 0;
  while (!going.empty() && count < most) {
    const mx::array* node = going.back();
    going.pop_back();
    count++;
    for (const mx::array& input : node->inputs()) {
      if (others(input) <= 1) {
        going.push_back(&input);
        continue;
      }
      auto known = shared.begin();
      while (known != shared.end() && known->first->id() != input.id()) {
        known++;
      }
      if (known == shared.end()) {
        // Looking through more takes longer than counting is worth: an op may have tens of thousands of inputs.
        if (shared.size() == most) {
          return count;
        }
        shared.emplace_back(&input, 1);
      } else if (++known->second == others(input)) {
        going.push_back(&input);
      }
    }
  }
  return count;
}

// Whether a share of a node can go like any other pointer; MLX breaks the cycle of the outputs of one operation.
inline bool is_plain(const mx::array& a) {
  return a.id() != 0 && a.siblings().empty();
}

// Moves the inputs of an array whose node has no other holder to a list. MLX's destructor of a node, so that long
// chains do not end recursively, looks the inputs up in a hash table that it makes for each node; now it finds none.
inline void take_inputs(mx::array& a, std::vector<mx::array>& list) {
  if (!is_plain(a) || a.inputs().empty() || holders(a) != 1) {
    return;
  }
  // Whoever else held it has done with it.
  std::atomic_thread_fence(std::memory_order_acquire);
  auto& inputs = a.inputs();
  if (list.empty()) {
    list.swap(inputs);
  } else {
    list.insert(list.end(), std::make_move_iterator(inputs.begin()), std::make_move_iterator(inputs.end()));
    inputs.clear();
  }
}

// A place for a share of a node, or for none, which an array has not.
class Share {
 public:
  Share() = default;
  explicit Share(mx::array&& a) : node_(std::move(reinterpret_cast<std::shared_ptr<void>&>(a))) {}

  explicit operator bool() const {
    return node_ != nullptr;
  }

  mx::array& array() {
    return reinterpret_cast<mx::array&>(node_);
  }

  // Lets go of the share, with inputs moved to a list as above; says whether the node went.
  bool let_go(std::vector<mx::array>& inputs) {
    bool last = array().id() != 0 && others(array()) == 1;
    take_inputs(array(), inputs);
    if (is_plain(array())) {
      node_.reset();
    } else {
      mx::array gone = std::move(array());
    }
    return last;
  }

 private:
  std::shared_ptr<void> node_;
};

// Drops an array and what of its graph belongs to it alone.
inline void drop(mx::array& root) {
  std::vector<mx::array> going;
  Share(std::move(root)).let_go(going);
  while (!going.empty()) {
    Share share(std::move(going.back()));
    going.pop_back();
    share.let_go(going);
  }
}

}  // namespace bridge
