// What MLX's vmap gets wrong, done otherwise while a function is being vectorized.
#pragma once

#include <functional>
#include <vector>

#include "mlx/mlx.h"

namespace bridge {

namespace mx = mlx::core;

// Says, while it lives, that a function is being vectorized on this thread.
class Vectorizing {
 public:
  Vectorizing() {
    depth++;
  }
  ~Vectorizing() {
    depth--;
  }
  static bool now() {
    return depth > 0;
  }

 private:
  static thread_local int depth;
};

// Some ops of two arrays take the axes of the inputs for those of the results, or leave the shapes of
// the inputs different, and then read outside of them.
using PairOp = std::function<std::vector<mx::array>(const mx::array&, const mx::array&)>;

// An op with a vmap of its own, in which the batch comes first and shapes are broadcast as usual.
std::vector<mx::array> vectorized(const PairOp& op, const mx::array& a, const mx::array& b);

// The outputs of a function, each an array of its own: MLX moves the axis of one that is there twice
// twice.
std::vector<mx::array> distinct(std::vector<mx::array> outputs);

template <typename Op>
mx::array vectorizable(Op op, const mx::array& a, const mx::array& b, const mx::StreamOrDevice& s) {
  if (!Vectorizing::now()) {
    return op(a, b, s);
  }
  auto run = [op, s](const mx::array& x, const mx::array& y) {
    return std::vector<mx::array>{op(x, y, s)};
  };
  return vectorized(run, a, b)[0];
}

// How a value is combined with the elements of a slice.
enum class Combine { replace, add, multiply, largest, smallest };

// The array with a slice changed. Where the value has no batch, and in the gradient, MLX would change
// the slice of the first of the batch alone.
mx::array slice_update(
    Combine how,
    const mx::array& a,
    const mx::array& value,
    const mx::Shape& start,
    const mx::Shape& stop,
    const mx::Shape& strides,
    const mx::StreamOrDevice& s);

// Likewise, with a start that is to be computed.
mx::array slice_update(
    const mx::array& a,
    const mx::array& value,
    const mx::array& start,
    const std::vector<int>& axes,
    const mx::StreamOrDevice& s);

// The input of a convolution as one that has a batch where the weights have: MLX mixes up groups of
// weights that are a batch alone.
mx::array beside_weight(
    const mx::array& input, const mx::array& weight, int groups, const mx::StreamOrDevice& s);

}  // namespace bridge
