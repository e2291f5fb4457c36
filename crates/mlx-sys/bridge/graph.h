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
  // One primitive. Values are numbered: inputs, then constants, then what the nodes make, in order.
  struct Node {
    std::shared_ptr<mx::Primitive> primitive;
    std::vector<mx::Shape> shapes;
    std::vector<mx::Dtype> dtypes;
    std::vector<uint32_t> inputs;
  };

  using Numbers = std::unordered_map<std::uintptr_t, uint32_t>;

  void add(const mx::array& a, Numbers& numbers);

  size_t inputs_;
  size_t made_ = 0;
  std::vector<mx::array> constants_;
  std::vector<Node> nodes_;
  std::vector<uint32_t> results_;
};

}  // namespace bridge
