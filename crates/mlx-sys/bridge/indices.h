// Indices that lie within the axis that they are for. MLX does not look at the values of
// index arrays: its kernels would read or write memory that is not the array's.
#pragma once

#include <vector>

#include "mlx/mlx.h"

namespace bridge {

namespace mx = mlx::core;

// Where indices may lie: negative ones count from the end, unless they are not allowed.
struct Bounds {
  int64_t low;
  int64_t high;

  static Bounds axis(int64_t size) {
    return {-size, size - 1};
  }
  static Bounds count(int64_t size) {
    return {0, size - 1};
  }
};

// Whether the elements are there to be read.
bool available(const mx::array& a);

// Whether they can be read one after the other.
bool known(const mx::array& a);

// The indices, when they are known: throws std::out_of_range if one lies outside. Those still to
// be computed are bounded as part of the graph.
mx::array within(const mx::array& indices, Bounds bounds, const mx::StreamOrDevice& s);

// The indices for each of the axes of an array.
std::vector<mx::array> within(
    const std::vector<mx::array>& indices,
    const mx::array& a,
    const std::vector<int>& axes,
    const mx::StreamOrDevice& s);

// The positions where a block of a size may start on each of the axes.
mx::array block_start(
    const mx::array& start,
    const mx::array& a,
    const std::vector<int>& axes,
    const mx::Shape& block,
    const mx::StreamOrDevice& s);

// Which of the matrices of a batch, of which there are as many as in the leading axes.
std::optional<mx::array> within_batch(
    const std::optional<mx::array>& indices, const mx::array& a, const mx::StreamOrDevice& s);

// The length of an axis, which may be negative; throws std::invalid_argument when there is none.
int64_t length(const mx::array& a, int axis);

}  // namespace bridge
