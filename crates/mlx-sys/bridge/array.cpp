// Arrays: life, reading, making from data, evaluating.
#include <cstring>
#include <sstream>
#include <string>

#include "bridge.h"
#include "distributed.h"
#include "nodes.h"

namespace bridge {

namespace {
thread_local std::string last_message;

constexpr mx::Dtype all_dtypes[] = {
    mx::bool_, mx::uint8, mx::uint16, mx::uint32, mx::uint64, mx::int8, mx::int16,
    mx::int32, mx::int64, mx::float16, mx::float32, mx::float64, mx::bfloat16, mx::complex64};

// Copies elements of one type into an array of another.
template <typename T>
mx::array convert(const void* data, mx::Shape shape, mx::Dtype dtype) {
  return mx::array(static_cast<const T*>(data), std::move(shape), dtype);
}

template <typename T>
mx::array scalar_of(T value, mx::Dtype dtype) {
  return dtype == mx::complex64 ? mx::array(mx::complex64_t(value, 0)) : mx::array(value, dtype);
}
}  // namespace

int32_t fail(Status status, const char* message) noexcept {
  note_lost_peer(message);
  try {
    last_message = message;
  } catch (...) {
    last_message.clear();
  }
  return status;
}

mx::Dtype dtype(int32_t code) {
  if (code < 0 || code >= static_cast<int32_t>(std::size(all_dtypes))) {
    throw std::invalid_argument("unknown dtype");
  }
  return all_dtypes[code];
}

}  // namespace bridge

