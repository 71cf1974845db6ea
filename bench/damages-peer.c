/* The same trials as src/damages/loss/simulate.ts in plain C: same random numbers, same order, same sums.
   With the argument `plain` it adds payment by payment instead of using prepared yearly sums.
   Reads the prepared model as text on standard input; prints the best time of the runs and the mean. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct {
  int head, count, sure, alive, spread, growing, payments, years;
  double first, step, probability, low, likely, high, mean;
  double *sums, *year_sum, *each;
  int *year_start, *year_of;
} flow;

typedef struct { uint64_t s0, s1; } rng;

static inline uint64_t rotl(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }
static inline uint32_t next32(rng *r) {
  uint32_t out = (uint32_t)r->s0 + (uint32_t)r->s1;
  uint64_t a = r->s0 ^ r->s1;
  r->s0 = rotl(r->s0, 24) ^ a ^ (a << 16);
  r->s1 = rotl(a, 37);
  return out;
}
static inline double uniform(rng *r) { return next32(r) / 4294967296.0; }

static double number(void) {
  double x;
  if (scanf("%lf", &x) != 1) exit(1);
  return x;
}
static double *numbers(int n) {
  double *x = malloc(sizeof(double) * (size_t)(n > 0 ? n : 1));
  for (int i = 0; i < n; i++) x[i] = number();
  return x;
}

static double years_lived(const double *lx, int n, double age, double start, double u) {
  double target = (1 - u) * start;
  int low = (int)floor(age), high = n - 1;
  while (high - low > 1) {
    int middle = (low + high) >> 1;
    if (lx[middle] >= target) low = middle; else high = middle;
  }
  double exact = lx[low] == lx[high] ? low : low + (lx[low] - target) / (lx[low] - lx[high]);
  return exact > age ? exact - age : 0;
}

int main(int argc, char **argv) {
  int plain = argc > 1 && strcmp(argv[1], "plain") == 0;
  (void)argv;
  int trials = (int)number(), heads = (int)number(), years = (int)number(), n = (int)number(), table = (int)number(), runs = (int)number();
  double age = number(), anchor = number(), start = number();
  double *lx = numbers(table), *discount = numbers(4096), *growth = numbers(4096);
  flow *flows = malloc(sizeof(flow) * (size_t)n);
  for (int f = 0; f < n; f++) {
    flow *x = &flows[f];
    x->head = (int)number(); x->count = (int)number(); x->first = number(); x->step = number(); x->sure = (int)number();
    x->alive = (int)number(); x->probability = number(); x->spread = (int)number(); x->low = number(); x->likely = number();
    x->high = number(); x->mean = number(); x->growing = (int)number(); x->payments = (int)number(); x->years = (int)number();
    x->sums = numbers(x->payments + 1);
    x->year_sum = numbers(x->years);
    x->year_start = malloc(sizeof(int) * (size_t)(x->years + 1));
    for (int y = 0; y <= x->years; y++) x->year_start[y] = (int)number();
    x->each = malloc(sizeof(double) * (size_t)x->payments);
    x->year_of = malloc(sizeof(int) * (size_t)x->payments);
    for (int k = 0; k < x->payments; k++) {
      double year = floor((x->first + k * x->step) / 12);
      x->year_of[k] = year > 0 ? (int)year : 0;
      x->each[k] = x->sums[k + 1] - x->sums[k];
    }
  }
  rng states[16];
  for (int b = 0; b < 16; b++) {
    uint64_t s[4];
    for (int k = 0; k < 4; k++) s[k] = (uint32_t)number();
    states[b].s0 = s[0] << 32 | s[1];
    states[b].s1 = s[2] << 32 | s[3];
  }
  double *out = malloc(sizeof(double) * (size_t)heads * (size_t)trials), *fixed = malloc(sizeof(double) * (size_t)years), *rising = malloc(sizeof(double) * (size_t)years);
  double best = 1e9;
  for (int run = 0; run < runs; run++) {
    struct timespec t0, t1;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t0);
    memset(out, 0, sizeof(double) * (size_t)heads * (size_t)trials);
    for (int b = 0; b < 16; b++) {
      rng r = states[b];
      int from = (int)((long)trials * b / 16), to = (int)((long)trials * (b + 1) / 16);
      for (int t = from; t < to; t++) {
        double last = anchor + 12 * years_lived(lx, table, age, start, uniform(&r));
        double d = 1, g = 1;
        fixed[0] = rising[0] = 1;
        for (int y = 1; y < years; y++) {
          uint32_t bits = next32(&r);
          d *= discount[bits >> 20];
          g *= growth[(bits >> 8) & 4095];
          fixed[y] = d;
          rising[y] = d * g;
        }
        for (int f = 0; f < n; f++) {
          const flow *x = &flows[f];
          if (x->probability < 1 && uniform(&r) >= x->probability) continue;
          int k = x->count;
          if (x->spread > 0) k += (int)floor(uniform(&r) * (2 * x->spread + 1)) - x->spread;
          if (x->alive) {
            double lived = ceil((last - x->first) / x->step);
            if (lived < x->sure) lived = x->sure;
            if (lived < k) k = (int)lived;
          }
          const double *factor = x->growing ? rising : fixed;
          double sum = 0;
          int y = 0;
          if (plain) for (int j = 0; j < k; j++) sum += x->each[j] * factor[x->year_of[j]];
          else while (y < x->years && x->year_start[y + 1] <= k) { sum += x->year_sum[y] * factor[y]; y++; }
          if (!plain && y < x->years && k > x->year_start[y]) sum += (x->sums[k] - x->sums[x->year_start[y]]) * factor[y];
          if (x->high > x->low) {
            double u = uniform(&r), wide = x->high - x->low, rise = x->likely - x->low;
            double drawn = u * wide < rise ? x->low + sqrt(u * wide * rise) : x->high - sqrt((1 - u) * wide * (x->high - x->likely));
            sum *= drawn / x->mean;
          }
          out[(size_t)x->head * (size_t)trials + (size_t)t] += sum;
        }
      }
    }
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t1);
    double seconds = (double)(t1.tv_sec - t0.tv_sec) + (double)(t1.tv_nsec - t0.tv_nsec) / 1e9;
    if (seconds < best) best = seconds;
  }
  double mean = 0;
  for (size_t i = 0; i < (size_t)heads * (size_t)trials; i++) mean += out[i];
  printf("{\"seconds\": %.6f, \"mean\": %.6f}\n", best, mean / trials);
  return 0;
}
