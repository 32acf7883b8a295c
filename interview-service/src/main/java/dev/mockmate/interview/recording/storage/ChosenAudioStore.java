package dev.mockmate.interview.recording.storage;

import dev.mockmate.interview.recording.application.AudioStore;
import dev.mockmate.interview.recording.application.RecordingsConfig;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;

/** Makes the configured store: the bucket when one is named, else the folder. */
@ApplicationScoped
class ChosenAudioStore {
    private static final Logger LOG = Logger.getLogger(ChosenAudioStore.class);
    private static final int UPLOADS_AND_DOWNLOADS_AT_ONCE = 100;

    void tell(@Observes StartupEvent started, RecordingsConfig config) {
        LOG.infof("recordings store=%s", config.s3().bucket().isPresent() ? "bucket" : "folder");
    }

    @Produces
    @Singleton
    AudioStore store(RecordingsConfig config, Vertx vertx) {
        Path folder = Path.of(config.folder());
        return config.s3().bucket().isEmpty()
                ? new FolderAudioStore(folder, vertx)
                : new S3AudioStore(client(config.s3()), config.s3(), folder, vertx);
    }

    void close(@Disposes AudioStore store) {
        if (store instanceof S3AudioStore bucket) {
            bucket.close();
        }
    }

    /** Checksums only where S3 requires them: servers that speak its protocol often do not know the newer ones. */
    private static S3AsyncClient client(RecordingsConfig.S3 config) {
        S3AsyncClientBuilder builder = S3AsyncClient.builder()
                .region(Region.of(config.region()))
                .credentialsProvider(credentials(config))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(calls -> calls.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .httpClientBuilder(NettyNioAsyncHttpClient.builder()
                        .maxConcurrency(UPLOADS_AND_DOWNLOADS_AT_ONCE)
                        .connectionTimeout(config.timeout())
                        .readTimeout(config.timeout())
                        .writeTimeout(config.timeout()));
        config.endpoint().ifPresent(address -> builder.endpointOverride(URI.create(address))
                .forcePathStyle(true));
        return builder.build();
    }

    private static AwsCredentialsProvider credentials(RecordingsConfig.S3 config) {
        return config.accessKey().isPresent() && config.secretKey().isPresent()
                ? StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        config.accessKey().get(), config.secretKey().get()))
                : DefaultCredentialsProvider.builder().build();
    }
}
