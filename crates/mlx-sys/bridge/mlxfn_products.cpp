// The primitives of matrix products, linear algebra and random numbers, and those that run as one kernel
// on a GPU. See mlxfn_primitives.cpp.
#include "mlxfn_table.h"

namespace bridge::mlxfn {

namespace {

// Masks of the result, of both factors, or of all three follow the factors.
mx::array block_masked(int block_size, const Inputs& in, mx::Stream s) {
  std::optional<mx::array> out, left, right;
  if (in.size() == 3 || in.size() == 5) {
    out = in[2];
  }
  if (in.size() > 3) {
    left = in[in.size() - 2];
    right = in[in.size() - 1];
  }
  return mx::block_masked_mm(in[0], in[1], block_size, out, left, right, s);
}

mx::array convolution(
    const StateOf<mx::Convolution>::type& state, const Inputs& in, mx::Stream s) {
  auto& [strides, low, high, kernel_dilation, input_dilation, groups, flip] = state;
  for (int stride : strides) {
    step("import_function", stride);
  }
  ConvPadding padding = std::vector<std::vector<int>>{low, high};
  return conv_general(in[0], in[1], strides, padding, kernel_dilation, input_dilation, groups, flip, s);
}

mx::array fourier(const StateOf<mx::FFT>::type& state, const Inputs& in, mx::Stream s) {
  auto& [given, inverse, real, odd] = state;
  auto norm = mx::fft::FFTNorm::Backward;
  std::vector<int> axes;
  mx::Shape lengths;
  for (auto axis : given) {
    if (axis >= in[0].ndim()) {
      broken("an axis is out of range");
    }
    axes.push_back(static_cast<int>(axis));
    lengths.push_back(in[0].shape(axes.back()));
  }
  if (axes.empty()) {
    broken("a Fourier transform has no axes");
  }
  if (real && inverse) {
    int64_t full = 2 * (int64_t{lengths.back()} - 1) + (odd ? 1 : 0);
    lengths.back() = static_cast<int>(std::min<int64_t>(full, std::numeric_limits<int>::max()));
    return mx::fft::irfftn(in[0], lengths, axes, norm, s);
  }
  if (real) {
    return mx::fft::rfftn(in[0], axes, norm, s);
  }
  return inverse ? mx::fft::ifftn(in[0], axes, norm, s) : mx::fft::fftn(in[0], axes, norm, s);
}

void add_matrices(Table& table) {
  table["AddMM"] = with_state<mx::AddMM>(3, 3, [](auto& state, const Inputs& in, mx::Stream s) {
    return mx::addmm(in[2], in[0], in[1], state.first, state.second, s);
  });
  table["BlockMaskedMM"] = with_state<mx::BlockMaskedMM>(2, 5, block_masked);
  table["Convolution"] = with_state<mx::Convolution>(2, 2, convolution);
  table["FFT"] = with_state<mx::FFT>(1, 1, fourier);
  table["GatherMM"] = with_state<mx::GatherMM>(4, 4, [](auto&, const Inputs& in, mx::Stream s) {
    auto left = within_batch(in[2], in[0], s), right = within_batch(in[3], in[1], s);
    return mx::gather_mm(in[0], in[1], left, right, false, s);
  });
  table["Hadamard"] = with_state<mx::Hadamard>(1, 1, [](float scale, const Inputs& in, mx::Stream s) {
    return bridge::hadamard_transform(in[0], scale, s);
  });
  table["Matmul"] = binary(mx::matmul);
}

std::string mode_name(mx::QuantizationMode mode) {
  switch (mode) {
    case mx::QuantizationMode::Affine:
      return "affine";
    case mx::QuantizationMode::Mxfp4:
      return "mxfp4";
    case mx::QuantizationMode::Mxfp8:
      return "mxfp8";
    case mx::QuantizationMode::Nvfp4:
      return "nvfp4";
  }
  unknown("quantization");
}

int positive_of(const char* name, int value) {
  return *positive("import_function", name, value);
}

mx::array quantized_matmul(
    const StateOf<mx::QuantizedMatmul>::type& state, const Inputs& in, mx::Stream s) {
  auto& [group_size, bits, mode, transpose] = state;
  auto biases = in.size() == 4 ? std::optional(in[3]) : std::nullopt;
  return mx::quantized_matmul(
      in[0],
      in[1],
      in[2],
      biases,
      transpose,
      positive_of("group_size", group_size),
      positive_of("bits", bits),
      mode_name(mode),
      s);
}

mx::array gather_qmm(const StateOf<mx::GatherQMM>::type& state, const Inputs& in, mx::Stream s) {
  auto& [group_size, bits, mode, transpose, left_sorted, right_sorted] = state;
  auto more = in.size() == 6 ? std::optional(in[3]) : std::nullopt;
  bool affine = mode == mx::QuantizationMode::Affine;
  return mx::gather_qmm(
      in[0],
      in[1],
      in[2],
      affine ? more : std::nullopt,
      within_batch(in[in.size() - 2], in[0], s),
      within_batch(in[in.size() - 1], in[1], s),
      transpose,
      positive_of("group_size", group_size),
      positive_of("bits", bits),
      mode_name(mode),
      affine ? std::nullopt : more,
      false,
      s);
}

Inputs quantize(
    const StateOf<mx::fast::Quantize>::type& state, const Inputs& in, mx::Stream s, const Specs& outputs) {
  auto& [fallback, group_size, bits, mode, dequantize] = state;
  auto name = mode_name(mode);
  int size = positive_of("group_size", group_size), width = positive_of("bits", bits);
  bool affine = mode == mx::QuantizationMode::Affine;
  size_t expected = dequantize ? (affine ? 3 : 2) : 1;
  if (in.size() < expected) {
    broken("Quantize has " + std::to_string(in.size()) + " inputs");
  }
  auto scale = in.size() > expected ? std::optional(in.back()) : std::nullopt;
  if (!dequantize) {
    return mx::quantize(in[0], size, width, name, scale, s);
  }
  auto biases = affine ? std::optional(in[2]) : std::nullopt;
  return {mx::dequantize(in[0], in[1], biases, size, width, name, scale, outputs[0].dtype, s)};
}

void add_quantized(Table& table) {
  table["GatherQMM"] = with_state<mx::GatherQMM>(5, 6, gather_qmm);
  table["QuantizedMatmul"] = with_state<mx::QuantizedMatmul>(3, 4, quantized_matmul);
  table["Quantize"] = with_state<mx::fast::Quantize>(1, 4, quantize);
}

// Random bits of one key, or of each of an array of keys.
mx::array random_bits(const std::pair<mx::Shape, int>& state, const Inputs& in, mx::Stream s) {
  auto& [shape, width] = state;
  auto& key = in[0];
  if (key.ndim() == 1) {
    return mx::random::bits(shape, width, key, s);
  }
  if (key.ndim() == 0 || key.shape(-1) != 2 || key.dtype() != mx::uint32) {
    broken("a random key has the wrong shape or dtype");
  }
  auto lengths = key.shape();
  lengths.pop_back();
  lengths.insert(lengths.end(), shape.begin(), shape.end());
  auto one = [&, width = width](const mx::array& k) { return mx::random::bits(shape, width, k, s); };
  return mx::reshape(mx::vmap(one)(mx::reshape(key, {-1, 2}, s)), lengths, s);
}

void add_sources(Table& table) {
  table["Arange"] = with_state<mx::Arange>(
      0, 0, [](auto& state, const Inputs&, mx::Stream s, const Specs& outputs) {
        auto [start, stop, by] = state;
        return mx::arange(start, stop, by, outputs[0].dtype, s);
      });
  table["Depends"] = with_state<mx::Depends>(
      1, ANY, [](auto&, const Inputs& in, mx::Stream, const Specs& outputs) {
        size_t count = std::min(outputs.size(), in.size());
        return bridge::depends(between(in, 0, count), between(in, count, in.size()));
      });
  table["RandomBits"] = with_state<mx::RandomBits>(1, 1, random_bits);
}

void add_linalg(Table& table) {
  table["Cholesky"] = with_state<mx::Cholesky>(
      1, 1, [](bool upper, const Inputs& in, mx::Stream s) { return mx::linalg::cholesky(in[0], upper, s); });
  table["Eig"] = with_state<mx::Eig>(1, 1, [](bool vectors, const Inputs& in, mx::Stream s) {
    auto a = finite(in[0], s);
    return vectors ? to_vector(mx::linalg::eig(a, s)) : parts(mx::linalg::eigvals(a, s));
  });
  table["Eigh"] = with_state<mx::Eigh>(1, 1, [](auto& state, const Inputs& in, mx::Stream s) {
    auto& [triangle, vectors] = state;
    if (triangle != "L" && triangle != "U") {
      unknown("triangle");
    }
    auto a = finite(in[0], s);
    return vectors ? to_vector(mx::linalg::eigh(a, triangle, s))
                   : parts(mx::linalg::eigvalsh(a, triangle, s));
  });
  table["Inverse"] = with_state<mx::Inverse>(1, 1, [](auto& state, const Inputs& in, mx::Stream s) {
    auto& [triangular, upper] = state;
    auto& a = not_empty("inv", in[0]);
    return triangular ? mx::linalg::tri_inv(a, upper, s) : mx::linalg::inv(a, s);
  });
  table["QRF"] = with_state<mx::QRF>(
      1, 1, [](auto&, const Inputs& in, mx::Stream s) { return mx::linalg::qr(in[0], s); });
  table["SVD"] = with_state<mx::SVD>(1, 1, [](bool vectors, const Inputs& in, mx::Stream s) {
    return mx::linalg::svd(finite(in[0], s), vectors, s);
  });
}

// Weights that are left out stand in the graph as scalars.
std::optional<mx::array> weight(const mx::array& a) {
  return a.ndim() == 0 ? std::nullopt : std::optional(a);
}

// The products of a cotangent with the Jacobian of a norm, which has one output.
template <typename Norm>
Inputs gradients(const Inputs& in, Norm norm) {
  Inputs primals = between(in, 0, in.size() - 1);
  auto function = [&](const Inputs& x) { return Inputs{norm(x)}; };
  auto products = mx::vjp(function, primals, {in.back()}).second;
  return products;
}

mx::array rope(const StateOf<mx::fast::RoPE>::type& state, const Inputs& in, mx::Stream s) {
  auto& [fallback, dims, traditional, base, scale, forward] = state;
  auto frequencies = in.size() > 2 ? std::optional(in[2]) : std::nullopt;
  auto given = frequencies ? std::nullopt : std::optional<float>(base);
  auto rotate = [&, dims = dims, traditional = traditional, scale = scale](const mx::array& x) {
    return mx::fast::rope(x, dims, traditional, given, scale, in[1], frequencies, s);
  };
  if (forward) {
    return rotate(in[0]);
  }
  auto function = [&](const Inputs& x) { return Inputs{rotate(x[0])}; };
  return mx::vjp(function, {mx::zeros_like(in[0], s)}, {in[0]}).second[0];
}

mx::array attention_of(
    const StateOf<mx::fast::ScaledDotProductAttention>::type& state, const Inputs& in, mx::Stream s) {
  auto& [fallback, scale, causal, sinks, logsumexp, fused] = state;
  size_t arrays = in.size() - (sinks ? 1 : 0);
  if (logsumexp || arrays < 3 || arrays > 4 || (arrays == 4 && causal)) {
    broken("an attention of this sort is not supported");
  }
  auto mask = arrays == 4 ? std::optional(in[3]) : std::nullopt;
  auto last = sinks ? std::optional(in.back()) : std::nullopt;
  return mx::fast::scaled_dot_product_attention(
      in[0], in[1], in[2], scale, causal ? "causal" : "", mask, last, fused, s);
}

// What runs as one kernel on a GPU; elsewhere the same ops are several.
void add_fast(Table& table) {
  using namespace mx::fast;
  table["LayerNorm"] = with_state<LayerNorm>(3, 3, [](auto& state, const Inputs& in, mx::Stream s) {
    return layer_norm(in[0], weight(in[1]), weight(in[2]), state.second, s);
  });
  table["LayerNormVJP"] = with_state<LayerNormVJP>(4, 4, [](auto& state, const Inputs& in, mx::Stream s) {
    return gradients(in, [&](const Inputs& x) {
      return layer_norm(x[0], weight(x[1]), weight(x[2]), state.second, s);
    });
  });
  table["RMSNorm"] = with_state<RMSNorm>(2, 2, [](auto& state, const Inputs& in, mx::Stream s) {
    return rms_norm(in[0], weight(in[1]), state.second, s);
  });
  table["RMSNormVJP"] = with_state<RMSNormVJP>(3, 3, [](auto& state, const Inputs& in, mx::Stream s) {
    return gradients(
        in, [&](const Inputs& x) { return rms_norm(x[0], weight(x[1]), state.second, s); });
  });
  table["RoPE"] = with_state<RoPE>(2, 3, rope);
  table["ScaledDotProductAttention"] = with_state<ScaledDotProductAttention>(3, 5, attention_of);
}

}  // namespace

void add_products(Table& table) {
  add_matrices(table);
  add_quantized(table);
  add_sources(table);
  add_linalg(table);
  add_fast(table);
}

}  // namespace bridge::mlxfn
