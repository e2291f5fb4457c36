// Function transformations. Their functions call back into Rust.
#include "bridge.h"

using Vector = std::vector<mx::array>;

extern "C" {

// `values` receives the function's outputs, `gradients` one array for each of `argnums`.
int32_t mlxb_value_and_grad(
    bridge::Callback function,
    bridge::Ints argnums,
    bridge::Arrays inputs,
    Vector** values,
    Vector** gradients) {
  return bridge::guard([&] {
    auto transformed = mx::value_and_grad(
        std::function<Vector(const Vector&)>(function), bridge::ints(argnums));
    auto result = transformed(bridge::array_list(inputs));
    auto first = std::make_unique<Vector>(std::move(result.first));
    *gradients = new Vector(std::move(result.second));
    *values = first.release();
  });
}

int32_t mlxb_vjp(
    bridge::Callback function,
    bridge::Arrays primals,
    bridge::Arrays cotangents,
    Vector** values,
    Vector** products) {
  return bridge::guard([&] {
    auto result = mx::vjp(
        std::function<Vector(const Vector&)>(function),
        bridge::array_list(primals),
        bridge::array_list(cotangents));
    auto first = std::make_unique<Vector>(std::move(result.first));
    *products = new Vector(std::move(result.second));
    *values = first.release();
  });
}

int32_t mlxb_jvp(
    bridge::Callback function,
    bridge::Arrays primals,
    bridge::Arrays tangents,
    Vector** values,
    Vector** products) {
  return bridge::guard([&] {
    auto result = mx::jvp(
        std::function<Vector(const Vector&)>(function),
        bridge::array_list(primals),
        bridge::array_list(tangents));
    auto first = std::make_unique<Vector>(std::move(result.first));
    *products = new Vector(std::move(result.second));
    *values = first.release();
  });
}
}
