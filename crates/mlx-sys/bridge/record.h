// Functions that do the same ops for all inputs of the same shapes and dtypes. The second time that such inputs come,
// their graph is written down; from then on it is made from that, without MLX working out shapes and dtypes again.
#pragma once

#include <initializer_list>
#include <unordered_map>

#include "bridge.h"
#include "graph.h"

namespace bridge {

struct Doubles {
  const double* data;
  size_t size;
};

// Says, while it lives, that a graph for inputs of any lengths is being made on this thread. Ops then make other graphs,
// and those that were written down do not serve.
class AnyLengths {
 public:
  explicit AnyLengths(bool begins) : begins_(begins) {
    depth += begins_;
  }
  ~AnyLengths() {
    depth -= begins_;
  }
  AnyLengths(const AnyLengths&) = delete;
  static bool now() {
    return depth > 0;
  }

 private:
  static thread_local int depth;
  bool begins_;
};

// A function, with what is known of it. For one thread.
class Recorded {
 public:
  // The arrays of a call, if its graph is known; `met` receives whether it is to be written down.
  std::optional<std::vector<mx::array>> replay(const mx::Stream& stream, Arrays inputs, Doubles numbers, bool& met);

  // Writes down what `body` does with arrays like the inputs, and makes the arrays of the call.
  template <typename F>
  std::vector<mx::array> trace(const mx::Stream& stream, F&& body, Arrays inputs, Doubles numbers) {
    std::vector<mx::array> placeholders;
    for (size_t i = 0; i < inputs.size; i++) {
      placeholders.push_back(Graph::placeholder(inputs.data[i]));
    }
    auto graph = std::make_unique<Graph>(placeholders, body(placeholders));
    auto results = graph->make(inputs);
    keep(stream, std::move(graph), inputs, numbers);
    return results;
  }

 private:
  using Key = std::vector<uint64_t>;

  struct KeyHash {
    size_t operator()(const Key& key) const;
  };

  // What is known of one kind of inputs.
  struct Known {
    std::unique_ptr<Graph> graph;
    // Its graph takes too much.
    bool hopeless;
  };

  void read(const mx::Stream& stream, Arrays inputs, Doubles numbers);
  void keep(const mx::Stream& stream, std::unique_ptr<Graph> graph, Arrays inputs, Doubles numbers);
  void forget();

  std::unordered_map<Key, Known, KeyHash> known_;
  size_t nodes_ = 0;
  Key key_;
};

// Calls an op of MLX that is a graph of others on the CPU: there, as a recorded function. `body`, of which each op has its
// own type, takes pointers to the arrays, null for those that are missing.
template <typename F>
mx::array composed(
    std::initializer_list<const mx::array*> arrays,
    std::initializer_list<double> numbers,
    const mx::StreamOrDevice& s,
    F&& body) {
  mx::Stream stream = mx::to_stream(s);
  if (stream.device != mx::Device::cpu) {
    return body(arrays.begin());
  }
  thread_local Recorded recorded;
  std::vector<mx::array> inputs;
  std::vector<double> constants(numbers);
  double missing = 0;
  for (const mx::array* array : arrays) {
    missing = 2 * missing + (array == nullptr);
    if (array != nullptr) {
      inputs.push_back(*array);
    }
  }
  constants.push_back(missing);
  Arrays given{inputs.data(), inputs.size()};
  Doubles beside{constants.data(), constants.size()};
  bool met = false;
  if (auto made = recorded.replay(stream, given, beside, met)) {
    return std::move(made->front());
  }
  if (!met) {
    return body(arrays.begin());
  }
  auto on_placeholders = [&](const std::vector<mx::array>& placeholders) {
    std::vector<const mx::array*> all_inputs;
    size_t next = 0;
    for (const mx::array* array : arrays) {
      all_inputs.push_back(array ? &placeholders[next++] : nullptr);
    }
    return std::vector<mx::array>{body(all_inputs.data())};
  };
  return std::move(recorded.trace(stream, on_placeholders, given, beside).front());
}

}  // namespace bridge
