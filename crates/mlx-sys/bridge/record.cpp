#include "record.h"

#include <algorithm>
#include <bit>

namespace bridge {

namespace {

// More kinds of inputs, or nodes in all graphs, and all that is known is forgotten.
constexpr size_t kMostKinds = 256;
constexpr size_t kMostNodes = 1 << 16;

}  // namespace

thread_local int AnyLengths::depth = 0;

size_t Recorded::KeyHash::operator()(const Key& key) const {
  uint64_t hash = key.size();
  for (uint64_t part : key) {
    hash = (hash ^ part) * 0x9e3779b97f4a7c15;
    hash ^= hash >> 32;
  }
  return hash;
}

std::optional<std::vector<mx::array>> Recorded::replay(
    const mx::Stream& stream, Arrays inputs, Doubles numbers, bool& met) {
  met = false;
  if (AnyLengths::now()) {
    return std::nullopt;
  }
  read(stream, inputs, numbers);
  auto found = known_.find(key_);
  if (found == known_.end()) {
    if (known_.size() >= kMostKinds) {
      forget();
    }
    known_.emplace(key_, Known{});
    return std::nullopt;
  }
  const auto& [graph, hopeless] = found->second;
  met = !hopeless;
  return graph ? std::make_optional(graph->make(inputs)) : std::nullopt;
}

void Recorded::keep(const mx::Stream& stream, std::unique_ptr<Graph> graph, Arrays inputs, Doubles numbers) {
  bool hopeless = graph->size() > kMostNodes;
  if (!hopeless && nodes_ + graph->size() > kMostNodes) {
    forget();
  }
  // The body may have called this very function: the key is read anew.
  read(stream, inputs, numbers);
  Known& known = known_[key_];
  known.hopeless = hopeless;
  if (!known.graph && !hopeless) {
    nodes_ += graph->size();
    known.graph = std::move(graph);
  }
}

// What a graph depends on.
void Recorded::read(const mx::Stream& stream, Arrays inputs, Doubles numbers) {
  key_.assign({static_cast<uint64_t>(stream.device.type), static_cast<uint64_t>(stream.index), inputs.size});
  for (size_t i = 0; i < inputs.size; i++) {
    const mx::array& a = inputs.data[i];
    key_.push_back(static_cast<uint64_t>(a.dtype().val()) << 32 | a.ndim());
    key_.insert(key_.end(), a.shape().begin(), a.shape().end());
  }
  std::transform(numbers.data, numbers.data + numbers.size, std::back_inserter(key_), std::bit_cast<uint64_t, double>);
}

void Recorded::forget() {
  known_.clear();
  nodes_ = 0;
}

}  // namespace bridge

using bridge::Doubles;
using bridge::Recorded;

using Vector = std::vector<mx::array>;

static mx::Stream default_stream() {
  return mx::default_stream(mx::default_device());
}

extern "C" {

Recorded* mlxb_recorded_new() {
  return new Recorded();
}

void mlxb_recorded_drop(Recorded* recorded) {
  delete recorded;
}

// `outputs` receives null when the graph is not known, and `met` whether it is to be written down.
int32_t mlxb_recorded_replay(Recorded* recorded, bridge::Arrays inputs, Doubles numbers, Vector** outputs, bool* met) {
  return bridge::guard([&] {
    auto made = recorded->replay(default_stream(), inputs, numbers, *met);
    *outputs = made ? new Vector(std::move(*made)) : nullptr;
  });
}

int32_t mlxb_recorded_trace(
    Recorded* recorded, bridge::Callback body, bridge::Arrays inputs, Doubles numbers, Vector** outputs) {
  bridge::Function function(body);
  return bridge::guard(
      [&] { *outputs = new Vector(recorded->trace(default_stream(), function, inputs, numbers)); });
}
}
