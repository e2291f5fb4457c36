#include "vectorize.h"

#include <algorithm>
#include <unordered_set>

namespace bridge {

thread_local int Vectorizing::depth = 0;

namespace {

int dimensions(const mx::array& a, int axis) {
  return static_cast<int>(a.ndim()) - (axis >= 0);
}

// The array with its batch, if any, before `ndim` dimensions.
mx::array batch_first(const mx::array& a, int axis, int ndim) {
  if (axis < 0) {
    return a;
  }
  mx::array moved = mx::moveaxis(a, axis, 0);
  mx::Shape shape(ndim + 1, 1);
  shape[0] = moved.shape(0);
  std::copy(moved.shape().begin() + 1, moved.shape().end(), shape.end() - (moved.ndim() - 1));
  return mx::reshape(moved, shape);
}

}  // namespace

std::vector<mx::array> vectorized(const PairOp& op, const mx::array& a, const mx::array& b) {
  using Arrays = std::vector<mx::array>;
  auto over_batch = [op](const Arrays& inputs, const std::vector<int>& axes) {
    int ndim = std::max(dimensions(inputs[0], axes[0]), dimensions(inputs[1], axes[1]));
    auto outputs = vectorized(
        op, batch_first(inputs[0], axes[0], ndim), batch_first(inputs[1], axes[1], ndim));
    std::vector<int> first(outputs.size(), 0);
    return std::make_pair(std::move(outputs), std::move(first));
  };
  return mx::custom_function(
      [op](const Arrays& inputs) { return op(inputs[0], inputs[1]); },
      std::nullopt,
      std::nullopt,
      over_batch)({a, b});
}

std::vector<mx::array> distinct(std::vector<mx::array> outputs) {
  std::unordered_set<std::uintptr_t> seen;
  for (auto& output : outputs) {
    if (!seen.insert(output.id()).second) {
      output = mx::copy(output);
    }
  }
  return outputs;
}

namespace {

// Puts a value into a slice of an array.
using Put = std::function<mx::array(const mx::array&, const mx::array&)>;

mx::array combined(
    Combine how,
    const mx::array& a,
    const mx::array& value,
    const Put& put,
    const mx::StreamOrDevice& s) {
  if (how == Combine::multiply) {
    return mx::multiply(a, put(mx::ones(a.shape(), a.dtype(), s), value), s);
  }
  mx::array spread = put(mx::zeros(a.shape(), a.dtype(), s), value);
  if (how == Combine::add) {
    return mx::add(a, spread, s);
  }
  mx::array inside =
      put(mx::zeros(a.shape(), mx::bool_, s), mx::ones(value.shape(), mx::bool_, s));
  if (how == Combine::largest) {
    spread = mx::maximum(a, spread, s);
  } else if (how == Combine::smallest) {
    spread = mx::minimum(a, spread, s);
  }
  return mx::where(inside, spread, a, s);
}

}  // namespace

mx::array slice_update(
    Combine how,
    const mx::array& a,
    const mx::array& value,
    const mx::Shape& start,
    const mx::Shape& stop,
    const mx::Shape& strides,
    const mx::StreamOrDevice& s) {
  if (Vectorizing::now()) {
    auto put = [&](const mx::array& target, const mx::array& part) {
      return mx::slice_update(target, part, start, stop, strides, s);
    };
    return combined(how, a, value, put, s);
  }
  switch (how) {
    case Combine::replace:
      return mx::slice_update(a, value, start, stop, strides, s);
    case Combine::add:
      return mx::slice_update_add(a, value, start, stop, strides, s);
    case Combine::multiply:
      return mx::slice_update_prod(a, value, start, stop, strides, s);
    case Combine::largest:
      return mx::slice_update_max(a, value, start, stop, strides, s);
    default:
      return mx::slice_update_min(a, value, start, stop, strides, s);
  }
}

mx::array slice_update(
    const mx::array& a,
    const mx::array& value,
    const mx::array& start,
    const std::vector<int>& axes,
    const mx::StreamOrDevice& s) {
  auto put = [&](const mx::array& target, const mx::array& part) {
    return mx::slice_update(target, part, start, axes, s);
  };
  return Vectorizing::now() ? combined(Combine::replace, a, value, put, s) : put(a, value);
}

mx::array beside_weight(
    const mx::array& input, const mx::array& weight, int groups, const mx::StreamOrDevice& s) {
  if (!Vectorizing::now() || groups < 2 || weight.size() == 0) {
    return input;
  }
  auto first = mx::slice(mx::flatten(weight, s), mx::Shape{0}, mx::Shape{1}, s);
  return mx::where(mx::array(false), mx::astype(first, input.dtype(), s), input, s);
}

}  // namespace bridge
