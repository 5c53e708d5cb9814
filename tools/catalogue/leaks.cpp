// libgettextpo 0.21 forgets some of what it reads, in a program that ends at once: of no harm, and not ours to mend.
// LeakSanitizer asks for this function by its name; elsewhere nobody calls it.

extern "C" const char*
__lsan_default_suppressions();  // NOLINT(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp)

// NOLINTNEXTLINE(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp,readability-identifier-naming)
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libgettextpo";
}
