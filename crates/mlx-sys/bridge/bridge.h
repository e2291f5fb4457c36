// What every bridge function uses: the values that cross the bridge, their conversion,
// and the guard that keeps exceptions on this side.
#pragma once

#include <cstdint>
#include <exception>
#include <memory>
#include <new>
#include <optional>
#include <stdexcept>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

#include "mlx/mlx.h"

namespace mx = mlx::core;

// Rust moves arrays by copying their bytes, which is sound for a class whose only member
// is a std::shared_ptr: two pointers, neither of them into itself.
static_assert(sizeof(mx::array) == sizeof(std::shared_ptr<void>));

namespace bridge {

// The status of a call, as crates/mlx/src/error.rs reads it.
enum Status : int32_t { ok = 0, invalid = 1, failed = 2, callback_failed = 3 };

// Thrown through MLX when a callback into Rust reports failure.
struct CallbackError : std::exception {
  const char* what() const noexcept override {
    return "a callback failed";
  }
};

int32_t fail(Status status, const char* message) noexcept;

// Runs a function, turning every exception into a status and a message.
template <typename F>
int32_t guard(F&& run) noexcept {
  try {
    run();
    return ok;
  } catch (const CallbackError& e) {
    return fail(callback_failed, e.what());
  } catch (const std::logic_error& e) {
    return fail(invalid, e.what());
  } catch (const std::range_error& e) {
    return fail(invalid, e.what());
  } catch (const std::overflow_error& e) {
    return fail(invalid, e.what());
  } catch (const std::exception& e) {
    return fail(failed, e.what());
  } catch (...) {
    return fail(failed, "unknown C++ exception");
  }
}

struct Ints {
  const int32_t* data;
  size_t size;
};
struct Text {
  const char* data;
  size_t size;
};
struct Arrays {
  const mx::array* data;
  size_t size;
};
struct OptionalInt {
  bool present;
  int32_t value;
};
struct OptionalFloat {
  bool present;
  double value;
};
// One of several kinds: `tag` is the position of the kind in the parameter's union, or
// negative for none.
struct Any {
  int32_t tag;
  double number;
  const mx::array* array;
  Ints ints;
  Text text;
  Arrays arrays;
};
// kind: 0 default, 1 device, 2 stream, 3 thread-local stream.
struct Stream {
  int32_t kind;
  int32_t index;
  int32_t device;
  int32_t device_index;
};

inline mx::Device device(int32_t type, int32_t index) {
  return mx::Device(type == 0 ? mx::Device::cpu : mx::Device::gpu, index);
}

// A device that is there; MLX itself says it of the first of a sort.
inline mx::Device existing_device(int32_t type, int32_t index) {
  mx::Device d = device(type, index);
  if (index < 0 || (index > 0 && index >= mx::device_count(d.type))) {
    throw std::invalid_argument("There is no device " + std::to_string(index) + " of this sort.");
  }
  return d;
}

// A reference, so that the usual case copies a constant and builds nothing.
inline const mx::StreamOrDevice& stream(const Stream& s) {
  static const mx::StreamOrDevice none;
  if (s.kind == 0) {
    return none;
  }
  thread_local mx::StreamOrDevice given;
  mx::Device d = existing_device(s.device, s.device_index);
  if (s.kind == 1) {
    given = d;
  } else if (s.kind == 2) {
    given = mx::Stream(s.index, d);
  } else {
    given = mx::ThreadLocalStream(s.index, d);
  }
  return given;
}

inline Stream from_stream(const mx::Stream& s, int32_t kind = 2) {
  return {kind, s.index, s.device == mx::Device::cpu ? 0 : 1, s.device.index};
}

mx::Dtype dtype(int32_t code);

inline std::optional<mx::Dtype> optional_dtype(OptionalInt v) {
  return v.present ? std::make_optional(dtype(v.value)) : std::nullopt;
}

template <typename T, typename V>
std::optional<T> optional_value(V v) {
  return v.present ? std::make_optional(static_cast<T>(v.value)) : std::nullopt;
}

inline std::optional<mx::array> optional_array(const mx::array* a) {
  return a ? std::make_optional(*a) : std::nullopt;
}

inline std::vector<mx::array> array_list(Arrays a) {
  return std::vector<mx::array>(a.data, a.data + a.size);
}

inline std::string text(Text t) {
  return std::string(t.data, t.size);
}

inline std::optional<std::string> optional_text(Text t) {
  return t.data ? std::make_optional(text(t)) : std::nullopt;
}

inline mx::Shape shape(Ints v) {
  return mx::Shape(v.data, v.data + v.size);
}

inline std::vector<int> ints(Ints v) {
  return std::vector<int>(v.data, v.data + v.size);
}

inline std::pair<int, int> pair(Ints v) {
  return {v.data[0], v.data[1]};
}

inline std::tuple<int, int, int> triple(Ints v) {
  return {v.data[0], v.data[1], v.data[2]};
}

// Lists arrive end to end, each after its length.
inline std::vector<std::vector<int>> lists(Ints v) {
  std::vector<std::vector<int>> out;
  for (size_t i = 0; i < v.size; i += v.data[i] + 1) {
    const int32_t* first = v.data + i + 1;
    out.emplace_back(first, first + v.data[i]);
  }
  return out;
}

template <typename... F>
struct overloaded : F... {
  using F::operator()...;
};

// Takes a variant apart with one function for each alternative.
template <typename V, typename... F>
decltype(auto) match(V&& value, F&&... functions) {
  return std::visit(overloaded<std::decay_t<F>...>{functions...}, std::forward<V>(value));
}

inline std::vector<mx::array> to_vector(std::vector<mx::array> v) {
  return v;
}
inline std::vector<mx::array> to_vector(std::pair<mx::array, mx::array> v) {
  return {std::move(v.first), std::move(v.second)};
}
template <typename... A>
std::vector<mx::array> to_vector(std::tuple<A...> v) {
  return std::apply([](auto&&... a) { return std::vector<mx::array>{a...}; }, v);
}

// How C++ calls back into Rust: `call` reads arrays and numbers, appends arrays and numbers, returns
// false on failure; `drop` gives the context back. Without `call` there is no function.
struct Callback {
  void* context;
  bool (*call)(
      void* context,
      Arrays inputs,
      Ints numbers,
      std::vector<mx::array>* outputs,
      std::vector<int>* results);
  void (*drop)(void* context);
};

// Rust's function as one that graphs may keep: the context goes with the last copy.
class Function {
 public:
  explicit Function(Callback callback)
      : call_(callback.call), context_(callback.context, callback.drop) {}

  std::vector<mx::array> operator()(const std::vector<mx::array>& inputs) const {
    return call(inputs, {}).first;
  }

  // The numbers stand beside the arrays: axes, or how the arrays divide.
  std::pair<std::vector<mx::array>, std::vector<int>> call(
      const std::vector<mx::array>& inputs,
      const std::vector<int>& numbers) const {
    std::pair<std::vector<mx::array>, std::vector<int>> out;
    if (!call_(
            context_.get(),
            {inputs.data(), inputs.size()},
            {numbers.data(), numbers.size()},
            &out.first,
            &out.second)) {
      throw CallbackError();
    }
    return out;
  }

 private:
  decltype(Callback::call) call_;
  std::shared_ptr<void> context_;
};

}  // namespace bridge

using bridge::match;
