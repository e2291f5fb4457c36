// `libmlx_memory.so`, second part: blocks that MLX's graph nodes are made of, kept for reuse.
//
// A node is half a dozen blocks: itself, its operation, its list of inputs. JavaScript lets thousands of nodes go at
// once and makes as many anew. The C library keeps seven blocks of a size at hand; it merges the others and cuts
// them up again, from all over its heap, which takes as long as all the rest of making nodes. Here each thread keeps
// the blocks of each size that it freed, and gets new ones in batches, which lie together. They are the C library's
// own: whoever frees one elsewhere does no harm. MLX's library calls `operator new` and `operator delete` by slots
// that the linker fills; here they are filled anew.
#include <dlfcn.h>
#include <link.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <new>
#include <utility>

namespace {

// Every C library gives blocks whose lengths are multiples of this.
constexpr size_t kStep = 8;
constexpr size_t kLargest = 512;
constexpr size_t kMostBatch = 64;
// Of each size a thread keeps as many blocks as take this many bytes.
constexpr size_t kMostBytes = 16 << 20;

struct Block {
  Block* next;
};

struct List {
  Block* first;
  size_t count;
  size_t batch;

  void push(void* block) {
    first = new (block) Block{first};
    count++;
  }
};

struct Lists {
  bool open;
  std::array<List, kLargest / kStep + 1> of;

  ~Lists() {
    for (List& list : of) {
      while (Block* block = list.first) {
        list.first = block->next;
        ::operator delete(block);
      }
    }
  }
};

// Of threads that have no lists yet, or no more. They stay empty.
Lists closed{};

// A pointer, as the linker finds room for it where threads reach it without a call.
thread_local Lists* lists = &closed;

// Gives a thread's blocks back when it ends.
struct Closer {
  ~Closer() {
    delete std::exchange(lists, &closed);
  }
};

// The list of a size; the first one, of no size, stays empty.
List& list_of(size_t size) {
  return lists->of[size <= kLargest ? (size + kStep - 1) / kStep : 0];
}

__attribute__((noinline)) void* allocate(size_t size, List& list) {
  thread_local bool opened = false;
  if (!opened) {
    opened = true;
    thread_local Closer closer;
    lists = new Lists{true, {}};
  }
  size = (size + kStep - 1) / kStep * kStep;
  if (lists->open && &list != &lists->of[0]) {
    for (size_t i = 0; i < list.batch; i++) {
      list.push(::operator new(size));
    }
    list.batch = std::clamp<size_t>(2 * list.batch, 1, kMostBatch);
  }
  return ::operator new(size);
}

void* take(size_t size) {
  List& list = list_of(size);
  Block* block = list.first;
  if (block == nullptr) {
    return allocate(size, list);
  }
  list.first = block->next;
  list.count--;
  __builtin_prefetch(list.first, 1);
  return block;
}

void give(void* block, size_t size) {
  List& list = list_of(size);
  if (lists->open && &list != &lists->of[0] && block != nullptr && list.count * size < kMostBytes) {
    list.push(block);
  } else {
    ::operator delete(block);
  }
}

#if defined(__x86_64__)
constexpr unsigned kSlot = R_X86_64_JUMP_SLOT;
#elif defined(__aarch64__)
constexpr unsigned kSlot = R_AARCH64_JUMP_SLOT;
#else
constexpr unsigned kSlot = ~0u;
#endif

// Fills the slots of a library's calls of a function.
void fill(const link_map& library, const char* name, void* function) {
  const char* names = nullptr;
  const ElfW(Sym)* symbols = nullptr;
  const ElfW(Rela)* slots = nullptr;
  size_t bytes = 0;
  for (const ElfW(Dyn)* entry = library.l_ld; entry->d_tag != DT_NULL; entry++) {
    switch (entry->d_tag) {
      case DT_STRTAB:
        names = reinterpret_cast<const char*>(entry->d_un.d_ptr);
        break;
      case DT_SYMTAB:
        symbols = reinterpret_cast<const ElfW(Sym)*>(entry->d_un.d_ptr);
        break;
      case DT_JMPREL:
        slots = reinterpret_cast<const ElfW(Rela)*>(entry->d_un.d_ptr);
        break;
      case DT_PLTRELSZ:
        bytes = entry->d_un.d_val;
        break;
      case DT_FLAGS:
        // Its slots are read only by now.
        if (entry->d_un.d_val & DF_BIND_NOW) {
          return;
        }
        break;
      case DT_FLAGS_1:
        if (entry->d_un.d_val & DF_1_NOW) {
          return;
        }
    }
  }
  for (size_t i = 0; slots && i < bytes / sizeof(ElfW(Rela)); i++) {
    const ElfW(Sym)& symbol = symbols[ELF64_R_SYM(slots[i].r_info)];
    if (ELF64_R_TYPE(slots[i].r_info) == kSlot && std::strcmp(names + symbol.st_name, name) == 0) {
      *reinterpret_cast<void**>(library.l_addr + slots[i].r_offset) = function;
    }
  }
}

// Runs when all libraries are in place, and before MLX does anything.
__attribute__((constructor)) void install() {
  void* library = dlopen("libmlx.so", RTLD_NOLOAD | RTLD_LAZY);
  link_map* map = nullptr;
  if (library && dlinfo(library, RTLD_DI_LINKMAP, &map) == 0) {
    fill(*map, "_Znwm", reinterpret_cast<void*>(take));
    fill(*map, "_ZdlPvm", reinterpret_cast<void*>(give));
  }
}

}  // namespace

#define EXPORT extern "C" __attribute__((visibility("default")))

// The addon's own calls, under the names that the linker's `--wrap` gives them.
EXPORT void* mlx_memory_new(size_t size) __asm__("__wrap__Znwm");
EXPORT void mlx_memory_delete(void* block, size_t size) __asm__("__wrap__ZdlPvm");

void* mlx_memory_new(size_t size) {
  return take(size);
}

void mlx_memory_delete(void* block, size_t size) {
  give(block, size);
}
