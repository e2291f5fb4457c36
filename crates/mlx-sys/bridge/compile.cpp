// Compiled functions. MLX traces, simplifies and fuses; the graph that it makes of it is written down once, and made anew
// from that for each call, in less time than MLX takes.
#include <algorithm>
#include <atomic>
#include <unordered_map>

#include "bridge.h"
#include "mlx/compile.h"
#include "mlx/compile_impl.h"

namespace {

namespace detail = mx::detail;

using Vector = std::vector<mx::array>;

// MLX does not tell whether it is to compile. It starts with what MLX_DISABLE_COMPILE says, and then never keeps a graph.
std::atomic<bool> disabled = false;

// One primitive of a graph. Values are numbered: inputs, then constants, then what the nodes make, in order.
struct Node {
  std::shared_ptr<mx::Primitive> primitive;
  std::vector<mx::Shape> shapes;
  std::vector<mx::Dtype> dtypes;
  std::vector<uint32_t> inputs;
};

// A graph over placeholders, written down.
class Graph {
 public:
  Graph(const Vector& placeholders, const Vector& results) {
    for (const auto& a : placeholders) {
      number(a);
    }
    inputs_ = placeholders.size();
    std::vector<mx::array> order = nodes_behind(results);
    for (const auto& a : order) {
      if (!a.has_primitive()) {
        number(a);
        constants_.push_back(a);
      }
    }
    for (const auto& a : order) {
      if (a.has_primitive() && !numbers_.contains(a.id())) {
        add(a);
      }
    }
    for (const auto& a : results) {
      results_.push_back(numbers_.at(a.id()));
    }
    numbers_.clear();
  }

