// Compiled functions. MLX traces, simplifies and fuses; the graph that it makes of it is written down once, and made anew
// from that for each call, in less time than MLX takes.
#include <algorithm>
#include <atomic>

#include "bridge.h"
#include "graph.h"
#include "record.h"
#include "mlx/compile.h"
#include "mlx/compile_impl.h"

namespace {

namespace detail = mx::detail;

using bridge::Graph;
using Vector = std::vector<mx::array>;

// MLX does not tell whether it is to compile. It starts with what MLX_DISABLE_COMPILE says, and then never keeps a graph.
std::atomic<bool> disabled = false;

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
    bridge::AnyLengths any_lengths(shapeless_);
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
      placeholders.push_back(Graph::placeholder(inputs.data[i]));
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
