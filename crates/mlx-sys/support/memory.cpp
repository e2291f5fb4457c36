// `libmlx_memory.so`: MLX's CPU allocator, checked and with a memory.
//
// On Linux MLX takes each buffer from the C library and hands out a null pointer when there is
// none, which ends the process at the first write; and the C library gives large buffers back to
// the system at once, so that a training step spends much of its time in page faults. MLX's own
// cache keeps small ones, in a tree that gives the one that has waited longest, which the
// processor's cache has forgotten. MLX asks `mlx::core::allocator::allocator()` for its allocator by
// a call that ELF resolves to the first library in load order: this one, which wraps MLX's own.
#include <dlfcn.h>
#include <link.h>
#include <sys/sysinfo.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <mutex>
#include <sstream>
#include <stdexcept>
#include <utility>
#include <vector>

#include "mlx/allocator.h"

namespace mx = mlx::core;
using mx::allocator::Allocator;
using mx::allocator::Buffer;

namespace {

constexpr const char* kAllocator = "_ZN3mlx4core9allocator9allocatorEv";

// Shorter buffers serve requests of just their length.
constexpr size_t kLarge = 4 << 10;
// A longer one serves a request that fills at least seven eighths of it.
constexpr size_t kWaste = 8;
// MLX's own cache, which buffers beyond this go to, keeps 32 MiB: together they keep 1 GiB.
constexpr size_t kDefaultLimit = (size_t{1} << 30) - (32 << 20);

// The bytes that one buffer may have: all of the machine's memory.
size_t physical_memory() {
  struct sysinfo info {};
  return sysinfo(&info) == 0 ? (info.totalram + info.totalswap) * info.mem_unit : SIZE_MAX;
}

class KeepingAllocator final : public Allocator {
 public:
  KeepingAllocator(Allocator& inner, bool keeps) : inner_(inner), limit_(keeps ? kDefaultLimit : 0) {}

  Buffer malloc(size_t size) override {
    if (void* kept = take(size)) {
      return Buffer(kept);
    }
    // Linux promises memory that it does not have, and ends the process that then uses it.
    Buffer buffer = size <= most_ ? inner_.malloc(size) : Buffer(nullptr);
    if (buffer.ptr() == nullptr && size > 0) {
      clear();
      buffer = size <= most_ ? inner_.malloc(size) : Buffer(nullptr);
      if (buffer.ptr() == nullptr) {
        std::ostringstream message;
        message << "[malloc] Unable to allocate " << size << " bytes.";
        throw std::runtime_error(message.str());
      }
    }
    if (buffer.ptr() != nullptr) {
      std::lock_guard lock(mutex_);
      count(inner_.size(buffer));
    }
    return buffer;
  }

  void free(Buffer buffer) override {
    if (buffer.ptr() == nullptr || !keep(buffer)) {
      inner_.free(buffer);
    }
  }

  // Bytes in use, the most that were, and those kept for reuse.
  void read(size_t* active, size_t* peak, size_t* kept) {
    std::lock_guard lock(mutex_);
    *active = active_;
    *peak = peak_;
    *kept = kept_;
  }

  void reset_peak() {
    std::lock_guard lock(mutex_);
    peak_ = 0;
  }

  size_t size(Buffer buffer) const override {
    return inner_.size(buffer);
  }

  Buffer make_buffer(void* ptr, size_t size) override {
    return inner_.make_buffer(ptr, size);
  }

  void release(Buffer buffer) override {
    inner_.release(buffer);
  }

  size_t set_limit(size_t limit) {
    size_t previous;
    {
      std::lock_guard lock(mutex_);
      previous = std::exchange(limit_, limit);
    }
    shrink(limit);
    return previous;
  }

  void clear() {
    shrink(0);
  }

 private:
  void* take(size_t size) {
    std::lock_guard lock(mutex_);
    if (size < kLarge) {
      auto& list = small_[size];
      return list.empty() ? nullptr : take_last(size, list);
    }
    auto found = large_.lower_bound(size);
    if (found == large_.end() || found->first - size > size / kWaste) {
      return nullptr;
    }
    void* buffer = take_last(found->first, found->second);
    if (found->second.empty()) {
      large_.erase(found);
    }
    return buffer;
  }

