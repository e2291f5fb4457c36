#include "mlxfn.h"

#include <algorithm>
#include <filesystem>
#include <limits>
#include <optional>
#include <sstream>
#include <unordered_map>

namespace bridge::mlxfn {

namespace {

namespace fs = std::filesystem;

fs::path path_of(const std::string& path) {
  return fs::path(std::u8string(path.begin(), path.end()));
}

// Regular files only: a pipe would have us wait, a folder has no size.
size_t size_of(const std::string& path) {
  std::error_code error;
  auto file = path_of(path);
  size_t size = fs::is_regular_file(file, error) ? fs::file_size(file, error) : 0;
  if (error || !fs::is_regular_file(file, error)) {
    throw std::runtime_error("[import_function] Failed to open " + path);
  }
  return size;
}

}  // namespace

Source::Source(const std::string& path)
    : file_(path_of(path), std::ios::binary), size_(size_of(path)) {
  if (!file_) {
    throw std::runtime_error("[import_function] Failed to open " + path);
  }
}

void Source::bytes(void* to, size_t size) {
  if (size > size_ - position_ || !file_.read(static_cast<char*>(to), size)) {
    broken("it ends too early");
  }
  position_ += size;
}

void Source::skip(size_t size) {
  if (size > size_ - position_ || !file_.seekg(size, std::ios::cur)) {
    broken("it ends too early");
  }
  position_ += size;
}

size_t Source::count() {
  auto count = read<uint64_t>();
  if (count > size_ - position_) {
    broken("a list of " + std::to_string(count) + " does not fit into it");
  }
  return count;
}

bool Source::read_bool() {
  auto value = read<uint8_t>();
  if (value > 1) {
    broken("a boolean is " + std::to_string(value));
  }
  return value == 1;
}

mx::Dtype Source::read_dtype() {
  auto code = read<int32_t>();
  auto size = read<uint8_t>();
  if (code < 0 || code > static_cast<int>(mx::Dtype::Val::complex64) || dtype(code).size() != size) {
    broken("no dtype has the code " + std::to_string(code) + " and " + std::to_string(size) + " bytes");
  }
  return dtype(code);
}

mx::array Source::data(const mx::Shape& shape, mx::Dtype dtype) {
  size_t size = Spec{shape, dtype}.nbytes();
  if (size > size_ - position_) {
    broken("it ends too early");
  }
  auto memory = mx::allocator::malloc(size);
  auto buffer = memory.buffer();
  if (size > 0 && buffer.raw_ptr() == nullptr) {
    throw std::bad_alloc();
  }
  bytes(buffer.raw_ptr(), size);
  return mx::array(std::move(memory), shape, dtype);
}

Spec Spec::checked(mx::Shape shape, mx::Dtype dtype) {
  double size = dtype.size();
  for (auto length : shape) {
    if (length < 0) {
      broken("a shape has a negative length");
    }
    size *= std::max(length, 1);
  }
  if (size > std::numeric_limits<int64_t>::max() / 2) {
    broken("a shape is impossible");
  }
  return {std::move(shape), dtype};
}

Spec Spec::read(Source& source) {
  auto shape = source.read<mx::Shape>();
  return checked(std::move(shape), source.read<mx::Dtype>());
}

size_t Spec::nbytes() const {
  size_t size = dtype.size();
  for (auto length : shape) {
    size *= length;
  }
  return size;
}

std::string shown(const mx::Shape& shape, mx::Dtype dtype) {
  std::ostringstream text;
  text << shape << " " << dtype;
  return text.str();
}

namespace {

using Ids = std::vector<uint64_t>;

// Reads one trace after the other; constants are in the file once.
class Reader {
 public:
  Reader(const std::string& path, Constants constants) : source_(path), constants_(constants) {}

  Function read() {
    Function function;
    source_.read<std::string>();  // The version, which says nothing of the format.
    auto count = source_.read<int32_t>();
    function.shapeless = source_.read<bool>();
    function.metadata = source_.read<std::string>();
    for (int i = 0; i < count; i++) {
      function.traces.push_back(trace());
    }
    function.streams = std::move(streams_);
    return function;
  }