extern "C" {

bridge::Text mlxb_last_error() {
  return {bridge::last_message.data(), bridge::last_message.size()};
}

void mlxb_array_drop(mx::array* a) {
  bridge::drop(*a);
}

void mlxb_array_clone(const mx::array* a, mx::array* out) {
  new (out) mx::array(*a);
}

// Makes `a` what `b` is, for everyone who holds `a` through this object.
void mlxb_array_assign(mx::array* a, const mx::array* b) {
  *a = *b;
}

size_t mlxb_array_size(const mx::array* a) {
  return a->size();
}

size_t mlxb_array_nbytes(const mx::array* a) {
  return bridge::bytes(*a);
}

size_t mlxb_array_weigh(const mx::array* a, size_t most, size_t* nodes) {
  *nodes = bridge::own_nodes(*a, most);
  return bridge::bytes(*a);
}

int32_t mlxb_array_dtype(const mx::array* a) {
  return static_cast<int32_t>(a->dtype().val());
}

bridge::Ints mlxb_array_shape(const mx::array* a) {
  return {a->shape().data(), a->shape().size()};
}

bool mlxb_array_is_tracer(const mx::array* a) {
  return a->is_tracer();
}

uintptr_t mlxb_array_id(const mx::array* a) {
  return a->id();
}

bool mlxb_array_is_available(const mx::array* a) {
  return a->is_available();
}

// The elements in row-major order, of an evaluated row-contiguous array.
const void* mlxb_array_data(const mx::array* a) {
  return a->data<char>();
}

bool mlxb_array_row_contiguous(const mx::array* a) {
  return a->flags().row_contiguous;
}

int32_t mlxb_array_scalar(double value, int32_t dtype, mx::array* out) {
  return bridge::guard([&] {
    mx::Dtype d = bridge::dtype(dtype);
    bool whole = d == mx::int64 || d == mx::uint64;
    new (out) mx::array(
        whole ? bridge::scalar_of(static_cast<int64_t>(value), d) : bridge::scalar_of(value, d));
  });
}

int32_t mlxb_array_scalar_int(int64_t value, int32_t dtype, mx::array* out) {
  return bridge::guard([&] {
    mx::Dtype d = bridge::dtype(dtype);
    if (d == mx::uint64) {
      new (out) mx::array(static_cast<uint64_t>(value), d);
    } else {
      new (out) mx::array(bridge::scalar_of(value, d));
    }
  });
}

int32_t mlxb_array_scalar_complex(float re, float im, mx::array* out) {
  return bridge::guard([&] { new (out) mx::array(mx::complex64_t(re, im)); });
}

// Copies `size` elements of dtype `from` into a new array of dtype `to`.
int32_t mlxb_array_from_data(
    const void* data, size_t bytes, int32_t from, bridge::Ints shape, int32_t to, mx::array* out) {
  return bridge::guard([&] {
    mx::Shape dims = bridge::shape(shape);
    double count = 1; // Which does not wrap around.
    for (auto d : dims) {
      if (d < 0) {
        throw std::invalid_argument("[array] negative dimension");
      }
      count *= d;
    }
    mx::Dtype source = bridge::dtype(from);
    mx::Dtype target = bridge::dtype(to);
    if (count * source.size() != static_cast<double>(bytes)) {
      throw std::invalid_argument("[array] the data does not fill the shape");
    }
    auto make = [&]() -> mx::array {
      switch (source.val()) {
        case mx::Dtype::Val::bool_:
          return bridge::convert<bool>(data, dims, target);
        case mx::Dtype::Val::uint8:
          return bridge::convert<uint8_t>(data, dims, target);
        case mx::Dtype::Val::uint16:
          return bridge::convert<uint16_t>(data, dims, target);
        case mx::Dtype::Val::uint32:
          return bridge::convert<uint32_t>(data, dims, target);
        case mx::Dtype::Val::uint64:
          return bridge::convert<uint64_t>(data, dims, target);
        case mx::Dtype::Val::int8:
          return bridge::convert<int8_t>(data, dims, target);
        case mx::Dtype::Val::int16:
          return bridge::convert<int16_t>(data, dims, target);
        case mx::Dtype::Val::int32:
          return bridge::convert<int32_t>(data, dims, target);
        case mx::Dtype::Val::int64:
          return bridge::convert<int64_t>(data, dims, target);
        case mx::Dtype::Val::float16:
          return bridge::convert<mx::float16_t>(data, dims, target);
        case mx::Dtype::Val::bfloat16:
          return bridge::convert<mx::bfloat16_t>(data, dims, target);
        case mx::Dtype::Val::float32:
          return bridge::convert<float>(data, dims, target);
        case mx::Dtype::Val::float64:
          return bridge::convert<double>(data, dims, target);
        default:
          return bridge::convert<mx::complex64_t>(data, dims, source);
      }
    };
    mx::array made = make();
    new (out) mx::array(made.dtype() == target ? made : mx::astype(made, target));
  });
}

int32_t mlxb_array_print(const mx::array* a, std::string** out) {
  return bridge::guard([&] {
    std::ostringstream stream;
    mx::get_global_formatter().capitalize_bool = true;
    stream << *a;
    *out = new std::string(stream.str());
  });
}

bridge::Text mlxb_string_text(const std::string* s) {
  return {s->data(), s->size()};
}

void mlxb_string_drop(std::string* s) {
  delete s;
}

size_t mlxb_vector_size(const std::vector<mx::array>* v) {
  return v->size();
}

// Moves the arrays into `out`, which has room for all of them, and frees the vector.
void mlxb_vector_take(std::vector<mx::array>* v, mx::array* out) {
  for (size_t i = 0; i < v->size(); i++) {
    new (out + i) mx::array(std::move((*v)[i]));
  }
  delete v;
}

void mlxb_vector_push(std::vector<mx::array>* v, const mx::array* a) {
  v->push_back(*a);
}

void mlxb_numbers_push(std::vector<int>* v, int32_t number) {
  v->push_back(number);
}

int32_t mlxb_eval(bridge::Arrays arrays) {
  return bridge::guard([&] {
    auto list = bridge::array_list(arrays);
    bridge::refuse_lost_peers(list);
    mx::eval(std::move(list));
  });
}

int32_t mlxb_async_eval(bridge::Arrays arrays) {
  return bridge::guard([&] {
    auto list = bridge::array_list(arrays);
    bridge::refuse_lost_peers(list);
    mx::async_eval(std::move(list));
  });
}

// Stand-ins for scheduled arrays that another thread may wait for: each shares the event that its
// array waits for and nothing else.
int32_t mlxb_pending(bridge::Arrays arrays, std::vector<mx::array>** out) {
  return bridge::guard([&] {
    auto pending = std::make_unique<std::vector<mx::array>>();
    for (size_t i = 0; i < arrays.size; i++) {
      const mx::array& a = arrays.data[i];
      if (!a.is_available()) {
        mx::array stand_in(mx::Shape{0}, mx::bool_, nullptr, std::vector<mx::array>{});
        stand_in.attach_event(a.event());
        stand_in.set_status(mx::array::Status::evaluated);
        pending->push_back(std::move(stand_in));
      }
    }
    *out = pending.release();
  });
}

int32_t mlxb_pending_wait(std::vector<mx::array>* pending) {
  return bridge::guard([&] {
    for (auto& a : *pending) {
      a.wait();
    }
  });
}

void mlxb_pending_drop(std::vector<mx::array>* pending) {
  delete pending;
}

// Waits for scheduled arrays and throws what their evaluation threw.
int32_t mlxb_wait(bridge::Arrays arrays) {
  return bridge::guard([&] {
    for (size_t i = 0; i < arrays.size; i++) {
      mx::array a = arrays.data[i];
      a.wait();
    }
  });
}
}
