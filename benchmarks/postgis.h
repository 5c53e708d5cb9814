#pragma once

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include <libpq-fe.h>

#include "directory/catalogue.h"
#include "directory/hub_state.h"
#include "directory/nearest.h"

// The invented directory in PostGIS, and the question of near put to it as well as its indexes allow.
namespace bluedot::bench {

namespace dir = bluedot::directory;

class Postgis {
 public:
  explicit Postgis(const std::string& connection) : connection_(PQconnectdb(connection.c_str()), PQfinish) {
    if (PQstatus(connection_.get()) != CONNECTION_OK) throw std::runtime_error(PQerrorMessage(connection_.get()));
  }

  void run(const std::string& sql) { check(PQexec(connection_.get(), sql.c_str()), PGRES_COMMAND_OK); }
  void query(const std::string& sql) { check(PQexec(connection_.get(), sql.c_str()), PGRES_TUPLES_OK); }

  void begin_copy(const std::string& table) {
    check(PQexec(connection_.get(), ("COPY " + table + " FROM STDIN").c_str()), PGRES_COPY_IN);
  }
  void copy(const std::string& row) { PQputCopyData(connection_.get(), row.data(), static_cast<int>(row.size())); }
  void end_copy() {
    PQputCopyEnd(connection_.get(), nullptr);
    check(PQgetResult(connection_.get()), PGRES_COMMAND_OK);
    while (PGresult* rest = PQgetResult(connection_.get())) PQclear(rest);
  }

  void prepare(const std::string& name, const std::string& sql) {
    check(PQprepare(connection_.get(), name.c_str(), sql.c_str(), 0, nullptr), PGRES_COMMAND_OK);
  }

  // The distances in the rows' order.
  std::vector<double> distances(const std::string& name, dir::Point from) {
    const std::array values = {std::to_string(from.longitude), std::to_string(from.latitude)};
    const std::array<const char*, 2> parameters = {values[0].c_str(), values[1].c_str()};
    PGresult* result = PQexecPrepared(connection_.get(), name.c_str(), 2, parameters.data(), nullptr, nullptr, 0);
    std::vector<double> found;
    for (int row = 0; row < PQntuples(result); ++row) found.push_back(std::stod(PQgetvalue(result, row, 1)));
    check(result, PGRES_TUPLES_OK);
    return found;
  }

 private:
  void check(PGresult* result, ExecStatusType wanted) {
    const ExecStatusType status = PQresultStatus(result);
    PQclear(result);
    if (status != wanted) throw std::runtime_error(PQerrorMessage(connection_.get()));
  }

  std::unique_ptr<PGconn, decltype(&PQfinish)> connection_;
};

// Fills two tables: `place`, one row a location, and `offer`, one row a service at a location and category (`first`
// marks one of them), each with the state of one moment. Numbers are int4 as the literals of the statements are:
// btree_gist compares nothing else with them, and its indexes would lie idle.
class PostgisLoad {
 public:
  PostgisLoad(Postgis& postgis, const dir::Catalogue& catalogue, const dir::AsOf& as_of)
      : postgis_(postgis), catalogue_(catalogue), as_of_(as_of) {}

  void load() {
    postgis_.run("CREATE EXTENSION postgis; CREATE EXTENSION btree_gist");
    const std::string common =
        "id int, country int, town int, standing int, open int, hub bool, spoken text[], access int, geog "
        "geography(Point)";
    postgis_.run("CREATE UNLOGGED TABLE place (" + common + ")");
    postgis_.run("CREATE UNLOGGED TABLE offer (" + common + ", first bool, category int, audience int)");
    copy_places();
    copy_offers();
    for (const char* index :
         {"place USING gist (geog)", "place USING gist (country, geog)", "place USING gist (geog) WHERE hub",
          "place USING gin (spoken)", "place (country, town, id)", "place (country, town, id) WHERE hub",
          "offer USING gist (geog) WHERE first", "offer USING gist (country, geog) WHERE first",
          "offer USING gist (category, geog)", "offer USING gin (spoken)", "offer (country, town, id) WHERE first",
          "offer (category, country, town, id)"}) {
      postgis_.run(std::string("CREATE INDEX ON ") + index);
    }
    postgis_.run("VACUUM ANALYZE");
  }

 private:
  std::string common_cells(std::uint32_t id, const dir::Location& location, const dir::Status& status,
                           std::span<const std::string_view> spoken) const {
    std::string cells =
        std::to_string(id) + '\t' + std::to_string(location.country.value) + '\t' +
        std::to_string(location.place->value) + '\t' + std::to_string(static_cast<int>(status.standing)) + '\t' +
        std::to_string(static_cast<int>(status.opening.state)) + '\t' + (location.hub ? "t" : "f") + "\t{";
    for (std::size_t tag = 0; tag < spoken.size(); ++tag) cells += (tag == 0 ? "" : ",") + std::string(spoken[tag]);
    return cells + "}\t" + std::to_string(location.access.bits()) + "\tPOINT(" +
           std::to_string(location.point->longitude) + ' ' + std::to_string(location.point->latitude) + ')';
  }

