// The primitives that files of functions name, each with the op that makes it. What an op expects of
// its arguments, MLX or the guards of the op table check; here is checked only what they do not see.
#include "mlxfn.h"

#include <limits>

#include "guards.h"
#include "helpers.h"
#include "indices.h"
#include "mlx/fast_primitives.h"
#include "mlx/primitives.h"

namespace bridge::mlxfn {

namespace {

constexpr size_t ANY = std::numeric_limits<size_t>::max();

using Specs = std::vector<Spec>;
using Table = std::map<std::string, Primitive>;

template <typename P, typename = void>
struct StateOf {
  using type = std::monostate;
};
template <typename P>
struct StateOf<P, std::void_t<decltype(std::declval<const P&>().state())>> {
  using type = decltype(std::declval<const P&>().state());
};

Inputs parts(mx::array a) {
  return {std::move(a)};
}
template <typename T>
Inputs parts(T several) {
  return to_vector(std::move(several));
}

// A primitive with its state. `make` is given the state, the inputs, the stream and, if it asks for
// them, the outputs.
template <typename P, typename F>
Primitive with_state(size_t least, size_t most, F make) {
  using State = typename StateOf<P>::type;
  return {least, most, [make](Source& source) -> Make {
            return [make, state = source.read<State>()](
                       const Inputs& in, const Specs& outputs, mx::Stream s) {
              if constexpr (std::is_invocable_v<F, const State&, const Inputs&, mx::Stream, const Specs&>) {
                return parts(make(state, in, s, outputs));
              } else {
                return parts(make(state, in, s));
              }
            };
          }};
}

using Unary = mx::array (*)(const mx::array&, mx::StreamOrDevice);
using Binary = mx::array (*)(const mx::array&, const mx::array&, mx::StreamOrDevice);

Primitive unary(Unary op) {
  return {1, 1, [op](Source&) -> Make {
            return [op](const Inputs& in, const Specs&, mx::Stream s) { return parts(op(in[0], s)); };
          }};
}

Primitive binary(Binary op) {
  return {2, 2, [op](Source&) -> Make {
            return
                [op](const Inputs& in, const Specs&, mx::Stream s) { return parts(op(in[0], in[1], s)); };
          }};
}

[[noreturn]] void unknown(const char* what) {
  broken(std::string("there is no such ") + what);
}

std::string mode_name(mx::QuantizationMode mode) {
  switch (mode) {
    case mx::QuantizationMode::Affine:
      return "affine";
    case mx::QuantizationMode::Mxfp4:
      return "mxfp4";
    case mx::QuantizationMode::Mxfp8:
      return "mxfp8";
    case mx::QuantizationMode::Nvfp4:
      return "nvfp4";
  }
  unknown("quantization");
}

Inputs between(const Inputs& in, size_t first, size_t end) {
  return Inputs(in.begin() + first, in.begin() + end);
}

// The primitive keeps its input's type; what is complex becomes real after it.
mx::array absolute(const mx::array& a, mx::StreamOrDevice s) {
  return mx::astype(mx::abs(a, s), a.dtype(), s);
}

// Elementwise ops, which have no state.
void add_elementwise(Table& table) {
  table["Abs"] = unary(absolute);
  table["ArcCos"] = unary(mx::arccos);
  table["ArcCosh"] = unary(mx::arccosh);
  table["ArcSin"] = unary(mx::arcsin);
  table["ArcSinh"] = unary(mx::arcsinh);
  table["ArcTan"] = unary(mx::arctan);
  table["ArcTanh"] = unary(mx::arctanh);
  table["Ceil"] = unary(mx::ceil);
  table["Conjugate"] = unary(mx::conjugate);
  table["Copy"] = unary([](const mx::array& a, mx::StreamOrDevice s) { return mx::copy(a, s); });
  table["Cos"] = unary(mx::cos);
  table["Cosh"] = unary(mx::cosh);
  table["Erf"] = unary(mx::erf);
  table["ErfInv"] = unary(mx::erfinv);
  table["Exp"] = unary(mx::exp);
  table["Expm1"] = unary(mx::expm1);
  table["Floor"] = unary(mx::floor);
  table["Imag"] = unary(mx::imag);
  table["Log1p"] = unary(mx::log1p);
  table["LogicalNot"] = unary(mx::logical_not);
  table["Negative"] = unary(mx::negative);
  table["Real"] = unary(mx::real);
  table["Round"] = unary([](const mx::array& a, mx::StreamOrDevice s) { return mx::round(a, s); });
  table["Sigmoid"] = unary(mx::sigmoid);
  table["Sign"] = unary(mx::sign);
  table["Sin"] = unary(mx::sin);
  table["Sinh"] = unary(mx::sinh);
  table["Square"] = unary(mx::square);
  table["StopGradient"] = unary(mx::stop_gradient);
  table["Tan"] = unary(mx::tan);
  table["Tanh"] = unary(mx::tanh);

  table["Add"] = binary(mx::add);
  table["ArcTan2"] = binary(mx::arctan2);
  table["Divide"] = binary(mx::divide);
  table["FloorDivide"] =
      binary([](const mx::array& a, const mx::array& b, mx::StreamOrDevice s) { return bridge::floor_divide(a, b, s); });
  table["Greater"] = binary(mx::greater);
  table["GreaterEqual"] = binary(mx::greater_equal);
  table["Less"] = binary(mx::less);
  table["LessEqual"] = binary(mx::less_equal);
  table["LogAddExp"] = binary(mx::logaddexp);
  table["LogicalAnd"] = binary(mx::logical_and);
  table["LogicalOr"] = binary(mx::logical_or);
  table["Maximum"] = binary(mx::maximum);
  table["Minimum"] = binary(mx::minimum);
  table["Multiply"] = binary(mx::multiply);
  table["NotEqual"] = binary(mx::not_equal);
  table["Power"] = binary(mx::power);
  table["Remainder"] =
      binary([](const mx::array& a, const mx::array& b, mx::StreamOrDevice s) { return bridge::remainder(a, b, s); });
  table["Subtract"] = binary(mx::subtract);

  table["DivMod"] = with_state<mx::DivMod>(
      2, 2, [](auto&, const Inputs& in, mx::Stream s) { return bridge::divmod(in[0], in[1], s); });
  table["Select"] = with_state<mx::Select>(
      3, 3, [](auto&, const Inputs& in, mx::Stream s) { return mx::where(in[0], in[1], in[2], s); });
}

mx::array bitwise(mx::BitwiseBinary::Op op, const Inputs& in, mx::Stream s) {
  switch (op) {
    case mx::BitwiseBinary::And:
      return mx::bitwise_and(in[0], in[1], s);
    case mx::BitwiseBinary::Or:
      return mx::bitwise_or(in[0], in[1], s);
    case mx::BitwiseBinary::Xor:
      return mx::bitwise_xor(in[0], in[1], s);
    case mx::BitwiseBinary::LeftShift:
      return mx::left_shift(in[0], in[1], s);
    case mx::BitwiseBinary::RightShift:
      return mx::right_shift(in[0], in[1], s);
  }
  unknown("operation on bits");
}

mx::array logarithm(mx::Log::Base base, const Inputs& in, mx::Stream s) {
  switch (base) {
    case mx::Log::two:
      return mx::log2(in[0], s);
    case mx::Log::ten:
      return mx::log10(in[0], s);
    case mx::Log::e:
      return mx::log(in[0], s);
  }
  unknown("logarithm");
}

// Equality of arrays of numbers which are equal, if asked for, when both are not a number.
mx::array equal(bool equal_nan, const Inputs& in, mx::Stream s) {
  auto same = mx::equal(in[0], in[1], s);
  if (!equal_nan) {
    return same;
  }
  return mx::logical_or(same, mx::logical_and(mx::isnan(in[0], s), mx::isnan(in[1], s), s), s);
}

void add_parametrized(Table& table) {
  table["AsType"] = with_state<mx::AsType>(
      1, 1, [](mx::Dtype dtype, const Inputs& in, mx::Stream s) { return mx::astype(in[0], dtype, s); });
  table["BitwiseBinary"] = with_state<mx::BitwiseBinary>(2, 2, bitwise);
  table["Equal"] = with_state<mx::Equal>(2, 2, equal);
  table["Log"] = with_state<mx::Log>(1, 1, logarithm);
  table["Sqrt"] = with_state<mx::Sqrt>(1, 1, [](bool reciprocal, const Inputs& in, mx::Stream s) {
    return reciprocal ? mx::rsqrt(in[0], s) : mx::sqrt(in[0], s);
  });
  table["View"] = with_state<mx::View>(
      1, 1, [](mx::Dtype dtype, const Inputs& in, mx::Stream s) { return mx::view(in[0], dtype, s); });
}

mx::array reduce(
    const std::pair<mx::Reduce::ReduceType, std::vector<int>>& state, const Inputs& in, mx::Stream s) {
  auto a = packed(in[0], s);
  auto& axes = state.second;
  switch (state.first) {
    case mx::Reduce::And:
      return mx::all(a, axes, true, s);
    case mx::Reduce::Or:
      return mx::any(a, axes, true, s);
    case mx::Reduce::Sum:
      return mx::sum(a, axes, true, s);
    case mx::Reduce::Prod:
      return mx::prod(a, axes, true, s);
    case mx::Reduce::Min:
      return mx::min(a, axes, true, s);
    case mx::Reduce::Max:
      return mx::max(a, axes, true, s);
  }
  unknown("reduction");
}

mx::array scan(
    const std::tuple<mx::Scan::ReduceType, int, bool, bool>& state, const Inputs& in, mx::Stream s) {
  auto [type, axis, reverse, inclusive] = state;
  switch (type) {
    case mx::Scan::Max:
      return mx::cummax(in[0], axis, reverse, inclusive, s);
    case mx::Scan::Min:
      return mx::cummin(in[0], axis, reverse, inclusive, s);
    case mx::Scan::Sum:
      return mx::cumsum(in[0], axis, reverse, inclusive, s);
    case mx::Scan::Prod:
      return mx::cumprod(in[0], axis, reverse, inclusive, s);
    case mx::Scan::LogAddExp:
      return mx::logcumsumexp(in[0], axis, reverse, inclusive, s);
  }
  unknown("scan");
}

mx::array extreme(
    const std::pair<mx::ArgReduce::ReduceType, int>& state, const Inputs& in, mx::Stream s) {
  switch (state.first) {
    case mx::ArgReduce::ArgMin:
      return mx::argmin(in[0], state.second, true, s);
    case mx::ArgReduce::ArgMax:
      return mx::argmax(in[0], state.second, true, s);
  }
  unknown("reduction");
}

void add_reductions(Table& table) {
  table["ArgReduce"] = with_state<mx::ArgReduce>(1, 1, extreme);
  table["Reduce"] = with_state<mx::Reduce>(1, 1, reduce);
  table["Scan"] = with_state<mx::Scan>(1, 1, scan);
  table["LogSumExp"] = with_state<mx::LogSumExp>(1, 1, [](auto&, const Inputs& in, mx::Stream s) {
    return mx::logsumexp(packed(in[0], s), -1, true, s);
  });
  table["Softmax"] = with_state<mx::Softmax>(1, 1, [](bool precise, const Inputs& in, mx::Stream s) {
    return mx::softmax(in[0], -1, precise, s);
  });
  table["ArgSort"] = with_state<mx::ArgSort>(
      1, 1, [](int axis, const Inputs& in, mx::Stream s) { return mx::argsort(in[0], axis, s); });
  table["Sort"] = with_state<mx::Sort>(
      1, 1, [](int axis, const Inputs& in, mx::Stream s) { return mx::sort(in[0], axis, s); });
  table["ArgPartition"] = with_state<mx::ArgPartition>(1, 1, [](auto& state, const Inputs& in, mx::Stream s) {
    return mx::argpartition(in[0], state.first, state.second, s);
  });
  table["Partition"] = with_state<mx::Partition>(1, 1, [](auto& state, const Inputs& in, mx::Stream s) {
    return mx::partition(in[0], state.first, state.second, s);
  });
  table["SearchSorted"] = with_state<mx::SearchSorted>(2, 2, [](bool right, const Inputs& in, mx::Stream s) {
    return mx::searchsorted(in[0], in[1], right ? "right" : "left", s);
  });
}

mx::array broadcast(const mx::Shape& shape, const Inputs& in, mx::Stream s) {
  return in.size() == 1 ? mx::broadcast_to(in[0], shape, s) : mx::broadcast_arrays(in, s)[0];
}

// The first input with the lengths of all on every axis but some, which are counted from the end.
mx::array broadcast_axes(const std::vector<int>& ignored, const Inputs& in, mx::Stream s) {
  auto shape = in[0].shape();
  int ndim = shape.size();
  for (auto& input : in) {
    int more = static_cast<int>(input.ndim()) - ndim;
    if (more > 0) {
      shape.insert(shape.begin(), more, 1);
      ndim += more;
    }
    for (int axis = -static_cast<int>(input.ndim()); axis < 0; axis++) {
      bool ignore = std::find(ignored.begin(), ignored.end(), axis) != ignored.end();
      auto& length = shape[ndim + axis];
      if (!ignore && length == 1) {
        length = input.shape(axis);
      }
    }
  }
  return mx::broadcast_to(in[0], shape, s);
}

std::vector<int> small(const mx::Strides& strides) {
  for (auto stride : strides) {
    if (stride != static_cast<int>(stride)) {
      broken("a stride is too long");
    }
  }
  return std::vector<int>(strides.begin(), strides.end());
}

void add_shapes(Table& table) {
  table["AsStrided"] = with_state<mx::AsStrided>(1, 1, [](auto& state, const Inputs& in, mx::Stream s) {
    auto& [shape, strides, offset] = state;
    return bridge::as_strided(in[0], shape, small(strides), offset, s);
  });
  table["Broadcast"] = with_state<mx::Broadcast>(1, ANY, broadcast);
  table["BroadcastAxes"] = with_state<mx::BroadcastAxes>(1, ANY, broadcast_axes);
  table["Concatenate"] = with_state<mx::Concatenate>(
      1, ANY, [](int axis, const Inputs& in, mx::Stream s) { return mx::concatenate(in, axis, s); });
  table["ExpandDims"] = with_state<mx::ExpandDims>(
      1, 1, [](auto& axes, const Inputs& in, mx::Stream s) { return mx::expand_dims(in[0], axes, s); });
  table["Flatten"] = with_state<mx::Flatten>(1, 1, [](auto& state, const Inputs& in, mx::Stream s) {
    return mx::flatten(in[0], state.first, state.second, s);
  });
  table["Full"] = with_state<mx::Full>(1, 1, [](auto&, const Inputs& in, mx::Stream s) {
    return mx::full(in[0].shape(), in[0], in[0].dtype(), s);
  });
  table["NumberOfElements"] =
      with_state<mx::NumberOfElements>(1, 1, [](auto& state, const Inputs& in, mx::Stream s) {
        auto& [axes, inverted, dtype] = state;
        return bridge::number_of_elements(in[0], axes, inverted, dtype, s);
      });
  table["Pad"] = with_state<mx::Pad>(2, 2, [](auto& state, const Inputs& in, mx::Stream s) {
    auto& [axes, low, high] = state;
    return mx::pad(in[0], axes, low, high, in[1], "constant", s);
  });
  table["Reshape"] = with_state<mx::Reshape>(
      1, 1, [](auto& shape, const Inputs& in, mx::Stream s) { return mx::reshape(in[0], shape, s); });
  table["Split"] = with_state<mx::Split>(1, 1, [](auto& state, const Inputs& in, mx::Stream s) {
    return mx::split(in[0], state.first, state.second, s);
  });
  table["Squeeze"] = with_state<mx::Squeeze>(
      1, 1, [](auto& axes, const Inputs& in, mx::Stream s) { return mx::squeeze(in[0], axes, s); });
  table["Transpose"] = with_state<mx::Transpose>(
      1, 1, [](auto& axes, const Inputs& in, mx::Stream s) { return mx::transpose(in[0], axes, s); });
  table["Unflatten"] = with_state<mx::Unflatten>(1, 1, [](auto& state, const Inputs& in, mx::Stream s) {
    return mx::unflatten(in[0], state.first, unflattened(in[0], state.first, state.second), s);
  });
}

mx::array scatter(
    const std::pair<mx::Scatter::ReduceType, std::vector<int>>& state, const Inputs& in, mx::Stream s) {
  auto& axes = state.second;
  auto indices = within(between(in, 1, in.size() - 1), in[0], axes, s);
  switch (state.first) {
    case mx::Scatter::Max:
      return mx::scatter_max(in[0], indices, in.back(), axes, s);
    case mx::Scatter::Min:
      return mx::scatter_min(in[0], indices, in.back(), axes, s);
    case mx::Scatter::Sum:
      return mx::scatter_add(in[0], indices, in.back(), axes, s);
    case mx::Scatter::Prod:
      return mx::scatter_prod(in[0], indices, in.back(), axes, s);
    case mx::Scatter::None:
      return mx::scatter(in[0], indices, in.back(), axes, s);
  }
  unknown("way to scatter");
}

mx::array scatter_axis(
    const std::pair<mx::ScatterAxis::ReduceType, int>& state, const Inputs& in, mx::Stream s) {
  auto indices = within(in[1], Bounds::axis(length(in[0], state.second)), s);
  switch (state.first) {
    case mx::ScatterAxis::Sum:
      return mx::scatter_add_axis(in[0], indices, in[2], state.second, s);
    case mx::ScatterAxis::None:
      return mx::put_along_axis(in[0], indices, in[2], state.second, s);
  }
  unknown("way to scatter");
}

mx::array slice_update(
    const std::tuple<mx::SliceUpdate::ReduceType, mx::Shape, mx::Shape, mx::Shape>& state,
    const Inputs& in,
    mx::Stream s) {
  auto& [type, start, stop, strides] = state;
  steps(strides);
  switch (type) {
    case mx::SliceUpdate::Max:
      return mx::slice_update_max(in[0], in[1], start, stop, strides, s);
    case mx::SliceUpdate::Min:
      return mx::slice_update_min(in[0], in[1], start, stop, strides, s);
    case mx::SliceUpdate::Sum:
      return mx::slice_update_add(in[0], in[1], start, stop, strides, s);
    case mx::SliceUpdate::Prod:
      return mx::slice_update_prod(in[0], in[1], start, stop, strides, s);
    case mx::SliceUpdate::None:
      return mx::slice_update(in[0], in[1], start, stop, strides, s);
  }
  unknown("way to update");
}

void add_indexing(Table& table) {
  table["DynamicSlice"] = with_state<mx::DynamicSlice>(2, 2, [](auto& state, const Inputs& in, mx::Stream s) {
    auto& [axes, size] = state;
    return mx::slice(in[0], block_start(in[1], in[0], axes, size, s), axes, size, s);
  });
  table["DynamicSliceUpdate"] =
      with_state<mx::DynamicSliceUpdate>(3, 3, [](auto& axes, const Inputs& in, mx::Stream s) {
        auto& update = block_like(in[0], in[1]);
        return mx::slice_update(
            in[0], update, block_start(in[2], in[0], axes, update.shape(), s), axes, s);
      });
  table["Gather"] = with_state<mx::Gather>(1, ANY, [](auto& state, const Inputs& in, mx::Stream s) {
    auto& [axes, sizes] = state;
    return mx::gather(in[0], within(between(in, 1, in.size()), in[0], axes, s), axes, sizes, s);
  });
  table["GatherAxis"] = with_state<mx::GatherAxis>(2, 2, [](int axis, const Inputs& in, mx::Stream s) {
    return bridge::take_along_axis(in[0], in[1], axis, s);
  });
  table["MaskedScatter"] = with_state<mx::MaskedScatter>(3, 3, [](auto&, const Inputs& in, mx::Stream s) {
    return bridge::masked_scatter(in[0], in[1], in[2], s);
  });
  table["Scatter"] = with_state<mx::Scatter>(3, ANY, scatter);
  table["ScatterAxis"] = with_state<mx::ScatterAxis>(3, 3, scatter_axis);
  table["Slice"] = with_state<mx::Slice>(1, 1, [](auto& state, const Inputs& in, mx::Stream s) {
    auto& [start, stop, strides] = state;
    return mx::slice(in[0], start, stop, steps(strides), s);
  });
  table["SliceUpdate"] = with_state<mx::SliceUpdate>(2, 2, slice_update);
}

// Masks of the result, of both factors, or of all three follow the factors.
mx::array block_masked(int block_size, const Inputs& in, mx::Stream s) {
  std::optional<mx::array> out, left, right;
  if (in.size() == 3 || in.size() == 5) {
    out = in[2];
  }
  if (in.size() > 3) {
    left = in[in.size() - 2];
    right = in[in.size() - 1];
  }
  return mx::block_masked_mm(in[0], in[1], block_size, out, left, right, s);
}

mx::array convolution(
    const StateOf<mx::Convolution>::type& state, const Inputs& in, mx::Stream s) {
  auto& [strides, low, high, kernel_dilation, input_dilation, groups, flip] = state;
  for (int stride : strides) {
    step("import_function", stride);
  }
  ConvPadding padding = std::vector<std::vector<int>>{low, high};
  return conv_general(in[0], in[1], strides, padding, kernel_dilation, input_dilation, groups, flip, s);
}

mx::array fourier(const StateOf<mx::FFT>::type& state, const Inputs& in, mx::Stream s) {
  auto& [given, inverse, real, odd] = state;
  auto norm = mx::fft::FFTNorm::Backward;
  std::vector<int> axes;
  mx::Shape lengths;
  for (auto axis : given) {
    if (axis >= in[0].ndim()) {
      broken("an axis is out of range");
    }
    axes.push_back(static_cast<int>(axis));
    lengths.push_back(in[0].shape(axes.back()));
  }
  if (axes.empty()) {
    broken("a Fourier transform has no axes");
  }
  if (real && inverse) {
    int64_t full = 2 * (int64_t{lengths.back()} - 1) + (odd ? 1 : 0);
    lengths.back() = static_cast<int>(std::min<int64_t>(full, std::numeric_limits<int>::max()));
    return mx::fft::irfftn(in[0], lengths, axes, norm, s);
  }
  if (real) {
    return mx::fft::rfftn(in[0], axes, norm, s);
  }
  return inverse ? mx::fft::ifftn(in[0], axes, norm, s) : mx::fft::fftn(in[0], axes, norm, s);
}

void add_products(Table& table) {
  table["AddMM"] = with_state<mx::AddMM>(3, 3, [](auto& state, const Inputs& in, mx::Stream s) {
    return mx::addmm(in[2], in[0], in[1], state.first, state.second, s);
  });
  table["BlockMaskedMM"] = with_state<mx::BlockMaskedMM>(2, 5, block_masked);
  table["Convolution"] = with_state<mx::Convolution>(2, 2, convolution);
  table["FFT"] = with_state<mx::FFT>(1, 1, fourier);
  table["GatherMM"] = with_state<mx::GatherMM>(4, 4, [](auto&, const Inputs& in, mx::Stream s) {
    auto left = within_batch(in[2], in[0], s), right = within_batch(in[3], in[1], s);
    return mx::gather_mm(in[0], in[1], left, right, false, s);
  });
  table["Hadamard"] = with_state<mx::Hadamard>(1, 1, [](float scale, const Inputs& in, mx::Stream s) {
    return bridge::hadamard_transform(in[0], scale, s);
  });
  table["Matmul"] = binary(mx::matmul);
}

int positive_of(const char* name, int value) {
  return *positive("import_function", name, value);
}

mx::array quantized_matmul(
    const StateOf<mx::QuantizedMatmul>::type& state, const Inputs& in, mx::Stream s) {
  auto& [group_size, bits, mode, transpose] = state;
  auto biases = in.size() == 4 ? std::optional(in[3]) : std::nullopt;
  return mx::quantized_matmul(
      in[0],
      in[1],
      in[2],
      biases,
      transpose,
      positive_of("group_size", group_size),
      positive_of("bits", bits),
      mode_name(mode),
      s);
}

mx::array gather_qmm(const StateOf<mx::GatherQMM>::type& state, const Inputs& in, mx::Stream s) {
  auto& [group_size, bits, mode, transpose, left_sorted, right_sorted] = state;
  auto more = in.size() == 6 ? std::optional(in[3]) : std::nullopt;
  bool affine = mode == mx::QuantizationMode::Affine;
  return mx::gather_qmm(
      in[0],
      in[1],
      in[2],
      affine ? more : std::nullopt,
      within_batch(in[in.size() - 2], in[0], s),
      within_batch(in[in.size() - 1], in[1], s),
      transpose,
      positive_of("group_size", group_size),
      positive_of("bits", bits),
      mode_name(mode),
      affine ? std::nullopt : more,
      false,
      s);
}

Inputs quantize(
    const StateOf<mx::fast::Quantize>::type& state, const Inputs& in, mx::Stream s, const Specs& outputs) {
  auto& [fallback, group_size, bits, mode, dequantize] = state;
  auto name = mode_name(mode);
  int size = positive_of("group_size", group_size), width = positive_of("bits", bits);
  bool affine = mode == mx::QuantizationMode::Affine;
  size_t expected = dequantize ? (affine ? 3 : 2) : 1;
  if (in.size() < expected) {
    broken("Quantize has " + std::to_string(in.size()) + " inputs");
  }
  auto scale = in.size() > expected ? std::optional(in.back()) : std::nullopt;
  if (!dequantize) {
    return mx::quantize(in[0], size, width, name, scale, s);
  }
  auto biases = affine ? std::optional(in[2]) : std::nullopt;
  return {mx::dequantize(in[0], in[1], biases, size, width, name, scale, outputs[0].dtype, s)};
}

void add_quantized(Table& table) {
  table["GatherQMM"] = with_state<mx::GatherQMM>(5, 6, gather_qmm);
  table["QuantizedMatmul"] = with_state<mx::QuantizedMatmul>(3, 4, quantized_matmul);
  table["Quantize"] = with_state<mx::fast::Quantize>(1, 4, quantize);
}

// Random bits of one key, or of each of an array of keys.
mx::array random_bits(const std::pair<mx::Shape, int>& state, const Inputs& in, mx::Stream s) {
  auto& [shape, width] = state;
  auto& key = in[0];
  if (key.ndim() == 1) {
    return mx::random::bits(shape, width, key, s);
  }
  if (key.ndim() == 0 || key.shape(-1) != 2 || key.dtype() != mx::uint32) {
    broken("a random key has the wrong shape or dtype");
  }
  auto lengths = key.shape();
  lengths.pop_back();
  lengths.insert(lengths.end(), shape.begin(), shape.end());
  auto one = [&, width = width](const mx::array& k) { return mx::random::bits(shape, width, k, s); };
  return mx::reshape(mx::vmap(one)(mx::reshape(key, {-1, 2}, s)), lengths, s);
}

void add_sources(Table& table) {
  table["Arange"] = with_state<mx::Arange>(
      0, 0, [](auto& state, const Inputs&, mx::Stream s, const Specs& outputs) {
        auto [start, stop, by] = state;
        return mx::arange(start, stop, by, outputs[0].dtype, s);
      });
  table["Depends"] = with_state<mx::Depends>(
      1, ANY, [](auto&, const Inputs& in, mx::Stream, const Specs& outputs) {
        size_t count = std::min(outputs.size(), in.size());
        return bridge::depends(between(in, 0, count), between(in, count, in.size()));
      });
  table["RandomBits"] = with_state<mx::RandomBits>(1, 1, random_bits);
}

void add_linalg(Table& table) {
  table["Cholesky"] = with_state<mx::Cholesky>(
      1, 1, [](bool upper, const Inputs& in, mx::Stream s) { return mx::linalg::cholesky(in[0], upper, s); });
  table["Eig"] = with_state<mx::Eig>(1, 1, [](bool vectors, const Inputs& in, mx::Stream s) {
    auto a = finite(in[0], s);
    return vectors ? to_vector(mx::linalg::eig(a, s)) : parts(mx::linalg::eigvals(a, s));
  });
  table["Eigh"] = with_state<mx::Eigh>(1, 1, [](auto& state, const Inputs& in, mx::Stream s) {
    auto& [triangle, vectors] = state;
    if (triangle != "L" && triangle != "U") {
      unknown("triangle");
    }
    auto a = finite(in[0], s);
    return vectors ? to_vector(mx::linalg::eigh(a, triangle, s))
                   : parts(mx::linalg::eigvalsh(a, triangle, s));
  });
  table["Inverse"] = with_state<mx::Inverse>(1, 1, [](auto& state, const Inputs& in, mx::Stream s) {
    auto& [triangular, upper] = state;
    auto& a = not_empty("inv", in[0]);
    return triangular ? mx::linalg::tri_inv(a, upper, s) : mx::linalg::inv(a, s);
  });
  table["QRF"] = with_state<mx::QRF>(
      1, 1, [](auto&, const Inputs& in, mx::Stream s) { return mx::linalg::qr(in[0], s); });
  table["SVD"] = with_state<mx::SVD>(1, 1, [](bool vectors, const Inputs& in, mx::Stream s) {
    return mx::linalg::svd(finite(in[0], s), vectors, s);
  });
}

// Weights that are left out stand in the graph as scalars.
std::optional<mx::array> weight(const mx::array& a) {
  return a.ndim() == 0 ? std::nullopt : std::optional(a);
}

// The products of a cotangent with the Jacobian of a norm, which has one output.
template <typename Norm>
Inputs gradients(const Inputs& in, Norm norm) {
  Inputs primals = between(in, 0, in.size() - 1);
  auto function = [&](const Inputs& x) { return Inputs{norm(x)}; };
  auto products = mx::vjp(function, primals, {in.back()}).second;
  return products;
}

mx::array rope(const StateOf<mx::fast::RoPE>::type& state, const Inputs& in, mx::Stream s) {
  auto& [fallback, dims, traditional, base, scale, forward] = state;
  auto frequencies = in.size() > 2 ? std::optional(in[2]) : std::nullopt;
  auto given = frequencies ? std::nullopt : std::optional<float>(base);
  auto rotate = [&, dims = dims, traditional = traditional, scale = scale](const mx::array& x) {
    return mx::fast::rope(x, dims, traditional, given, scale, in[1], frequencies, s);
  };
  if (forward) {
    return rotate(in[0]);
  }
  auto function = [&](const Inputs& x) { return Inputs{rotate(x[0])}; };
  return mx::vjp(function, {mx::zeros_like(in[0], s)}, {in[0]}).second[0];
}

mx::array attention_of(
    const StateOf<mx::fast::ScaledDotProductAttention>::type& state, const Inputs& in, mx::Stream s) {
  auto& [fallback, scale, causal, sinks, logsumexp, fused] = state;
  size_t arrays = in.size() - (sinks ? 1 : 0);
  if (logsumexp || arrays < 3 || arrays > 4 || (arrays == 4 && causal)) {
    broken("an attention of this sort is not supported");
  }
  auto mask = arrays == 4 ? std::optional(in[3]) : std::nullopt;
  auto last = sinks ? std::optional(in.back()) : std::nullopt;
  return mx::fast::scaled_dot_product_attention(
      in[0], in[1], in[2], scale, causal ? "causal" : "", mask, last, fused, s);
}

// What runs as one kernel on a GPU; elsewhere the same ops are several.
void add_fast(Table& table) {
  using namespace mx::fast;
  table["LayerNorm"] = with_state<LayerNorm>(3, 3, [](auto& state, const Inputs& in, mx::Stream s) {
    return layer_norm(in[0], weight(in[1]), weight(in[2]), state.second, s);
  });
  table["LayerNormVJP"] = with_state<LayerNormVJP>(4, 4, [](auto& state, const Inputs& in, mx::Stream s) {
    return gradients(in, [&](const Inputs& x) {
      return layer_norm(x[0], weight(x[1]), weight(x[2]), state.second, s);
    });
  });
  table["RMSNorm"] = with_state<RMSNorm>(2, 2, [](auto& state, const Inputs& in, mx::Stream s) {
    return rms_norm(in[0], weight(in[1]), state.second, s);
  });
  table["RMSNormVJP"] = with_state<RMSNormVJP>(3, 3, [](auto& state, const Inputs& in, mx::Stream s) {
    return gradients(
        in, [&](const Inputs& x) { return rms_norm(x[0], weight(x[1]), state.second, s); });
  });
  table["RoPE"] = with_state<RoPE>(2, 3, rope);
  table["ScaledDotProductAttention"] = with_state<ScaledDotProductAttention>(3, 5, attention_of);
}

Table make_table() {
  Table table;
  add_elementwise(table);
  add_parametrized(table);
  add_reductions(table);
  add_shapes(table);
  add_indexing(table);
  add_products(table);
  add_quantized(table);
  add_sources(table);
  add_linalg(table);
  add_fast(table);
  return table;
}

}  // namespace

const Primitive* primitive(const std::string& name) {
  static const Table table = make_table();
  auto found = table.find(name);
  return found == table.end() ? nullptr : &found->second;
}

}  // namespace bridge::mlxfn
