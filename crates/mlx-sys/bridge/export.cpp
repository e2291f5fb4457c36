// Functions to files and back, and graphs as text.
#include <charconv>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string_view>
#include <unordered_map>

#include "bridge.h"
#include "lower.h"
#include "mlx/export.h"
#include "mlx/graph_utils.h"
#include "mlx/primitives.h"
#include "mlxfn.h"
#include "record.h"

namespace {

using Vector = std::vector<mx::array>;

struct Texts {
  const bridge::Text* data;
  size_t size;
};

std::vector<std::string> texts(Texts list) {
  std::vector<std::string> out;
  for (size_t i = 0; i < list.size; i++) {
    out.push_back(bridge::text(list.data[i]));
  }
  return out;
}

// MLX walks graphs by recursion, one call of the stack for each node on the longest way.
constexpr size_t DEEPEST = 5000;

// Arrays that stand in a graph by value get their data laid out plainly, as MLX's exporter writes it:
// row by row, and there.
class Constants {
 public:
  explicit Constants(const Vector& inputs) {
    for (auto& input : inputs) {
      inputs_.insert({input.id(), 0});
    }
  }

  void settle(mx::array& a) {
    bool loads = a.has_primitive() && a.primitive().name() == std::string_view("Load");
    if ((a.has_primitive() && !loads) || inputs_.contains(a.id())) {
      return;
    }
    auto found = plain_.find(a.id());
    if (found == plain_.end()) {
      found = plain_.emplace(a.id(), std::pair(a, plain(a))).first;
    }
    a.overwrite_descriptor(found->second.second);
  }

 private:
  static mx::array plain(mx::array a) {
    if (!a.has_primitive() && a.data_shared_ptr() == nullptr) {
      throw std::invalid_argument(
          "[export_function] The function uses an array of another function that is being traced.");
    }
    a.eval();
    auto& flags = a.flags();
    if (!flags.row_contiguous || a.data_size() != a.size()) {
      a = mx::contiguous(a);
      a.eval();
    }
    return a;
  }

  std::unordered_map<std::uintptr_t, int> inputs_;
  // The original stays alive, so that its id remains its own.
  std::unordered_map<std::uintptr_t, std::pair<mx::array, mx::array>> plain_;
};

// A node on the way through a graph, and how many of its inputs have been visited.
struct Visit {
  mx::array node;
  size_t next = 0;
};

// Calls a function for every node of a graph, without recursion; refuses graphs that MLX could not
// walk.
template <typename F>
void walk(const char* op, const Vector& outputs, F&& visit) {
  std::unordered_map<std::uintptr_t, size_t> depths;
  std::vector<Visit> open;
  auto enter = [&](const mx::array& a) {
    if (depths.insert({a.id(), 1}).second) {
      visit(a);
      open.push_back({a});
    }
  };
  for (auto& output : outputs) {
    enter(output);
    while (!open.empty()) {
      auto& [node, next] = open.back();
      auto& inputs = node.inputs();
      if (next < inputs.size()) {
        enter(mx::array(inputs[next++]));
        continue;
      }
      size_t depth = 1;
      for (auto& input : inputs) {
        depth = std::max(depth, depths[input.id()] + 1);
      }
      if (depth > DEEPEST) {
        throw std::invalid_argument(
            std::string("[") + op + "] The graph is deeper than " + std::to_string(DEEPEST) +
            " ops. Evaluate what does not depend on the inputs.");
      }
      depths[node.id()] = depth;
      open.pop_back();
    }
  }
}

// Makes a traced graph one that can be written: MLX's own primitives, plain constants.
void prepare(const Vector& inputs, Vector& outputs) {
  Constants constants(inputs);
  for (auto& output : outputs) {
    constants.settle(output);
  }
  walk("export_function", outputs, [&](const mx::array& a) {
    if (!a.has_primitive()) {
      return;
    }
    auto each = [&](mx::array node) {
      bridge::restore(node);
      for (auto& input : node.inputs()) {
        constants.settle(input);
      }
    };
    each(a);
    for (auto& sibling : a.siblings()) {
      each(sibling);
    }
  });
}

// The index that the default stream of a device has in a process of its own, which is where files
// are read.
int usual_index(mx::Device device) {
  return device == mx::Device::cpu && mx::is_available(mx::Device::gpu) ? 1 : 0;
}

// In another thread than the first, the default streams have indices that no other process knows.
void rename_streams(const std::string& path) {
  std::fstream file;
  for (auto& [position, index, device] : bridge::mlxfn::read(path, bridge::mlxfn::Constants::skip).streams) {
    auto own = mx::peek_default_stream(device);
    int32_t usual = usual_index(device);
    if (!own || own->index != index || index == usual) {
      continue;
    }
    if (!file.is_open()) {
      file.open(
          std::filesystem::path(std::u8string(path.begin(), path.end())),
          std::ios::binary | std::ios::in | std::ios::out);
    }
    file.seekp(position);
    file.write(reinterpret_cast<const char*>(&usual), sizeof(usual));
  }
  if (file.is_open() && !file.flush()) {
    throw std::runtime_error("[export_function] Failed to write " + path);
  }
}

// Traces one signature of a function after the other.
class Tracer {
 public:
  Vector operator()(const mx::Args& args, const mx::Kwargs& kwargs) {
    Vector inputs = args;
    for (auto& name : keywords_) {
      inputs.push_back(kwargs.at(name));
    }
    started_ = true;
    auto outputs = (*function_)(inputs);
    prepare(inputs, outputs);
    return outputs;
  }