  void copy_places() {
    postgis_.begin_copy("place");
    for (const dir::Location& location : catalogue_.locations()) {
      if (!location.point) continue;
      const dir::Status status = dir::status_of(catalogue_, location, as_of_);
      postgis_.copy(common_cells(catalogue_.index_of(location).value, location, status, location.spoken) + '\n');
    }
    postgis_.end_copy();
  }

  void copy_offers() {
    postgis_.begin_copy("offer");
    for (const dir::ServiceAtLocation& here : catalogue_.services_at_locations()) {
      const dir::Location& location = catalogue_.at(*here.location);
      if (location.point) copy_offer(here, location);
    }
    postgis_.end_copy();
  }

  void copy_offer(const dir::ServiceAtLocation& here, const dir::Location& location) {
    const dir::Service& service = catalogue_.at(here.service);
    const std::string cells = common_cells(catalogue_.index_of(here).value, location,
                                           dir::status_of(catalogue_, here, as_of_), service.spoken);
    const int audience = service.audience.empty() ? 0xFFFF : service.audience.bits();
    bool first = true;
    for (const dir::CategoryIndex category : service.categories) {
      postgis_.copy(cells + '\t' + (first ? "t" : "f") + '\t' + std::to_string(category.value) + '\t' +
                    std::to_string(audience) + '\n');
      first = false;
    }
  }

  Postgis& postgis_;
  const dir::Catalogue& catalogue_;
  dir::AsOf as_of_;
};

// One question as statements: those of its sections in order, prepared for one country. The limit is written into them:
// as a parameter it would count as a tenth of the table, and the plan would sort instead of following an index.
class PostgisQuestion {
 public:
  PostgisQuestion(Postgis& postgis, const std::string& name, const dir::Question& question, dir::CountryIndex here)
      : postgis_(postgis), offset_(question.offset) {
    const std::string country = std::to_string(here.value);
    std::vector<std::string> places = {"country = " + country};
    if (!question.filters.country) places.push_back("country <> " + country);
    if (!question.position && !question.filters.country) places = {"true"};
    for (const std::string& section : sections(question.filters, places)) {
      statements_.push_back(name + '-' + std::to_string(statements_.size()));
      postgis_.prepare(statements_.back(), statement(question, section));
    }
  }

  std::vector<double> ask(dir::Point from) {
    std::vector<double> all;
    for (const std::string& name : statements_) {
      const std::vector<double> found = postgis_.distances(name, from);
      all.insert(all.end(), found.begin(), found.end());
      if (all.size() >= offset_ + dir::kRowsPerPage) break;
    }
    all.erase(all.begin(), all.begin() + std::min<std::ptrdiff_t>(offset_, std::ssize(all)));
    if (all.size() > dir::kRowsPerPage) all.resize(dir::kRowsPerPage);
    return all;
  }

 private:
  static std::vector<std::string> sections(const dir::Filters& filters, const std::vector<std::string>& places) {
    std::vector<std::string> result;
    if (filters.open == dir::OpenFilter::kAny) {
      for (const std::string& place : places) {
        for (const char* standing : {"0", "1", "2"}) result.push_back(place + " AND standing = " + standing);
      }
      return result;
    }
    for (const std::string& place : places) result.push_back(place + " AND standing = 0 AND open = 0");
    for (const std::string& place : places) {
      for (const char* standing : {"0", "1"}) result.push_back(place + " AND open = 2 AND standing = " + standing);
    }
    return result;
  }

  static std::string statement(const dir::Question& question, const std::string& section) {
    const dir::Filters& filters = question.filters;
    const bool offers = filters.rows_of == dir::RowsOf::kServices;
    std::string where = section;
    if (offers && filters.categories.empty()) where += " AND first";
    if (!filters.categories.empty()) where += " AND category = " + std::to_string(filters.categories.front().value);
    if (filters.rows_of == dir::RowsOf::kHubs) where += " AND hub";
    if (!filters.access.empty()) where += " AND access & " + std::to_string(filters.access.bits()) + " <> 0";
    if (!filters.audience.empty()) where += " AND audience & " + std::to_string(filters.audience.bits()) + " <> 0";
    if (!filters.spoken.empty()) where += " AND spoken @> ARRAY['" + filters.spoken.front() + "']";
    const std::string distance = "geog <-> ST_MakePoint($1::float8, $2::float8)::geography";
    return "SELECT id, " + distance + " FROM " + (offers ? "offer" : "place") + " WHERE " + where + " ORDER BY " +
           (question.position ? distance : "country, town, id") + " LIMIT " +
           std::to_string(question.offset + dir::kRowsPerPage);
  }

  Postgis& postgis_;
  std::size_t offset_;
  std::vector<std::string> statements_;
};

}  // namespace bluedot::bench
