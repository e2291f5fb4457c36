// Groups of processes that compute together.
#include "distributed.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <string_view>
#include <thread>
#include <typeinfo>
#include <unordered_set>
#include <vector>

#include "bridge.h"
#include "mlx/distributed/primitives.h"

using mx::distributed::Group;

namespace {

// MLX keeps the groups that it made in a table of its own, which threads may not share. An exchange
// that runs while a group is made may ask for one itself.
std::recursive_mutex making;

// Exchanges bytes among the processes of a group that is being made. `source` is null in the first
// call, which tells rank and size.
struct Exchange {
  void* context;
  bool (*call)(void* context, int32_t rank, int32_t size, const char* source, char* target, size_t bytes);

  void operator()(int rank, int size, const char* source, char* target, size_t bytes) const {
    if (!call(context, rank, size, source, target, bytes)) {
      throw bridge::CallbackError();
    }
  }
};

// Lets a backend use an exchange, as long as the call that gave it runs and on that thread only.
class Lease {
 public:
  explicit Lease(const Exchange& exchange) : given_(std::make_shared<Given>(exchange)) {}
  Lease(const Lease&) = delete;
  ~Lease() {
    given_->open = false;
  }

  mx::distributed::AllGatherFactory factory() const {
    return [given = given_](int rank, int size) -> mx::distributed::AllGatherFn {
      given->use(rank, size, nullptr, nullptr, 0);
      return [given, rank, size](const char* source, char* target, size_t bytes) {
        given->use(rank, size, source, target, bytes);
      };
    };
  }

 private:
  struct Given {
    explicit Given(const Exchange& exchange) : exchange(exchange) {}

    void use(int rank, int size, const char* source, char* target, size_t bytes) {
      if (std::this_thread::get_id() != thread || !open) {
        throw std::runtime_error("all_gather_factory: the exchange was used after its group was made.");
      }
      exchange(rank, size, source, target, bytes);
    }

    Exchange exchange;
    std::thread::id thread = std::this_thread::get_id();
    bool open = true;
  };

  std::shared_ptr<Given> given_;
};

// Splits a group. MPI takes no calls from two threads at once, so streams finish first. The parts are
// kept: MLX frees one with its last graph, before the stream that computes the graph has used it. Those
// that nothing else refers to go with the next split; what is left at the end is left to the end.
Group split(const Group& group, int color, int key) {
  static auto& kept = *new std::vector<std::shared_ptr<mx::distributed::detail::GroupImpl>>;
  std::lock_guard lock(making);
  for (const auto& stream : mx::get_streams()) {
    mx::synchronize(stream);
  }
  std::erase_if(kept, [](const auto& part) { return part.use_count() == 1; });
  Group part = group.split(color, key);
  kept.push_back(part.raw_group());
  return part;
}

// What MLX says when a process of a ring is gone. Its ring does nothing from then on.
constexpr std::string_view lost_peer = "[ring] connection to a peer was lost";
std::atomic<bool> ring_is_broken = false;

std::atomic<bool> has_company = false;

Group noted(Group group) {
  if (group.size() > 1) {
    has_company = true;
  }
  return group;
}

// MLX does not say of a group which backend made it, but its class has the backend's name.
bool made_by(std::string_view backend, const Group& group) {
  const auto& implementation = group.raw_group();
  if (!implementation) {
    return false;
  }
  const auto& object = *implementation;
  return std::string_view(typeid(object).name()).find(backend) != std::string_view::npos;
}

// The group by which a node communicates; null for other nodes. Not every platform shares the class
// among libraries, as a dynamic_cast needs.
const Group* group_of(const mx::Primitive& primitive) {
  std::string_view name = primitive.name();
  for (std::string_view kind : {"AllReduce", "AllGather", "Send", "Recv", "ReduceScatter"}) {
    if (name.size() >= kind.size() && name.substr(name.size() - kind.size()) == kind) {
      return &static_cast<const mx::distributed::DistPrimitive&>(primitive).group();
    }
  }
  return nullptr;
}

}  // namespace

namespace bridge {

Group group_or_global(const Group* group) {
  if (group) {
    return *group;
  }
  std::lock_guard lock(making);
  return noted(mx::distributed::init());
}

const mx::array& reducible(const mx::array& x, const Group& group, bool ordered) {
  bool refused = x.dtype() == mx::bool_ || (ordered && x.dtype() == mx::complex64);
  if (refused && made_by("MPI", group)) {
    throw std::invalid_argument("MPI does not reduce arrays of this dtype.");
  }
  return x;
}

const mx::Shape& receivable(const mx::Shape& shape) {
  for (auto length : shape) {
    if (length < 0) {
      throw std::invalid_argument("No array has a dimension of length " + std::to_string(length) + ".");
    }
  }
  return shape;
}

bool communicates() noexcept {
  return has_company;
}

void note_lost_peer(std::string_view failure) noexcept {
  if (failure.substr(0, lost_peer.size()) == lost_peer) {
    ring_is_broken = true;
  }
}

void refuse_lost_peers(const std::vector<mx::array>& arrays) {
  if (!ring_is_broken) {
    return;
  }
  // Nodes stay alive by the graph behind `arrays`, so pointers to them do.
  std::vector<const mx::array*> open;
  std::unordered_set<std::uintptr_t> seen;
  auto visit = [&](const mx::array& a) {
    bool pending = a.status() == mx::array::Status::unscheduled && a.has_primitive();
    if (pending && seen.insert(a.id()).second) {
      open.push_back(&a);
    }
  };
  for (const auto& a : arrays) {
    visit(a);
  }
  while (!open.empty()) {
    const mx::array& a = *open.back();
    open.pop_back();
    const Group* group = group_of(a.primitive());
    if (group && made_by("Ring", *group)) {
      throw std::runtime_error(std::string(lost_peer));
    }
    for (const auto* list : {&a.inputs(), &a.siblings()}) {
      for (const auto& other : *list) {
        visit(other);
      }
    }
  }
}

}  // namespace bridge

extern "C" {

int32_t mlxb_group_init(bool strict, bridge::Text backend, Exchange exchange, Group** out) {
  return bridge::guard([&] {
    std::lock_guard lock(making);
    if (exchange.call) {
      Lease lease(exchange);
      *out = new Group(noted(mx::distributed::init(strict, bridge::text(backend), lease.factory())));
    } else {
      *out = new Group(noted(mx::distributed::init(strict, bridge::text(backend))));
    }
  });
}

int32_t mlxb_group_is_available(bridge::Text backend, bool* out) {
  return bridge::guard([&] {
    std::lock_guard lock(making);
    *out = mx::distributed::is_available(bridge::text(backend));
  });
}

int32_t mlxb_group_rank(const Group* group, int32_t* out) {
  return bridge::guard([&] { *out = group->rank(); });
}

int32_t mlxb_group_size(const Group* group, int32_t* out) {
  return bridge::guard([&] { *out = group->size(); });
}

int32_t mlxb_group_split(const Group* group, int32_t color, int32_t key, Group** out) {
  return bridge::guard([&] { *out = new Group(split(*group, color, key)); });
}

Group* mlxb_group_clone(const Group* group) {
  return new Group(*group);
}

void mlxb_group_drop(Group* group) {
  delete group;
}
}
