// How much of a graph belongs to one array, and how that ends.
#pragma once

#include <algorithm>
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

// Whether nobody else holds a node, but the outputs of one operation each other.
inline bool is_last(const mx::array& a) {
  auto none = [](const mx::array& sibling) { return others(sibling) <= 0; };
  return others(a) == 1 && std::all_of(a.siblings().begin(), a.siblings().end(), none);
}

inline void take_inputs(mx::array& a, std::vector<mx::array>& list) {
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

  // Lets go of the share; says whether a node is gone. Its inputs move to a list first: MLX's destructor of a node,
  // so that long chains do not end recursively, looks inputs up in a hash table that it makes for each node.
  bool let_go(std::vector<mx::array>& inputs) {
    if (!node_) {
      return false;
    }
    bool gone = others(array()) == 1;
    if (is_last(array())) {
      // Whoever else held it has done with it.
      std::atomic_thread_fence(std::memory_order_acquire);
      take_inputs(array(), inputs);
      for (mx::array& sibling : array().siblings()) {
        take_inputs(sibling, inputs);
      }
    }
    if (array().siblings().empty()) {
      node_.reset();
    } else {
      // MLX breaks the cycle.
      mx::array output = std::move(array());
    }
    return gone;
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
