// The primitives that files of functions name, each with the op that makes it. What an op expects of
// its arguments, MLX or the guards of the op table check; here is checked only what they do not see.
#include "mlxfn_table.h"

namespace bridge::mlxfn {

namespace {

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

Table make_table() {
  Table table;
  add_elementwise(table);
  add_parametrized(table);
  add_reductions(table);
  add_shapes(table);
  add_indexing(table);
  add_products(table);
  return table;
}

}  // namespace

const Primitive* primitive(const std::string& name) {
  static const Table table = make_table();
  auto found = table.find(name);
  return found == table.end() ? nullptr : &found->second;
}

}  // namespace bridge::mlxfn
