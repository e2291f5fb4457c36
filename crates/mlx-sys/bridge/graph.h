// A graph over placeholders, written down, and made anew for other arrays in less time than its ops take.
#pragma once

#include <unordered_map>

#include "bridge.h"

namespace bridge {

class Graph {
 public:
  // What stands behind the results up to the placeholders; what has no primitive is a constant.
  Graph(const std::vector<mx::array>& placeholders, const std::vector<mx::array>& results);

  std::vector<mx::array> make(Arrays inputs) const;

  size_t size() const {
    return nodes_.size();
  }

  // An array of which nothing is known but its shape and dtype.
  static mx::array placeholder(const mx::array& a) {
    return mx::array(a.shape(), a.dtype(), nullptr, {});
  }

 private:
  // One primitive, with its numbers of inputs and outputs.
  struct Node {
    std::shared_ptr<mx::Primitive> primitive;
    uint32_t inputs;
    uint32_t outputs;
  };

  struct Output {
    mx::Shape shape;
    mx::Dtype dtype;
  };

  using Numbers = std::unordered_map<std::uintptr_t, uint32_t>;

  void add(const mx::array& a, Numbers& numbers);

  // Lists that `make` goes through from end to end: nothing is looked for. Values are numbered: inputs, then
  // constants, then outputs, in order.
  size_t inputs_;
  std::vector<mx::array> constants_;
  std::vector<Node> nodes_;
  std::vector<uint32_t> inputs_of_nodes_;
  std::vector<Output> outputs_;
  std::vector<uint32_t> results_;
};

}  // namespace bridge
