#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "finder/features.h"
#include "finder/vocabulary.h"

namespace bluedot::finder {

// What tools/meaning learns from starter/thesaurus when we are built: a weight for each feature and each answer, by
// multinomial logistic regression (Bishop, Pattern Recognition and Machine Learning, 4.3.4). There are several
// questions over the same features, each with its answers. Beside them the words that the thesaurus has and which rows
// it was.
//
// Its bytes, numbers with the little end first: "BDMEAN2\0"; u32 questions; for each u32 answers and each answer's name
// as u32 length and bytes; u32 words, and each as u32 times used, u32 length and bytes, rising, and as it is mostly
// written in the same way, empty where that is the same; zeros up to a multiple of 8; u32 rows R; u32 features F; u32
// stride S; u32 0; R u64 fingerprints of rows, rising; F u32 features, rising; F f32 scales; F x S int8 weights, the
// answers of all questions one after the other and zeros up to S. A weight is its byte times its feature's scale.
class Model {
 public:
  // What the build learned. The same one for all, made when first asked for.
  static const Model& learned();

  struct Question {
    std::size_t first = 0;  // its first answer's place in a row of weights
    std::vector<std::string_view> answers;
  };
  // The bytes begin at a multiple of 8 and outlive the model. Throws std::runtime_error where they are no model.
  explicit Model(std::string_view bytes);

  const std::vector<Question>& questions() const { return questions_; }
  const Vocabulary& vocabulary() const { return vocabulary_; }
  // Of a row of the thesaurus: fingerprint.h.
  bool learned_from(std::uint64_t fingerprint) const;

  // The place of a feature's weights; nothing for one that no example had.
  std::optional<std::uint32_t> row_of(Feature feature) const;

  // How likely each answer of each question is, one after the other; those of a question sum to 1.
  std::vector<float> probabilities(std::span<const std::uint32_t> rows) const;

  std::size_t bytes() const;

 private:
  void index_features();

  std::vector<Question> questions_;
  Vocabulary vocabulary_;
  std::size_t stride_ = 0;
  std::span<const std::uint64_t> fingerprints_;
  std::span<const Feature> features_;
  std::span<const float> scales_;
  std::span<const std::int8_t> weights_;
  std::vector<std::uint32_t> from_;  // by the upper bits of a feature: where those begin
};

}  // namespace bluedot::finder
