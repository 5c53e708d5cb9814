#pragma once

#include <iterator>
#include <memory>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <type_traits>

#include "text/say.h"
#include "web/safe_html.h"
#include "web/url.h"

// What generated templates are made of: names that fall outward through the contexts, and sections. All of it is
// decided while compiling; nothing here has a cost when a page is written.

// A name of a template: how to find it in a context, as a member or as a function without arguments.
#define BLUEDOT_VIEWS_NAME(name)                                                              \
  struct name {                                                                               \
    template <typename Context>                                                               \
    static auto in(const Context& context) -> decltype((context.name)) {                      \
      return (context.name);                                                                  \
    }                                                                                         \
    template <typename Context>                                                               \
    static auto in(const Context& context) -> std::remove_cvref_t<decltype(context.name())> { \
      return context.name();                                                                  \
    }                                                                                         \
  };

namespace bluedot::web {

// The context of a section over a truth: it has no names, and {{.}} looks past it.
struct NoContext {};

template <typename Type>
concept Words = std::convertible_to<const Type&, std::string_view>;

template <typename Type>
concept List = std::ranges::input_range<const Type> && !Words<Type>;

template <typename Type>
concept Pointer = !Words<Type> && (std::is_pointer_v<Type> || requires(const Type& value) {
  *value;
  static_cast<bool>(value);
});

// Something with names in it. The names of a string or a list ("size") are asked for only after a dot.
template <typename Type>
concept Struct = std::is_class_v<Type> && !Words<Type> && !List<Type> && !Pointer<Type>;

template <typename Name, typename Type>
concept NameOf = requires(const Type& value) {
  Name::in(value);
};

template <typename Name, typename Type>
concept NameIn = Struct<Type> && NameOf<Name, Type>;

// The innermost context that has the name. No candidate: the template uses a name that no view around it has.
template <typename Name, typename Context, typename... Outer>
requires(NameIn<Name, Context> || ... || NameIn<Name, Outer>) decltype(auto)
    lookup(const Context& context, const Outer&... outer) {
  if constexpr (NameIn<Name, Context>) {
    return Name::in(context);
  } else {
    return lookup<Name>(outer...);
  }
}

// What stands behind a dot.
template <typename Name, typename Type>
requires NameOf<Name, Type>
decltype(auto) member(const Type& value) {
  return Name::in(value);
}

// {{.}}: the innermost context that is something.
template <typename Context, typename... Outer>
const auto& itself(const Context& context, const Outer&... outer) {
  if constexpr (std::is_same_v<Context, NoContext>) {
    return itself(outer...);
  } else {
    return context;
  }
}

// {{#value}}body{{/value}}: once for what is there (a truth, words, an optional, a struct), for each entry of a list.
template <typename Value, typename Body>
void section(const Value& value, const Body& body) {
  if constexpr (std::is_arithmetic_v<Value>) {
    if (value != Value{}) body(NoContext{});
  } else if constexpr (List<Value>) {
    for (const auto& entry : value) body(entry);
  } else if constexpr (Pointer<Value>) {
    if (value) body(*value);
  } else if constexpr (Words<Value>) {
    if (!std::string_view{value}.empty()) body(value);
  } else if constexpr (requires { value.value.empty(); }) {
    if (!value.value.empty()) body(value);
  } else if constexpr (requires { value.empty(); }) {
    if (!value.empty()) body(value);
  } else {
    static_assert(std::is_class_v<Value>, "a section needs a truth, words, a list, an optional or a struct");
    body(value);
  }
}

// {{^value}}body{{/value}}: whether the section would be written not even once.
template <typename Value>
bool is_absent(const Value& value) {
  bool absent = true;
  section(value, [&absent](const auto& /*context*/) { absent = false; });
  return absent;
}

}  // namespace bluedot::web
