// Files of arrays.
#include "bridge.h"

#include <memory>
#include <unordered_map>

namespace {
// Names with their arrays, and the file's metadata, both in the order of the file's map.
struct Named {
  std::vector<std::string> names;
  std::vector<mx::array> arrays;
  std::vector<std::pair<std::string, std::string>> metadata;
};
}  // namespace

extern "C" {

int32_t mlxb_load_npy(bridge::Text path, bridge::Stream s, mx::array* out) {
  return bridge::guard(
      [&] { new (out) mx::array(mx::load(bridge::text(path), bridge::stream(s))); });
}

int32_t mlxb_save_npy(bridge::Text path, const mx::array* a) {
  return bridge::guard([&] { mx::save(bridge::text(path), *a); });
}

int32_t mlxb_load_safetensors(bridge::Text path, bridge::Stream s, Named** out) {
  return bridge::guard([&] {
    auto [arrays, metadata] = mx::load_safetensors(bridge::text(path), bridge::stream(s));
    auto named = std::make_unique<Named>();
    for (auto& [name, array] : arrays) {
      named->names.push_back(name);
      named->arrays.push_back(array);
    }
    for (auto& [key, value] : metadata) {
      named->metadata.emplace_back(key, value);
    }
    *out = named.release();
  });
}

size_t mlxb_named_size(const Named* named) {
  return named->names.size();
}

size_t mlxb_named_metadata_size(const Named* named) {
  return named->metadata.size();
}

void mlxb_named_get(const Named* named, size_t i, bridge::Text* name, mx::array* out) {
  *name = {named->names[i].data(), named->names[i].size()};
  new (out) mx::array(named->arrays[i]);
}

void mlxb_named_metadata(const Named* named, size_t i, bridge::Text* key, bridge::Text* value) {
  const auto& [k, v] = named->metadata[i];
  *key = {k.data(), k.size()};
  *value = {v.data(), v.size()};
}

void mlxb_named_drop(Named* named) {
  delete named;
}

// `metadata` holds keys and values in turn.
int32_t mlxb_save_safetensors(
    bridge::Text path,
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
    mx::save_safetensors(bridge::text(path), std::move(named), std::move(pairs));
  });
}
}
