// Groups of processes, and what their backends would end the process for.
#pragma once

#include <string_view>
#include <vector>

#include "mlx/mlx.h"

namespace bridge {

namespace mx = mlx::core;

// The group, or the global one, which is made when it is first asked for.
mx::distributed::Group group_or_global(const mx::distributed::Group* group);

// The array, unless the group's backend ends the job over its dtype.
const mx::array& reducible(const mx::array& x, const mx::distributed::Group& group, bool ordered);

// The shape, unless no array has it: MLX would wait forever for one to arrive.
const mx::Shape& receivable(const mx::Shape& shape);

// Whether this process has been in a group with others.
bool communicates() noexcept;

// Remembers that a ring has lost a process, if a failure says so.
void note_lost_peer(std::string_view failure) noexcept;

// Throws when a ring that has lost a process is to compute: MLX would wait forever.
void refuse_lost_peers(const std::vector<mx::array>& arrays);

}  // namespace bridge
