// Function transformations. Their functions call back into Rust.
#include "bridge.h"
#include "mlx/transforms_impl.h"
#include "vectorize.h"

using Vector = std::vector<mx::array>;

namespace {

void give_pair(std::pair<Vector, Vector> result, Vector** first, Vector** second) {
  auto values = std::make_unique<Vector>(std::move(result.first));
  *second = new Vector(std::move(result.second));
  *first = values.release();
}

// Axes as MLX takes them: one for each array, -1 where there is none.
void check_axes(const Vector& arrays, const std::vector<int>& axes) {
  if (axes.size() != arrays.size()) {
    throw std::invalid_argument("[vmap] There must be one axis for each array.");
  }
}

}  // namespace

extern "C" {

// `values` receives the function's outputs, `gradients` one array for each of `argnums`.
int32_t mlxb_value_and_grad(
    bridge::Callback callback,
    bridge::Ints argnums,
    bridge::Arrays inputs,
    Vector** values,
    Vector** gradients) {
  return bridge::guard([&] {
    bridge::Function function(callback);
    auto transformed = mx::value_and_grad(
        std::function<Vector(const Vector&)>(function), bridge::ints(argnums));
    give_pair(transformed(bridge::array_list(inputs)), values, gradients);
  });
}

int32_t mlxb_vjp(
    bridge::Callback callback,
    bridge::Arrays primals,
    bridge::Arrays cotangents,
    Vector** values,
    Vector** products) {
  return bridge::guard([&] {
    bridge::Function function(callback);
    give_pair(
        mx::vjp(
            std::function<Vector(const Vector&)>(function),
            bridge::array_list(primals),
            bridge::array_list(cotangents)),
        values,
        products);
  });
}

int32_t mlxb_jvp(
    bridge::Callback callback,
    bridge::Arrays primals,
    bridge::Arrays tangents,
    Vector** values,
    Vector** products) {
  return bridge::guard([&] {
    bridge::Function function(callback);
    give_pair(
        mx::jvp(
            std::function<Vector(const Vector&)>(function),
            bridge::array_list(primals),
            bridge::array_list(tangents)),
        values,
        products);
  });
}

// The function's numbers are the axes of its outputs, which are known when it has returned.
int32_t mlxb_vmap(
    bridge::Callback callback, bridge::Arrays inputs, bridge::Ints in_axes, Vector** outputs) {
  return bridge::guard([&] {
    bridge::Function function(callback);
    auto arrays = bridge::array_list(inputs);
    auto axes = bridge::ints(in_axes);
    check_axes(arrays, axes);
    bridge::Vectorizing vectorizing;
    std::vector<int> out_axes;
    auto traced = [&](const Vector& tracers) {
      auto result = function.call(tracers, {});
      out_axes = std::move(result.second);
      return bridge::distinct(std::move(result.first));
    };
    auto [from, to] = mx::detail::vmap_trace(traced, arrays, axes);
    check_axes(to, out_axes);
    *outputs = new Vector(mx::detail::vmap_replace(arrays, from, to, axes, out_axes));
  });
}
}
