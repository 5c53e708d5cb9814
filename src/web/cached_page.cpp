#include "web/cached_page.h"

#include <utility>

namespace bluedot::web {
namespace {

// Below this, an encoding's own head eats what it gains.
constexpr std::size_t kWorthEncoding = 256;

std::size_t index_of(Encoding encoding) {
  return static_cast<std::size_t>(encoding);
}

std::size_t bytes_of(const Variant& variant) {
  return sizeof(Variant) + variant.head.size() + variant.not_modified_head.size() + variant.body.size();
}

bool may_be_stored(const Response& response) {
  return response.status == 200 && response.caching.policy != CachePolicy::kNoStore && !response.body.empty();
}

}  // namespace

CachedPage::CachedPage(Response response, Origin origin)
    : response_(std::move(response)),
      origin_(std::move(origin)),
      gains_by_encoding_(response_.body.size() >= kWorthEncoding && is_compressible(response_.content_type)),
      effort_(origin_.effort),
      bytes_(sizeof(CachedPage) + origin_.key.size() + response_.body.size()) {}

const Variant* CachedPage::ready(Encoding encoding) const {
  return ready_[index_of(encoding)].load(std::memory_order_acquire);
}

const Variant& CachedPage::make(Encoding encoding) {
  if (const Variant* variant = ready(encoding)) return *variant;
  const std::lock_guard lock(making_);
  if (effort_.exchange(Effort::kThorough) == Effort::kQuick) return add(quick_, encoding, Effort::kQuick);
  const Variant& made = add(made_, encoding, Effort::kThorough);
  ready_[index_of(encoding)].store(&made, std::memory_order_release);
  return made;
}

Encoding CachedPage::encoding_for(std::string_view accept_encoding) const {
  if (!gains_by_encoding_) return Encoding::kIdentity;
  return choose_encoding(accept_encoding, effort_).value_or(Encoding::kIdentity);
}

bool CachedPage::is_current(const Versions& versions, base::Instant now) const {
  const Caching& caching = response_.caching;
  if (caching.good_until && *caching.good_until <= now) return false;
  for (std::size_t part = 0; part < kMaxParts; ++part) {
    if (caching.uses[part] && versions[part] != origin_.versions[part]) return false;
  }
  return true;
}

const Variant& CachedPage::add(Variants& variants, Encoding encoding, Effort effort) {
  auto& variant = variants[index_of(encoding)];
  if (!variant) {
    variant = build(encoding, effort);
    bytes_.fetch_add(bytes_of(*variant), std::memory_order_relaxed);
  }
  return *variant;
}

std::unique_ptr<Variant> CachedPage::build(Encoding encoding, Effort effort) const {
  auto variant = std::make_unique<Variant>();
  variant->body = encode(response_.body, encoding, effort);
  if (may_be_stored(response_)) {
    variant->entity_tag = entity_tag_of(variant->body);
    variant->not_modified_head = not_modified_head_of(response_, variant->entity_tag, origin_.options);
  }
  variant->head = head_of(response_, variant->entity_tag, encoding, variant->body.size(), origin_.options);
  return variant;
}

}  // namespace bluedot::web