  // Whether the function has been called for the last signature.
  bool started() const {
    return started_;
  }

  void trace(
      mx::FunctionExporter& exporter,
      const bridge::Function& function,
      const Vector& inputs,
      std::vector<std::string> keywords) {
    function_ = &function;
    keywords_ = std::move(keywords);
    started_ = false;
    size_t positional = inputs.size() - keywords_.size();
    mx::Args args;
    mx::Kwargs kwargs;
    for (size_t i = 0; i < inputs.size(); i++) {
      // Not the array itself, which the function may use besides its inputs.
      mx::array like(inputs[i].shape(), inputs[i].dtype(), nullptr, {});
      if (i < positional) {
        args.push_back(like);
      } else {
        kwargs.emplace(keywords_[i - positional], like);
      }
    }
    exporter(args, kwargs);
  }

 private:
  bool started_ = false;
  const bridge::Function* function_ = nullptr;
  std::vector<std::string> keywords_;
};

class Exporter {
 public:
  Exporter(std::string path, bool shapeless, const std::string& metadata)
      : path_(std::move(path)),
        shapeless_(shapeless),
        exporter_(mx::exporter(path_, [this](const mx::Args& args, const mx::Kwargs& kwargs) {
          return tracer_(args, kwargs);
        }, shapeless, metadata)) {}

  void trace(const bridge::Function& function, const Vector& inputs, std::vector<std::string> keywords) {
    refuse_busy();
    if (failed_) {
      throw std::runtime_error("[export_function] An earlier trace of this exporter failed.");
    }
    busy_ = true;
    bridge::AnyLengths any_lengths(shapeless_);
    try {
      tracer_.trace(exporter_, function, inputs, std::move(keywords));
      rename_streams(path_);
    } catch (...) {
      busy_ = false;
      // MLX would compare the next signature with one that has no inputs, beyond their end.
      failed_ = tracer_.started();
      throw;
    }
    busy_ = false;
  }

  void close() {
    refuse_busy();
    exporter_.close();
  }

 private:
  void refuse_busy() const {
    if (busy_) {
      throw std::runtime_error("[export_function] The exporter is in use: it traces its function.");
    }
  }

  std::string path_;
  bool shapeless_;
  Tracer tracer_;
  mx::FunctionExporter exporter_;
  bool busy_ = false;
  bool failed_ = false;
};

// Writes what a callback is told as JSON, but for numbers that JSON lacks, dtypes and arrays: these
// are objects with the one key "$".
class Message {
 public:
  explicit Message(Vector& arrays) : arrays_(arrays) {}

  void write(const mx::ExportCallbackInput& input) {
    text_ << '{';
    const char* separator = "";
    for (auto& [key, value] : input) {
      text_ << separator;
      put(key);
      text_ << ':';
      std::visit([&](auto& v) { put(v); }, value);
      separator = ",";
    }
    text_ << '}';
  }

  std::string text() const {
    return text_.str();
  }
  std::ostream& stream() {
    return text_;
  }

