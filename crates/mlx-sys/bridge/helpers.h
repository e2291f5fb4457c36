// What Python's binding layer does between its arguments and MLX, where it is
// more than passing them on. Used by the expressions of the op table (ops/).
#pragma once

#include <cmath>
#include <cstdint>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "distributed.h"
#include "guards.h"
#include "indices.h"
#include "record.h"
#include "mlx/mlx.h"
#include "mlx/primitives.h"

namespace bridge {

namespace mx = mlx::core;

// A number that keeps its full precision, or an array.
using Number = std::variant<double, mx::array>;
using Fill = std::variant<double, bool, mx::array>;

inline std::optional<float> to_float(const std::optional<double>& value) {
  return value ? std::optional<float>(static_cast<float>(*value)) : std::nullopt;
}

inline bool is_whole(double value) {
  return std::isfinite(value) && std::trunc(value) == value;
}

// Whether an integer type holds a whole number.
inline bool fits(double value, mx::Dtype dtype) {
  bool is_signed = mx::issubdtype(dtype, mx::signedinteger);
  double end = std::ldexp(1.0, 8 * mx::size_of(dtype) - (is_signed ? 1 : 0));
  return value >= (is_signed ? -end : 0.0) && value < end;
}

// The array that Python makes of a number: int32 or int64 when it is whole.
inline mx::array number(const Number& value) {
  if (auto* array = std::get_if<mx::array>(&value)) {
    return *array;
  }
  double number = std::get<double>(value);
  if (is_whole(number) && fits(number, mx::int64)) {
    return mx::array(number, fits(number, mx::int32) ? mx::int32 : mx::int64);
  }
  return mx::array(number, mx::float32);
}

inline mx::array whole_number(double value, mx::Dtype dtype) {
  if (!fits(value, dtype)) {
    std::ostringstream message;
    message << "Converting " << value << " to " << dtype
            << " would result in overflow.";
    throw std::invalid_argument(message.str());
  }
  return mx::array(value, dtype);
}

// A number beside a data type takes it, as a number beside an array takes the
// array's: unless it would lose its fraction.
inline mx::array fill_number(double value, std::optional<mx::Dtype> dtype) {
  if (dtype && mx::issubdtype(*dtype, mx::inexact)) {
    return mx::array(value, *dtype);
  }
  if (!dtype || !is_whole(value)) {
    return mx::array(value, mx::float32);
  }
  return *dtype == mx::bool_ ? number(value) : whole_number(value, *dtype);
}

// The value that `full` spreads over its result; an array keeps its data type.
inline mx::array fill_value(const Fill& value, std::optional<mx::Dtype> dtype) {
  if (auto* array = std::get_if<mx::array>(&value)) {
    return *array;
  }
  if (auto* boolean = std::get_if<bool>(&value)) {
    return mx::array(*boolean, dtype.value_or(mx::bool_));
  }
  return fill_number(std::get<double>(value), dtype);
}

inline mx::array full_like(
    const mx::array& a,
    const Fill& value,
    std::optional<mx::Dtype> dtype,
    mx::StreamOrDevice s) {
  auto result = dtype.value_or(a.dtype());
  return mx::full_like(a, fill_value(value, result), result, s);
}

// A missing `stop` means that `start` is where to stop. Without a data type,
// whole numbers give int32 and others float32.
inline mx::array arange(
    std::optional<double> start,
    std::optional<double> stop,
    std::optional<double> step,
    std::optional<mx::Dtype> dtype,
    mx::StreamOrDevice s) {
  if (!start && !stop) {
    throw std::invalid_argument("[arange] Needs a number to stop at.");
  }
  if (!stop) {
    std::swap(start, stop);
  }
  double first = start.value_or(0.0);
  double by = step.value_or(1.0);
  bool whole = is_whole(first) && is_whole(*stop) && is_whole(by);
  return mx::arange(
      first, *stop, by, dtype.value_or(whole ? mx::int32 : mx::float32), s);
}

inline mx::array clip(
    const mx::array& a,
    const std::optional<mx::array>& low,
    const std::optional<mx::array>& high,
    mx::StreamOrDevice s) {
  if (!low && !high) {
    throw std::invalid_argument(
        "[clip] At most one of a_min and a_max may be null.");
  }
  return mx::clip(a, low, high, s);
}

using PadWidth = std::
    variant<int, std::pair<int, int>, std::vector<int>, std::vector<std::vector<int>>>;

// The border before and after on each axis. One width, or one pair, is for all
// axes; that a list has an entry for each axis is checked by MLX.
inline std::vector<std::pair<int, int>> pad_widths(
    const PadWidth& width,
    size_t ndim) {
  auto same = [&](int before, int after) {
    return std::vector<std::pair<int, int>>(ndim, {before, after});
  };
  if (auto* all = std::get_if<int>(&width)) {
    return same(*all, *all);
  }
  if (auto* pair = std::get_if<std::pair<int, int>>(&width)) {
    return same(pair->first, pair->second);
  }
  if (auto* list = std::get_if<std::vector<int>>(&width)) {
    if (list->size() > 2) {
      throw std::invalid_argument(
          "[pad] A list of widths must have the form [before, after] or [[before, after], ...].");
    }
    return list->empty() ? std::vector<std::pair<int, int>>()
                         : same(list->front(), list->back());
  }
  std::vector<std::pair<int, int>> widths;
  for (auto& axis : std::get<std::vector<std::vector<int>>>(width)) {
    if (axis.size() != 2) {
      throw std::invalid_argument(
          "[pad] Each axis needs two widths, before and after.");
    }
    widths.emplace_back(axis[0], axis[1]);
  }
  return widths.size() == 1 ? same(widths[0].first, widths[0].second) : widths;
}

inline mx::Strides row_major_strides(const mx::Shape& shape) {
  mx::Strides strides(shape.size());
  int64_t step = 1;
  for (size_t i = shape.size(); i-- > 0;) {
    strides[i] = step;
    step *= shape[i];
  }
  return strides;
}

inline double number_of_elements(const mx::Shape& shape) {
  double count = 1;
  for (auto length : shape) {
    if (length < 0) {
      throw std::invalid_argument("[as_strided] Negative lengths not allowed.");
    }
    count *= length;
  }
  return count;
}

// MLX does not check that a strided view stays inside its array. Outside is
// memory that may not even exist, so we do. The sums are of doubles, which do
// not wrap around.
inline bool is_inside(
    const mx::Shape& shape,
    const std::vector<int>& strides,
    uint64_t offset,
    size_t size) {
  double first = static_cast<double>(offset), last = first;
  for (size_t i = 0; i < shape.size(); ++i) {
    double reach = (shape[i] - 1.0) * strides[i];
    (reach < 0 ? first : last) += reach;
  }
  return first >= 0 && last < static_cast<double>(size);
}

inline mx::array as_strided(
    const mx::array& a,
    const std::optional<mx::Shape>& shape,
    const std::optional<std::vector<int>>& strides,
    uint64_t offset,
    mx::StreamOrDevice s) {
  auto view = shape.value_or(a.shape());
  if (strides && strides->size() != view.size()) {
    throw std::invalid_argument(
        "[as_strided] Shape and strides must have the same length.");
  }
  double count = number_of_elements(view);
  bool inside = strides ? is_inside(view, *strides, offset, a.size())
                        : static_cast<double>(offset) + count <= a.size();
  if (count > 0 && !inside) {
    throw std::out_of_range(
        "[as_strided] The view reaches outside the array of " +
        std::to_string(a.size()) + " elements.");
  }
  auto steps = strides ? mx::Strides(strides->begin(), strides->end())
                       : row_major_strides(view);
  return mx::as_strided(a, view, steps, count > 0 ? offset : 0, s);
}

inline mx::array take(
    const mx::array& a,
    const std::variant<int, mx::array>& indices,
    std::optional<int> axis,
    const mx::StreamOrDevice& s) {
  if (auto* index = std::get_if<int>(&indices)) {
    return axis ? mx::take(a, *index, *axis, s) : mx::take(a, *index, s);
  }
  int64_t size = axis ? length(a, *axis) : static_cast<int64_t>(a.size());
  auto at = within(std::get<mx::array>(indices), Bounds::axis(size), s);
  return axis ? mx::take(a, at, *axis, s) : mx::take(a, at, s);
}

inline mx::array take_along_axis(
    const mx::array& a,
    const mx::array& indices,
    std::optional<int> axis,
    const mx::StreamOrDevice& s) {
  mx::array source = axis ? a : mx::reshape(a, {-1}, s);
  int along = axis.value_or(0);
  auto at = within(indices, Bounds::axis(length(source, along)), s);
  return mx::take_along_axis(source, at, along, s);
}

inline mx::array put_along_axis(
    const mx::array& a,
    const mx::array& indices,
    const mx::array& values,
    std::optional<int> axis,
    const mx::StreamOrDevice& s) {
  if (axis) {
    auto at = within(indices, Bounds::axis(length(a, *axis)), s);
    return mx::put_along_axis(a, at, values, *axis, s);
  }
  auto at = within(indices, Bounds::axis(static_cast<int64_t>(a.size())), s);
  auto flat = mx::put_along_axis(mx::reshape(a, {-1}, s), at, values, 0, s);
  return mx::reshape(flat, a.shape(), s);
}

inline mx::array tensordot(
    const mx::array& a,
    const mx::array& b,
    const std::vector<std::vector<int>>& axes,
    mx::StreamOrDevice s) {
  if (axes.size() != 2) {
    throw std::invalid_argument("[tensordot] axes must be a list of two lists.");
  }
  return mx::tensordot(a, b, axes[0], axes[1], s);
}

// The padding before and after, on each axis of space.
using ConvPadding =
    std::variant<int, std::vector<int>, std::vector<std::vector<int>>>;

inline std::pair<std::vector<int>, std::vector<int>> conv_padding(
    const ConvPadding& padding) {
  if (auto* all = std::get_if<int>(&padding)) {
    return {{*all}, {*all}};
  }
  if (auto* list = std::get_if<std::vector<int>>(&padding)) {
    return {*list, *list};
  }
  auto& lists = std::get<std::vector<std::vector<int>>>(padding);
  if (lists.size() != 2) {
    throw std::invalid_argument(
        "[conv_general] padding must be one list, or two: before and after.");
  }
  return {lists[0], lists[1]};
}

// MLX divides by the number of groups before it looks at it.
inline int groups_of(const std::string& op, int groups) {
  if (groups < 1) {
    throw std::invalid_argument(
        "[" + op + "] groups must be positive, got " + std::to_string(groups) + ".");
  }
  return groups;
}

// A convolution. Of nothing it is zero: there MLX's kernels, or those of the
// gradients, end the process.
inline mx::array convolved(
    const mx::array& input,
    const mx::array& weight,
    const mx::array& result,
    mx::StreamOrDevice s) {
  bool nothing = input.size() == 0 || weight.size() == 0;
  return nothing ? mx::zeros(result.shape(), result.dtype(), s) : result;
}

inline mx::array conv_general(
    const mx::array& input,
    const mx::array& weight,
    const std::vector<int>& stride,
    const ConvPadding& padding,
    const std::vector<int>& kernel_dilation,
    const std::vector<int>& input_dilation,
    int groups,
    bool flip,
    mx::StreamOrDevice s) {
  auto [before, after] = conv_padding(padding);
  auto result = mx::conv_general(
      beside_weight(input, weight, groups, s),
      weight,
      stride,
      before,
      after,
      kernel_dilation,
      input_dilation,
      groups_of("conv_general", groups),
      flip,
      s);
  return convolved(input, weight, result, s);
}

// How much the longer input is padded on each side, for a filter of `length`.
inline std::pair<int, int> convolve_padding(
    const std::string& mode,
    int length) {
  if (mode == "full") {
    return {length - 1, length - 1};
  }
  if (mode == "valid") {
    return {0, 0};
  }
  if (mode == "same") {
    // A filter of even length reaches one further back than forward.
    return {length / 2, (length - 1) / 2};
  }
  throw std::invalid_argument("[convolve] Invalid mode.");
}

inline mx::array convolve(
    const mx::array& a,
    const mx::array& v,
    const std::string& mode,
    mx::StreamOrDevice s) {
  if (a.ndim() != 1 || v.ndim() != 1) {
    throw std::invalid_argument("[convolve] Inputs must be 1D.");
  }
  if (a.size() == 0 || v.size() == 0) {
    throw std::invalid_argument("[convolve] Inputs cannot be empty.");
  }
  auto signal = a.size() < v.size() ? v : a;
  auto filter = a.size() < v.size() ? a : v;
  auto [before, after] = convolve_padding(mode, filter.shape(0));
  auto result = mx::conv_general(
      mx::reshape(signal, {1, -1, 1}, s),
      mx::reshape(filter, {1, -1, 1}, s),
      {1},
      {before},
      {after},
      {1},
      {1},
      1,
      true,
      s);
  return mx::reshape(result, {-1}, s);
}

inline mx::fft::FFTNorm fft_norm(const std::string& norm) {
  if (norm == "backward") {
    return mx::fft::FFTNorm::Backward;
  }
  if (norm == "ortho") {
    return mx::fft::FFTNorm::Ortho;
  }
  if (norm == "forward") {
    return mx::fft::FFTNorm::Forward;
  }
  throw std::invalid_argument(
      "[fft] Invalid norm. Expected one of {'backward', 'ortho', 'forward'}.");
}

// Calls `transform` with what says over which axes: lengths and axes, axes
// alone, or nothing.
template <typename Transform>
mx::array fft_over(
    const std::string& name,
    const std::optional<mx::Shape>& lengths,
    const std::optional<std::vector<int>>& axes,
    Transform transform) {
  if (lengths && !axes) {
    throw std::invalid_argument(
        "[" + name + "] `axes` should not be `null` if `s` is not `null`.");
  }
  if (lengths) {
    return transform(*lengths, *axes);
  }
  return axes ? transform(*axes) : transform();
}

inline mx::array categorical(
    const mx::array& logits,
    int axis,
    const std::optional<mx::Shape>& shape,
    std::optional<int> num_samples,
    const std::optional<mx::array>& key,
    mx::StreamOrDevice s) {
  if (shape && num_samples) {
    throw std::invalid_argument(
        "[categorical] At most one of shape or num_samples can be specified.");
  }
  if (shape) {
    return mx::random::categorical(logits, axis, *shape, key, s);
  }
  return num_samples
      ? mx::random::categorical(logits, axis, *num_samples, key, s)
      : mx::random::categorical(logits, axis, key, s);
}

// MLX reads the scales of a second factor of integers without asking whether
// there are any.
inline const mx::array& with_scales(
    const mx::array& w,
    const std::optional<mx::array>& scales) {
  if (!scales && !mx::issubdtype(w.dtype(), mx::floating)) {
    throw std::invalid_argument(
        "[gather_qqmm] Scales must be provided if second argument is quantized.");
  }
  return w;
}

// The ops of mx::fast which are graphs of others on the CPU.

inline mx::array fast_rms_norm(const mx::array& x, const mx::array* weight, double eps, const mx::StreamOrDevice& s) {
  return composed({&x, weight}, {eps}, s, [&](auto in) {
    return mx::fast::rms_norm(*in[0], optional_array(in[1]), static_cast<float>(eps), s);
  });
}

inline mx::array fast_layer_norm(
    const mx::array& x, const mx::array* weight, const mx::array* bias, double eps, const mx::StreamOrDevice& s) {
  return composed({&x, weight, bias}, {eps}, s, [&](auto in) {
    return mx::fast::layer_norm(
        *in[0], optional_array(in[1]), optional_array(in[2]), static_cast<float>(eps), s);
  });
}

inline mx::array fast_rope(
    const mx::array& a,
    int dims,
    bool traditional,
    const std::optional<double>& base,
    double scale,
    const std::variant<int, mx::array>& offset,
    const mx::array* freqs,
    const mx::StreamOrDevice& s) {
  auto run = [&](const mx::array& x, const auto& from, const mx::array* frequencies) {
    return mx::fast::rope(
        x, dims, traditional, to_float(base), static_cast<float>(scale), from, optional_array(frequencies), s);
  };
  // A number that is not 0 is another one in the next call, as a text grows.
  if (const int* from = std::get_if<int>(&offset); from && *from != 0) {
    return run(a, *from, freqs);
  }
  const double no_base = -1;
  std::initializer_list<double> numbers = {double(dims), double(traditional), base.value_or(no_base), scale};
  return composed({&a, std::get_if<mx::array>(&offset), freqs}, numbers, s, [&](auto in) {
    return in[1] ? run(*in[0], *in[1], in[2]) : run(*in[0], 0, in[2]);
  });
}

using AttentionMask = std::optional<std::variant<std::string, mx::array>>;

inline mx::array fast_attention(
    const mx::array& q,
    const mx::array& k,
    const mx::array& v,
    double scale,
    const AttentionMask& mask,
    const mx::array* sinks,
    bool force_fused,
    const mx::StreamOrDevice& s) {
  std::string mode;
  const mx::array* array = nullptr;
  if (mask && std::holds_alternative<std::string>(*mask)) {
    mode = std::get<std::string>(*mask);
    if (mode != "causal") {
      throw std::invalid_argument(
          "[scaled_dot_product_attention] invalid mask option '" + mode +
          "'. Must be 'causal', or an array.");
    }
  } else if (mask) {
    array = &std::get<mx::array>(*mask);
  }
  std::initializer_list<double> numbers = {scale, double(!mode.empty()), double(force_fused)};
  return composed({&q, &k, &v, array, sinks}, numbers, s, [&](auto in) {
    return mx::fast::scaled_dot_product_attention(
        *in[0],
        *in[1],
        *in[2],
        static_cast<float>(scale),
        mode,
        optional_array(in[3]),
        optional_array(in[4]),
        force_fused,
        s);
  });
}

// The commonest op of all: inputs of one shape and dtype need no promotion and no broadcasting, for
// which mx::add makes several temporary arrays.
inline mx::array add(const mx::array& a, const mx::array& b, const mx::StreamOrDevice& s) {
  if (a.dtype() != b.dtype() || a.shape() != b.shape()) {
    return mx::add(a, b, s);
  }
  return mx::array(a.shape(), a.dtype(), std::make_shared<mx::Add>(mx::to_stream(s)), {a, b});
}

} // namespace bridge
