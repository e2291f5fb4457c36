// GGUF files.
#include <unordered_map>

#include "bridge.h"

namespace {

// What a file holds, in the order of its maps.
struct Gguf {
  std::vector<std::pair<std::string, mx::array>> arrays;
  std::vector<std::pair<std::string, mx::GGUFMetaData>> metadata;
};

// A value of the metadata: an array when there is one, else strings, of which a lone one is no list.
struct Value {
  const mx::array* array;
  const bridge::Text* texts;
  size_t size;
  bool list;
};

mx::GGUFMetaData from_value(const Value& value) {
  if (value.array != nullptr) {
    return *value.array;
  }
  if (!value.list) {
    return bridge::text(value.texts[0]);
  }
  std::vector<std::string> texts;
  for (size_t i = 0; i < value.size; i++) {
    texts.push_back(bridge::text(value.texts[i]));
  }
  return texts;
}

}  // namespace

extern "C" {

// The file has been checked: MLX trusts it.
int32_t mlxb_load_gguf(bridge::Text path, bridge::Stream s, Gguf** out) {
  return bridge::guard([&] {
    auto [arrays, metadata] = mx::load_gguf(bridge::text(path), bridge::stream(s));
    auto gguf = std::make_unique<Gguf>();
    gguf->arrays.assign(arrays.begin(), arrays.end());
    gguf->metadata.assign(metadata.begin(), metadata.end());
    *out = gguf.release();
  });
}

size_t mlxb_gguf_size(const Gguf* gguf) {
  return gguf->arrays.size();
}

void mlxb_gguf_array(const Gguf* gguf, size_t i, bridge::Text* name, mx::array* out) {
  const auto& [key, array] = gguf->arrays[i];
  *name = {key.data(), key.size()};
  new (out) mx::array(array);
}

size_t mlxb_gguf_metadata_size(const Gguf* gguf) {
  return gguf->metadata.size();
}

// Which kind of value the metadata has, by position in MLX's variant: 0 none, 1 an array, 2 a string, 3 a
// list of strings; and how many strings.
int32_t mlxb_gguf_kind(const Gguf* gguf, size_t i, bridge::Text* key, size_t* size) {
  const auto& [name, value] = gguf->metadata[i];
  *key = {name.data(), name.size()};
  const auto* texts = std::get_if<std::vector<std::string>>(&value);
  *size = texts ? texts->size() : 1;
  return static_cast<int32_t>(value.index());
}

void mlxb_gguf_value(const Gguf* gguf, size_t i, mx::array* out) {
  new (out) mx::array(std::get<mx::array>(gguf->metadata[i].second));
}

bridge::Text mlxb_gguf_text(const Gguf* gguf, size_t i, size_t j) {
  const auto& value = gguf->metadata[i].second;
  const auto* text = std::get_if<std::string>(&value);
  const std::string& found = text ? *text : std::get<std::vector<std::string>>(value)[j];
  return {found.data(), found.size()};
}

void mlxb_gguf_drop(Gguf* gguf) {
  delete gguf;
}

int32_t mlxb_save_gguf(
    bridge::Text path,
    const bridge::Text* names,
    bridge::Arrays arrays,
    const bridge::Text* keys,
    const Value* values,
    size_t size) {
  return bridge::guard([&] {
    std::unordered_map<std::string, mx::array> named;
    for (size_t i = 0; i < arrays.size; i++) {
      named.emplace(bridge::text(names[i]), arrays.data[i]);
    }
    std::unordered_map<std::string, mx::GGUFMetaData> metadata;
    for (size_t i = 0; i < size; i++) {
      metadata.emplace(bridge::text(keys[i]), from_value(values[i]));
    }
    mx::save_gguf(bridge::text(path), std::move(named), std::move(metadata));
  });
}
}
