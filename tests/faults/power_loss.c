// Preloaded into a program, ends it in the middle of its writes: by a kill, or as a loss of power would.
//
//   BLUEDOT_FAULT=count|kill|power   what to do
//   BLUEDOT_FAULT_FOLDER=DIR         the files that count: all below DIR but SQLite's -shm, which is memory
//   BLUEDOT_FAULT_AT=N               before the Nth write, truncation or sync; 0: after the last, when the program ends
//   BLUEDOT_FAULT_SEED=N             power: which sectors of the writes that were not synced reach the disk (0: none)
//   BLUEDOT_FAULT_NO_SYNC=1          the planted defect: syncs are skipped, as with synchronous=OFF
//   BLUEDOT_FAULT_COUNT=FILE         count: where the number of events is written
//
// Every write since the last sync of its file is kept with what it replaced. A loss of power takes them all back, then
// gives those sectors again that the seed chose. Not simulated: a file's name that was never synced (the database and
// its log are there before), a disk that lies about a sync.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { kSector = 512 };

struct change {
  char path[PATH_MAX];
  off_t offset;
  off_t size_before;
  size_t replaced_size;
  size_t new_size;
  unsigned char* replaced;
  unsigned char* new_bytes;  // null: a truncation to `offset`
  struct change* earlier;
};

static struct change* latest;
static long events;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

static ssize_t (*real_pwrite)(int, const void*, size_t, off_t);
static ssize_t (*real_write)(int, const void*, size_t);
static int (*real_ftruncate)(int, off_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);

static const char* setting(const char* name) {
  const char* value = getenv(name);
  return value != NULL ? value : "";
}

static void* next(const char* name) {
  void* function = dlsym(RTLD_NEXT, name);
  if (function == NULL) abort();
  return function;
}

__attribute__((constructor)) static void find_real_functions(void) {
  *(void**)&real_pwrite = next("pwrite");
  *(void**)&real_write = next("write");
  *(void**)&real_ftruncate = next("ftruncate");
  *(void**)&real_fsync = next("fsync");
  *(void**)&real_fdatasync = next("fdatasync");
}

// Whether the open file counts; its path is written to `path`.
static int counts(int file, char* path) {
  const char* folder = setting("BLUEDOT_FAULT_FOLDER");
  if (folder[0] == '\0' || real_pwrite == NULL) return 0;
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  const ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length <= 0) return 0;
  path[length] = '\0';
  const size_t folder_length = strlen(folder);
  const int below = strncmp(path, folder, folder_length) == 0 && path[folder_length] == '/';
  const int shared_memory = length > 4 && strcmp(path + length - 4, "-shm") == 0;
  return below && !shared_memory;
}

static void take_back(const struct change* change) {
  const int file = open(change->path, O_RDWR);
  if (file < 0) return;
  if (change->replaced_size > 0 && real_pwrite(file, change->replaced, change->replaced_size, change->offset) < 0)
    abort();
  if (real_ftruncate(file, change->size_before) != 0) abort();
  close(file);
}

static void give_again(const struct change* change) {
  const int file = open(change->path, O_RDWR);
  if (file < 0) return;
  if (change->new_bytes == NULL) {
    if (rand() % 2 == 0 && real_ftruncate(file, change->offset) != 0) abort();
  } else {
    for (size_t at = 0; at < change->new_size; at += kSector) {
      const size_t size = change->new_size - at < kSector ? change->new_size - at : kSector;
      if (rand() % 2 == 0 && real_pwrite(file, change->new_bytes + at, size, change->offset + (off_t)at) < 0) abort();
    }
  }
  close(file);
}

static void give_all_again(const struct change* change) {
  if (change == NULL) return;
  give_all_again(change->earlier);
  give_again(change);
}

static void lose_power(void) {
  const unsigned seed = (unsigned)atoi(setting("BLUEDOT_FAULT_SEED"));
  for (const struct change* change = latest; change != NULL; change = change->earlier) take_back(change);
  srand(seed);
  if (seed != 0) give_all_again(latest);
  kill(getpid(), SIGKILL);
}