 private:
  void put(bool value) {
    text_ << (value ? "true" : "false");
  }
  void put(int value) {
    text_ << value;
  }
  void put(size_t value) {
    text_ << value;
  }
  void put(int64_t value) {
    text_ << value;
  }
  void put(float value) {
    put(static_cast<double>(value));
  }
  void put(double value) {
    if (!std::isfinite(value)) {
      text_ << "{\"$\":\"" << (std::isnan(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity") << "\"}";
      return;
    }
    char digits[32];
    auto end = std::to_chars(digits, digits + sizeof(digits), value).ptr;
    text_.write(digits, end - digits);
  }
  void put(mx::Dtype value) {
    text_ << "{\"$\":[\"dtype\"," << static_cast<int>(value.val()) << "]}";
  }
  void put(const mx::array& value) {
    text_ << "{\"$\":[\"array\"," << arrays_.size() << "]}";
    arrays_.push_back(value);
  }
  void put(const std::string& value) {
    text_ << '"';
    for (unsigned char c : value) {
      if (c == '"' || c == '\\') {
        text_ << '\\' << c;
      } else if (c < 0x20) {
        const char* hex = "0123456789abcdef";
        text_ << "\\u00" << hex[c >> 4] << hex[c & 15];
      } else {
        text_ << c;
      }
    }
    text_ << '"';
  }
  void put(std::optional<float> value) {
    value ? put(*value) : void(text_ << "null");
  }
  template <typename... T>
  void put(const std::variant<T...>& value) {
    std::visit([&](auto& v) { put(v); }, value);
  }
  template <typename A, typename B>
  void put(const std::pair<A, B>& value) {
    put(std::tuple<const A&, const B&>(value.first, value.second));
  }
  template <typename... T>
  void put(const std::tuple<T...>& value) {
    const char* separator = "[";
    std::apply([&](auto&... v) { ((text_ << std::exchange(separator, ","), put(v)), ...); }, value);
    text_ << ']';
  }
  template <typename List, typename = typename List::value_type>
  void put(const List& list) {
    text_ << '[';
    for (size_t i = 0; i < list.size(); i++) {
      text_ << (i == 0 ? "" : ",");
      put(list[i]);
    }
    text_ << ']';
  }

  std::ostringstream text_;
  Vector& arrays_;
};

}  // namespace

extern "C" {

int32_t mlxb_exporter(bridge::Text path, bool shapeless, bridge::Text metadata, Exporter** out) {
  return bridge::guard(
      [&] { *out = new Exporter(bridge::text(path), shapeless, bridge::text(metadata)); });
}

// The keyword inputs come last.
int32_t mlxb_exporter_trace(
    Exporter* exporter, bridge::Callback callback, bridge::Arrays inputs, Texts keywords) {
  return bridge::guard(
      [&] { exporter->trace(bridge::Function(callback), bridge::array_list(inputs), texts(keywords)); });
}

int32_t mlxb_exporter_close(Exporter* exporter) {
  return bridge::guard([&] { exporter->close(); });
}

void mlxb_exporter_drop(Exporter* exporter) {
  delete exporter;
}

// `messages` receives a list of what a callback is told, `constants` the arrays in it.
int32_t mlxb_export_messages(
    bridge::Callback callback,
    bridge::Arrays inputs,
    Texts keywords,
    bool shapeless,
    std::string** messages,
    Vector** constants) {
  return bridge::guard([&] {
    auto arrays = std::make_unique<Vector>();
    Message message(*arrays);
    auto receive = [&](const mx::ExportCallbackInput& input) {
      message.stream() << (message.stream().tellp() == 0 ? "[" : ",");
      message.write(input);
    };
    Tracer tracer;
    auto exporter = mx::exporter(
        mx::ExportCallback(receive),
        [&](const mx::Args& args, const mx::Kwargs& kwargs) { return tracer(args, kwargs); },
        shapeless);
    bridge::AnyLengths any_lengths(shapeless);
    tracer.trace(exporter, bridge::Function(callback), bridge::array_list(inputs), texts(keywords));
    *messages = new std::string(message.text() + "]");
    *constants = arrays.release();
  });
}

int32_t mlxb_import(bridge::Text path, bridge::mlxfn::Function** out) {
  return bridge::guard([&] {
    auto function = bridge::mlxfn::read(bridge::text(path), bridge::mlxfn::Constants::load);
    *out = new bridge::mlxfn::Function(std::move(function));
  });
}

bridge::Text mlxb_imported_metadata(const bridge::mlxfn::Function* function) {
  return {function->metadata.data(), function->metadata.size()};
}

int32_t mlxb_imported_call(
    const bridge::mlxfn::Function* function, bridge::Arrays inputs, Texts keywords, Vector** out) {
  return bridge::guard([&] {
    *out = new Vector(bridge::mlxfn::call(*function, bridge::array_list(inputs), texts(keywords)));
  });
}

void mlxb_imported_drop(bridge::mlxfn::Function* function) {
  delete function;
}

// There is a name for each of `named`.
int32_t mlxb_export_to_dot(bridge::Arrays outputs, Texts names, bridge::Arrays named, std::string** out) {
  return bridge::guard([&] {
    auto arrays = bridge::array_list(outputs);
    walk("export_to_dot", arrays, [](const mx::array&) {});
    mx::NodeNamer namer;
    for (size_t i = 0; i < names.size; i++) {
      namer.set_name(named.data[i], bridge::text(names.data[i]));
    }
    std::ostringstream text;
    mx::export_to_dot(text, namer, arrays);
    *out = new std::string(text.str());
  });
}
}
