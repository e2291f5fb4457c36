// `libmlx_blas.so`: gives OpenBLAS's routines the standard names, and loads it when the first is
// called, which most programs' first second is better without.
//
// The build writes `names.inc`: NAME(routine, index) for each.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>

#define NAME(routine, index) #routine,
static const char *const names[] = {
#include "names.inc"
};
#undef NAME

enum { count = sizeof names / sizeof *names };

// Where each routine is, once OpenBLAS is loaded. The forwarding functions read it.
__attribute__((visibility("hidden"))) void *mlx_blas_routines[count];

static void *openblas;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  openblas = dlopen("libscipy_openblas.so", RTLD_NOW | RTLD_LOCAL);
  for (int i = 0; i < count; i++) {
    char prefixed[64];
    snprintf(prefixed, sizeof prefixed, "scipy_%s", names[i]);
    void *routine = openblas ? dlsym(openblas, prefixed) : NULL;
    // Without OpenBLAS, the reference BLAS that MLX comes with.
    mlx_blas_routines[i] = routine ? routine : dlsym(RTLD_NEXT, names[i]);
  }
}

__attribute__((visibility("hidden"))) void mlx_blas_load(void) {
  pthread_once(&once, load);
}

// What OpenBLAS says of itself; nothing when it is not there.
const char *mlx_blas_config(void) {
  mlx_blas_load();
  char *(*config)(void) = openblas ? (char *(*)(void))dlsym(openblas, "scipy_openblas_get_config") : NULL;
  return config ? config() : "";
}

// A forwarding function jumps to its routine, or, before there is one, to the code that loads
// OpenBLAS with the arguments kept as they are.
#if defined(__x86_64__)

#define NAME(routine, index)                                                    \
  __asm__(".text\n.globl " #routine "\n.type " #routine ", @function\n" #routine \
          ":\n endbr64\n leaq mlx_blas_routines+8*" #index "(%rip), %r11\n"     \
          " cmpq $0, (%r11)\n je mlx_blas_enter\n jmpq *(%r11)\n");
#include "names.inc"

__asm__(
    ".text\nmlx_blas_enter:\n"
    " pushq %rdi\n pushq %rsi\n pushq %rdx\n pushq %rcx\n"
    " pushq %r8\n pushq %r9\n pushq %rax\n pushq %r11\n"
    " subq $136, %rsp\n"
    " movups %xmm0, (%rsp)\n movups %xmm1, 16(%rsp)\n movups %xmm2, 32(%rsp)\n"
    " movups %xmm3, 48(%rsp)\n movups %xmm4, 64(%rsp)\n movups %xmm5, 80(%rsp)\n"
    " movups %xmm6, 96(%rsp)\n movups %xmm7, 112(%rsp)\n"
    " call mlx_blas_load\n"
    " movups (%rsp), %xmm0\n movups 16(%rsp), %xmm1\n movups 32(%rsp), %xmm2\n"
    " movups 48(%rsp), %xmm3\n movups 64(%rsp), %xmm4\n movups 80(%rsp), %xmm5\n"
    " movups 96(%rsp), %xmm6\n movups 112(%rsp), %xmm7\n"
    " addq $136, %rsp\n"
    " popq %r11\n popq %rax\n popq %r9\n popq %r8\n"
    " popq %rcx\n popq %rdx\n popq %rsi\n popq %rdi\n"
    " jmpq *(%r11)\n");

#elif defined(__aarch64__)

#define NAME(routine, index)                                                     \
  __asm__(".text\n.globl " #routine "\n.type " #routine ", %function\n" #routine  \
          ":\n bti c\n adrp x16, mlx_blas_routines+8*" #index "\n"               \
          " add x16, x16, :lo12:mlx_blas_routines+8*" #index "\n"                \
          " ldr x17, [x16]\n cbz x17, mlx_blas_enter\n br x17\n");
#include "names.inc"

__asm__(
    ".text\nmlx_blas_enter:\n"
    " stp x29, x30, [sp, #-224]!\n mov x29, sp\n"
    " stp x0, x1, [sp, #16]\n stp x2, x3, [sp, #32]\n stp x4, x5, [sp, #48]\n"
    " stp x6, x7, [sp, #64]\n stp x8, x16, [sp, #80]\n"
    " stp q0, q1, [sp, #96]\n stp q2, q3, [sp, #128]\n"
    " stp q4, q5, [sp, #160]\n stp q6, q7, [sp, #192]\n"
    " bl mlx_blas_load\n"
    " ldp q6, q7, [sp, #192]\n ldp q4, q5, [sp, #160]\n"
    " ldp q2, q3, [sp, #128]\n ldp q0, q1, [sp, #96]\n"
    " ldp x8, x16, [sp, #80]\n ldp x6, x7, [sp, #64]\n ldp x4, x5, [sp, #48]\n"
    " ldp x2, x3, [sp, #32]\n ldp x0, x1, [sp, #16]\n"
    " ldp x29, x30, [sp], #224\n"
    " ldr x17, [x16]\n br x17\n");

#endif
