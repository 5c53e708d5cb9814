#include "finder/documents.h"

#include <algorithm>
#include <string>

#include "text/localised.h"

namespace bluedot::finder {
namespace {

using directory::Catalogue;
using directory::Topic;

Document begin(DocumentKind kind, std::string_view reference) {
  Document document;
  document.kind = kind;
  document.reference = reference;
  return document;
}

void add_all(const text::LocalisedText* localised, std::vector<std::string>& texts) {
  if (localised == nullptr) return;
  for (const text::Language language : localised->languages()) texts.emplace_back(localised->in(language));
}

void add_category(const directory::Category& category, Document& document) {
  document.categories.emplace_back(category.slug);
  add_all(category.name, document.texts);
}

void add_place(const Catalogue& catalogue, const directory::Location& location, Document& document) {
  document.country = catalogue.at(location.country).code;
  if (!document.point) document.point = location.point;
  if (!location.place) return;
  const directory::Place& place = catalogue.at(*location.place);
  document.texts.emplace_back(place.name);
  add_all(place.names, document.texts);
}

Document document_of(const Catalogue& catalogue, const directory::Hub& hub) {
  const directory::Location& location = catalogue.location_of(hub);
  Document document = begin(DocumentKind::kHub, location.slug);
  document.categories = {"find-blue-dot"};
  document.hub_at = &location;
  add_all(location.name, document.titles);
  add_all(hub.landmark, document.texts);
  add_place(catalogue, location, document);
  return document;
}

bool shelters(const Document& document) {
  return std::ranges::find(document.categories, "emergency-shelter") != document.categories.end();
}

Document document_of(const Catalogue& catalogue, const directory::Service& service) {
  Document document = begin(DocumentKind::kService, service.slug);
  document.service = &service;
  if (service.country) document.country = catalogue.at(*service.country).code;
  add_all(service.name, document.titles);
  add_all(service.description, document.texts);
  for (const directory::CategoryIndex index : service.categories) add_category(catalogue.at(index), document);
  const directory::Organisation& organisation = catalogue.at(service.organisation);
  document.titles.emplace_back(organisation.name);
  add_all(organisation.names, document.titles);
  for (const directory::ServiceAtLocationIndex index : service.at) {
    const auto& at = catalogue.at(index);
    if (at.location) add_place(catalogue, catalogue.at(*at.location), document);
  }
  if (shelters(document)) document.answers.push_back(Urgency::kTonight);
  return document;
}

std::vector<Urgency> answers_of(Topic topic) {
  switch (topic) {
    case Topic::kEmergency:
      return {Urgency::kLife, Urgency::kViolence, Urgency::kTonight};
    case Topic::kAmbulance:
      return {Urgency::kLife};
    case Topic::kViolence:
      return {Urgency::kViolence};
    default:
      return {};
  }
}

Document document_of(const Catalogue& catalogue, const directory::HelpLine& line) {
  Document document = begin(DocumentKind::kHelpLine, line.slug);
  document.country = catalogue.at(line.country).code;
  add_all(line.name, document.titles);
  if (line.category) add_category(catalogue.at(*line.category), document);
  document.titles.emplace_back(line.phone.number);
  document.answers = answers_of(line.topic);
  return document;
}

Document document_of(const directory::Category& category) {
  Document document = begin(DocumentKind::kCategory, category.slug);
  document.categories.emplace_back(category.slug);
  add_all(category.name, document.titles);
  return document;
}

Document document_of(const guide::Topic& topic) {
  Document document = begin(DocumentKind::kGuide, topic.slug);
  document.categories = topic.categories;
  add_all(&topic.titles, document.titles);
  for (const guide::Article& article : topic.articles) document.texts.push_back(article.summary);
  return document;
}

}  // namespace

std::vector<Document> documents_of(const Catalogue& catalogue, const guide::Guide& guide) {
  std::vector<Document> documents;
  for (const directory::Hub& hub : catalogue.hubs()) documents.push_back(document_of(catalogue, hub));
  for (const directory::Service& service : catalogue.services()) documents.push_back(document_of(catalogue, service));
  for (const directory::HelpLine& line : catalogue.help_lines()) {
    if (!line.phone.number.empty()) documents.push_back(document_of(catalogue, line));
  }
  for (const directory::Category& category : catalogue.categories()) documents.push_back(document_of(category));
  for (const guide::Topic& topic : guide.topics()) documents.push_back(document_of(topic));
  return documents;
}

}  // namespace bluedot::finder