 private:
  Trace trace() {
    slots_.clear();
    Trace trace;
    trace.keywords = source_.read<std::vector<std::string>>();
    auto ids = source_.read<Ids>();
    if (source_.read<uint64_t>() != ids.size() || trace.keywords.size() > ids.size()) {
      broken("the inputs do not match");
    }
    for (auto id : ids) {
      trace.inputs.push_back(Spec::read(source_));
      place(id, trace);
    }
    auto outputs = source_.read<Ids>();
    for (auto left = source_.read<uint64_t>(); left > 0; left--) {
      entry(trace);
    }
    for (auto id : outputs) {
      trace.outputs.push_back(find(id));
    }
    return trace;
  }

  void entry(Trace& trace) {
    auto id = source_.read<uint64_t>();
    if (source_.read<bool>()) {
      node(id, trace);
    } else if (source_.read<bool>()) {
      constant(id, trace);
    } else {
      find(id);
    }
  }

  void constant(uint64_t id, Trace& trace) {
    auto known = loaded_.find(id);
    if (known == loaded_.end()) {
      auto spec = Spec::read(source_);
      std::optional<mx::array> array;
      if (constants_ == Constants::load) {
        array = source_.data(spec.shape, spec.dtype);
      } else {
        source_.skip(spec.nbytes());
      }
      known = loaded_.emplace(id, array).first;
    }
    size_t slot = place(id, trace);
    if (known->second) {
      trace.constants.emplace(slot, *known->second);
    }
  }

  void node(uint64_t id, Trace& trace) {
    Node node{.name = {}, .device = mx::Device::cpu};
    for (auto input : source_.read<Ids>()) {
      node.inputs.push_back(find(input));
    }
    node.device = stream();
    node.name = source_.read<std::string>();
    auto* kind = primitive(node.name);
    if (kind == nullptr) {
      throw std::runtime_error(
          "[import_function] Unable to deserialize primitive " + node.name.substr(0, 100));
    }
    if (node.inputs.size() < kind->least || node.inputs.size() > kind->most) {
      broken(node.name + " has " + std::to_string(node.inputs.size()) + " inputs");
    }
    node.make = kind->read(source_);
    auto siblings = source_.read<uint64_t>();
    auto ids = siblings == 0 ? Ids{id} : source_.read<Ids>();
    node.outputs = siblings == 0 ? std::vector<Spec>{Spec::read(source_)} : specs();
    if (node.outputs.size() != ids.size() || ids.size() - 1 != siblings) {
      broken("the outputs of " + node.name + " do not match");
    }
    for (auto output : ids) {
      node.slots.push_back(place(output, trace));
    }
    find(id);
    trace.nodes.push_back(std::move(node));
  }

  std::vector<Spec> specs() {
    auto shapes = source_.read<std::vector<mx::Shape>>();
    auto dtypes = source_.read<std::vector<mx::Dtype>>();
    if (shapes.size() != dtypes.size()) {
      broken("shapes and dtypes do not match");
    }
    std::vector<Spec> specs;
    for (size_t i = 0; i < shapes.size(); i++) {
      specs.push_back(Spec::checked(std::move(shapes[i]), dtypes[i]));
    }
    return specs;
  }

  mx::Device stream() {
    size_t position = source_.position();
    int index = source_.read<int32_t>();
    int type = source_.read<int32_t>();
    int device_index = source_.read<int32_t>();
    if (type < 0 || type > 1) {
      broken("there is no device of type " + std::to_string(type));
    }
    auto at = device(type, device_index);
    streams_.push_back({position, index, at});
    return at;
  }

  size_t place(uint64_t id, Trace& trace) {
    if (!slots_.emplace(id, trace.arrays).second) {
      broken("two arrays have one name");
    }
    return trace.arrays++;
  }

  size_t find(uint64_t id) const {
    auto found = slots_.find(id);
    if (found == slots_.end()) {
      broken("an array is used that is not there");
    }
    return found->second;
  }