  bool keep(Buffer buffer) {
    size_t size = inner_.size(buffer);
    std::lock_guard lock(mutex_);
    active_ -= size;
    // Buffers of nothing would count for nothing, however many there are.
    if (size == 0 || kept_ + size > limit_) {
      return false;
    }
    (size < kLarge ? small_[size] : large_[size]).push_back(buffer.ptr());
    kept_ += size;
    return true;
  }

  // With the lock held.
  void count(size_t size) {
    active_ += size;
    peak_ = std::max(peak_, active_);
  }

  // With the lock held: the buffer that was freed last. Its length is known without looking into it, which would
  // mean waiting for memory.
  void* take_last(size_t size, std::vector<void*>& list) {
    void* buffer = list.back();
    list.pop_back();
    kept_ -= size;
    count(size);
    return buffer;
  }

  // Gives buffers back, the largest first, until no more than `limit` bytes are kept.
  void shrink(size_t limit) {
    std::vector<void*> freed;
    {
      std::lock_guard lock(mutex_);
      auto empty = [&](std::vector<void*>& list) {
        while (kept_ > limit && !list.empty()) {
          freed.push_back(list.back());
          list.pop_back();
          kept_ -= inner_.size(Buffer(freed.back()));
        }
        return list.empty();
      };
      while (!large_.empty() && empty(large_.rbegin()->second)) {
        large_.erase(std::prev(large_.end()));
      }
      std::all_of(small_.rbegin(), small_.rend(), empty);
    }
    for (void* buffer : freed) {
      inner_.free(Buffer(buffer));
    }
  }

  Allocator& inner_;
  std::mutex mutex_;
  std::array<std::vector<void*>, kLarge> small_;
  std::map<size_t, std::vector<void*>> large_;
  size_t active_{0};
  size_t peak_{0};
  size_t kept_{0};
  size_t limit_;
  size_t most_{physical_memory()};
};

// Whether a library needs CUDA: MLX's allocator then keeps buffers itself.
bool needs_cuda(void* library) {
  link_map* map = nullptr;
  if (dlinfo(library, RTLD_DI_LINKMAP, &map) != 0) {
    return true;
  }
  const char* names = nullptr;
  for (const ElfW(Dyn)* entry = map->l_ld; entry->d_tag != DT_NULL; entry++) {
    if (entry->d_tag == DT_STRTAB) {
      names = reinterpret_cast<const char*>(entry->d_un.d_ptr);
    }
  }
  for (const ElfW(Dyn)* entry = map->l_ld; names && entry->d_tag != DT_NULL; entry++) {
    if (entry->d_tag == DT_NEEDED && std::strstr(names + entry->d_un.d_val, "cuda")) {
      return true;
    }
  }
  return false;
}

struct Instance {
  KeepingAllocator* allocator;
  bool keeps;
};

const Instance& instance() {
  // Never destroyed: buffers are freed until the very end of the process.
  static const Instance made = [] {
    void* library = dlopen("libmlx.so", RTLD_NOLOAD | RTLD_LAZY);
    auto* original = library ? reinterpret_cast<Allocator& (*)()>(dlsym(library, kAllocator)) : nullptr;
    if (original == nullptr) {
      throw std::runtime_error("libmlx.so has no allocator to wrap");
    }
    bool keeps = !needs_cuda(library);
    return Instance{new KeepingAllocator(original(), keeps), keeps};
  }();
  return made;
}

}  // namespace

namespace mlx::core::allocator {

MLX_API Allocator& allocator() {
  return *instance().allocator;
}

}  // namespace mlx::core::allocator

#define EXPORT extern "C" __attribute__((visibility("default")))

// Whether buffers are kept here; if not, MLX's own functions tell and set what these do.
EXPORT bool mlx_memory_keeps() {
  return instance().keeps;
}

EXPORT void mlx_memory_read(size_t* active, size_t* peak, size_t* kept) {
  instance().allocator->read(active, peak, kept);
}

EXPORT void mlx_memory_reset_peak() {
  instance().allocator->reset_peak();
}

EXPORT size_t mlx_memory_set_limit(size_t limit) {
  return instance().allocator->set_limit(limit);
}

EXPORT void mlx_memory_clear() {
  instance().allocator->clear();
}
