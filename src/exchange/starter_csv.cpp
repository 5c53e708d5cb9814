#include "exchange/starter_csv.h"

#include <algorithm>
#include <new>
#include <utility>

#include <csv.h>

#include "directory/tables.h"
#include "text/utf8.h"

namespace bluedot::exchange {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20U && c != '\n' && c != '\r' && c != '\t') || byte == 0x7FU;
}

// Feeds libcsv one physical line after another, because only so it is known on which line a row begins.
class Reader {
 public:
  Reader(const std::string& file, Problems& problems) : file_(file), problems_(problems) {
    if (csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI) != 0) throw std::bad_alloc();
  }
  ~Reader() { csv_free(&parser_); }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  CsvFile read(std::string_view bytes) {
    while (!bytes.empty() && !stopped_) {
      const std::size_t end = bytes.find('\n');
      const std::size_t length = end == std::string_view::npos ? bytes.size() : end + 1;
      read_line(bytes.substr(0, length));
      bytes.remove_prefix(length);
    }
    finish();
    return std::move(result_);
  }

 private:
  void read_line(std::string_view line) {
    ++line_;
    if (row_.line == 0) row_.line = line_;
    check_bytes(line);
    if (csv_parse(&parser_, line.data(), line.size(), &Reader::on_cell, &Reader::on_row, this) != line.size()) {
      problem(row_.line, Reason::kBrokenQuotes);
      stopped_ = true;
    } else if (row_.cells.empty() && parser_.pstate == 0) {
      row_.line = 0;  // an empty line: the row begins later
    }
  }

  void check_bytes(std::string_view line) {
    if (!text::valid_utf8(line)) {
      problem(line_, Reason::kNotUtf8);
      bad_ = true;
    } else if (std::ranges::any_of(line, is_control)) {
      problem(line_, Reason::kControlCharacter);
      bad_ = true;
    }
  }

  void finish() {
    if (stopped_) return;
    if (csv_fini(&parser_, &Reader::on_cell, &Reader::on_row, this) != 0) problem(row_.line, Reason::kBrokenQuotes);
    if (result_.header.empty()) problem(0, Reason::kNoHeader);
  }

  static void on_cell(void* bytes, std::size_t size, void* self) {
    static_cast<Reader*>(self)->row_.cells.emplace_back(static_cast<const char*>(bytes), size);
  }
  static void on_row(int /*terminator*/, void* self) { static_cast<Reader*>(self)->end_row(); }

  void end_row() {
    CsvRow row = std::exchange(row_, {});
    const bool bad = std::exchange(bad_, false);
    if (row.line == 0) row.line = line_;
    if (result_.header.empty()) {
      result_.header = std::move(row.cells);
    } else if (row.cells.size() != result_.header.size()) {
      problem(row.line, Reason::kCellCount,
              std::to_string(row.cells.size()) + "/" + std::to_string(result_.header.size()));
    } else if (result_.rows.size() == kMostRows) {
      problem(row.line, Reason::kTooManyRows, std::to_string(kMostRows));
      stopped_ = true;
    } else if (!bad) {
      result_.rows.push_back(std::move(row));
    }
  }

  void problem(std::size_t line, Reason reason, std::string detail = {}) {
    problems_.push_back({file_, line, "", reason, std::move(detail)});
  }

  const std::string& file_;
  Problems& problems_;
  csv_parser parser_{};
  CsvFile result_;
  CsvRow row_;
  std::size_t line_ = 0;
  bool bad_ = false;
  bool stopped_ = false;
};

bool needs_quotes(std::string_view cell) {
  if (cell.empty()) return false;
  // libcsv drops blanks at the ends of an unquoted cell.
  return cell.front() == ' ' || cell.back() == ' ' || cell.front() == '\t' || cell.back() == '\t' ||
         cell.find_first_of(",\"\r\n") != std::string_view::npos;
}

void append_quoted(std::string& row, std::string_view cell) {
  row += '"';
  for (const char c : cell) {
    if (c == '"') row += '"';
    row += c;
  }
  row += '"';
}

}  // namespace

CsvFile read_csv(std::string_view bytes, const std::string& file, Problems& problems) {
  if (bytes.size() > kFileLargestBytes) {
    problems.push_back({file, 0, "", Reason::kFileTooLarge, std::to_string(kFileLargestBytes)});
    return {};
  }
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  return Reader(file, problems).read(bytes);
}

std::string write_csv_row(const std::vector<std::string>& cells) {
  std::string row;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) row += ',';
    if (needs_quotes(cells[i])) {
      append_quoted(row, cells[i]);
    } else {
      row += cells[i];
    }
  }
  return row;
}

}  // namespace bluedot::exchange
