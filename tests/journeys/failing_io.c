/* Makes the n-th call that writes under one folder fail, as a bad or a full disk would.
 *
 * Preloaded into a process of the tests (LD_PRELOAD). The process arms it through failing_io_arm() and asks with
 * failing_io_calls() how many calls it has seen since. Calls elsewhere on the disk pass untouched.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static char folder[PATH_MAX];
static size_t folder_length;
static long fail_at;   /* the number of the call that fails; 0 for none, and calls are only counted */
static int failure;    /* errno of the failure */
static int lasting;    /* whether every later call fails too, as on a full disk */
static long calls;

void failing_io_arm(const char *where, long at, int with, int for_good)
{
    snprintf(folder, sizeof folder, "%s", where);
    folder_length = strlen(folder);
    fail_at = at;
    failure = with;
    lasting = for_good;
    calls = 0;
}

long failing_io_calls(void)
{
    return calls;
}

static int is_ours(const char *path)
{
    char resolved[PATH_MAX];
    if (folder_length == 0 || path == NULL)
        return 0;
    if (path[0] != '/') {
        char here[PATH_MAX / 2];
        if (getcwd(here, sizeof here) == NULL)
            return 0;
        snprintf(resolved, sizeof resolved, "%s/%s", here, path);
        path = resolved;
    }
    return strncmp(path, folder, folder_length) == 0;
}

static int is_ours_fd(int fd)
{
    char link[64], path[PATH_MAX];
    ssize_t length;
    if (folder_length == 0)
        return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    length = readlink(link, path, sizeof path - 1);
    if (length < 0)
        return 0;
    path[length] = 0;
    return is_ours(path);
}

static int fails(void)
{
    calls++;
    if (fail_at && (calls == fail_at || (lasting && calls > fail_at))) {
        errno = failure;
        return 1;
    }
    return 0;
}

/* The call of that name as the C library offers it. */
#define REAL(name) \
    static __typeof__(&name) real; \
    if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

ssize_t write(int fd, const void *bytes, size_t size)
{
    REAL(write);
    if (is_ours_fd(fd) && fails())
        return -1;
    return real(fd, bytes, size);
}

ssize_t pwrite(int fd, const void *bytes, size_t size, off_t at)
{
    REAL(pwrite);
    if (is_ours_fd(fd) && fails())
        return -1;
    return real(fd, bytes, size, at);
}

ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t at)
{
    REAL(pwrite64);
    if (is_ours_fd(fd) && fails())
        return -1;
    return real(fd, bytes, size, at);
}

int fsync(int fd)
{
    REAL(fsync);
    if (is_ours_fd(fd) && fails())
        return -1;
    return real(fd);
}

int fdatasync(int fd)
{
    REAL(fdatasync);
    if (is_ours_fd(fd) && fails())
        return -1;
    return real(fd);
}

int ftruncate(int fd, off_t size)
{
    REAL(ftruncate);
    if (is_ours_fd(fd) && fails())
        return -1;
    return real(fd, size);
}

int ftruncate64(int fd, off64_t size)
{
    REAL(ftruncate64);
    if (is_ours_fd(fd) && fails())
        return -1;
    return real(fd, size);
}

int rename(const char *from, const char *to)
{
    REAL(rename);
    if ((is_ours(from) || is_ours(to)) && fails())
        return -1;
    return real(from, to);
}

/* Python replaces and renames through renameat where it was built so. */
int renameat(int from_fd, const char *from, int to_fd, const char *to)
{
    REAL(renameat);
    if ((is_ours(from) || is_ours(to)) && fails())
        return -1;
    return real(from_fd, from, to_fd, to);
}

int unlink(const char *path)
{
    REAL(unlink);
    if (is_ours(path) && failure != ENOSPC && fails()) /* a full disk still lets go of a file */
        return -1;
    return real(path);
}

int mkdir(const char *path, mode_t mode)
{
    REAL(mkdir);
    if (is_ours(path) && fails())
        return -1;
    return real(path, mode);
}

#define OPEN(name) \
    int name(const char *path, int flags, ...) \
    { \
        mode_t mode = 0; \
        REAL(name); \
        if (flags & (O_CREAT | O_TMPFILE)) { \
            va_list rest; \
            va_start(rest, flags); \
            mode = va_arg(rest, mode_t); \
            va_end(rest); \
        } \
        if ((flags & O_CREAT) && is_ours(path) && fails()) \
            return -1; \
        return real(path, flags, mode); \
    }

OPEN(open)
OPEN(open64)

ssize_t sendfile(int out, int in, off_t *at, size_t size)
{
    REAL(sendfile);
    if (is_ours_fd(out) && fails())
        return -1;
    return real(out, in, at, size);
}

ssize_t sendfile64(int out, int in, off64_t *at, size_t size)
{
    REAL(sendfile64);
    if (is_ours_fd(out) && fails())
        return -1;
    return real(out, in, at, size);
}

int posix_fallocate(int fd, off_t at, off_t size)
{
    REAL(posix_fallocate);
    if (is_ours_fd(fd) && fails())
        return failure;
    return real(fd, at, size);
}

int posix_fallocate64(int fd, off64_t at, off64_t size)
{
    REAL(posix_fallocate64);
    if (is_ours_fd(fd) && fails())
        return failure;
    return real(fd, at, size);
}