  Source source_;
  Constants constants_;
  std::unordered_map<uint64_t, size_t> slots_;
  std::unordered_map<uint64_t, std::optional<mx::array>> loaded_;
  std::vector<StreamAt> streams_;
};

// Functions run on the calling thread's own streams, on the device that they were exported for
// where it is there.
mx::Stream stream_on(mx::Device device) {
  bool there = device.index >= 0 && device.index < mx::device_count(device.type) && mx::is_available(device);
  return mx::default_stream(there ? device : mx::default_device());
}

Inputs run(const Trace& trace, const Inputs& inputs, bool shapeless) {
  std::vector<std::optional<mx::array>> arrays(trace.arrays);
  std::copy(inputs.begin(), inputs.end(), arrays.begin());
  for (auto& [slot, array] : trace.constants) {
    arrays[slot] = array;
  }
  for (auto& node : trace.nodes) {
    Inputs given;
    for (auto input : node.inputs) {
      given.push_back(*arrays[input]);
    }
    auto made = node.make(given, node.outputs, stream_on(node.device));
    if (made.size() != node.outputs.size()) {
      broken(
          node.name + " gives " + std::to_string(made.size()) + " arrays and not " +
          std::to_string(node.outputs.size()));
    }
    for (size_t i = 0; i < made.size(); i++) {
      auto& [shape, dtype] = node.outputs[i];
      if (made[i].dtype() != dtype || (!shapeless && made[i].shape() != shape)) {
        broken(
            node.name + " gives " + shown(made[i].shape(), made[i].dtype()) + " and not " +
            shown(shape, dtype));
      }
      arrays[node.slots[i]] = std::move(made[i]);
    }
  }
  Inputs outputs;
  for (auto slot : trace.outputs) {
    outputs.push_back(*arrays[slot]);
  }
  return outputs;
}

// Runs the ops of a trace on arrays that are never computed: what cannot work is told at once.
void rehearse(const Trace& trace) {
  Inputs inputs;
  for (auto& [shape, dtype] : trace.inputs) {
    inputs.push_back(mx::zeros(shape, dtype, stream_on(mx::default_device())));
  }
  run(trace, inputs, false);
}

bool fits(const Spec& spec, const mx::array& input, bool shapeless) {
  return spec.dtype == input.dtype() && spec.shape.size() == input.ndim() &&
      (shapeless || spec.shape == input.shape());
}

// The inputs in the trace's order, when they are those of its signature.
std::optional<Inputs> match(
    const Trace& trace, const Inputs& inputs, const std::vector<std::string>& keywords, bool shapeless) {
  if (inputs.size() != trace.inputs.size() || keywords.size() != trace.keywords.size()) {
    return std::nullopt;
  }
  size_t positional = inputs.size() - keywords.size();
  Inputs ordered(inputs.begin(), inputs.begin() + positional);
  for (auto& name : trace.keywords) {
    auto found = std::find(keywords.begin(), keywords.end(), name);
    if (found == keywords.end()) {
      return std::nullopt;
    }
    ordered.push_back(inputs[positional + (found - keywords.begin())]);
  }
  for (size_t i = 0; i < ordered.size(); i++) {
    if (!fits(trace.inputs[i], ordered[i], shapeless)) {
      return std::nullopt;
    }
  }
  return ordered;
}

template <typename Describe>
void signature(
    std::ostream& text, size_t inputs, const std::vector<std::string>& keywords, Describe describe) {
  size_t positional = inputs - keywords.size();
  text << positional << " positional and " << keywords.size() << " keyword inputs:";
  for (size_t i = 0; i < inputs; i++) {
    text << (i == 0 ? " " : ", ");
    if (i >= positional) {
      text << keywords[i - positional] << ": ";
    }
    text << describe(i);
  }
}

[[noreturn]] void no_match(
    const Function& function, const Inputs& inputs, const std::vector<std::string>& keywords) {
  std::ostringstream text;
  text << "[import_function] No function in the file takes ";
  signature(text, inputs.size(), keywords, [&](size_t i) {
    return shown(inputs[i].shape(), inputs[i].dtype());
  });
  text << ". It has functions of";
  for (auto& trace : function.traces) {
    text << "\n  ";
    signature(text, trace.inputs.size(), trace.keywords, [&](size_t i) {
      return shown(trace.inputs[i].shape, trace.inputs[i].dtype);
    });
  }
  if (function.shapeless) {
    text << "\nwhere the lengths of the shapes may differ";
  }
  throw std::invalid_argument(text.str());
}

}  // namespace

Function read(const std::string& path, Constants constants) {
  auto function = Reader(path, constants).read();
  if (constants == Constants::load) {
    for (auto& trace : function.traces) {
      rehearse(trace);
    }
  }
  return function;
}

Inputs call(const Function& function, const Inputs& inputs, const std::vector<std::string>& keywords) {
  for (auto& trace : function.traces) {
    if (auto ordered = match(trace, inputs, keywords, function.shapeless)) {
      return run(trace, *ordered, function.shapeless);
    }
  }
  no_match(function, inputs, keywords);
}

}  // namespace bridge::mlxfn
