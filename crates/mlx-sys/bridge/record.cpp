// Functions that do the same ops for all inputs of the same shapes and dtypes. The second time that such inputs come,
// their graph is written down; from then on it is made from that, without MLX working out shapes and dtypes again.
#include <algorithm>
#include <bit>
#include <unordered_map>

#include "bridge.h"
#include "graph.h"

namespace {

using bridge::Graph;
using Vector = std::vector<mx::array>;

// More kinds of inputs, or nodes in all graphs, and all that is known is forgotten.
constexpr size_t kMostKinds = 256;
constexpr size_t kMostNodes = 1 << 16;

struct Doubles {
  const double* data;
  size_t size;
};

using Key = std::vector<uint64_t>;

struct KeyHash {
  size_t operator()(const Key& key) const {
    uint64_t hash = key.size();
    for (uint64_t part : key) {
      hash = (hash ^ part) * 0x9e3779b97f4a7c15;
      hash ^= hash >> 32;
    }
    return hash;
  }
};

// What is known of one kind of inputs.
struct Known {
  std::unique_ptr<Graph> graph;
  // Its graph takes too much.
  bool hopeless;
};

class Recorded {
 public:
  // The arrays of a call, if its graph is known. `met` receives whether such a call came before.
  std::unique_ptr<Vector> replay(bridge::Arrays inputs, Doubles numbers, bool& met) {
    read(inputs, numbers);
    auto found = graphs_.find(key_);
    if (found == graphs_.end()) {
      if (graphs_.size() >= kMostKinds) {
        forget();
      }
      graphs_.emplace(key_, Known{});
      met = false;
      return nullptr;
    }
    const auto& [graph, hopeless] = found->second;
    met = !hopeless;
    return graph ? std::make_unique<Vector>(graph->make(inputs)) : nullptr;
  }

  Vector trace(const bridge::Function& body, bridge::Arrays inputs, Doubles numbers) {
    Vector placeholders;
    for (size_t i = 0; i < inputs.size; i++) {
      placeholders.push_back(Graph::placeholder(inputs.data[i]));
    }
    auto graph = std::make_unique<Graph>(placeholders, body(placeholders));
    Vector results = graph->make(inputs);
    if (nodes_ + graph->size() > kMostNodes && graph->size() <= kMostNodes) {
      forget();
    }
    // The body may have called this very function: the key is read anew.
    read(inputs, numbers);
    Known& known = graphs_[key_];
    known.hopeless = graph->size() > kMostNodes;
    if (!known.graph && !known.hopeless) {
      nodes_ += graph->size();
      known.graph = std::move(graph);
    }
    return results;
  }

 private:
  // What a graph depends on.
  void read(bridge::Arrays inputs, Doubles numbers) {
    auto stream = mx::default_stream(mx::default_device());
    key_.assign({static_cast<uint64_t>(stream.device.type), static_cast<uint64_t>(stream.index), inputs.size});
    for (size_t i = 0; i < inputs.size; i++) {
      const mx::array& a = inputs.data[i];
      key_.push_back(static_cast<uint64_t>(a.dtype().val()) << 32 | a.ndim());
      key_.insert(key_.end(), a.shape().begin(), a.shape().end());
    }
    std::transform(numbers.data, numbers.data + numbers.size, std::back_inserter(key_), std::bit_cast<uint64_t, double>);
  }

  void forget() {
    graphs_.clear();
    nodes_ = 0;
  }

  std::unordered_map<Key, Known, KeyHash> graphs_;
  size_t nodes_ = 0;
  Key key_;
};

}  // namespace

extern "C" {

Recorded* mlxb_recorded_new() {
  return new Recorded();
}

void mlxb_recorded_drop(Recorded* recorded) {
  delete recorded;
}

// `outputs` receives null when the graph is not known, and `met` whether it is to be written down.
int32_t mlxb_recorded_replay(Recorded* recorded, bridge::Arrays inputs, Doubles numbers, Vector** outputs, bool* met) {
  return bridge::guard([&] { *outputs = recorded->replay(inputs, numbers, *met).release(); });
}

int32_t mlxb_recorded_trace(
    Recorded* recorded, bridge::Callback body, bridge::Arrays inputs, Doubles numbers, Vector** outputs) {
  bridge::Function function(body);
  return bridge::guard([&] { *outputs = new Vector(recorded->trace(function, inputs, numbers)); });
}
}
