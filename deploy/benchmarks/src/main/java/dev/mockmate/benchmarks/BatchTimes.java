package dev.mockmate.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long interview-service takes with batches of tokens, read from its own histogram {@code mockmate_model_batch_seconds}:
 * how many took at most so many seconds, by the bucket's bound.
 */
record BatchTimes(Map<Double, Long> atMost) {

    private static final Pattern BUCKET =
            Pattern.compile("mockmate_model_batch_seconds_bucket\\{.*?le=\"([^\"]+)\".*?\\}\\s+([0-9.eE+]+)");

    /** All batches since the service was started. */
    static BatchTimes read(HttpClient http, String managementUrl) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(managementUrl + "/q/metrics")).build();
        try {
            String metrics =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            Map<Double, Long> buckets = new TreeMap<>();
            Matcher line = BUCKET.matcher(metrics);
            while (line.find()) {
                double bound =
                        line.group(1).startsWith("+") ? Double.POSITIVE_INFINITY : Double.parseDouble(line.group(1));
                buckets.put(bound, (long) Double.parseDouble(line.group(2)));
            }
            return new BatchTimes(buckets);
        } catch (IOException e) {
            throw new NotMeasuredException("interview-service tells no metrics: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotMeasuredException("Interrupted.", e);
        }
    }

    /** Those of this reading that an earlier one did not have. */
    BatchTimes since(BatchTimes earlier) {
        Map<Double, Long> buckets = new TreeMap<>();
        atMost.forEach((bound, count) -> buckets.put(bound, count - earlier.atMost.getOrDefault(bound, 0L)));
        return new BatchTimes(buckets);
    }

    long count() {
        return atMost.getOrDefault(Double.POSITIVE_INFINITY, 0L);
    }

    /** The bound of the bucket into which the percentile falls, in milliseconds; what it says is "at most". */
    double percentileMillis(double percent) {
        long wanted = (long) Math.ceil(count() * percent / 100);
        return new TreeMap<>(atMost)
                        .entrySet().stream()
                                .filter(bucket -> bucket.getValue() >= wanted)
                                .mapToDouble(Map.Entry::getKey)
                                .findFirst()
                                .orElse(Double.POSITIVE_INFINITY)
                * 1000;
    }
}
