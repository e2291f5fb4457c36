// Arguments that MLX takes unchecked and that would end the process: an integer division by zero
// is a trap on x86, and so is that of the least integer by -1.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <optional>
#include <stdexcept>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

#include "indices.h"
#include "mlx/mlx.h"
#include "vectorize.h"

namespace bridge {

namespace mx = mlx::core;

// An array without elements, laid out plainly: MLX does not come back from reducing one that is
// transposed or strided.
inline mx::array packed(const mx::array& a, const mx::StreamOrDevice& s) {
  return a.size() > 0 ? a : mx::zeros(a.shape(), a.dtype(), s);
}

// Whether a divisor is known, and neither 0 nor -1.
inline bool divides(const mx::array& b) {
  if (b.size() != 1 || !b.is_available() || mx::issubdtype(b.dtype(), mx::inexact)) {
    return false;
  }
  uint64_t bits = 0;
  std::memcpy(&bits, b.data<char>(), b.itemsize());
  uint64_t ones = ~uint64_t{0} >> (64 - 8 * b.itemsize());
  return bits != 0 && bits != ones;
}

inline mx::array least(mx::Dtype dtype) {
  int64_t value = -(int64_t{1} << (8 * mx::size_of(dtype) - 1));
  return mx::array(value, dtype);
}

// A divisor with 1 in the places where the division would be a trap.
inline mx::array
divisor(const mx::array& a, const mx::array& b, const mx::StreamOrDevice& s) {
  auto dtype = mx::promote_types(a.dtype(), b.dtype());
  if (mx::issubdtype(dtype, mx::inexact) || divides(b)) {
    return b;
  }
  auto one = mx::array(1, dtype);
  auto by = mx::astype(b, dtype, s);
  auto trap = mx::equal(by, mx::array(0, dtype), s);
  if (mx::issubdtype(dtype, mx::signedinteger)) {
    auto wraps = mx::logical_and(
        mx::equal(by, mx::array(-1, dtype), s),
        mx::equal(mx::astype(a, dtype, s), least(dtype), s),
        s);
    trap = mx::logical_or(trap, wraps, s);
  }
  return mx::where(trap, one, by, s);
}

// An integer divided by zero is 0, as in NumPy.
inline mx::array zero_by_zero(
    const mx::array& quotient,
    const mx::array& b,
    const mx::StreamOrDevice& s) {
  if (mx::issubdtype(quotient.dtype(), mx::inexact) || divides(b)) {
    return quotient;
  }
  auto zero = mx::array(0, quotient.dtype());
  return mx::where(mx::equal(b, mx::array(0, b.dtype()), s), zero, quotient, s);
}

inline mx::array
floor_divide(const mx::array& a, const mx::array& b, const mx::StreamOrDevice& s) {
  return zero_by_zero(mx::floor_divide(a, divisor(a, b, s), s), b, s);
}

inline mx::array
remainder(const mx::array& a, const mx::array& b, const mx::StreamOrDevice& s) {
  return mx::remainder(a, divisor(a, b, s), s);
}

inline std::vector<mx::array>
divmod(const mx::array& a, const mx::array& b, const mx::StreamOrDevice& s) {
  auto by = divisor(a, b, s);
  auto run = [s](const mx::array& x, const mx::array& y) { return mx::divmod(x, y, s); };
  auto parts = Vectorizing::now() ? vectorized(run, a, by) : run(a, by);
  parts[0] = zero_by_zero(parts[0], b, s);
  return parts;
}

[[noreturn]] inline void refuse(const std::string& op, const std::string& why) {
  throw std::invalid_argument("[" + op + "] " + why);
}

inline const mx::array& not_empty(const char* op, const mx::array& a) {
  if (a.size() == 0) {
    refuse(op, "The matrix must not be empty.");
  }
  return a;
}

// The first of two matrices that are multiplied. Where MLX does not compare their inner axes, it reads
// behind the shorter one.
inline const mx::array& multiplies(const mx::array& a, const mx::array& b) {
  if (a.ndim() == 2 && b.ndim() == 2 && a.shape(1) != b.shape(0)) {
    std::ostringstream message;
    message << "The inner axes differ: shapes " << a.shape() << " and " << b.shape() << ".";
    throw std::invalid_argument(message.str());
  }
  return a;
}

// Whether the elements are known, few, and finite.
inline bool known_finite(const mx::array& a) {
  if (a.size() > (1 << 16) || a.dtype() != mx::float32 || !available(a)) {
    return false;
  }
  const float* data = a.data<float>();
  auto finite = [&](auto& self, size_t axis, int64_t at) -> bool {
    if (axis == a.ndim()) {
      return std::isfinite(data[at]);
    }
    for (int i = 0; i < a.shape(axis); i++) {
      if (!self(self, axis + 1, at + i * a.strides(axis))) {
        return false;
      }
    }
    return true;
  };
  return finite(finite, 0, 0);
}

// LAPACK refuses NaN; with infinity it may never end, or write where it should not.
inline mx::array finite(const mx::array& a, const mx::StreamOrDevice& s) {
  if (!mx::issubdtype(a.dtype(), mx::inexact)) {
    return a;
  }
  if (known_finite(a)) {
    return a;
  }
  auto nan = mx::array(std::numeric_limits<float>::quiet_NaN(), a.dtype());
  return mx::where(mx::isfinite(a, s), a, nan, s);
}

// The input of a norm: of one that is made of singular values, finite.
inline mx::array of_norm(
    const mx::array& a,
    const std::string& ord,
    const std::optional<std::vector<int>>&,
    const mx::StreamOrDevice& s) {
  return ord == "nuc" ? finite(a, s) : a;
}
inline mx::array of_norm(
    const mx::array& a,
    double ord,
    const std::optional<std::vector<int>>& axis,
    const mx::StreamOrDevice& s) {
  bool matrix = axis ? axis->size() == 2 : a.ndim() == 2;
  return matrix && (ord == 2 || ord == -2) ? finite(a, s) : a;
}

inline std::optional<int>
positive(const char* op, const char* name, std::optional<int> value) {
  if (value && *value < 1) {
    refuse(op, std::string(name) + " must be positive, got " + std::to_string(*value) + ".");
  }
  return value;
}

// The step of a filter.
inline int step(const char* op, int value) {
  return *positive(op, "stride", value);
}
inline std::pair<int, int> step(const char* op, std::pair<int, int> value) {
  return {step(op, value.first), step(op, value.second)};
}
inline std::tuple<int, int, int> step(const char* op, std::tuple<int, int, int> value) {
  auto [a, b, c] = value;
  return {step(op, a), step(op, b), step(op, c)};
}

inline const mx::Shape& unflattened(const mx::array& a, int axis, const mx::Shape& shape) {
  bool inferred = false, empty = false;
  for (auto length : shape) {
    inferred |= length == -1;
    empty |= length == 0;
  }
  if (inferred && empty) {
    refuse("unflatten", "Cannot infer -1 beside a length of 0.");
  }
  return shape;
}

// Differences of differences, no more often than there are elements.
inline mx::array
diff(const mx::array& a, int n, int axis, const mx::StreamOrDevice& s) {
  int ndim = static_cast<int>(a.ndim());
  bool valid = axis >= -ndim && axis < ndim;
  return mx::diff(a, valid ? std::min(n, std::max(a.shape(axis), 1)) : n, axis, s);
}

inline mx::array masked_scatter(
    const mx::array& a,
    const mx::array& mask,
    const mx::array& src,
    const mx::StreamOrDevice& s) {
  return src.size() == 0 ? a : mx::masked_scatter(a, mask, src, s);
}

inline const mx::Shape& steps(const mx::Shape& strides) {
  for (auto stride : strides) {
    if (stride == 0) {
      refuse("slice", "The step must not be zero.");
    }
  }
  return strides;
}

inline mx::array number_of_elements(
    const mx::array& a,
    const std::vector<int>& axes,
    bool inverted,
    std::optional<mx::Dtype> dtype,
    const mx::StreamOrDevice& s) {
  auto result = dtype.value_or(mx::int32);
  int ndim = static_cast<int>(a.ndim());
  for (int axis : axes) {
    if (axis < -ndim || axis >= ndim) {
      refuse("number_of_elements", "Axis " + std::to_string(axis) + " is out of range.");
    }
  }
  if (inverted && !mx::issubdtype(result, mx::inexact)) {
    refuse("number_of_elements", "The inverse of the number is not an integer.");
  }
  return mx::number_of_elements(a, axes, inverted, result, s);
}

inline std::vector<mx::array> depends(
    const std::vector<mx::array>& inputs,
    const std::vector<mx::array>& dependencies) {
  if (inputs.empty()) {
    refuse("depends", "There must be at least one input.");
  }
  return mx::depends(inputs, dependencies);
}

inline const mx::array&
block_like(const mx::array& a, const mx::array& update) {
  if (a.ndim() != update.ndim()) {
    refuse("slice_update", "The update must have as many axes as the array.");
  }
  return update;
}

// MLX lets lengths such as 60 = 20 * 3 through, and then writes behind the array.
inline mx::array hadamard_transform(
    const mx::array& a, std::optional<float> scale, const mx::StreamOrDevice& s) {
  int n = a.ndim() == 0 ? 1 : a.shape(-1);
  auto fits = [n](int m) { return n > 0 && n % m == 0 && mx::is_power_of_2(n / m); };
  if (n > 0 && !fits(1) && !fits(12) && !fits(20) && !fits(28)) {
    refuse("hadamard_transform", "The last axis must have m * 2^k elements, m being 1, 12, 20 or 28.");
  }
  return mx::hadamard_transform(a, scale, s);
}

// More arrays than a call gives back.
inline void refuse_many(const char* op, int64_t count) {
  if (count > 65000) {
    refuse(op, std::to_string(count) + " parts are more than the 65000 that one call can return.");
  }
}

inline std::vector<mx::array> split(
    const mx::array& a,
    const std::variant<int, mx::Shape>& parts,
    int axis,
    const mx::StreamOrDevice& s) {
  if (auto* count = std::get_if<int>(&parts)) {
    refuse_many("split", *count);
    return mx::split(a, *count, axis, s);
  }
  return mx::split(a, std::get<mx::Shape>(parts), axis, s);
}

inline std::vector<mx::array> unstack(const mx::array& a, int axis, const mx::StreamOrDevice& s) {
  int ndim = static_cast<int>(a.ndim());
  if (axis >= -ndim && axis < ndim) {
    refuse_many("unstack", a.shape(axis));
  }
  return mx::unstack(a, axis, s);
}

// MLX pads by reflection one length of the signal at a time, for hours when the window is long and
// the signal short.
inline int window_length(const mx::array& x, int n_fft, bool center) {
  int64_t length = x.ndim() == 0 ? 0 : x.shape(-1);
  if (center && n_fft / 2 > 1024 * std::max<int64_t>(length, 1)) {
    refuse("stft", "A window of " + std::to_string(n_fft) + " is too long for a signal of " +
               std::to_string(length) + ".");
  }
  return n_fft;
}

} // namespace bridge
