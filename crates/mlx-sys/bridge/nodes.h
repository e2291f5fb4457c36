// How much of a graph belongs to one array.
#pragma once

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include "mlx/mlx.h"

namespace bridge {

namespace mx = mlx::core;

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

}  // namespace bridge
