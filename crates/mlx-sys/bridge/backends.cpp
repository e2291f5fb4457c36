// The GPU backends of the library.
#include "bridge.h"

#include "mlx/backend/cuda/cuda.h"
#include "mlx/backend/metal/metal.h"

extern "C" {

int32_t mlxb_backends(bool* metal, bool* cuda) {
  return bridge::guard([&] {
    *metal = mx::metal::is_available();
    *cuda = mx::cu::is_available();
  });
}

int32_t mlxb_metal_start_capture(bridge::Text path) {
  return bridge::guard([&] { mx::metal::start_capture(bridge::text(path)); });
}

int32_t mlxb_metal_stop_capture() {
  return bridge::guard([] { mx::metal::stop_capture(); });
}
}
