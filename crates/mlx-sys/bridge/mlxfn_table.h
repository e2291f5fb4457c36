// How the tables of primitives are written: each with the op that makes it.
#pragma once

#include <limits>

#include "guards.h"
#include "helpers.h"
#include "indices.h"
#include "mlx/fast_primitives.h"
#include "mlx/primitives.h"
#include "mlxfn.h"

namespace bridge::mlxfn {

inline constexpr size_t ANY = std::numeric_limits<size_t>::max();

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

inline Inputs parts(mx::array a) {
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

inline Primitive unary(Unary op) {
  return {1, 1, [op](Source&) -> Make {
            return [op](const Inputs& in, const Specs&, mx::Stream s) { return parts(op(in[0], s)); };
          }};
}

inline Primitive binary(Binary op) {
  return {2, 2, [op](Source&) -> Make {
            return
                [op](const Inputs& in, const Specs&, mx::Stream s) { return parts(op(in[0], in[1], s)); };
          }};
}

[[noreturn]] inline void unknown(const char* what) {
  broken(std::string("there is no such ") + what);
}

inline Inputs between(const Inputs& in, size_t first, size_t end) {
  return Inputs(in.begin() + first, in.begin() + end);
}

// Matrix products, linear algebra, random numbers, and what runs as one kernel on a GPU.
void add_products(Table& table);

}  // namespace bridge::mlxfn
