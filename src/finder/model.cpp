#include "finder/model.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <stdexcept>
#include <utility>

#include "finder/model_bytes.h"

namespace bluedot::finder {
namespace {

constexpr std::string_view kMagic{"BDMEAN2\0", 8};
constexpr unsigned kBucketBits{16};
constexpr unsigned kBucketShift{32 - kBucketBits};

static_assert(std::endian::native == std::endian::little, "the model is read as it lies in memory");

class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : all_(bytes) {}

  std::string_view take(std::size_t count) {
    if (all_.size() - at_ < count) throw std::runtime_error("the model of meanings is cut off");
    at_ += count;
    return all_.substr(at_ - count, count);
  }

  std::uint32_t number() {
    std::uint32_t value = 0;
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
  }

  std::string_view name() { return take(number()); }
  void align() { take((8 - at_ % 8) % 8); }

  template <typename Number>
  std::span<const Number> list(std::size_t count) {
    return {reinterpret_cast<const Number*>(take(count * sizeof(Number)).data()), count};
  }

 private:
  std::string_view all_;
  std::size_t at_ = 0;
};

void to_probabilities(std::span<float> scores) {
  const float highest = *std::ranges::max_element(scores);
  float sum = 0;
  for (float& score : scores) sum += score = std::exp(score - highest);
  for (float& score : scores) score /= sum;
}

}  // namespace

const Model& Model::learned() {
  static const Model model(model_bytes());
  return model;
}

Model::Model(std::string_view bytes) {
  Bytes input(bytes);
  if (input.take(kMagic.size()) != kMagic) throw std::runtime_error("this is no model of meanings");
  questions_.resize(input.number());
  std::size_t first = 0;
  for (Question& question : questions_) {
    question.first = first;
    question.answers.resize(input.number());
    for (std::string_view& answer : question.answers) answer = input.name();
    first += question.answers.size();
  }
  std::vector<Vocabulary::Word> words(input.number());
  for (Vocabulary::Word& word : words) {
    word.usage = input.number();
    word.word = input.name();
    word.written = input.name();
  }
  vocabulary_ = Vocabulary(std::move(words));
  input.align();
  const std::size_t rows = input.number();
  const std::size_t features = input.number();
  stride_ = input.number();
  input.number();
  fingerprints_ = input.list<std::uint64_t>(rows);
  features_ = input.list<Feature>(features);
  scales_ = input.list<float>(features);
  weights_ = input.list<std::int8_t>(features * stride_);
  index_features();
}

void Model::index_features() {
  from_.resize((std::size_t{1} << kBucketBits) + 1);
  for (const Feature feature : features_) ++from_[(feature >> kBucketShift) + 1];
  for (std::size_t bucket = 1; bucket < from_.size(); ++bucket) from_[bucket] += from_[bucket - 1];
}

bool Model::learned_from(std::uint64_t fingerprint) const {
  return std::ranges::binary_search(fingerprints_, fingerprint);
}

std::optional<std::uint32_t> Model::row_of(Feature feature) const {
  const std::uint32_t bucket = feature >> kBucketShift;
  for (std::uint32_t row = from_[bucket]; row < from_[bucket + 1]; ++row) {
    if (features_[row] == feature) return row;
  }
  return std::nullopt;
}

std::vector<float> Model::probabilities(std::span<const std::uint32_t> rows) const {
  std::vector<float> scores(stride_);
  for (const std::uint32_t row : rows) {
    const std::int8_t* weights = weights_.data() + row * stride_;
    const float scale = scales_[row];
    for (std::size_t i = 0; i < stride_; ++i) scores[i] += scale * static_cast<float>(weights[i]);
  }
  // A long text counts no more than a short one: as in learning.
  const float weight = rows.empty() ? 0 : 1 / std::sqrt(static_cast<float>(rows.size()));
  for (float& score : scores) score *= weight;
  for (const Question& question : questions_) {
    to_probabilities(std::span(scores).subspan(question.first, question.answers.size()));
  }
  return scores;
}

std::size_t Model::bytes() const {
  return weights_.size_bytes() + scales_.size_bytes() + features_.size_bytes() + fingerprints_.size_bytes() +
         from_.capacity() * sizeof(std::uint32_t) + vocabulary_.bytes();
}

}  // namespace bluedot::finder
