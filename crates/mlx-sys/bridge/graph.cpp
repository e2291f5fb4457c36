#include "graph.h"

#include <unordered_set>

namespace bridge {

using Vector = std::vector<mx::array>;

namespace {

// How many nodes ahead memory is fetched.
constexpr size_t kAhead = 4;

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
  for (const auto& input : a.inputs()) {
    inputs_of_nodes_.push_back(numbers.at(input.id()));
  }
  auto outputs = a.outputs();
  for (const auto& output : outputs) {
    outputs_.push_back({output.shape(), output.dtype()});
    numbers.emplace(output.id(), numbers.size());
  }
  nodes_.push_back({a.primitive_ptr(), static_cast<uint32_t>(a.inputs().size()), static_cast<uint32_t>(outputs.size())});
}

Vector Graph::make(Arrays inputs) const {
  Vector made;
  made.reserve(outputs_.size());
  auto value = [&](uint32_t i) -> const mx::array& {
    if (i < inputs_) {
      return inputs.data[i];
    }
    i -= inputs_;
    return i < constants_.size() ? constants_[i] : made[i - constants_.size()];
  };
  const uint32_t* input = inputs_of_nodes_.data();
  const Output* output = outputs_.data();
  for (size_t i = 0; i < nodes_.size(); i++) {
    if (i + kAhead < nodes_.size()) {
      // Where std::make_shared counts the owners.
      __builtin_prefetch(reinterpret_cast<char*>(nodes_[i + kAhead].primitive.get()) - 8, 1);
    }
    const Node& node = nodes_[i];
    Vector from;
    from.reserve(node.inputs);
    for (uint32_t j = 0; j < node.inputs; j++) {
      from.push_back(value(*input++));
    }
    if (node.outputs == 1) {
      made.emplace_back(output->shape, output->dtype, node.primitive, std::move(from));
      output++;
    } else {
      std::vector<mx::Shape> shapes;
      std::vector<mx::Dtype> dtypes;
      for (uint32_t j = 0; j < node.outputs; j++, output++) {
        shapes.push_back(output->shape);
        dtypes.push_back(output->dtype);
      }
      for (auto& a : mx::array::make_arrays(std::move(shapes), dtypes, node.primitive, from)) {
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
