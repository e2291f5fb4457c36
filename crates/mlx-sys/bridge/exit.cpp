// The end of the process. OpenBLAS ends its threads then, and waits forever for one that is given
// work meanwhile. What MLX has been asked to compute is let come to its end before that: the
// libraries are left in the order of their dependence, this one first.
#include "bridge.h"

#ifdef MLX_BLAS

namespace {

struct Finish {
  ~Finish() {
    for (const auto& stream : mx::get_streams()) {
      try {
        mx::synchronize(stream);
      } catch (...) {
        // Nobody is left to tell.
      }
    }
  }
};

const Finish finish;

}  // namespace

#endif
