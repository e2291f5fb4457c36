// Files of exported functions (.mlxfn), which MLX's own importer takes at their word: lengths, shapes,
// counts of inputs, indices. Here they are read with every length checked, and each primitive becomes
// a call of the op that makes it, which checks the rest. See docs/architecture.md.
#pragma once

#include <cstdint>
#include <fstream>
#include <functional>
#include <map>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "bridge.h"

namespace bridge::mlxfn {

[[noreturn]] inline void broken(const std::string& why) {
  throw std::runtime_error("[import_function] The file is broken: " + why + ".");
}

template <typename T>
constexpr bool is_tuple = false;
template <typename... T>
constexpr bool is_tuple<std::tuple<T...>> = true;
template <typename A, typename B>
constexpr bool is_tuple<std::pair<A, B>> = true;

// A file from which nothing is read that is not there.
class Source {
 public:
  explicit Source(const std::string& path);

  // Reads a value as MLX writes it: numbers as they lie in memory, a list after its length.
  template <typename T>
  T read() {
    if constexpr (std::is_same_v<T, bool>) {
      return read_bool();
    } else if constexpr (std::is_arithmetic_v<T>) {
      T value;
      bytes(&value, sizeof(T));
      return value;
    } else if constexpr (std::is_enum_v<T>) {
      return static_cast<T>(read<int>());
    } else if constexpr (std::is_same_v<T, std::nullptr_t> || std::is_same_v<T, std::monostate>) {
      return {};
    } else if constexpr (std::is_same_v<T, mx::Dtype>) {
      return read_dtype();
    } else if constexpr (std::is_same_v<T, std::string>) {
      std::string text(count(), '\0');
      bytes(text.data(), text.size());
      return text;
    } else if constexpr (is_tuple<T>) {
      return read_tuple(std::type_identity<T>());
    } else {
      T list;
      for (size_t left = count(); left > 0; left--) {
        list.push_back(read<typename T::value_type>());
      }
      return list;
    }
  }

  // The data of an array, which must be there entirely.
  mx::array data(const mx::Shape& shape, mx::Dtype dtype);
  void skip(size_t size);

  size_t position() const {
    return position_;
  }

 private:
  bool read_bool();
  mx::Dtype read_dtype();
  void bytes(void* to, size_t size);
  // How many elements follow, each of a byte at least.
  size_t count();

  template <typename... T>
  std::tuple<T...> read_tuple(std::type_identity<std::tuple<T...>>) {
    return std::tuple<T...>{read<T>()...};
  }
  template <typename A, typename B>
  std::pair<A, B> read_tuple(std::type_identity<std::pair<A, B>>) {
    return std::pair<A, B>{read<A>(), read<B>()};
  }

  std::ifstream file_;
  size_t size_;
  size_t position_ = 0;
};

// The shape and type of an array.
struct Spec {
  mx::Shape shape;
  mx::Dtype dtype;

  static Spec checked(mx::Shape shape, mx::Dtype dtype);
  static Spec read(Source& source);
  size_t nbytes() const;
  bool operator==(const Spec&) const = default;
};
std::string shown(const mx::Shape& shape, mx::Dtype dtype);

using Inputs = std::vector<mx::array>;

// Makes the outputs of a primitive from its inputs. The outputs that the file tells of say what the
// primitive's own state does not.
using Make = std::function<Inputs(const Inputs&, const std::vector<Spec>&, mx::Stream)>;

// A primitive as it stands in a file.
struct Primitive {
  size_t least;
  size_t most;
  // Reads its state.
  std::function<Make(Source&)> read;
};

// By the name that files use; null for those that are unknown.
const Primitive* primitive(const std::string& name);

// Where the file tells of the stream of a node.
struct StreamAt {
  size_t position;
  int index;
  mx::Device device;
};

struct Node {
  std::string name;
  mx::Device device;
  std::vector<size_t> inputs;
  std::vector<size_t> slots;  // Where its outputs go.
  std::vector<Spec> outputs;
  Make make;
};

// One signature of a function: what is computed for it. Arrays have numbers, the inputs' first.
struct Trace {
  std::vector<std::string> keywords;
  std::vector<Spec> inputs;
  std::map<size_t, mx::array> constants;
  std::vector<Node> nodes;
  std::vector<size_t> outputs;
  size_t arrays = 0;
};

struct Function {
  bool shapeless;
  std::string metadata;
  std::vector<Trace> traces;
  std::vector<StreamAt> streams;
};

enum class Constants { load, skip };
Function read(const std::string& path, Constants constants);

// Calls a function; the keyword arrays come last.
Inputs call(
    const Function& function,
    const Inputs& inputs,
    const std::vector<std::string>& keywords);

}  // namespace bridge::mlxfn
