// GPU kernels of the user's own source.
#include <algorithm>

#include "bridge.h"

namespace {

using Kernel = mx::fast::CustomKernelFunction;
using Extent = std::tuple<int, int, int>;

std::vector<std::string> texts(const bridge::Text* list, size_t count) {
  std::vector<std::string> out;
  for (size_t i = 0; i < count; i++) {
    out.push_back(bridge::text(list[i]));
  }
  return out;
}

// The backends divide by these.
Extent extent(const char* what, bridge::Ints v) {
  for (size_t i = 0; i < v.size; i++) {
    if (v.data[i] < 1) {
      throw std::invalid_argument(std::string(what) + " must be positive in each dimension.");
    }
  }
  return bridge::triple(v);
}

std::vector<mx::Shape> shapes(bridge::Ints v) {
  std::vector<mx::Shape> out;
  for (const auto& list : bridge::lists(v)) {
    if (std::any_of(list.begin(), list.end(), [](int n) { return n < 0; })) {
      throw std::invalid_argument("an output shape has a negative dimension.");
    }
    out.emplace_back(list.begin(), list.end());
  }
  return out;
}

std::vector<mx::Dtype> dtypes(bridge::Ints v) {
  std::vector<mx::Dtype> out;
  for (size_t i = 0; i < v.size; i++) {
    out.push_back(bridge::dtype(v.data[i]));
  }
  return out;
}

}  // namespace

extern "C" {

// What a kernel is made of.
struct KernelSource {
  bridge::Text name;
  const bridge::Text* input_names;
  size_t inputs;
  const bridge::Text* output_names;
  size_t outputs;
  bridge::Text source;
  bridge::Text header;
  bool ensure_row_contiguous;
};

// What a kernel is run on. `output_shapes` are lists end to end, each after its length.
struct KernelRun {
  bridge::Arrays inputs;
  bridge::Ints output_shapes;
  bridge::Ints output_dtypes;
  bridge::Ints grid;
  bridge::Ints threadgroup;
  bridge::OptionalFloat init_value;
  bridge::Stream stream;
};

int32_t mlxb_metal_kernel(
    const KernelSource* k,
    bool atomic_outputs,
    int32_t math_mode,
    Kernel** out) {
  return bridge::guard([&] {
    *out = new Kernel(mx::fast::metal_kernel(
        bridge::text(k->name),
        texts(k->input_names, k->inputs),
        texts(k->output_names, k->outputs),
        bridge::text(k->source),
        bridge::text(k->header),
        k->ensure_row_contiguous,
        atomic_outputs,
        mx::CompileOptions(math_mode)));
  });
}

int32_t mlxb_cuda_kernel(const KernelSource* k, int32_t shared_memory, Kernel** out) {
  return bridge::guard([&] {
    *out = new Kernel(mx::fast::cuda_kernel(
        bridge::text(k->name),
        texts(k->input_names, k->inputs),
        texts(k->output_names, k->outputs),
        bridge::text(k->source),
        bridge::text(k->header),
        k->ensure_row_contiguous,
        shared_memory));
  });
}

// Template arguments: kind (0 integer, 1 boolean, 2 dtype) and value in turn.
int32_t mlxb_kernel_run(
    const Kernel* kernel,
    const KernelRun* run,
    const bridge::Text* names,
    bridge::Ints arguments,
    bool verbose,
    std::vector<mx::array>** out) {
  return bridge::guard([&] {
    std::vector<std::pair<std::string, mx::fast::TemplateArg>> given;
    for (size_t i = 0; i + 1 < arguments.size; i += 2) {
      int value = arguments.data[i + 1];
      mx::fast::TemplateArg argument = value;
      if (arguments.data[i] == 1) {
        argument = value != 0;
      } else if (arguments.data[i] == 2) {
        argument = bridge::dtype(value);
      }
      given.emplace_back(bridge::text(names[i / 2]), argument);
    }
    *out = new std::vector<mx::array>((*kernel)(
        bridge::array_list(run->inputs),
        shapes(run->output_shapes),
        dtypes(run->output_dtypes),
        extent("grid", run->grid),
        extent("threadgroup", run->threadgroup),
        given,
        bridge::optional_value<float>(run->init_value),
        verbose,
        bridge::stream(run->stream)));
  });
}

void mlxb_kernel_drop(Kernel* kernel) {
  delete kernel;
}

// Scalars: kinds (0 integer, 1 boolean, 2 float) and their values.
int32_t mlxb_precompiled_cuda_kernel(
    bridge::Text name,
    bridge::Text compiled,
    const KernelRun* run,
    bridge::Ints kinds,
    const double* values,
    int32_t shared_memory,
    bool ensure_row_contiguous,
    std::vector<mx::array>** out) {
  return bridge::guard([&] {
    std::vector<mx::fast::ScalarArg> scalars;
    for (size_t i = 0; i < kinds.size; i++) {
      if (kinds.data[i] == 0) {
        scalars.emplace_back(static_cast<int>(values[i]));
      } else if (kinds.data[i] == 1) {
        scalars.emplace_back(values[i] != 0);
      } else {
        scalars.emplace_back(static_cast<float>(values[i]));
      }
    }
    *out = new std::vector<mx::array>(mx::fast::precompiled_cuda_kernel(
        bridge::text(name),
        bridge::text(compiled),
        bridge::array_list(run->inputs),
        shapes(run->output_shapes),
        dtypes(run->output_dtypes),
        scalars,
        extent("grid", run->grid),
        extent("threadgroup", run->threadgroup),
        shared_memory,
        bridge::optional_value<float>(run->init_value),
        ensure_row_contiguous,
        bridge::stream(run->stream)));
  });
}
}
