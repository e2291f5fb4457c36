// What element types hold and promote to, what shapes broadcast to, how arrays print.
#include <algorithm>

#include "bridge.h"

#include "mlx/einsum.h"

extern "C" {

// values: the least, the largest, the step above one, the smallest normal number.
int32_t mlxb_finfo(int32_t dtype, int32_t* of, int32_t* bits, double* values) {
  return bridge::guard([&] {
    mx::finfo info(bridge::dtype(dtype));
    *of = static_cast<int32_t>(info.dtype.val());
    *bits = info.bits;
    values[0] = info.min;
    values[1] = info.max;
    values[2] = info.eps;
    values[3] = info.smallest_normal;
  });
}

int32_t mlxb_iinfo(int32_t dtype, int64_t* least, uint64_t* largest) {
  return bridge::guard([&] {
    mx::iinfo info(bridge::dtype(dtype));
    *least = info.min;
    *largest = info.max;
  });
}

int32_t mlxb_promote_types(int32_t a, int32_t b, int32_t* out) {
  return bridge::guard([&] {
    *out = static_cast<int32_t>(mx::promote_types(bridge::dtype(a), bridge::dtype(b)).val());
  });
}

// `out` has room for the longer of both.
int32_t mlxb_broadcast_shapes(bridge::Ints a, bridge::Ints b, int32_t* out) {
  return bridge::guard([&] {
    mx::Shape shape = mx::broadcast_shapes(bridge::shape(a), bridge::shape(b));
    std::copy(shape.begin(), shape.end(), out);
  });
}

// The positions that each step contracts, `0,1;0,1`, a line break, and the report.
int32_t mlxb_einsum_path(bridge::Text subscripts, bridge::Arrays operands, std::string** out) {
  return bridge::guard([&] {
    auto [path, report] = mx::einsum_path(bridge::text(subscripts), bridge::array_list(operands));
    std::string text;
    for (const auto& step : path) {
      text += text.empty() ? "" : ";";
      for (size_t i = 0; i < step.size(); i++) {
        text += (i == 0 ? "" : ",") + std::to_string(step[i]);
      }
    }
    *out = new std::string(text + '\n' + report);
  });
}

int32_t mlxb_print_precision() {
  return mx::get_global_formatter().format_options.precision;
}

int32_t mlxb_set_print_precision(int32_t precision) {
  return bridge::guard([&] { mx::set_printoptions({precision}); });
}
}
