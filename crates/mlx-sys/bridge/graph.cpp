#include "graph.h"

#include <unordered_set>

namespace bridge {

using Vector = std::vector<mx::array>;

namespace {

// What stands behind results and is not numbered yet, each after its inputs.
template <typename Numbers>
Vector nodes_behind(const Vector& results, const Numbers& numbers) {
  Vector order;
  std::unordered_set<std::uintptr_t> seen;
  std::vector<std::pair<mx::array, size_t>> open;
  auto visit = [&](const mx::array& a) {
    if (!numbers.contains(a.id()) && seen.insert(a.id()).second) {
      open.emplace_back(a, 0);
    }
  };
  for (const auto& a : results) {
    visit(a);
    while (!open.empty()) {
      auto& [node, next] = open.back();
      if (next < node.inputs().size()) {
        visit(mx::array(node.inputs()[next++]));
      } else {
        order.push_back(node);
        open.pop_back();
      }
    }
  }
  return order;
}

}  // namespace

Graph::Graph(const Vector& placeholders, const Vector& results) : inputs_(placeholders.size()) {
  Numbers numbers;
  for (const auto& a : placeholders) {
    numbers.emplace(a.id(), numbers.size());
  }
  Vector order = nodes_behind(results, numbers);
  for (const auto& a : order) {
    if (!a.has_primitive()) {
      numbers.emplace(a.id(), numbers.size());
      constants_.push_back(a);
    }
  }
  for (const auto& a : order) {
    if (a.has_primitive() && !numbers.contains(a.id())) {
      add(a, numbers);
    }
  }
  for (const auto& a : results) {
    results_.push_back(numbers.at(a.id()));
  }
}

void Graph::add(const mx::array& a, Numbers& numbers) {
  Node node{a.primitive_ptr(), {}, {}, {}};
  for (const auto& input : a.inputs()) {
    node.inputs.push_back(numbers.at(input.id()));
  }
  for (const auto& output : a.outputs()) {
    node.shapes.push_back(output.shape());
    node.dtypes.push_back(output.dtype());
    numbers.emplace(output.id(), numbers.size());
    made_++;
  }
  nodes_.push_back(std::move(node));
}

Vector Graph::make(Arrays inputs) const {
  Vector made;
  made.reserve(made_);
  auto value = [&](uint32_t i) -> const mx::array& {
    if (i < inputs_) {
      return inputs.data[i];
    }
    i -= inputs_;
    return i < constants_.size() ? constants_[i] : made[i - constants_.size()];
  };
  for (const auto& node : nodes_) {
    Vector from;
    from.reserve(node.inputs.size());
    for (uint32_t i : node.inputs) {
      from.push_back(value(i));
    }
    if (node.shapes.size() == 1) {
      made.emplace_back(node.shapes[0], node.dtypes[0], node.primitive, std::move(from));
    } else {
      for (auto& a : mx::array::make_arrays(node.shapes, node.dtypes, node.primitive, from)) {
        made.push_back(std::move(a));
      }
    }
  }
  Vector results;
  results.reserve(results_.size());
  for (uint32_t i : results_) {
    results.push_back(value(i));
  }
  return results;
}

}  // namespace bridge
