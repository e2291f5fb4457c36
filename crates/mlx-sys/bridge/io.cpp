// Files of arrays: MLX reads and writes through Rust, which knows the file.
#include <algorithm>
#include <cstring>
#include <unordered_map>

#include "bridge.h"
#include "mlx/primitives.h"

namespace {

// A part of a file. `read` and `check` say what is wrong, or nothing; `read` is called by any thread.
struct Region {
  void* context;
  bridge::Text (*read)(void* context, char* data, size_t size, size_t offset);
  bridge::Text (*check)(void* context);
  void (*drop)(void* context);
};

void require(bridge::Text problem) {
  if (problem.data != nullptr) {
    throw std::runtime_error(bridge::text(problem));
  }
}

// A header from memory, and behind it a part of a file.
class RegionReader final : public mx::io::Reader {
 public:
  explicit RegionReader(Region region) : region_(region) {}

  ~RegionReader() override {
    region_.drop(region_.context);
  }

  void set_header(std::string header) {
    header_ = std::move(header);
  }

  void check() const {
    require(region_.check(region_.context));
  }

  bool is_open() const override {
    return true;
  }

  bool good() const override {
    return true;
  }

  size_t tell() override {
    return position_;
  }

  void seek(int64_t offset, std::ios_base::seekdir way) override {
    position_ = offset + (way == std::ios_base::cur ? position_ : 0);
  }

  void read(char* data, size_t size) override {
    read(data, size, position_);
    position_ += size;
  }

  void read(char* data, size_t size, size_t offset) override {
    size_t from_header = offset < header_.size() ? std::min(size, header_.size() - offset) : 0;
    std::memcpy(data, header_.data() + std::min(offset, header_.size()), from_header);
    if (from_header < size) {
      size_t start = offset + from_header - header_.size();
      require(region_.read(region_.context, data + from_header, size - from_header, start));
    }
  }

  std::string label() const override {
    return "file";
  }

 private:
  Region region_;
  std::string header_;
  size_t position_ = 0;
};

// MLX's own reading of a file, which must still be long enough: what fails while MLX reads leaves an
// array that counts as computed.
class CheckedLoad final : public mx::Primitive {
 public:
  CheckedLoad(std::shared_ptr<mx::Primitive> load, std::shared_ptr<RegionReader> reader)
      : Primitive(load->stream()), load_(std::move(load)), reader_(std::move(reader)) {}

  void eval_cpu(const std::vector<mx::array>& inputs, std::vector<mx::array>& outputs) override {
    reader_->check();
    load_->eval_cpu(inputs, outputs);
  }

  void eval_gpu(const std::vector<mx::array>& inputs, std::vector<mx::array>& outputs) override {
    reader_->check();
    load_->eval_gpu(inputs, outputs);
  }

  const char* name() const override {
    return load_->name();
  }

 private:
  std::shared_ptr<mx::Primitive> load_;
  std::shared_ptr<RegionReader> reader_;
};

struct Sink {
  void* context;
  bool (*write)(void* context, const char* data, size_t size);
};

class SinkWriter final : public mx::io::Writer {
 public:
  explicit SinkWriter(Sink sink) : sink_(sink) {}

  bool is_open() const override {
    return true;
  }

  bool good() const override {
    return true;
  }

  size_t tell() override {
    return written_;
  }

  void seek(int64_t, std::ios_base::seekdir) override {
    throw std::runtime_error("what is written cannot be written again");
  }

  void write(const char* data, size_t size) override {
    if (!sink_.write(sink_.context, data, size)) {
      throw bridge::CallbackError();
    }
    written_ += size;
  }

  std::string label() const override {
    return "file";
  }

 private:
  Sink sink_;
  size_t written_ = 0;
};

}  // namespace

extern "C" {

// The array that a header in npy format describes and a part of a file holds, read when it is computed.
// The part is given away.
int32_t mlxb_load(Region region, bridge::Text header, bridge::Stream s, mx::array* out) {
  return bridge::guard([&] {
    auto reader = std::make_shared<RegionReader>(region);
    reader->set_header(bridge::text(header));
    mx::array a = mx::load(reader, bridge::stream(s));
    a.primitive_ptr() = std::make_shared<CheckedLoad>(a.primitive_ptr(), reader);
    new (out) mx::array(a);
  });
}

int32_t mlxb_save_npy(Sink sink, const mx::array* a) {
  return bridge::guard([&] { mx::save(std::make_shared<SinkWriter>(sink), *a); });
}

// `metadata` holds keys and values in turn.
int32_t mlxb_save_safetensors(
    Sink sink,
    const bridge::Text* names,
    bridge::Arrays arrays,
    const bridge::Text* metadata,
    size_t metadata_size) {
  return bridge::guard([&] {
    std::unordered_map<std::string, mx::array> named;
    for (size_t i = 0; i < arrays.size; i++) {
      named.emplace(bridge::text(names[i]), arrays.data[i]);
    }
    std::unordered_map<std::string, std::string> pairs;
    for (size_t i = 0; i + 1 < metadata_size; i += 2) {
      pairs.emplace(bridge::text(metadata[i]), bridge::text(metadata[i + 1]));
    }
    mx::save_safetensors(std::make_shared<SinkWriter>(sink), std::move(named), std::move(pairs));
  });
}
}