  Vector make(bridge::Arrays inputs) const {
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

 private:
  void number(const mx::array& a) {
    numbers_.emplace(a.id(), numbers_.size());
  }

  void add(const mx::array& a) {
    Node node{a.primitive_ptr(), {}, {}, {}};
    for (const auto& input : a.inputs()) {
      node.inputs.push_back(numbers_.at(input.id()));
    }
    for (const auto& output : a.outputs()) {
      node.shapes.push_back(output.shape());
      node.dtypes.push_back(output.dtype());
      number(output);
      made_++;
    }
    nodes_.push_back(std::move(node));
  }

  // What stands behind the results up to the placeholders, each after its inputs.
  std::vector<mx::array> nodes_behind(const Vector& results) const {
    std::vector<mx::array> order;
    std::unordered_map<std::uintptr_t, bool> seen;
    std::vector<std::pair<mx::array, size_t>> open;
    auto visit = [&](const mx::array& a) {
      if (!numbers_.contains(a.id()) && seen.emplace(a.id(), true).second) {
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

  std::unordered_map<std::uintptr_t, uint32_t> numbers_;
  size_t inputs_ = 0;
  size_t made_ = 0;
  Vector constants_;
  std::vector<Node> nodes_;
  std::vector<uint32_t> results_;
};

// What a graph was made for, and what came with it.
struct Entry {
  uint64_t signature;
  mx::Stream stream;
  std::vector<std::pair<mx::Shape, mx::Dtype>> inputs;
  int32_t note;
  Graph graph;

  bool fits(uint64_t other, const mx::Stream& on, bridge::Arrays given) const {
    if (signature != other || stream != on || inputs.size() != given.size) {
      return false;
    }
    for (size_t i = 0; i < given.size; i++) {
      const auto& [shape, dtype] = inputs[i];
      if (dtype != given.data[i].dtype() || shape != given.data[i].shape()) {
        return false;
      }
    }
    return true;
  }
};

// What a call used.
struct CompiledCall {
  int32_t note;
  bool kept;
};

// A function whose graphs are in the compile cache of the thread that made it, under this object's address, and in a list.
class Compiled {
 public:
  explicit Compiled(bool shapeless) : shapeless_(shapeless) {}

  Compiled(const Compiled&) = delete;

  ~Compiled() {
    detail::compile_erase(cache_, id());
  }

  // The arrays of the graph that was written down, if there is one.
  std::unique_ptr<Vector> replay(uint64_t signature, bridge::Arrays inputs, CompiledCall& call) const {
    // Of tracers MLX makes the graph that was not fused, which can be transformed.
    if (!disabled && !any_tracer(inputs)) {
      auto stream = default_stream();
      for (const auto& entry : entries_) {
        if (entry->fits(signature, stream, inputs)) {
          call = {entry->note, true};
          return std::make_unique<Vector>(entry->graph.make(inputs));
        }
      }
    }
    return nullptr;
  }

  Vector trace(const bridge::Function& body, uint64_t signature, bridge::Arrays inputs, CompiledCall& call) {
    detail::ArrayFnWithExtra traced = [&](const Vector& arrays) -> detail::ArraysAndExtra {
      auto [results, numbers] = body.call(arrays, {});
      return {std::move(results), std::make_shared<int32_t>(numbers.at(0))};
    };
    auto function = detail::compile(std::move(traced), id(), shapeless_, {signature});
    auto [results, extra] = function(bridge::array_list(inputs));
    call = {*static_cast<int32_t*>(extra.get()), extra.use_count() > 1};
    // A shapeless function may meet any number of shapes, too many to write each down.
    if (call.kept && !shapeless_) {
      Entry entry{signature, default_stream(), {}, call.note, graph_of(function, inputs)};
      for (size_t i = 0; i < inputs.size; i++) {
        entry.inputs.emplace_back(inputs.data[i].shape(), inputs.data[i].dtype());
      }
      entries_.push_back(std::make_unique<Entry>(std::move(entry)));
    }
    return std::move(results);
  }

 private:
  std::uintptr_t id() const {
    return reinterpret_cast<std::uintptr_t>(this);
  }

  static mx::Stream default_stream() {
    return mx::default_stream(mx::default_device());
  }

  static bool any_tracer(bridge::Arrays inputs) {
    return std::any_of(inputs.data, inputs.data + inputs.size, [](const auto& a) { return a.is_tracer(); });
  }

  // The graph that MLX now has, over arrays that are nothing else.
  static Graph graph_of(const detail::ArrayFnWithExtra& function, bridge::Arrays inputs) {
    Vector placeholders;
    for (size_t i = 0; i < inputs.size; i++) {
      const mx::array& a = inputs.data[i];
      placeholders.emplace_back(a.shape(), a.dtype(), nullptr, Vector{});
    }
    return Graph(placeholders, function(placeholders).first);
  }

  bool shapeless_;
  detail::CompileCacheWeakPtr cache_ = detail::compile_cache();
  std::vector<std::unique_ptr<Entry>> entries_;
};

}  // namespace

extern "C" {

int32_t mlxb_compiled_new(bool shapeless, Compiled** out) {
  return bridge::guard([&] { *out = new Compiled(shapeless); });
}

void mlxb_compiled_drop(Compiled* compiled) {
  delete compiled;
}

// Calls a compiled function without tracing it. `outputs` receives null when there is no graph at hand for the
// signature, the inputs' shapes and dtypes, and the default stream.
int32_t mlxb_compiled_replay(
    const Compiled* compiled, uint64_t signature, bridge::Arrays inputs, Vector** outputs, CompiledCall* call) {
  return bridge::guard([&] { *outputs = compiled->replay(signature, inputs, *call).release(); });
}

// Calls a compiled function by way of MLX, which traces it when it has no graph. The trace gives, besides its results, a
// number to be kept with the graph. `call` receives that of the graph that was used, and whether the graph is kept for
// later calls.
int32_t mlxb_compiled_trace(
    Compiled* compiled,
    bridge::Callback trace,
    uint64_t signature,
    bridge::Arrays inputs,
    Vector** outputs,
    CompiledCall* call) {
  bridge::Function body(trace);
  return bridge::guard([&] { *outputs = new Vector(compiled->trace(body, signature, inputs, *call)); });
}

void mlxb_enable_compile() {
  disabled = false;
  mx::enable_compile();
}

void mlxb_disable_compile() {
  disabled = true;
  mx::disable_compile();
}
}