static void fail_now(void) {
  if (strcmp(setting("BLUEDOT_FAULT"), "kill") == 0) kill(getpid(), SIGKILL);
  if (strcmp(setting("BLUEDOT_FAULT"), "power") == 0) lose_power();
}

static void count_event(void) {
  ++events;
  if (events == atol(setting("BLUEDOT_FAULT_AT"))) fail_now();
}

static void remember(const char* path, int file, off_t offset, const void* bytes, size_t size) {
  struct stat status;
  if (fstat(file, &status) != 0) abort();
  struct change* change = calloc(1, sizeof *change);
  if (change == NULL) abort();
  strcpy(change->path, path);
  change->offset = offset;
  change->size_before = status.st_size;
  const off_t end = bytes == NULL ? status.st_size : offset + (off_t)size;
  if (offset < status.st_size) {
    const off_t last = end < status.st_size ? end : status.st_size;
    change->replaced_size = (size_t)(last - offset);
    change->replaced = malloc(change->replaced_size + 1);
    const int reader = open(path, O_RDONLY);
    if (pread(reader, change->replaced, change->replaced_size, offset) < 0) abort();
    close(reader);
  }
  if (bytes != NULL) {
    change->new_size = size;
    change->new_bytes = malloc(size + 1);
    memcpy(change->new_bytes, bytes, size);
  }
  change->earlier = latest;
  latest = change;
}

static void forget(const char* path) {
  struct change** link = &latest;
  while (*link != NULL) {
    struct change* change = *link;
    if (strcmp(change->path, path) != 0) {
      link = &change->earlier;
      continue;
    }
    *link = change->earlier;
    free(change->replaced);
    free(change->new_bytes);
    free(change);
  }
}

static void note_write(int file, const void* bytes, size_t size, off_t offset) {
  char path[PATH_MAX];
  if (!counts(file, path)) return;
  pthread_mutex_lock(&mutex);
  count_event();
  remember(path, file, offset, bytes, size);
  pthread_mutex_unlock(&mutex);
}

ssize_t pwrite(int file, const void* bytes, size_t size, off_t offset) {
  note_write(file, bytes, size, offset);
  return real_pwrite(file, bytes, size, offset);
}

ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t offset) {
  note_write(file, bytes, size, offset);
  return real_pwrite(file, bytes, size, offset);
}

ssize_t write(int file, const void* bytes, size_t size) {
  if (real_write == NULL) find_real_functions();
  const off_t offset = lseek(file, 0, SEEK_CUR);
  if (offset >= 0) note_write(file, bytes, size, offset);
  return real_write(file, bytes, size);
}

int ftruncate(int file, off_t size) {
  note_write(file, NULL, 0, size);
  return real_ftruncate(file, size);
}

int ftruncate64(int file, off64_t size) {
  note_write(file, NULL, 0, size);
  return real_ftruncate(file, size);
}

// The file is on the disk only once the real sync has returned.
static int sync_file(int file, int (*real)(int)) {
  char path[PATH_MAX];
  if (!counts(file, path)) return real(file);
  pthread_mutex_lock(&mutex);
  count_event();
  pthread_mutex_unlock(&mutex);
  if (setting("BLUEDOT_FAULT_NO_SYNC")[0] == '1') return 0;
  const int result = real(file);
  pthread_mutex_lock(&mutex);
  if (result == 0) forget(path);
  pthread_mutex_unlock(&mutex);
  return result;
}

int fsync(int file) {
  return sync_file(file, real_fsync);
}
int fdatasync(int file) {
  return sync_file(file, real_fdatasync);
}

__attribute__((destructor)) static void program_ends(void) {
  if (strcmp(setting("BLUEDOT_FAULT"), "count") == 0) {
    FILE* file = fopen(setting("BLUEDOT_FAULT_COUNT"), "w");
    if (file == NULL) return;
    fprintf(file, "%ld\n", events);
    fclose(file);
  } else if (strcmp(setting("BLUEDOT_FAULT_AT"), "0") == 0) {
    fail_now();
  }
}
