# The model of src/damages/loss/simulate.ts with base R: own random numbers, so the mean agrees by chance error only.
x <- scan(file("stdin"), quiet = TRUE)
at <- 0
take <- function(n) { force(n); at <<- at + n; x[(at - n + 1):at] }
list_of <- function() take(take(1))
trials <- take(1); runs <- take(1); years <- take(1); age <- take(1); anchor <- take(1); start <- take(1)
lx <- list_of(); discount <- list_of(); growth <- list_of()
flows <- lapply(seq_len(take(1)), function(i) list(
  first = take(1), step = take(1), sure = take(1), count = take(1), growing = take(1),
  low = take(1), likely = take(1), high = take(1), mean = take(1), probability = take(1),
  sums = list_of(), starts = list_of()))
# lx falls with age; equal neighbours are kept apart by rank so that the inverse is a function.
ages <- seq_along(lx) - 1
shock <- function(table) {
  m <- matrix(1, trials, years)
  draws <- matrix(table[sample.int(length(table), trials * (years - 1), TRUE)], trials, years - 1)
  for (y in 2:years) m[, y] <- m[, y - 1] * draws[, y - 1]
  m
}
triangle <- function(low, likely, high) {
  u <- runif(trials); cut <- (likely - low) / (high - low)
  ifelse(u < cut, low + sqrt(u * (high - low) * (likely - low)), high - sqrt((1 - u) * (high - low) * (high - likely)))
}
best <- Inf; mean_total <- 0
for (run in seq_len(runs)) {
  set.seed(run)
  began <- proc.time()[["elapsed"]]
  target <- (1 - runif(trials)) * start
  last <- anchor + 12 * (approx(-lx, ages, -target, ties = "ordered")$y - age)
  fixed <- shock(discount); rising <- fixed * shock(growth)
  total <- numeric(trials)
  for (f in flows) {
    k <- pmin(pmax(ceiling((last - f$first) / f$step), f$sure), f$count)
    value <- numeric(trials)
    by <- if (f$growing == 1) rising else fixed
    for (y in seq_len(length(f$starts) - 1)) {
      paid <- f$sums[pmin(k, f$starts[y + 1]) + 1] - f$sums[pmin(k, f$starts[y]) + 1]
      value <- value + paid * by[, y]
    }
    if (f$high > f$low) value <- value * triangle(f$low, f$likely, f$high) / f$mean
    if (f$probability < 1) value <- value * (runif(trials) < f$probability)
    total <- total + value
  }
  best <- min(best, proc.time()[["elapsed"]] - began)
  mean_total <- mean(total)
}
cat(sprintf('{"seconds": %.4f, "mean": %.2f}\n', best, mean_total))
