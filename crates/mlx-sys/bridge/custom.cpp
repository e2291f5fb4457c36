// Functions with transforms of their own. Their graph keeps what calls back into Rust.
#include <sstream>

#include "bridge.h"
#include "vectorize.h"

using Vector = std::vector<mx::array>;

namespace {

using Shapes = std::vector<mx::Shape>;

Shapes shapes_of(const Vector& arrays) {
  Shapes shapes;
  for (auto& a : arrays) {
    shapes.push_back(a.shape());
  }
  return shapes;
}

// What MLX's function is made of. MLX takes the first output for granted.
auto forward(const char* op, bridge::Function function, std::shared_ptr<Shapes> shapes) {
  return [=](const Vector& inputs) {
    Vector outputs = bridge::distinct(function(inputs));
    if (outputs.empty()) {
      throw std::invalid_argument(std::string("[") + op + "] The function must return at least one array.");
    }
    *shapes = shapes_of(outputs);
    return outputs;
  };
}

// MLX does not look at what a transform returns; its kernels would read memory that is not there.
void check(const std::string& what, const Vector& given, const Shapes& expected) {
  std::ostringstream message;
  message << "[custom_function] The " << what << " must return ";
  if (given.size() != expected.size()) {
    message << expected.size() << " arrays, got " << given.size() << ".";
    throw std::invalid_argument(message.str());
  }
  for (size_t i = 0; i < given.size(); i++) {
    if (given[i].shape() != expected[i]) {
      message << "an array of shape " << expected[i] << ", got one of shape " << given[i].shape() << ".";
      throw std::invalid_argument(message.str());
    }
  }
}

// The dtype of a gradient is that of what it belongs to, which kernels rely on.
mx::array with_dtype(const mx::array& a, mx::Dtype dtype) {
  return mx::issubdtype(dtype, mx::inexact) && a.dtype() != dtype ? mx::astype(a, dtype) : a;
}

Vector joined(std::initializer_list<const Vector*> parts) {
  Vector all;
  for (auto* part : parts) {
    all.insert(all.end(), part->begin(), part->end());
  }
  return all;
}

auto custom_vjp(bridge::Function function) {
  return [=](const Vector& primals, const Vector& cotangents, const Vector& outputs) {
    Vector products =
        function
            .call(
                joined({&primals, &cotangents, &outputs}),
                {static_cast<int>(primals.size()), static_cast<int>(cotangents.size())})
            .first;
    check("vjp", products, shapes_of(primals));
    for (size_t i = 0; i < products.size(); i++) {
      products[i] = with_dtype(products[i], primals[i].dtype());
    }
    return products;
  };
}

auto custom_jvp(bridge::Function function, std::shared_ptr<Shapes> shapes) {
  return [=](const Vector& primals, const Vector& tangents, const std::vector<int>& argnums) {
    std::vector<int> numbers{static_cast<int>(primals.size())};
    numbers.insert(numbers.end(), argnums.begin(), argnums.end());
    Vector products = function.call(joined({&primals, &tangents}), numbers).first;
    check("jvp", products, *shapes);
    return products;
  };
}

// The shapes of the outputs once an axis of a length is among theirs.
Shapes with_axes(const Shapes& shapes, const std::vector<int>& axes, int length) {
  if (axes.size() != shapes.size()) {
    throw std::invalid_argument("[custom_function] The vmap must return one axis for each array.");
  }
  Shapes result = shapes;
  for (size_t i = 0; i < axes.size(); i++) {
    if (axes[i] > static_cast<int>(shapes[i].size())) {
      throw std::out_of_range(
          "[custom_function] The vmap returned axis " + std::to_string(axes[i]) + " for an array of " +
          std::to_string(shapes[i].size() + 1) + " dimensions.");
    }
    if (axes[i] >= 0) {
      result[i].insert(result[i].begin() + axes[i], length);
    }
  }
  return result;
}

auto custom_vmap(bridge::Function function, std::shared_ptr<Shapes> shapes) {
  return [=](const Vector& inputs, const std::vector<int>& axes) {
    int length = 0;
    for (size_t i = 0; i < inputs.size(); i++) {
      length = axes[i] < 0 ? length : inputs[i].shape(axes[i]);
    }
    auto result = function.call(inputs, axes);
    check("vmap", result.first, with_axes(*shapes, result.second, length));
    return result;
  };
}

template <typename F, typename Make>
std::optional<F> given(bridge::Callback callback, Make make) {
  return callback.call ? std::optional<F>(make(bridge::Function(callback))) : std::nullopt;
}

}  // namespace

extern "C" {

int32_t mlxb_checkpoint(bridge::Callback callback, bridge::Arrays inputs, Vector** outputs) {
  return bridge::guard([&] {
    bridge::Function function(callback);
    auto run = mx::checkpoint(forward("checkpoint", function, std::make_shared<Shapes>()));
    *outputs = new Vector(run(bridge::array_list(inputs)));
  });
}

// Arrays come to the vjp as primals, cotangents and outputs, with the numbers of the first two; to
// the jvp as primals and tangents, with the number of primals and which of them have tangents; to
// the vmap with their axes, and it returns axes beside its outputs, -1 where there is none.
int32_t mlxb_custom_function(
    bridge::Callback callback,
    bridge::Callback vjp,
    bridge::Callback jvp,
    bridge::Callback vmap,
    bridge::Arrays inputs,
    Vector** outputs) {
  return bridge::guard([&] {
    using Vjp = std::function<Vector(const Vector&, const Vector&, const Vector&)>;
    using Jvp = std::function<Vector(const Vector&, const Vector&, const std::vector<int>&)>;
    using Vmap = std::function<
        std::pair<Vector, std::vector<int>>(const Vector&, const std::vector<int>&)>;
    auto shapes = std::make_shared<Shapes>();
    auto function = forward("custom_function", bridge::Function(callback), shapes);
    auto run = mx::custom_function(
        function,
        given<Vjp>(vjp, [](auto f) { return custom_vjp(f); }),
        given<Jvp>(jvp, [&](auto f) { return custom_jvp(f, shapes); }),
        given<Vmap>(vmap, [&](auto f) { return custom_vmap(f, shapes); }));
    *outputs = new Vector(run(bridge::array_list(inputs)));
  });
}
}
