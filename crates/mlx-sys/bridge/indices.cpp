#include "indices.h"

#include <limits>
#include <optional>
#include <sstream>
#include <stdexcept>

namespace bridge {

bool available(const mx::array& a) {
  return !a.is_tracer() && a.status() != mx::array::Status::unscheduled && a.is_available() &&
      a.data_shared_ptr();
}

bool known(const mx::array& a) {
  return available(a) && a.flags().row_contiguous;
}

namespace {

[[noreturn]] void out_of_range(int64_t index, Bounds bounds) {
  std::ostringstream message;
  message << "index " << index << " is out of range: expected " << bounds.low << " to " << bounds.high;
  throw std::out_of_range(message.str());
}

template <typename T>
void check(const mx::array& a, Bounds bounds) {
  const T* data = a.data<T>();
  for (size_t i = 0; i < a.size(); i++) {
    if constexpr (std::is_signed_v<T>) {
      if (data[i] < bounds.low || data[i] > bounds.high) {
        out_of_range(data[i], bounds);
      }
    } else if (bounds.high < 0 || static_cast<uint64_t>(data[i]) > static_cast<uint64_t>(bounds.high)) {
      out_of_range(static_cast<int64_t>(data[i]), bounds);
    }
  }
}

// Calls a function with the C++ type of integers of a dtype; others are MLX's to refuse.
template <typename F>
void with_type(mx::Dtype dtype, F&& f) {
  switch (dtype.val()) {
    case mx::Dtype::Val::uint8:
      return f(uint8_t{});
    case mx::Dtype::Val::uint16:
      return f(uint16_t{});
    case mx::Dtype::Val::uint32:
      return f(uint32_t{});
    case mx::Dtype::Val::uint64:
      return f(uint64_t{});
    case mx::Dtype::Val::int8:
      return f(int8_t{});
    case mx::Dtype::Val::int16:
      return f(int16_t{});
    case mx::Dtype::Val::int32:
      return f(int32_t{});
    case mx::Dtype::Val::int64:
      return f(int64_t{});
    default:
      return;
  }
}

// The bounds that a type does not imply, applied within the graph.
template <typename T>
mx::array bound(mx::array a, Bounds bounds, const mx::StreamOrDevice& s) {
  auto low = static_cast<int64_t>(std::numeric_limits<T>::min());
  auto high = std::numeric_limits<T>::max();
  if (static_cast<uint64_t>(bounds.high) < static_cast<uint64_t>(high)) {
    a = mx::minimum(a, mx::array(static_cast<T>(bounds.high), a.dtype()), s);
  }
  if (low < bounds.low) {
    a = mx::maximum(a, mx::array(static_cast<T>(bounds.low), a.dtype()), s);
  }
  return a;
}

}  // namespace

mx::array within(const mx::array& indices, Bounds bounds, const mx::StreamOrDevice& s) {
  if (indices.dtype() == mx::bool_) {
    return within(mx::astype(indices, mx::uint8, s), bounds, s);
  }
  if (indices.size() == 0) {
    return indices;
  }
  mx::array result = indices;
  with_type(indices.dtype(), [&](auto type) {
    using T = decltype(type);
    if (known(indices)) {
      check<T>(indices, bounds);
    } else if (bounds.high < bounds.low || bounds.high < 0) {
      throw std::out_of_range("indices into an axis of size 0");
    } else {
      result = bound<T>(indices, bounds, s);
    }
  });
  return result;
}

std::vector<mx::array> within(
    const std::vector<mx::array>& indices,
    const mx::array& a,
    const std::vector<int>& axes,
    const mx::StreamOrDevice& s) {
  std::vector<mx::array> result = indices;
  for (size_t i = 0; i < indices.size() && i < axes.size(); i++) {
    result[i] = within(indices[i], Bounds::axis(length(a, axes[i])), s);
  }
  return result;
}

mx::array block_start(
    const mx::array& start,
    const mx::array& a,
    const std::vector<int>& axes,
    const mx::Shape& block,
    const mx::StreamOrDevice& s) {
  if (start.ndim() != 1 || static_cast<size_t>(start.size()) != axes.size() ||
      block.size() != a.ndim() || !mx::issubdtype(start.dtype(), mx::integer)) {
    return start;
  }
  std::vector<int> last;
  for (int axis : axes) {
    int at = axis < 0 ? axis + static_cast<int>(a.ndim()) : axis;
    if (at < 0 || at >= static_cast<int>(a.ndim())) {
      return start;
    }
    last.push_back(std::max(0, a.shape(at) - block[at]));
  }
  if (known(start) && start.dtype() == mx::int32) {
    std::vector<int> bounded(start.data<int>(), start.data<int>() + start.size());
    bool within = true;
    for (size_t i = 0; i < bounded.size(); i++) {
      within &= bounded[i] >= 0 && bounded[i] <= last[i];
      bounded[i] = std::max(0, std::min(bounded[i], last[i]));
    }
    if (within) {
      return start;
    }
    return mx::array(bounded.begin(), start.shape(), mx::int32);
  }
  mx::array wide = mx::astype(start, mx::int64, s);
  mx::array most(last.begin(), mx::Shape{static_cast<int>(last.size())}, mx::int64);
  mx::array bounded = mx::maximum(mx::minimum(wide, most, s), mx::array(int64_t{0}, mx::int64), s);
  return mx::astype(bounded, mx::int32, s);
}

std::optional<mx::array> within_batch(
    const std::optional<mx::array>& indices, const mx::array& a, const mx::StreamOrDevice& s) {
  if (!indices || a.ndim() < 2) {
    return indices;
  }
  int64_t count = 1;
  for (size_t i = 0; i + 2 < a.ndim(); i++) {
    count *= a.shape(static_cast<int>(i));
  }
  return within(*indices, Bounds::count(count), s);
}

int64_t length(const mx::array& a, int axis) {
  int at = axis < 0 ? axis + static_cast<int>(a.ndim()) : axis;
  if (at < 0 || at >= static_cast<int>(a.ndim())) {
    std::ostringstream message;
    message << "Invalid axis " << axis << " for array with " << a.ndim() << " dimensions.";
    throw std::invalid_argument(message.str());
  }
  return a.shape(at);
}

}  // namespace bridge
