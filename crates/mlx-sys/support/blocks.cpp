// `libmlx_memory.so`, second part: blocks that MLX's graph nodes are made of, kept for reuse.
//
// A node is half a dozen blocks: itself, its operation, its list of inputs. JavaScript lets thousands of nodes go at
// once and makes as many anew. The C library keeps seven blocks of a size at hand; it merges the others and cuts
// them up again, from all over its heap, which took a third of the time of an op. Here blocks are kept by their size,
// and new ones come in batches, which lie together. They are the C library's own: whoever frees one
// elsewhere does no harm. MLX's library calls `operator new` and `operator delete` by slots that the linker fills;
// here they are filled anew.
//
// Each thread has two magazines of blocks for each size, after Bonwick. A depot exchanges full ones for empty ones:
// what one thread makes, another often frees.
#include <dlfcn.h>
#include <link.h>

#include <array>
#include <cstring>
#include <mutex>
#include <new>
#include <utility>

namespace {

// Every C library gives blocks whose lengths are multiples of this.
constexpr size_t kStep = 8;
constexpr size_t kLargest = 512;
constexpr size_t kSizes = kLargest / kStep + 1;
// Blocks of a full magazine.
constexpr size_t kFull = 64;
// Of each size the depot keeps as many blocks as take this many bytes.
constexpr size_t kMostBytes = 16 << 20;

struct Block {
  Block* next;
};

// The first block of a magazine in the depot.
struct FirstBlock : Block {
  FirstBlock* next_full;
};

struct Magazine {
  Block* first{nullptr};
  size_t count{0};

  void push(void* block) {
    first = new (block) Block{first};
    count++;
  }

  Block* pop() {
    Block* block = first;
    first = block->next;
    count--;
    __builtin_prefetch(first, 1);
    return block;
  }

  void free() {
    while (count > 0) {
      ::operator delete(pop());
    }
  }
};

// Full magazines of one size, but not of one with no room for their list.
class Depot {
 public:
  bool give(Magazine& full, size_t size) {
    std::lock_guard lock(mutex_);
    if (size < sizeof(FirstBlock) || (count_ + 1) * kFull * size > kMostBytes) {
      return false;
    }
    Block* second = full.first->next;
    first_ = new (full.first) FirstBlock{{second}, first_};
    full = {};
    count_++;
    return true;
  }

  bool take(Magazine& empty) {
    std::lock_guard lock(mutex_);
    if (count_ == 0) {
      return false;
    }
    empty = {first_, kFull};
    first_ = first_->next_full;
    count_--;
    return true;
  }

 private:
  std::mutex mutex_;
  FirstBlock* first_{nullptr};
  size_t count_{0};
};

struct Pair {
  Magazine loaded;
  // Full or empty.
  Magazine previous;
};

// The place of a size; that of larger ones is the first, whose magazines stay empty.
size_t place_of(size_t size) {
  return size <= kLargest ? (size + kStep - 1) / kStep : 0;
}

// Never destroyed: blocks are freed until the very end of the process.
std::array<Depot, kSizes>& depots() {
  static auto* made = new std::array<Depot, kSizes>();
  return *made;
}

struct Magazines {
  bool open;
  std::array<Pair, kSizes> of;
};

// Of threads that have none yet, or no more. They stay empty.
constinit Magazines closed{false, {}};

// A pointer, as the linker finds room for it where threads reach it without a call.
thread_local Magazines* magazines = &closed;

// Gives a thread's blocks back when it ends.
struct Closer {
  ~Closer() {
    Magazines* mine = std::exchange(magazines, &closed);
    for (size_t place = 1; place < kSizes; place++) {
      for (Magazine* magazine : {&mine->of[place].loaded, &mine->of[place].previous}) {
        if (magazine->count < kFull || !depots()[place].give(*magazine, place * kStep)) {
          magazine->free();
        }
      }
    }
    delete mine;
  }
};

__attribute__((noinline)) void* take_slowly(size_t size, size_t place) {
  thread_local bool opened = false;
  if (!opened) {
    opened = true;
    thread_local Closer closer;
    magazines = new Magazines{true, {}};
  }
  if (place == 0) {
    return ::operator new(size);
  }
  if (!magazines->open) {
    return ::operator new(place * kStep);
  }
  auto& [loaded, previous] = magazines->of[place];
  if (previous.count > 0) {
    std::swap(loaded, previous);
  } else if (!depots()[place].take(loaded)) {
    while (loaded.count < kFull) {
      loaded.push(::operator new(place * kStep));
    }
  }
  return loaded.pop();
}

__attribute__((noinline)) void give_slowly(void* block, size_t place) {
  if (place == 0 || !magazines->open) {
    return ::operator delete(block);
  }
  auto& [loaded, previous] = magazines->of[place];
  if (loaded.count == kFull) {
    if (previous.count > 0 && !depots()[place].give(previous, place * kStep)) {
      previous.free();
    }
    std::swap(loaded, previous);
  }
  loaded.push(block);
}

void* take(size_t size) {
  size_t place = place_of(size);
  Magazine& loaded = magazines->of[place].loaded;
  return loaded.count > 0 ? loaded.pop() : take_slowly(size, place);
}

void give(void* block, size_t size) {
  size_t place = place_of(size);
  Magazine& loaded = magazines->of[place].loaded;
  // An empty magazine may be that of a thread without any.
  if (loaded.count > 0 && loaded.count < kFull && block != nullptr) {
    loaded.push(block);
  } else if (block != nullptr) {
    give_slowly(block, place);
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
