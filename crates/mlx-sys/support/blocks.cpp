// `libmlx_memory.so`, second part: blocks that MLX's graph nodes are made of, kept for reuse.
//
// A node is half a dozen blocks: itself, its operation, its list of inputs. JavaScript lets thousands of nodes go at
// once and makes as many anew. The C library keeps seven blocks of a size at hand; it merges the others and cuts
// them up again, from all over its heap, which took a third of the time of an op. Here blocks are kept by their size,
// and new ones come in batches, which lie together. They are the C library's own: whoever frees one
// elsewhere does no harm. MLX's library calls `operator new` and `operator delete` by slots that the linker fills;
// here they are filled anew.
//
// Each thread has a stack of blocks for each size, of two magazines at most, after Bonwick. A depot takes full magazines
// and gives them: what one thread makes, another often frees. After an evaluation the processor's caches hold none of the
// blocks, so that a block is fetched while the one before it is being used.
#include <dlfcn.h>
#include <link.h>

#include <algorithm>
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
// What the processor fetches at once.
constexpr size_t kLine = 64;

// A full magazine in the depot.
struct Full {
  Full* next;
  std::array<void*, kFull> blocks;
};

// Full magazines of one size.
class Depot {
 public:
  bool give(void* const* blocks, size_t size) {
    std::lock_guard lock(mutex_);
    if ((count_ + 1) * kFull > std::min(made_, kMostBytes / size)) {
      return false;
    }
    Full* full = unused_ ? std::exchange(unused_, unused_->next) : new (std::nothrow) Full;
    if (full == nullptr) {
      return false;
    }
    std::copy_n(blocks, kFull, full->blocks.begin());
    full->next = std::exchange(first_, full);
    count_++;
    return true;
  }

  // Without any, the caller makes as many.
  bool take(void** blocks) {
    std::lock_guard lock(mutex_);
    if (count_ == 0) {
      made_ += kFull;
      return false;
    }
    Full* full = std::exchange(first_, first_->next);
    std::copy_n(full->blocks.begin(), kFull, blocks);
    full->next = std::exchange(unused_, full);
    count_--;
    return true;
  }

 private:
  std::mutex mutex_;
  Full* first_{nullptr};
  Full* unused_{nullptr};
  size_t count_{0};
  // Blocks that were made here. Functions that other libraries have too, such as those of `std::vector`, may be theirs,
  // whose blocks come here when they are freed: these would be kept in ever greater number.
  size_t made_{0};
};

// A thread's blocks of one size, the last given on top.
struct Stack {
  size_t count;
  std::array<void*, 2 * kFull> blocks;

  void push(void* block) {
    blocks[count++] = block;
  }

  void* pop(size_t place) {
    void* block = blocks[--count];
    if (count > 0) {
      auto* next = static_cast<char*>(blocks[count - 1]);
      for (size_t at = 0; at < place * kStep; at += kLine) {
        __builtin_prefetch(next + at, 1);
      }
    }
    return block;
  }
};

// The place of a size; that of larger ones is the first, whose stacks stay empty.
size_t place_of(size_t size) {
  return size <= kLargest ? (size + kStep - 1) / kStep : 0;
}

// Never destroyed: blocks are freed until the very end of the process.
std::array<Depot, kSizes>& depots() {
  static auto* made = new std::array<Depot, kSizes>();
  return *made;
}

struct Stacks {
  bool open;
  std::array<Stack, kSizes> of;
};

// Of threads that have none yet, or no more. They stay empty.
constinit Stacks closed{false, {}};

// A pointer, as the linker finds room for it where threads reach it without a call.
thread_local Stacks* stacks = &closed;

// Gives a thread's blocks back when it ends.
struct Closer {
  ~Closer() {
    Stacks* mine = std::exchange(stacks, &closed);
    for (size_t place = 1; place < kSizes; place++) {
      auto& [count, blocks] = mine->of[place];
      while (count >= kFull && depots()[place].give(&blocks[count - kFull], place * kStep)) {
        count -= kFull;
      }
      while (count > 0) {
        ::operator delete(blocks[--count]);
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
    stacks = new Stacks{true, {}};
  }
  if (place == 0) {
    return ::operator new(size);
  }
  if (!stacks->open) {
    return ::operator new(place * kStep);
  }
  Stack& stack = stacks->of[place];
  if (depots()[place].take(stack.blocks.data())) {
    stack.count = kFull;
  } else {
    while (stack.count < kFull) {
      stack.push(::operator new(place * kStep));
    }
  }
  return stack.pop(place);
}

__attribute__((noinline)) void give_slowly(void* block, size_t place) {
  if (place == 0 || !stacks->open) {
    return ::operator delete(block);
  }
  Stack& stack = stacks->of[place];
  if (stack.count == stack.blocks.size()) {
    // The half that was given first.
    if (!depots()[place].give(stack.blocks.data(), place * kStep)) {
      for (size_t i = 0; i < kFull; i++) {
        ::operator delete(stack.blocks[i]);
      }
    }
    std::copy(stack.blocks.begin() + kFull, stack.blocks.end(), stack.blocks.begin());
    stack.count = kFull;
  }
  stack.push(block);
}

void* take(size_t size) {
  size_t place = place_of(size);
  Stack& stack = stacks->of[place];
  return stack.count > 0 ? stack.pop(place) : take_slowly(size, place);
}

void give(void* block, size_t size) {
  size_t place = place_of(size);
  Stack& stack = stacks->of[place];
  // An empty stack may be that of a thread without any.
  if (stack.count > 0 && stack.count < stack.blocks.size() && block != nullptr) {
    stack.push(block);
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
