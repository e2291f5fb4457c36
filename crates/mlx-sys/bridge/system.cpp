// Devices, streams, memory.
#include "bridge.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <future>
#include <memory>
#include <sstream>

#include "distributed.h"
#include "mlx/scheduler.h"

extern "C" {

#ifdef MLX_BLAS
// Of libmlx_blas.so, which the build makes. The reference makes the linker load that library, and
// so its BLAS, before MLX.
const char* mlx_blas_config();
#endif

// The BLAS that replaces MLX's own, or nothing.
bridge::Text mlxb_blas() {
#ifdef MLX_BLAS
  const char* config = mlx_blas_config();
  return {config, std::char_traits<char>::length(config)};
#else
  return {nullptr, 0};
#endif
}

int32_t mlxb_default_device(int32_t* type, int32_t* index) {
  return bridge::guard([&] {
    const mx::Device& d = mx::default_device();
    *type = d == mx::Device::cpu ? 0 : 1;
    *index = d.index;
  });
}

int32_t mlxb_set_default_device(int32_t type, int32_t index) {
  return bridge::guard([&] { mx::set_default_device(bridge::existing_device(type, index)); });
}

int32_t mlxb_is_available(int32_t type, int32_t index, bool* out) {
  return bridge::guard([&] { *out = mx::is_available(bridge::device(type, index)); });
}

int32_t mlxb_device_count(int32_t type, int32_t* out) {
  return bridge::guard([&] { *out = mx::device_count(bridge::device(type, 0).type); });
}

// Lines of `name=s:text` or `name=n:number`.
int32_t mlxb_device_info(int32_t type, int32_t index, std::string** out) {
  return bridge::guard([&] {
    std::ostringstream lines;
    for (const auto& [name, value] : mx::device_info(bridge::device(type, index))) {
      lines << name << '=';
      match(
          value,
          [&](const std::string& v) { lines << "s:" << v; },
          [&](const size_t& v) { lines << "n:" << v; });
      lines << '\n';
    }
    *out = new std::string(lines.str());
  });
}

int32_t mlxb_default_stream(int32_t type, int32_t index, bridge::Stream* out) {
  return bridge::guard(
      [&] { *out = bridge::from_stream(mx::default_stream(bridge::device(type, index))); });
}

int32_t mlxb_set_default_stream(bridge::Stream s) {
  return bridge::guard([&] { mx::set_default_stream(mx::to_stream(bridge::stream(s))); });
}

int32_t mlxb_new_stream(int32_t type, int32_t index, bridge::Stream* out) {
  return bridge::guard(
      [&] { *out = bridge::from_stream(mx::new_stream(bridge::device(type, index))); });
}

int32_t mlxb_new_thread_unsafe_stream(int32_t type, int32_t index, bridge::Stream* out) {
  return bridge::guard([&] {
    *out = bridge::from_stream(mx::new_thread_unsafe_stream(bridge::device(type, index)));
  });
}

int32_t mlxb_new_thread_local_stream(int32_t type, int32_t index, bridge::Stream* out) {
  return bridge::guard([&] {
    *out = bridge::from_stream(mx::new_thread_local_stream(bridge::device(type, index)), 3);
  });
}

// Waits for all streams, as a process does before it ends. A stream of the CPU may wait for another
// process, which may never answer: together these get a few seconds, once.
int32_t mlxb_synchronize_all() {
  return bridge::guard([&] {
    static std::atomic<int> patience = 3;
    auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(patience);
    for (const auto& stream : mx::get_streams()) {
      if (stream.device == mx::Device::cpu && bridge::communicates()) {
        auto reached = std::make_shared<std::promise<void>>();
        mx::scheduler::enqueue(stream, [reached] { reached->set_value(); });
        if (reached->get_future().wait_until(deadline) == std::future_status::timeout) {
          patience = 0;
        }
      } else {
        mx::synchronize(stream);
      }
    }
  });
}

int32_t mlxb_synchronize(bridge::Stream s) {
  return bridge::guard([&] {
    if (s.kind == 0) {
      mx::synchronize();
    } else {
      mx::synchronize(mx::to_stream(bridge::stream(s)));
    }
  });
}

int32_t mlxb_clear_streams() {
  return bridge::guard([] { mx::clear_streams(); });
}

#ifdef MLX_MEMORY
// Of libmlx_memory.so, which the build makes and which keeps the buffers of the CPU.
bool mlx_memory_keeps();
void mlx_memory_read(size_t* active, size_t* peak, size_t* kept);
void mlx_memory_reset_peak();
size_t mlx_memory_set_limit(size_t limit);
void mlx_memory_clear();
#else
static bool mlx_memory_keeps() {
  return false;
}
static void mlx_memory_read(size_t*, size_t*, size_t*) {}
static void mlx_memory_reset_peak() {}
static size_t mlx_memory_set_limit(size_t) {
  return 0;
}
static void mlx_memory_clear() {}
#endif

// What the library above gives back goes to MLX's own allocator, which keeps this much on the CPU.
static constexpr size_t kInnerLimit = 32 << 20;

static size_t set_cache_limit(size_t limit) {
  if (!mlx_memory_keeps()) {
    return mx::set_cache_limit(limit);
  }
  size_t inner = std::min(limit, kInnerLimit);
  size_t previous = mlx_memory_set_limit(limit - inner);
  return previous + mx::set_cache_limit(inner);
}

int32_t mlxb_memory(size_t* active, size_t* peak, size_t* kept, size_t* limit) {
  return bridge::guard([&] {
    *limit = mx::get_memory_limit();
    if (mlx_memory_keeps()) {
      mlx_memory_read(active, peak, kept);
      *kept += mx::get_cache_memory();
    } else {
      *active = mx::get_active_memory();
      *peak = mx::get_peak_memory();
      *kept = mx::get_cache_memory();
    }
  });
}

int32_t mlxb_array_buffer_size(bridge::Arrays arrays, size_t* out) {
  return bridge::guard([&] { *out = mx::get_array_buffer_size(bridge::array_list(arrays)); });
}

// what: 0 memory limit, 1 cache limit, 2 wired limit; gives back the previous one.
int32_t mlxb_set_limit(int32_t what, size_t limit, size_t* out) {
  return bridge::guard([&] {
    *out = what == 0 ? mx::set_memory_limit(limit)
        : what == 1  ? set_cache_limit(limit)
                     : mx::set_wired_limit(limit);
  });
}

int32_t mlxb_reset_peak_memory() {
  return bridge::guard([] { mlx_memory_keeps() ? mlx_memory_reset_peak() : mx::reset_peak_memory(); });
}

int32_t mlxb_clear_cache() {
  return bridge::guard([] {
    if (mlx_memory_keeps()) {
      mlx_memory_clear();
    }
    mx::clear_cache();
  });
}

int32_t mlxb_seed(uint64_t seed) {
  return bridge::guard([&] { mx::random::seed(seed); });
}
}
