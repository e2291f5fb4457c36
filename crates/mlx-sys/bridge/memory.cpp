// Memory that is not there. MLX's allocator for CPUs returns what `std::malloc` returns, and its
// kernels write to it unchecked, so an array beyond memory would end the process. Its Metal and
// CUDA allocators throw instead, and so does this one from here on.
#include <algorithm>
#include <cstring>
#include <fstream>
#include <string>
#include <typeinfo>

#include "bridge.h"

#ifdef __linux__
#include <sys/sysinfo.h>

namespace {

using mx::allocator::Allocator;
using mx::allocator::Buffer;

// What a virtual function is to the C++ ABI of Linux.
using Malloc = Buffer (*)(Allocator*, size_t);

// A virtual table: before the functions, the offset to the whole object and its type.
struct Table {
  static constexpr size_t prefix = 2, functions = 7;
  const void* entries[prefix + functions];
};

Malloc plain_malloc;
Table table;

// The bytes that this process can have: of the machine, or fewer in a container.
size_t limit() {
  struct sysinfo info{};
  if (sysinfo(&info) != 0) {
    return SIZE_MAX;
  }
  size_t bytes = (info.totalram + info.totalswap) * info.mem_unit;
  for (auto path : {"/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"}) {
    size_t quota = 0;
    if (std::ifstream(path) >> quota) {
      bytes = std::min(bytes, quota);
    }
  }
  return bytes;
}

// The compiler's name for this function says `Buffer`, which is returned as a pointer is.
Buffer checked_malloc(Allocator* self, size_t size) {
  static const size_t most = limit();
  size_t used = mx::get_active_memory();
  if (used <= most && size <= most - used) {
    Buffer buffer = plain_malloc(self, size);
    if (buffer.ptr() != nullptr) {
      return buffer;
    }
  }
  throw std::runtime_error("[malloc] Unable to allocate " + std::to_string(size) + " bytes.");
}

// Gives the allocator a table with the checked function in place of the first, `malloc`.
bool check_allocations() {
  Allocator& allocator = mx::allocator::allocator();
  if (std::strstr(typeid(allocator).name(), "CommonAllocator") == nullptr) {
    return false;
  }
  const void** functions;
  std::memcpy(&functions, static_cast<void*>(&allocator), sizeof(functions));
  std::memcpy(table.entries, functions - Table::prefix, sizeof(table.entries));
  const void** first = table.entries + Table::prefix;
  std::memcpy(&plain_malloc, first, sizeof(plain_malloc));
  Malloc checked = checked_malloc;
  std::memcpy(first, &checked, sizeof(checked));
  std::memcpy(static_cast<void*>(&allocator), &first, sizeof(first));
  return true;
}

[[maybe_unused]] const bool checked = check_allocations();

}  // namespace

#endif
